/** Before anything is recorded: at which table. By the number of the table, by Tab and Enter, or by touch. */
import { afterNextRender, Component, effect, ElementRef, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import type { CaptureStation } from '../model/chosen-table.js';
import { stationName } from '../model/station-words.js';

@Component({
  selector: 'qw-table-question',
  imports: [MatButton, RouterLink],
  template: `
    <h2 id="which-table" i18n="@@participation.whichTable">An welchem Tisch?</h2>
    <ul aria-labelledby="which-table">
      @for (one of stations(); track one.id) {
        <li>
          <a
            matButton="outlined"
            [routerLink]="[]"
            [queryParams]="{ tisch: one.number }"
            [replaceUrl]="true"
            [attr.aria-keyshortcuts]="one.number < 10 ? one.number : null"
            ><strong>{{ one.number }}</strong> {{ stationName(one) }}</a
          >
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      padding: 20px;
    }
    h2 {
      margin-bottom: 12px;
      font-size: 1.25rem;
    }
    ul {
      display: grid;
      gap: 8px;
      max-width: 480px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      justify-content: start;
      width: 100%;
      height: auto;
      min-height: 48px;
      padding-block: 8px;
      text-align: start;
    }
    strong {
      display: inline-block;
      min-width: 1.5rem;
      font-weight: 600;
    }
  `,
})
export class TableQuestion {
  readonly stations = input.required<readonly CaptureStation[]>();

  private readonly router = inject(Router);
  protected readonly stationName = stationName;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('a')?.focus());
    const shortcuts = inject(Shortcuts);
    effect((onCleanup) => {
      const numbered = this.stations().filter(({ number }) => number < 10);
      const group = $localize`:@@participation.whichTable:An welchem Tisch?`;
      onCleanup(
        shortcuts.register(
          ...numbered.map((station) => ({
            keys: String(station.number),
            group,
            description: stationName(station),
            run: () => this.to(station),
          })),
        ),
      );
    });
  }

  private to({ number }: CaptureStation): void {
    void this.router.navigate([], { queryParams: { tisch: number }, replaceUrl: true });
  }
}
