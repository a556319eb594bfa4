import { expect, type Locator, type Page } from '@playwright/test';

/** The page on which a carrier enters the figures of a month. */
export class MonthPage {
  constructor(private readonly page: Page) {}

  get finish(): Locator {
    return this.page.getByRole('button', { name: /abschließen$/ });
  }

  get sentence(): Locator {
    return this.page.getByRole('textbox', { name: /Ein Satz für den Bericht\?/ });
  }

  figure(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** The field with everything around it. */
  entry(name: string): Locator {
    return this.page.locator('qw-kpi-entry').filter({ hasText: name });
  }

  async open(project: string, month: string): Promise<void> {
    await this.page.goto(`/kennzahlen/erfassen/${project}/${month}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('Kennzahlen');
  }

  /** Types a figure and leaves the field. */
  async enter(name: string, value: string): Promise<void> {
    await this.figure(name).fill(value);
    await this.figure(name).blur();
  }
}
