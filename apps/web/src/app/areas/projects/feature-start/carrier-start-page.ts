/** The first page of a carrier. */
import { Component, computed, inject } from '@angular/core';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { CarrierStart } from '../ui/carrier-start.js';

@Component({
  selector: 'qw-carrier-start-page',
  imports: [CarrierStart, Empty, Loading, PageHeader, ProblemView],
  template: `
    <qw-page-header [heading]="heading()" [crumbs]="crumbs()" [fact]="today" />
    <div class="sheet">
      @if (resource.error(); as error) {
        <qw-problem-view [error]="error" (retry)="resource.reload()" />
      } @else if (!resource.hasValue()) {
        <qw-loading [rows]="6" />
      } @else if (resource.value().projects.length === 0) {
        <qw-empty [heading]="emptyHeading">
          <ng-container i18n="@@projects.carrierEmpty"
            >Hier steht, was zu den Projekten Ihrer Organisation fällig ist: Kennzahlen, Berichte, Mittelabrufe. Ihrer
            Organisation ist in diesem Arbeitsraum kein Projekt zugeordnet.</ng-container
          >
        </qw-empty>
      } @else {
        <qw-carrier-start [view]="resource.value()" />
      }
    </div>
  `,
  styles: `
    .sheet {
      max-width: 720px;
      padding: 12px var(--qw-page-margin) 24px;
    }
  `,
  host: { class: 'qw-touch' },
})
export class CarrierStartPage {
  private readonly session = inject(SessionStore);
  protected readonly today = inject(Formats).longDay(new Date());
  protected readonly emptyHeading = $localize`:@@projects.nothingHeading:Nichts liegt an`;
  protected readonly resource = readResource(projectsRoutes.carrierStart);
  protected readonly crumbs = computed(() => [
    { label: this.session.session()?.organisations[0]?.name ?? this.session.session()?.workspace.name ?? '' },
  ]);
  /** The heading says how much there is to do. */
  protected readonly heading = computed(() => {
    if (!this.resource.hasValue()) return $localize`:@@projects.startTitle:Start`;
    const count = this.resource.value().due.length;
    if (count === 0) return $localize`:@@projects.noDeadline:Keine Frist`;
    return count === 1
      ? $localize`:@@projects.oneDeadline:Eine Frist`
      : $localize`:@@projects.someDeadlines:${count}:count: Fristen`;
  });
}
