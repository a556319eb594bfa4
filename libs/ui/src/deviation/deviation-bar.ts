/**
 * How far a value is from the reference, in standard deviations after polarity: to the right less favourable. The 90 % interval is
 * drawn over the bar, the signed figure stands at its end; where there is no value, words stand instead of a bar.
 */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../format/formats.js';
import { deviationColour } from '../legend/map-colours.js';

const DOMAIN = 3;
/** Part of the width that is kept free on either side for the figure. */
const EDGE = 12;
/** How far before its end a bar is broken, in percent of the width. */
const BREAK = 4;

/** Position of a deviation on the axis, in percent of the width; clamped at ±3. */
export function axisPosition(deviation: number): number {
  const clamped = Math.max(-DOMAIN, Math.min(DOMAIN, deviation));
  return 50 + (clamped / DOMAIN) * (50 - EDGE);
}

@Component({
  selector: 'qw-deviation-bar',
  templateUrl: './deviation-bar.html',
  styleUrl: './deviation-bar.scss',
})
export class DeviationBar {
  readonly value = input.required<number | null>();
  /** Lower and upper end of the 90 % interval, in standard deviations. */
  readonly interval = input<readonly [number, number] | null>(null);
  /** Instead of a bar: "geheim, unter 10 Fälle". */
  readonly words = input('');

  protected readonly formats = inject(Formats);
  protected readonly guides = [-2, -1, 1, 2].map(axisPosition);

  protected readonly bar = computed(() => {
    const value = this.value();
    if (value === null) return null;
    const [from, to] = this.interval() ?? [value, value];
    const end = value < 0 ? Math.min(value, from) : Math.max(value, to);
    const [zero, tip] = [axisPosition(0), axisPosition(value)];
    return {
      x: Math.min(zero, tip),
      width: Math.abs(tip - zero),
      colour: `var(--qw-${deviationColour(value)})`,
      from: axisPosition(from),
      to: axisPosition(to),
      interval: this.interval() !== null && to > -DOMAIN && from < DOMAIN,
      // Beyond the axis the bar is drawn broken: it is longer than it looks.
      broken: Math.abs(value) > DOMAIN ? tip - Math.sign(value) * BREAK : null,
      labelX: axisPosition(end),
      left: value < 0,
      text: this.formats.signed(value),
    };
  });

  protected readonly description = computed(() => {
    const value = this.value();
    if (value === null) return this.words() || this.formats.missing;
    const figure = this.formats.signed(value);
    const interval = this.interval();
    if (!interval) return $localize`:@@ui.deviation:${figure}:figure: Standardabweichungen`;
    const [from, to] = interval.map((end) => this.formats.signed(end));
    return $localize`:@@ui.deviationInterval:${figure}:figure: Standardabweichungen, 90-%-Bereich ${from}:from: bis ${to}:to:`;
  });
}

/** Head of a column of deviation bars: "günstiger / Kreiswert / ungünstiger". */
@Component({
  selector: 'qw-deviation-head',
  template: `
    <span i18n="@@ui.favourable">günstiger</span>
    <b>{{ reference() }}</b>
    <span i18n="@@ui.unfavourable">ungünstiger</span>
  `,
  styles: `
    :host {
      display: flex;
      justify-content: space-between;
      gap: 8px;
    }
    span {
      flex: 1;
      font-weight: 400;
    }
    span:last-child {
      text-align: right;
    }
    b {
      font-weight: 500;
      color: var(--mat-sys-on-surface);
    }
  `,
})
export class DeviationHead {
  readonly reference = input.required<string>();
}
