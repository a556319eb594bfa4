/** "Ansichten" without a run: the latest frozen one, else the latest at all; its number then stands in the address. */
import { Component, computed, effect, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';

@Component({
  selector: 'qw-latest-views-page',
  imports: [Empty, Loading, MatButton, PageHeader, ProblemView, RouterLink],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <div class="qw-body">
      @if (resource.error(); as error) {
        <qw-problem-view [error]="error" (retry)="resource.reload()" />
      } @else if (none()) {
        <qw-empty [heading]="emptyHeading">
          <ng-container i18n="@@diagnosis.viewsNone">
            Hier stehen Bilder eines gespeicherten Laufs. Ein Lauf entsteht in der Werkstatt.
          </ng-container>
          @if (mayCompute()) {
            <a qwActions matButton="outlined" [routerLink]="addresses.workshop" i18n="@@diagnosis.toWorkshop"
              >Zur Werkstatt</a
            >
          }
        </qw-empty>
      } @else {
        <qw-loading [rows]="8" />
      }
    </div>
  `,
})
export class LatestViewsPage {
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@diagnosis.views:Ansichten`;
  protected readonly emptyHeading = $localize`:@@diagnosis.viewsNoneHeading:Noch kein Lauf`;
  protected readonly crumbs = [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: this.heading },
  ];
  protected readonly resource = readResource(diagnosisRoutes.runs);
  private readonly runs = computed(() => (this.resource.hasValue() ? this.resource.value().runs : null));
  protected readonly none = computed(() => this.runs()?.length === 0);
  protected readonly mayCompute = computed(() => this.session.may('diagnosis.compute'));
  private readonly session = inject(SessionStore);

  constructor() {
    const router = inject(Router);
    effect(() => {
      const runs = this.runs() ?? [];
      const run = runs.find(({ state }) => state === 'frozen') ?? runs[0];
      if (run)
        void router.navigate([ADDRESSES.runViews(run.number)], { queryParamsHandling: 'preserve', replaceUrl: true });
    });
  }
}
