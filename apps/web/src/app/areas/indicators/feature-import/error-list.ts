/** The findings as a file, to be sent to whoever delivered the table. */
import { Component, DOCUMENT, inject, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { saveTextFile } from '../../../shared/files/save-file.js';
import { ImportStore } from '../data/import-store.js';
import { ProblemsStore } from '../data/problems-store.js';
import { problemCsv } from '../model/problem-csv.js';

@Component({
  selector: 'qw-error-list',
  imports: [Icon, MatButton],
  providers: [ProblemsStore],
  template: `
    <button matButton="outlined" type="button" [disabled]="busy()" (click)="download()">
      <qw-icon name="download" /><ng-container i18n="@@indicators.errorList">Befunde als Tabelle</ng-container>
    </button>
  `,
})
export class ErrorList {
  private readonly store = inject(ImportStore);
  private readonly problems = inject(ProblemsStore);
  private readonly formats = inject(Formats);
  private readonly document = inject(DOCUMENT);
  private readonly german = inject(LOCALE_ID).startsWith('de');
  protected readonly busy = signal(false);

  constructor() {
    this.problems.wanted.set(false);
  }

  protected async download(): Promise<void> {
    const view = this.store.view();
    if (!view || this.busy()) return;
    this.busy.set(true);
    try {
      const csv = problemCsv(await this.problems.all(), this.store.heads(), this.formats, this.german);
      const name = view.fileName.replace(/\.[^.]{1,5}$/, '');
      saveTextFile(this.document, $localize`:@@indicators.errorFile:${name}:name: Befunde.csv`, csv);
    } finally {
      this.busy.set(false);
    }
  }
}
