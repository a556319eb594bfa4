/** A deadline; the one before it stays beside it, struck through, with the reason of the move. */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';

@Component({
  selector: 'qw-deadline',
  template: `
    @if (former(); as former) {
      <s><span class="qw-visually-hidden" i18n="@@steering.formerDeadline">bisher </span>{{ formats.day(former) }}</s>
      <b><span class="qw-visually-hidden" i18n="@@steering.newDeadline">jetzt </span>{{ words() }}</b>
      @if (reason()) {
        <span class="reason qw-small">{{ reason() }}</span>
      }
    } @else {
      {{ words() }}
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
    .reason {
      flex-basis: 100%;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class Deadline {
  readonly deadline = input.required<string | null>();
  readonly former = input<string | null>(null);
  readonly reason = input<string | null>('');

  protected readonly formats = inject(Formats);
  protected readonly words = computed(() => {
    const deadline = this.deadline();
    return deadline === null ? $localize`:@@steering.noDeadline:ohne Frist` : this.formats.day(deadline);
  });
}
