import type { Locator, Page } from '@playwright/test';

/** A planning conference, from its preparation to what grows of it. */
export class ConferencePage {
  readonly text: Locator;
  readonly findings: Locator;
  readonly walk: Locator;

  constructor(private readonly page: Page) {
    this.text = page.getByLabel('Was gesagt wird');
    this.findings = page.locator('qw-conference-findings li');
    this.walk = page.locator('qw-conference-walk');
  }

  party(row: number): Locator {
    return this.page.getByRole('combobox', { name: `Stelle ${row}`, exact: true });
  }

  async seat(row: number, organisation: string, role: string): Promise<void> {
    await this.party(row).selectOption(organisation);
    await this.page
      .getByLabel('Rolle oder Sachgebiet')
      .nth(row - 1)
      .fill(role);
  }

  /** One step of the profile, out of its section. */
  async putOnTable(section: string, step: string): Promise<void> {
    await this.walk.getByRole('button', { name: section }).click();
    await this.walk.getByRole('button', { name: step }).click();
  }
}
