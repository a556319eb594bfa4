import { type Locator, type Page, expect } from '@playwright/test';

type UploadedFile = Parameters<Locator['setInputFiles']>[0];

/** The wizard that reads a delivered table. */
export class ImportWizard {
  constructor(readonly page: Page) {}

  async upload(file: UploadedFile): Promise<void> {
    await this.page.goto('/indikatoren/import');
    await expect(this.heading('Welche Datei?')).toBeVisible();
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  /** Uploads and says what the table is about; ends at the columns. */
  async describe(file: UploadedFile, title: string): Promise<void> {
    await this.upload(file);
    await this.next('Weiter zu den Spalten');
    await expect(this.heading('Was wird geliefert?')).toBeVisible();
    await this.page.getByLabel('Quelle', { exact: true }).selectOption({ label: 'Jugendamt Rösrath' });
    await this.title.fill(title);
  }

  /** Starts the check and waits for its result. */
  async check(result: string | RegExp): Promise<void> {
    await this.next('Tabelle prüfen');
    await this.found(result);
  }

  /** Corrects with one press and waits for what the next check finds. */
  async correct(name: string, result: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
    await this.found(result);
  }

  async found(result: string | RegExp): Promise<void> {
    await expect(this.heading(result)).toBeVisible({ timeout: 30_000 });
  }

  async next(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  get title(): Locator {
    return this.page.getByLabel('Name der Lieferung');
  }

  /** The step that is shown, in the line of steps. */
  get step(): Locator {
    return this.page.locator('qw-wizard-steps [aria-current=step]');
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** Rows of the findings, without the opened line. */
  get findings(): Locator {
    return this.page.locator('qw-problem-table tr.qw-row');
  }

  /** Expects one of the findings to name its line, its column and what is the matter. */
  async finding(at: number, line: string, column: string, sentence: string): Promise<void> {
    const cells = this.findings.nth(at).locator('td');
    await expect(cells.nth(1)).toHaveText(line);
    await expect(cells.nth(2)).toHaveText(column);
    await expect(cells.nth(4)).toContainText(sentence);
  }
}
