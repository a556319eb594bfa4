import type { Locator, Page } from '@playwright/test';

/** A meeting, from its agenda to the decision. */
export class MeetingPage {
  readonly attendance: Locator;
  readonly quorum: Locator;

  constructor(private readonly page: Page) {
    this.attendance = page.locator('section.attendance');
    this.quorum = page.locator('qw-quorum-line');
  }

  async arrange(day: string): Promise<void> {
    await this.page.goto('/sitzungen');
    await this.page.getByRole('button', { name: 'Sitzung anlegen' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Sitzung anlegen' });
    await dialog.getByLabel('Tag').fill(day);
    await dialog.getByLabel('Beginn').fill('14:00');
    await dialog.getByLabel('Ort').fill('Kreishaus');
    await dialog.getByRole('button', { name: 'Sitzung anlegen' }).click();
  }

  async addItem(title: string, more: { readonly proposal?: string; readonly nonPublic?: true } = {}): Promise<void> {
    await this.page.getByRole('button', { name: 'Punkt aufnehmen' }).click();
    await this.page.getByLabel('Tagesordnungspunkt').fill(title);
    if (more.proposal) await this.page.getByLabel('Beschlussvorschlag').fill(more.proposal);
    if (more.nonPublic) await this.page.getByLabel('öffentlich').uncheck();
    await this.page.getByRole('button', { name: 'Punkt speichern' }).click();
  }

  seat(name: string): Locator {
    return this.attendance.getByLabel(new RegExp(`, ${name}$`));
  }

  vote(kind: 'Ja' | 'Nein' | 'Enthaltung'): Locator {
    return this.page.getByRole('spinbutton', { name: kind });
  }
}
