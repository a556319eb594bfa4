import { type Locator, type Page, expect } from '@playwright/test';

/** Recording at a table. Everything by keyboard, as at the table. */
export class CapturePage {
  constructor(readonly page: Page) {}

  get text(): Locator {
    return this.page.getByLabel('Was wurde gesagt?');
  }

  get strip(): Locator {
    return this.page.getByText('Ohne Netz seit');
  }

  /** A row of the list below the form. */
  row(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }

  /** Icons of which the browser has no drawing. */
  blankIcons(): Promise<number> {
    const uses = this.page.locator('qw-icon use');
    return uses.evaluateAll((all) => all.filter((use) => (use as SVGUseElement).getBBox().width === 0).length);
  }

  /** Takes an entry into the form again and stores other words. */
  async correct(text: string, words: string): Promise<void> {
    await this.page.getByRole('button', { name: `Ändern: ${text}` }).click();
    await expect(this.text).toHaveValue(text);
    await this.text.fill(words);
    await this.page.keyboard.press('Control+Enter');
  }

  /** The words, the number of the kind, save: the focus is in the text before and after. */
  async record(text: string, kind: number): Promise<void> {
    await expect(this.text).toBeFocused();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press(`Alt+${kind}`);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.row(text)).toBeVisible();
    await expect(this.text).toHaveValue('');
    await expect(this.text).toBeFocused();
  }
}
