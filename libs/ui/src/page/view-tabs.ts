/** The views of one page as links below its head: each has its address, so that a colleague gets the same one. */
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface ViewTab {
  readonly key: string;
  readonly word: string;
  readonly link: string;
  readonly query: Readonly<Record<string, string | null>>;
  /** Said beside the word, as "4": how much waits there. */
  readonly count?: string;
}

@Component({
  selector: 'qw-view-tabs',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      <ul>
        @for (tab of tabs(); track tab.key) {
          <li>
            <a
              [routerLink]="tab.link"
              [queryParams]="tab.query"
              [class.on]="tab.key === shown()"
              [attr.aria-current]="tab.key === shown() ? 'page' : null"
              >{{ tab.word }}
              @if (tab.count) {
                <span class="count">{{ tab.count }}</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 8px;
      padding: 0 var(--qw-page-margin);
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
    }
    a {
      display: block;
      padding: 8px 0 6px;
      border-bottom: 3px solid transparent;
      font-weight: 500;
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;
    }
    a:hover {
      color: var(--mat-sys-on-surface);
      border-color: var(--mat-sys-outline-variant);
    }
    a.on {
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-surface);
    }
    .count {
      font-weight: 400;
    }
    @media (width < 600px) {
      ul {
        gap: 0 16px;
      }
    }
  `,
})
export class ViewTabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly ViewTab[]>();
  readonly shown = input.required<string>();
}
