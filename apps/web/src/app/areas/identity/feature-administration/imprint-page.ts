/** What the public pages say of the office: imprint, and whom to tell of a barrier. Administrators see here what is still missing. */
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { ImprintStore } from '../data/imprint-store.js';
import { AdminTabs } from './admin-tabs.js';
import { ImprintForm } from './imprint-form.js';

@Component({
  selector: 'qw-imprint-page',
  imports: [AdminTabs, ImprintForm, Loading, Note, PageHeader, ProblemView, RouterLink],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <div class="qw-body">
      <qw-admin-tabs />
      @if (store.imprint(); as imprint) {
        @if (!imprint.entered) {
          <qw-note tone="warn" strong i18n="@@identity.imprintMissing"
            >Die öffentlichen Seiten dieses Arbeitsraums haben noch kein Impressum. Dort steht bis dahin, dass die
            Stelle ihre Angaben nicht eingetragen hat.</qw-note
          >
        }
        <p class="qw-secondary">
          <ng-container i18n="@@identity.imprintWhere"
            >Diese Angaben stehen auf den öffentlichen Seiten, für alle ohne Anmeldung: eine Stelle, keine
            Person.</ng-container
          >&ngsp;
          <a [routerLink]="addresses.openPlace(imprint.place)" target="_blank" i18n="@@identity.toPublicPages"
            >Öffentliche Seiten ansehen</a
          >
        </p>
        <qw-imprint-form [imprint]="imprint" />
      } @else if (store.resource.error(); as error) {
        <qw-problem-view [error]="error" (retry)="store.resource.reload()" />
      } @else {
        <qw-loading [rows]="8" />
      }
    </div>
  `,
})
export class ImprintPage {
  protected readonly store = inject(ImprintStore);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@identity.imprint:Impressum`;
  protected readonly crumbs = [
    { label: $localize`:@@identity.administration:Verwaltung`, link: ADDRESSES.administration },
    { label: this.heading },
  ];
}
