/** Correlations of the indicators with each other: a table whose cells are coloured, so that groups of like indicators show. */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import type { RunQuality } from '../model/run-quality.js';

/** From here on a correlation is coloured, and from here on strongly. */
const STEPS = [0.3, 0.7] as const;

interface Cell {
  readonly text: string;
  readonly level: string;
}

@Component({
  selector: 'qw-correlation-table',
  imports: [ScrollArea],
  template: `
    <qw-scroll-area [label]="label">
      <table>
        <caption class="qw-visually-hidden">
          {{
            label
          }}
        </caption>
        <thead>
          <tr>
            <td></td>
            @for (row of rows(); track row.code) {
              <th scope="col">
                {{ row.code }}
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.code) {
            <tr>
              <th scope="row">
                {{ row.code }}
              </th>
              @for (cell of row.cells; track $index) {
                <td [class]="cell.level">{{ cell.text }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </qw-scroll-area>
    <ul class="qw-small qw-secondary">
      <li><span class="key with strong" aria-hidden="true"></span>{{ withStrong }}</li>
      <li><span class="key with" aria-hidden="true"></span>{{ withWords }}</li>
      <li><span class="key against" aria-hidden="true"></span>{{ againstWords }}</li>
      <li><span class="key against strong" aria-hidden="true"></span>{{ againstStrong }}</li>
    </ul>
    <p class="qw-small qw-secondary">{{ names() }}</p>
    <p class="qw-small qw-secondary" i18n="@@diagnosis.correlationLegend">
      In Hundertsteln, von −100 bis 100; nach Richtung gedreht, so dass mehr immer mehr Belastung heißt. Je Paar über
      die Gebiete, die beide Werte haben.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-width: 0;
    }
    table {
      border-collapse: collapse;
      font-size: 0.75rem;
      line-height: 1;
    }
    th,
    td {
      min-width: 30px;
      height: 24px;
      padding: 0 2px;
      text-align: center;
      font-weight: 400;
      border: 1px solid var(--mat-sys-surface);
    }
    th {
      color: var(--mat-sys-on-surface-variant);
    }
    th[scope='row'] {
      position: sticky;
      left: 0;
      background: var(--mat-sys-surface);
    }
    .with {
      background: var(--qw-dp1);
    }
    .against {
      background: var(--qw-dm1);
    }
    .with.strong {
      background: var(--qw-dp3);
      color: var(--mat-sys-surface);
    }
    .against.strong {
      background: var(--qw-dm3);
      color: var(--mat-sys-surface);
    }
    .own {
      background: var(--mat-sys-surface-container-high);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      list-style: none;
    }
    .key {
      display: inline-block;
      width: 16px;
      height: 12px;
      margin-right: 6px;
      border: 1px solid var(--mat-sys-outline);
      vertical-align: -2px;
    }
  `,
})
export class CorrelationTable {
  readonly quality = input.required<RunQuality>();

  private readonly formats = inject(Formats);
  protected readonly label = $localize`:@@diagnosis.correlationTable:Zusammenhänge der Indikatoren`;
  protected readonly withStrong = $localize`:@@diagnosis.withStrong:stark gleichlaufend, ab ${this.formats.number(STEPS[1], 1)}:limit:`;
  protected readonly withWords = $localize`:@@diagnosis.withWords:gleichlaufend, ab ${this.formats.number(STEPS[0], 1)}:limit:`;
  protected readonly againstWords = $localize`:@@diagnosis.againstWords:gegenlaufend`;
  protected readonly againstStrong = $localize`:@@diagnosis.againstStrong:stark gegenlaufend`;
  protected readonly names = computed(() =>
    this.quality()
      .indicators.map(({ indicator }) => `${indicator.code} ${indicator.shortName}`)
      .join('; '),
  );
  protected readonly rows = computed(() => {
    const { indicators, correlations } = this.quality();
    return indicators.map(({ indicator }, row) => ({
      code: indicator.code,
      cells: indicators.map((_, column): Cell => {
        if (row === column) return { text: '', level: 'own' };
        const value = correlations[row * indicators.length + column] ?? NaN;
        return Number.isNaN(value)
          ? { text: '–', level: '' }
          : { text: this.formats.number(Math.round(value * 100)), level: levelOf(value) };
      }),
    }));
  });
}

function levelOf(value: number): string {
  const size = Math.abs(value);
  if (size < STEPS[0]) return '';
  const side = value > 0 ? 'with' : 'against';
  return size >= STEPS[1] ? `${side} strong` : side;
}
