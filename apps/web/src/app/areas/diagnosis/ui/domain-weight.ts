/** One domain of the method: in or out, and how much each of its indicators weighs; beside it, what it makes of the index. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import { WEIGHT_LIMITS } from '../model/draft-method.js';
import { figureEntry } from '../model/figure-entry.js';

@Component({
  selector: 'qw-domain-weight',
  imports: [FieldError],
  template: `
    <div class="line">
      <input #on type="checkbox" [id]="id" [checked]="weight() > 0" (change)="switch(on.checked)" />
      <label [for]="id">
        <b>{{ code() }}</b> {{ name() }}
      </label>
      <span class="qw-secondary count">
        <span class="qw-visually-hidden" i18n="@@diagnosis.indicatorCount">Indikatoren:</span> {{ count() }}
      </span>
    </div>
    <div class="line scale">
      <input
        #figure
        type="text"
        inputmode="decimal"
        [attr.aria-label]="weightLabel()"
        [attr.aria-invalid]="error() !== '' || null"
        [attr.aria-describedby]="error() === '' ? null : errorId"
        [value]="typed() ?? formats.number(weight(), 1)"
        (change)="enter(figure.value)"
      />
      <input
        #slider
        type="range"
        [attr.aria-label]="weightLabel()"
        [attr.aria-valuetext]="formats.number(weight(), 1)"
        [min]="limits.min"
        [max]="limits.max"
        [step]="limits.step"
        [value]="weight()"
        (input)="weighed.emit(slider.valueAsNumber)"
      />
      <span class="share">{{ share() === null || weight() === 0 ? '' : formats.share(share()) }}</span>
    </div>
    @if (error(); as sentence) {
      <qw-field-error [id]="errorId" [errors]="[sentence]" />
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 4px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .line {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: center;
      gap: 8px;
      min-height: 24px;
    }
    .scale {
      grid-template-columns: 44px 1fr 40px;
    }
    .scale > [type='text'] {
      height: 24px;
      padding: 0 4px;
      border: 1px solid var(--qw-line-control);
      border-radius: 4px;
      background: var(--mat-sys-surface);
      text-align: right;
      font-size: 0.8125rem;
      min-width: 0;
    }
    [aria-invalid] {
      border-color: var(--mat-sys-error) !important;
    }
    .share,
    .count {
      text-align: right;
      font-size: 0.8125rem;
      color: var(--mat-sys-on-surface-variant);
    }
    label {
      min-width: 0;
    }
  `,
})
export class DomainWeight {
  readonly code = input.required<string>();
  readonly name = input.required<string>();
  readonly count = input.required<number>();
  readonly weight = input.required<number>();
  /** Share in the spread of the index, 0 to 1. */
  readonly share = input.required<number | null>();
  readonly weighed = output<number>();

  protected readonly id = uniqueId('domain');
  protected readonly errorId = `${this.id}-error`;
  protected readonly formats = inject(Formats);
  protected readonly limits = WEIGHT_LIMITS;
  protected readonly weightLabel = computed(
    () => $localize`:@@diagnosis.weightOf:Gewicht, Bereich ${this.code()}:code: ${this.name()}:name:`,
  );
  /** A domain that is switched on again takes the weight it had. */
  private readonly remembered = linkedSignal<number, number>({
    source: this.weight,
    computation: (weight, former) => (weight > 0 ? weight : (former?.value ?? 1)),
  });

  /** Text that is no possible weight; it stays until another weight comes from the slider or the box. */
  protected readonly typed = linkedSignal<number, string | null>({ source: this.weight, computation: () => null });
  protected readonly error = computed(() => {
    const typed = this.typed();
    const entry = typed === null ? null : this.read(typed);
    return entry === null || entry.ok ? '' : entry.sentence;
  });

  protected switch(on: boolean): void {
    // Read in both cases: what is lazy remembers only what was read.
    const former = this.remembered();
    this.weighed.emit(on ? former : 0);
  }

  /** Zero leaves the domain out, as the box does. */
  protected enter(text: string): void {
    const entry = this.read(text);
    this.typed.set(entry.ok ? null : text);
    if (entry.ok) this.weighed.emit(entry.value);
  }

  private read(text: string) {
    const { min, max } = WEIGHT_LIMITS;
    return figureEntry(text, { min, max, digits: 1 }, this.formats);
  }
}
