/** A remark beside the thing it is about: a coloured line at the left, and a ground only where something must be done. */
import { booleanAttribute, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { Status, type StatusShape } from '../status/status.js';

export type NoteTone = 'neutral' | 'info' | 'ok' | 'warn' | 'error';

const SHAPES: Partial<Record<NoteTone, StatusShape>> = { ok: 'done', warn: 'care', error: 'stop' };

@Component({
  selector: 'qw-note',
  imports: [Icon, Status],
  template: `
    @if (strong()) {
      @if (shape(); as shape) {
        <qw-status [shape]="shape" />
      } @else {
        <qw-icon name="info" [size]="16" />
      }
    }
    <div class="text">
      @if (heading()) {
        <strong>{{ heading() }}</strong>
      }
      <ng-content />
    </div>
  `,
  styleUrl: './note.scss',
  host: {
    '[class]': "'qw-note-' + tone() + (strong() ? ' qw-note-strong' : '')",
    '[attr.role]': "tone() === 'error' ? 'alert' : null",
  },
})
export class Note {
  readonly tone = input<NoteTone>('neutral');
  readonly heading = input('');
  /** With a ground: for what stops the work, not for what is only worth knowing. */
  readonly strong = input(false, { transform: booleanAttribute });

  protected readonly shape = computed(() => SHAPES[this.tone()]);
}
