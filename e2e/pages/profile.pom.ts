import { type Locator, type Page, expect } from '@playwright/test';

/** What practitioners know, in the profile of an area that has no figures yet. */
export class ProfilePage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/steckbriefe/burscheid/zentrum-nord');
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('Zentrum Nord');
  }

  /** Types a new note and leaves it unsaved. */
  async typeNote(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Notiz hinzufügen' }).click();
    await this.text.fill(text);
    await this.page.getByLabel('Rolle').fill('Frühförderung');
    await this.source.fill('Fachgespräch');
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Notiz speichern' }).click();
  }

  /** Opens a note that stands. */
  async change(text: string): Promise<void> {
    await this.page.getByRole('button', { name: `Ändern ${text}` }).click();
  }

  /** A note as it is stored, not one that is being typed. */
  note(text: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByText(text, { exact: true }) });
  }

  get text(): Locator {
    return this.page.getByLabel('Text', { exact: true });
  }

  get source(): Locator {
    return this.page.getByLabel('Quelle', { exact: true });
  }
}
