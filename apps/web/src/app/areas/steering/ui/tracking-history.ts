/** How a decision was carried out so far: what was reported, by whom (a role and an organisation), and every deadline that moved. */
import { Component, computed, inject, input } from '@angular/core';
import type { TrackingEntryView } from '@quartierwerk/contracts/steering/decision.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { speakerWords } from '../../../shared/words/role-words.js';
import { correctionWords } from '../model/correction-words.js';
import { eventWords } from '../model/steering-words.js';
import { Deadline } from './deadline.js';

@Component({
  selector: 'qw-tracking-history',
  imports: [Deadline],
  template: `
    <ol>
      @for (entry of entries(); track entry.id) {
        <li>
          <time [attr.datetime]="entry.at">{{ entry.day }}</time>
          <div>
            @if (entry.text) {
              <p>{{ entry.text }}</p>
            } @else {
              <p>{{ entry.event }}</p>
            }
            @for (change of entry.changes; track change) {
              <p class="qw-small">{{ change }}</p>
            }
            @if (entry.moved) {
              <qw-deadline [former]="entry.formerDeadline" [deadline]="entry.deadline" [reason]="entry.reason" />
            } @else if (entry.reason) {
              <p class="qw-small">{{ entry.reason }}</p>
            }
            <p class="qw-small qw-secondary">{{ entry.author }}</p>
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 80px minmax(0, 1fr);
      gap: 8px;
      padding: 4px 0;
      overflow-wrap: anywhere;
    }
    time {
      font: var(--mat-sys-body-small);
      line-height: 20px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class TrackingHistory {
  readonly history = input.required<readonly TrackingEntryView[]>();

  private readonly formats = inject(Formats);
  protected readonly entries = computed(() =>
    this.history().map((entry) => ({
      ...entry,
      day: this.formats.dateTime(entry.at).split(',')[0],
      event: eventWords(entry, this.formats),
      moved: entry.event === 'delayed' || (entry.event === 'follow_up_moved' && entry.formerDeadline !== null),
      changes: entry.corrections.map((correction) => correctionWords(correction, this.formats)),
      author: speakerWords(entry),
    })),
  );
}
