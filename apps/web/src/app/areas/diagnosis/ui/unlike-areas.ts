/** How unlike the reference areas are, whichever way; beside it, what says something of need. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import type { RunQuality } from '../model/run-quality.js';

const SHOWN = 10;

@Component({
  selector: 'qw-unlike-areas',
  imports: [ScrollArea],
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
            <th scope="col">{{ areaLabel() }}</th>
            <th scope="col" class="qw-number" i18n="@@diagnosis.unlikeHead">Auffälligkeit, ohne Vorzeichen</th>
            <th scope="col" class="bars" aria-hidden="true"></th>
            <th scope="col" class="qw-number" i18n="@@diagnosis.conspicuousHead">auffällig belastet</th>
            <th scope="col" class="qw-number" i18n="@@diagnosis.relievingHead">günstiger</th>
            <th scope="col" class="qw-number" i18n="@@diagnosis.rank">Rang</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.area.code) {
            <tr>
              <th scope="row">{{ row.area.name }}</th>
              <td class="qw-number">{{ formats.number(row.value, 2) }}</td>
              <td class="bars" aria-hidden="true"><span [style.width.%]="(row.value / greatest()) * 100"></span></td>
              <td class="qw-number">{{ ofUsed(row.area.conspicuous, row.used) }}</td>
              <td class="qw-number">{{ ofUsed(row.relieving, row.used) }}</td>
              <td class="qw-number">{{ row.area.rank }}</td>
            </tr>
          }
        </tbody>
      </table>
    </qw-scroll-area>
    @if (quality().unlike.length > most) {
      <button type="button" class="qw-link-button" [attr.aria-expanded]="all()" (click)="all.set(!all())">
        @if (all()) {
          <ng-container i18n="@@diagnosis.fewerAreas">Weniger zeigen</ng-container>
        } @else {
          <ng-container i18n="@@diagnosis.allAreas">Alle {{ quality().unlike.length }} zeigen</ng-container>
        }
      </button>
    }
    <p class="qw-small qw-secondary" i18n="@@diagnosis.unlikeLegend">
      Mittlerer Abstand vom Bezugswert in Standardabweichungen, ohne Vorzeichen. Auffällig belastet: mehr als eine
      Standardabweichung ungünstiger; günstiger: auf der besseren Seite des Bezugswerts.
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
      min-width: 100px;
    }
    .bars > span {
      display: block;
      margin-top: 4px;
      height: 8px;
      background: var(--mat-sys-surface-container-high);
      border: 1px solid var(--mat-sys-outline);
    }
    .qw-link-button {
      justify-self: start;
    }
    table {
      min-width: 620px;
    }
  `,
})
export class UnlikeAreas {
  readonly quality = input.required<RunQuality>();
  readonly areaLabel = input.required<string>();

  protected readonly formats = inject(Formats);
  protected readonly most = SHOWN;
  protected readonly all = signal(false);
  protected readonly label = $localize`:@@diagnosis.unlikeTable:Auffälligkeit der Gebiete, ohne Vorzeichen`;
  protected readonly rows = computed(() => {
    const { unlike } = this.quality();
    return this.all() ? unlike : unlike.slice(0, SHOWN);
  });
  protected readonly greatest = computed(() => this.quality().unlike[0]?.value ?? 1);

  protected ofUsed(count: number, used: number): string {
    return $localize`:@@diagnosis.countOf:${this.formats.number(count)}:count: von ${this.formats.number(used)}:of:`;
  }
}
