/** Ten recovery codes, shown this once, with two ways to put them away. */
import { Component, DOCUMENT, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { saveTextFile } from '../../../shared/files/save-file.js';

@Component({
  selector: 'qw-recovery-codes',
  imports: [Icon, MatButton, Note],
  template: `
    <qw-note tone="warn" strong i18n="@@identity.codesOnce"
      >Diese Codes werden nur jetzt gezeigt. Jeder ersetzt einmal den Code der App, wenn Sie Ihr Gerät nicht zur Hand
      haben.</qw-note
    >
    <ol [attr.aria-label]="label">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ol>
    <div class="actions">
      <button matButton="outlined" type="button" (click)="copy()">
        <qw-icon name="copy" /><ng-container i18n="@@identity.copy">Kopieren</ng-container>
      </button>
      <button matButton="outlined" type="button" (click)="save()">
        <qw-icon name="download" /><ng-container i18n="@@identity.saveFile">Als Datei sichern</ng-container>
      </button>
      <button matButton="filled" type="button" (click)="kept.emit()" i18n="@@identity.codesKept">
        Codes sind gesichert
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
      gap: 4px 16px;
      max-width: 420px;
    }
    code {
      font-family: ui-monospace, monospace;
      font-size: 0.9375rem;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  /** The person has put them away. */
  readonly kept = output();

  private readonly document = inject(DOCUMENT);
  private readonly announcer = inject(Announcer);
  protected readonly label = $localize`:@@identity.recoveryCodes:Wiederherstellungscodes`;

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n'));
    this.announcer.say($localize`:@@identity.copied:Kopiert`);
  }

  protected save(): void {
    const text = `Quartierwerk, ${this.label}\n\n${this.codes().join('\n')}\n`;
    const name = $localize`:@@identity.codesFile:quartierwerk-wiederherstellungscodes.txt`;
    saveTextFile(this.document, name, text, 'text/plain;charset=utf-8');
  }
}
