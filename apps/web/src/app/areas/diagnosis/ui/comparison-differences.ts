/** What differs between the two sides besides the ranks: the method choice by choice with its effect, and the data. */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import type { FiguresComparison } from '../model/compare-figures.js';
import { causeSentence, dataSentences, methodRows } from '../model/difference-words.js';

@Component({
  selector: 'qw-comparison-differences',
  template: `
    <h2 i18n="@@diagnosis.methodDiffers">Was am Verfahren anders ist</h2>
    @if (beyond(); as sentence) {
      <p class="qw-small">{{ sentence }}</p>
    } @else if (rows().length === 0) {
      <p class="qw-small" i18n="@@diagnosis.methodSame">Nichts: Beide Seiten rechnen gleich.</p>
    }
    <dl>
      @for (row of rows(); track row.term) {
        <div>
          <dt>{{ row.term }}</dt>
          <dd>
            <span class="side"
              ><span class="qw-secondary">{{ comparison().a.name }}</span> {{ row.a }}</span
            >
            <span class="side"
              ><span class="qw-secondary">{{ comparison().b.name }}</span> {{ row.b }}</span
            >
            <span class="qw-secondary qw-small">{{ row.effect }}</span>
          </dd>
        </div>
      }
    </dl>
    <h2 i18n="@@diagnosis.dataDiffers">Was an den Daten anders ist</h2>
    @if (sentences().length === 0) {
      <p class="qw-small" i18n="@@diagnosis.dataSame">Nichts: dieselben Indikatoren, dasselbe Jahr, dieselben Werte.</p>
    } @else {
      <ul>
        @for (sentence of sentences(); track sentence) {
          <li>{{ sentence }}</li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      align-content: start;
      min-width: 0;
    }
    h2:not(:first-child) {
      margin-top: 8px;
    }
    dl {
      display: grid;
      gap: 8px;
      font-size: 0.8125rem;
    }
    dl > div {
      padding-bottom: 8px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    dt {
      font-weight: 600;
    }
    dd {
      display: grid;
      gap: 2px;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    ul {
      display: grid;
      gap: 6px;
      padding-left: 16px;
      font-size: 0.8125rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class ComparisonDifferences {
  readonly comparison = input.required<FiguresComparison>();

  private readonly formats = inject(Formats);
  protected readonly rows = computed(() => methodRows(this.comparison(), this.formats));
  /** Said of what no row tells: other versions of the engine, or a method that cannot be read. */
  protected readonly beyond = computed(() =>
    ['engine', 'engine_and_more', 'unknown'].includes(this.comparison().cause) ? causeSentence(this.comparison()) : '',
  );
  protected readonly sentences = computed(() => dataSentences(this.comparison(), this.formats));
}
