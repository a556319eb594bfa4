/** What practitioners know about what is on the table: who says it, how sure they are, and when. */
import { Component, computed, inject, input } from '@angular/core';
import type { ExpertNoteView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { CONFIDENCE_WORDS } from '../model/confidence-words.js';

@Component({
  selector: 'qw-conference-notes',
  template: `
    <h3>
      <ng-container i18n="@@conferences.known">Was die Fachleute dazu wissen</ng-container>
      <span class="qw-small qw-secondary">{{ count() }}</span>
    </h3>
    <ul>
      @for (row of rows(); track row.note.id) {
        <li>
          <p class="qw-small head">
            @if (row.note.organisation) {
              <b>{{ row.note.organisation.name }}</b>
            }
            <span class="qw-secondary">{{ row.facts }}</span>
            <span class="qw-tag">{{ row.confidence }}</span>
          </p>
          <p>{{ row.note.text }}</p>
        </li>
      } @empty {
        <li class="qw-secondary" i18n="@@conferences.noNotes">Noch keine Notiz.</li>
      }
    </ul>
  `,
  styles: `
    h3 {
      margin-bottom: 4px;
      font: var(--mat-sys-title-small);
    }
    li {
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    h3 span {
      margin-left: 6px;
      font-weight: 400;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
    }
    .qw-tag {
      margin-left: auto;
    }
  `,
})
export class ConferenceNotes {
  /** Latest first. */
  readonly notes = input.required<readonly ExpertNoteView[]>();
  /** On the wall only the latest fit. */
  readonly most = input(Number.POSITIVE_INFINITY);

  private readonly formats = inject(Formats);
  protected readonly count = computed(() => {
    const { length } = this.notes();
    if (length === 0) return '';
    return length === 1
      ? $localize`:@@conferences.oneNote:1 Notiz`
      : $localize`:@@conferences.noteCount:${length}:count: Notizen`;
  });
  /** In the order in which they were said. */
  protected readonly rows = computed(() =>
    [...this.notes().slice(0, this.most())].reverse().map((note) => ({
      note,
      confidence: CONFIDENCE_WORDS[note.confidence],
      facts: [note.authorRole === note.organisation?.name ? '' : note.authorRole, this.when(note)]
        .filter((text) => text !== '')
        .join(', '),
    })),
  );

  /** The time of what was said just now, the day of what came before. */
  private when({ notedOn, createdAt }: ExpertNoteView): string {
    const written = new Date(createdAt);
    const today = new Date().toDateString() === written.toDateString();
    const sameDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(written) === notedOn;
    return today && sameDay ? this.formats.time(createdAt) : this.formats.day(notedOn);
  }
}
