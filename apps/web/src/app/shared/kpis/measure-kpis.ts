/** The key figures of the projects that realise a measure: value and target of the year, the state in words, and the way to each. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../addresses.js';
import { readResource } from '../http/api.js';
import { ProblemView } from '../problem/problem-view.js';
import { SessionStore } from '../session/session-store.js';
import { kpiLines } from './kpi-lines.js';

@Component({
  selector: 'qw-measure-kpis',
  imports: [Loading, ProblemView, RouterLink, Status],
  template: `
    @if (resource.error(); as error) {
      <qw-problem-view [error]="error" (retry)="resource.reload()" />
    } @else if (resource.hasValue()) {
      @for (group of groups(); track group.id) {
        <h3>
          <a class="qw-name-link" [routerLink]="addresses.project(group.code)">{{ group.title }}</a>
        </h3>
        <ul>
          @for (kpi of group.kpis; track kpi.id) {
            <li>
              <a [routerLink]="addresses.kpi(kpi.code)">{{ kpi.name }}</a>
              <span class="qw-number">{{ kpi.figures }}</span>
              <qw-status [shape]="kpi.state.shape" [tone]="kpi.state.tone">{{ kpi.state.word }}</qw-status>
            </li>
          }
        </ul>
        <p class="qw-small qw-secondary">{{ group.until }}</p>
      } @empty {
        @if (seesAll()) {
          <p class="qw-secondary" i18n="@@shared.noKpis">Kein Projekt dieser Maßnahme hat Kennzahlen.</p>
        } @else {
          <p class="qw-secondary" i18n="@@shared.noOwnKpis">Ihre Projekte haben hier noch keine Kennzahlen.</p>
        }
      }
    } @else {
      <qw-loading [rows]="3" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 12px;
      padding: 4px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    qw-status {
      grid-column: 1 / -1;
    }
  `,
})
export class MeasureKpis {
  readonly measureId = input.required<string>();

  private readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  /** A carrier sees the figures of its own projects: of those of others it is told nothing, not even that there are none. */
  protected readonly seesAll = computed(() => this.session.knowsMissing('kpi', 'measure'));
  protected readonly addresses = ADDRESSES;
  protected readonly resource = readResource(projectsRoutes.kpis, () => ({ query: { measureId: this.measureId() } }));
  protected readonly groups = computed(() =>
    this.resource.hasValue() ? kpiLines(this.resource.value().groups, this.formats) : [],
  );
}
