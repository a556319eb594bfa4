/** Before anything is recorded: at which table. By the number of the table, by Tab and Enter, or by touch. */
import { afterNextRender, Component, ElementRef, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CaptureStation } from '../model/chosen-table.js';

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
            ><strong>{{ one.number }}</strong> {{ one.name }}</a
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
  host: { '(document:keydown)': 'key($event)' },
})
export class TableQuestion {
  readonly stations = input.required<readonly CaptureStation[]>();

  private readonly router = inject(Router);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('a')?.focus());
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const station = this.stations().find(({ number }) => String(number) === event.key);
    if (!station) return;
    event.preventDefault();
    void this.router.navigate([], { queryParams: { tisch: station.number }, replaceUrl: true });
  }
}
