/** The next days of a project at a glance; what is done about them stands in the view of its own. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ObligationView } from '@quartierwerk/contracts/projects/project.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES, projectViewQuery } from '../../../shared/addresses.js';
import { DUE_SHAPES, dueWords } from '../model/project-words.js';

@Component({
  selector: 'qw-due-lines',
  imports: [RouterLink, Status],
  template: `
    <div class="head">
      <h2 i18n="@@projects.nextDues">Nächste Fristen</h2>
      <a class="qw-small" [routerLink]="link()" [queryParams]="query" i18n="@@projects.allDues">Alle Fristen</a>
    </div>
    <ul>
      @for (item of items(); track item.id) {
        <li>
          <span class="qw-secondary day">{{ formats.day(item.dueOn) }}</span>
          <span class="what">{{ item.title }}</span>
          <qw-status [shape]="shapes[item.due]">{{ words(item) }}</qw-status>
        </li>
      } @empty {
        <li class="qw-secondary" i18n="@@projects.nothingOpen">Keine Frist ist offen.</li>
      }
    </ul>
  `,
  styles: `
    .head {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      gap: 12px;
      margin-bottom: 4px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .day {
      min-width: 82px;
    }
    .what {
      flex: 1 1 8em;
      overflow-wrap: anywhere;
    }
  `,
})
export class DueLines {
  readonly projectCode = input.required<string>();
  readonly obligations = input.required<readonly ObligationView[]>();

  protected readonly formats = inject(Formats);
  protected readonly shapes = DUE_SHAPES;
  protected readonly words = dueWords;
  protected readonly query = projectViewQuery('fristen');
  protected readonly link = computed(() => ADDRESSES.project(this.projectCode()));
  protected readonly items = computed(() => this.obligations().filter(({ due }) => due !== 'done'));
}
