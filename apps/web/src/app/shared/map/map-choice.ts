/** What the map shows: the borders alone, or one indicator in one of its years. */
import { Component, input, model } from '@angular/core';
import type { DomainView } from '@quartierwerk/contracts/indicators/catalogue.views';

@Component({
  selector: 'qw-map-choice',
  template: `
    <label>
      <span class="qw-visually-hidden" i18n="@@places.mapShows">Karte zeigt</span>
      <select #indicators class="qw-input" (change)="choose(indicators.value)">
        <option value="" [selected]="code() === null" i18n="@@places.mapBorders">Karte: nur Grenzen</option>
        @for (domain of domains(); track domain.id) {
          <optgroup [label]="domain.code + ' ' + domain.name">
            @for (indicator of domain.indicators; track indicator.id) {
              <option [value]="indicator.code" [selected]="indicator.code === code()">
                {{ indicator.code }} {{ indicator.current.shortName }}
              </option>
            }
          </optgroup>
        }
      </select>
    </label>
    @if (years().length > 1) {
      <label>
        <span class="qw-visually-hidden" i18n="@@places.mapYear">Jahr</span>
        <select #chosenYear class="qw-input" (change)="wantedYear.set(+chosenYear.value)">
          @for (one of years(); track one) {
            <option [value]="one" [selected]="one === year()">{{ one }}</option>
          }
        </select>
      </label>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    select {
      width: auto;
      max-width: 100%;
      min-height: max(28px, var(--qw-target));
      padding-block: 2px;
      border-color: var(--qw-line-control);
    }
  `,
})
export class MapChoice {
  readonly domains = input.required<readonly DomainView[]>();
  readonly years = input.required<readonly number[]>();
  readonly year = input.required<number | null>();
  readonly code = model.required<string | null>();
  readonly wantedYear = model.required<number | null>();

  protected choose(code: string): void {
    this.code.set(code === '' ? null : code);
    this.wantedYear.set(null);
  }
}
