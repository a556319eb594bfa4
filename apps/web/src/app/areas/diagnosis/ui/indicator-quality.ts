/** Each indicator of a run: how reliable, what it weighs by the method and in effect, and how it runs with the index. */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { RELIABILITY_WORDS } from '../model/quality-words.js';
import type { IndicatorQuality, Reliabilities } from '../model/run-quality.js';

const SHAPES = { reliable: 'done', unsure: 'care', pool_years: 'stop' } as const;

@Component({
  selector: 'qw-indicator-quality',
  imports: [ScrollArea, Status],
  template: `
    <qw-scroll-area [label]="label">
      <table class="qw-table qw-table-values">
        <caption class="qw-visually-hidden">
          {{
            label
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col" i18n="@@diagnosis.indicator">Indikator</th>
            @if (reliabilities()) {
              <th scope="col" class="qw-number" i18n="@@diagnosis.reliabilityHead">Verlässlichkeit</th>
              <th scope="col"><span class="qw-visually-hidden" i18n="@@diagnosis.verdictHead">Urteil</span></th>
            }
            <th scope="col" class="qw-number" i18n="@@diagnosis.nominalHead">Gewicht</th>
            <th scope="col" class="qw-number" i18n="@@diagnosis.effectiveHead">wirkt mit</th>
            <th scope="col" class="bars" aria-hidden="true"></th>
            <th scope="col" class="qw-number" i18n="@@diagnosis.withIndexHead">mit dem Index</th>
          </tr>
        </thead>
        <tbody>
          @for (row of indicators(); track row.indicator.code) {
            <tr>
              <th scope="row">
                <b>{{ row.indicator.code }}</b> {{ row.indicator.shortName }}
              </th>
              @if (reliabilities()) {
                <td class="qw-number">{{ formats.number(reliabilityOf(row)?.value, 2) }}</td>
                <td class="verdict">
                  @if (reliabilityOf(row); as reliability) {
                    <qw-status [shape]="shapes[reliability.verdict]">{{ words[reliability.verdict] }}</qw-status>
                  }
                </td>
              }
              <td class="qw-number">{{ formats.share(row.nominal, 1) }}</td>
              <td class="qw-number">{{ formats.share(row.effective, 1) }}</td>
              <td class="bars" aria-hidden="true">
                <svg width="100%" height="14">
                  <line [attr.x1]="at(0)" [attr.x2]="at(0)" y1="0" y2="14" />
                  @if (row.effective !== null) {
                    <rect
                      y="3"
                      height="8"
                      [class.against]="row.effective < 0"
                      [attr.x]="at(row.effective < 0 ? row.effective : 0)"
                      [attr.width]="width(row.effective)"
                    />
                  }
                  @if (row.nominal !== null) {
                    <line class="nominal" [attr.x1]="at(row.nominal)" [attr.x2]="at(row.nominal)" y1="0" y2="14" />
                  }
                </svg>
              </td>
              <td class="qw-number">{{ formats.number(row.withIndex, 2) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </qw-scroll-area>
    <p class="qw-small qw-secondary" i18n="@@diagnosis.qualityLegend">
      Gewicht: Anteil an allen Gewichten (Strich); wirkt mit: Anteil an den Unterschieden des Index (Balken, links der
      Nulllinie läuft der Indikator gegen den Index); mit dem Index: Zusammenhang von −1 bis 1.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-width: 0;
    }
    th[scope='row'] {
      font-weight: 400;
      text-align: left;
    }
    .bars {
      width: 22%;
      min-width: 120px;
    }
    svg {
      display: block;
    }
    line {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 1px;
    }
    .nominal {
      stroke-width: 2px;
    }
    rect {
      fill: var(--qw-c3);
      stroke: var(--mat-sys-on-surface);
      stroke-width: 0.8px;
    }
    .against {
      fill: var(--mat-sys-surface);
      stroke-dasharray: 3 2;
    }
    .verdict {
      white-space: nowrap;
    }
    table {
      min-width: 620px;
    }
  `,
})
export class IndicatorQualityTable {
  readonly indicators = input.required<readonly IndicatorQuality[]>();
  /** Null where the counts are not known. */
  readonly reliabilities = input.required<Reliabilities | null>();

  protected readonly formats = inject(Formats);
  protected readonly words = RELIABILITY_WORDS;
  protected readonly shapes = SHAPES;
  protected readonly label = $localize`:@@diagnosis.qualityTable:Verlässlichkeit und Gewicht der Indikatoren`;
  private readonly range = computed(() => {
    const shares = this.indicators().flatMap(({ effective, nominal }) => [effective ?? 0, nominal ?? 0]);
    return { least: Math.min(0, ...shares), greatest: Math.max(0.01, ...shares) };
  });

  protected reliabilityOf({ indicator }: IndicatorQuality) {
    return this.reliabilities()?.byCode.get(indicator.code);
  }

  protected at(share: number): string {
    const { least, greatest } = this.range();
    return `${((share - least) / (greatest - least)) * 98 + 1}%`;
  }

  protected width(share: number): string {
    const { least, greatest } = this.range();
    return `${(Math.abs(share) / (greatest - least)) * 98}%`;
  }
}
