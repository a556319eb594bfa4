/** The words that another one saved while somebody types: both are seen before either replaces the other. */
import { Component, input, output } from '@angular/core';
import { Note } from '@quartierwerk/ui/feedback/note';

@Component({
  selector: 'qw-saved-meanwhile',
  imports: [Note],
  template: `
    <qw-note tone="warn" role="status">
      <p i18n="@@shared.savedMeanwhile">Inzwischen hat jemand anderes gespeichert. Ihr Text steht noch hier:</p>
      <blockquote dir="auto">{{ words() }}</blockquote>
      <button type="button" class="qw-link-button" (click)="taken.emit()" i18n="@@shared.takeTheirs">
        Diese Fassung übernehmen
      </button>
    </qw-note>
  `,
  styles: `
    blockquote {
      margin: 4px 0;
      padding-left: 10px;
      border-left: 3px solid var(--mat-sys-outline-variant);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class SavedMeanwhile {
  readonly words = input.required<string>();
  readonly taken = output();
}
