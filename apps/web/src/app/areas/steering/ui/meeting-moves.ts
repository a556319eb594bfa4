/** The former days of a meeting: whoever kept the old one in mind reads at once that it is another, and why. */
import { Component, computed, inject, input } from '@angular/core';
import type { MeetingMoveView } from '@quartierwerk/contracts/steering/meeting.views';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { speakerWords } from '../../../shared/words/role-words.js';

@Component({
  selector: 'qw-meeting-moves',
  imports: [Note],
  template: `
    @for (move of lines(); track move.id) {
      <qw-note>
        <p>{{ move.words }}</p>
        <p class="qw-small qw-secondary">{{ move.author }}</p>
      </qw-note>
    }
  `,
  styles: `
    qw-note {
      margin-bottom: 12px;
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class MeetingMovesList {
  /** Latest first. */
  readonly moves = input.required<readonly MeetingMoveView[]>();

  private readonly formats = inject(Formats);
  protected readonly lines = computed(() =>
    this.moves().map((move) => {
      const [from, to] = [this.formats.day(move.from), this.formats.day(move.to)];
      return {
        id: move.id,
        words: $localize`:@@steering.movedFromTo:verlegt vom ${from}:from: auf ${to}:to:: ${move.reason}:reason:`,
        author: [this.formats.dateTime(move.at), speakerWords(move)].filter((word) => word !== '').join(', '),
      };
    }),
  );
}
