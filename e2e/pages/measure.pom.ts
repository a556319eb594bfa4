import { type Locator, type Page, expect } from '@playwright/test';

/** The sheet of a measure, with its table of costs and financing. */
export class MeasurePage {
  constructor(readonly page: Page) {}

  async open(code: string): Promise<void> {
    await this.page.goto(`/massnahmen/${code}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(code);
  }

  /** A section of the sheet by its heading. */
  section(heading: string): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: heading, exact: true }) });
  }

  get money(): Locator {
    return this.section('Kosten und Finanzierung');
  }

  async editMoney(): Promise<void> {
    await this.page.getByRole('button', { name: 'Bearbeiten Kosten und Finanzierung' }).click();
  }

  /** The field of an amount: "Land 2027 in Euro". */
  amount(row: string, year: number): Locator {
    return this.page.getByLabel(`${row} ${year} in Euro`, { exact: true });
  }

  async saveMoney(): Promise<void> {
    await this.page.getByRole('button', { name: 'Kosten und Finanzierung speichern' }).click();
  }
}
