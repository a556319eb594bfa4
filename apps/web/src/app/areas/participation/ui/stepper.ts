/** A number with one less and one more beside it, for the finger. */
import { Component, computed, input, output } from '@angular/core';
import { Icon } from '@quartierwerk/ui/icon/icon';

@Component({
  selector: 'qw-stepper',
  imports: [Icon],
  template: `
    <!-- Stays in reach at nothing: a button that goes takes the focus with it. -->
    <button
      type="button"
      [attr.aria-disabled]="value() === 0 || fixed() ? 'true' : null"
      [title]="fixed()"
      (click)="less()"
    >
      <qw-icon name="remove" [size]="18" /><span class="qw-visually-hidden">{{ lessWords() }}</span>
    </button>
    <output>{{ value() }}</output>
    <button type="button" [attr.aria-disabled]="fixed() ? 'true' : null" [title]="fixed()" (click)="more()">
      <qw-icon name="add" [size]="18" /><span class="qw-visually-hidden">{{ moreWords() }}</span>
    </button>
  `,
  styles: `
    :host {
      display: inline-grid;
      grid-template-columns: 48px minmax(44px, auto) 48px;
      min-height: 46px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 4px;
      background: var(--mat-sys-surface);
    }
    button {
      display: grid;
      place-items: center;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      cursor: pointer;
    }
    button:hover:not([aria-disabled]) {
      background: var(--qw-hover);
    }
    [aria-disabled] {
      color: var(--mat-sys-on-surface-variant);
      opacity: 0.5;
      cursor: default;
    }
    output {
      display: grid;
      place-items: center;
      border-inline: 1px solid var(--mat-sys-outline-variant);
      font-size: 1.125rem;
      font-weight: 600;
    }
  `,
})
export class Stepper {
  readonly value = input.required<number>();
  /** What is counted, where several steppers stand below each other. */
  readonly of = input('');
  /** Why it can be changed no more; empty while it can. */
  readonly fixed = input('');
  readonly stepped = output<number>();

  protected readonly lessWords = computed(() =>
    withObject($localize`:@@participation.lessPoint:Ein Punkt weniger`, this.of()),
  );
  protected readonly moreWords = computed(() =>
    withObject($localize`:@@participation.morePoint:Ein Punkt mehr`, this.of()),
  );

  protected less(): void {
    if (this.value() > 0 && this.fixed() === '') this.stepped.emit(-1);
  }

  protected more(): void {
    if (this.fixed() === '') this.stepped.emit(1);
  }
}

function withObject(words: string, of: string): string {
  return of === '' ? words : `${words}: ${of}`;
}
