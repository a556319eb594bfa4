/** A deadline; the first one stays beside it, struck through, with how often it moved and why last. */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';

@Component({
  selector: 'qw-deadline',
  template: `
    @if (struck(); as former) {
      <s><span class="qw-visually-hidden" i18n="@@steering.formerDeadline">bisher </span>{{ formats.day(former) }}</s>
      <b><span class="qw-visually-hidden" i18n="@@steering.newDeadline">jetzt </span>{{ words() }}</b>
    } @else {
      {{ words() }}
    }
    @if (moves(); as moves) {
      <span class="moves qw-small">{{ moves }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      column-gap: 8px;
    }
    s {
      color: var(--mat-sys-on-surface-variant);
    }
    b {
      font-weight: 600;
    }
    .moves {
      flex-basis: 100%;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class Deadline {
  readonly deadline = input.required<string | null>();
  readonly former = input<string | null>(null);
  /** How often it moved since that one. */
  readonly times = input(1);
  /** Of the last move. */
  readonly reason = input('');

  protected readonly formats = inject(Formats);
  protected readonly words = computed(() => {
    const deadline = this.deadline();
    return deadline === null ? $localize`:@@steering.noDeadline:ohne Frist` : this.formats.day(deadline);
  });
  /** One that came back to its first day, with the meeting of that day, is not beside itself. */
  protected readonly struck = computed(() => (this.former() === this.deadline() ? null : this.former()));
  protected readonly moves = computed(() => {
    if (this.former() === null) return '';
    const [times, reason] = [this.times(), this.reason()];
    if (times < 2) return reason;
    return reason === ''
      ? $localize`:@@steering.movedTimes:${times}:count:-mal verschoben`
      : $localize`:@@steering.movedTimesReason:${times}:count:-mal verschoben, zuletzt: ${reason}:reason:`;
  });
}
