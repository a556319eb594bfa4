/** Every office that publishes with this house: where the page before the sign-in leads, because no workspace is known there. */
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { ADDRESSES } from '../../shared/addresses.js';
import { readResource } from '../../shared/http/api.js';
import { errorWords } from '../../shared/words/error-words.js';

@Component({
  selector: 'qw-publishers-page',
  imports: [Loading, Note, RouterLink],
  template: `
    <h1 i18n="@@public.publishers">Öffentliche Seiten</h1>
    <p i18n="@@public.publishersWhy">
      Diese Stellen arbeiten mit Quartierwerk. Jede sagt selbst, was öffentlich ist, und ist für ihre Seiten
      verantwortlich.
    </p>
    @if (publishers(); as all) {
      @for (one of all; track one.place) {
        <section>
          <h2>
            <a [routerLink]="addresses.openPlace(one.place)">{{ one.office }}</a>
          </h2>
          <ul class="links">
            <li>
              <a
                [routerLink]="addresses.accessibility(one.place)"
                [attr.aria-label]="naming(accessibility, one.office)"
                >{{ accessibility }}</a
              >
            </li>
            <li>
              <a [routerLink]="addresses.privacy(one.place)" [attr.aria-label]="naming(privacy, one.office)">{{
                privacy
              }}</a>
            </li>
            <li>
              <a [routerLink]="addresses.openImprint(one.place)" [attr.aria-label]="naming(imprint, one.office)">{{
                imprint
              }}</a>
            </li>
          </ul>
        </section>
      } @empty {
        <p i18n="@@public.noPublishers">Noch hat keine Stelle ihre Angaben eingetragen.</p>
      }
    } @else if (problem()) {
      <qw-note tone="error" strong>{{ problem() }}</qw-note>
    } @else {
      <qw-loading [rows]="4" />
    }
  `,
  styleUrls: ['../ui/open-page.scss'],
  styles: `
    .links {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;

      a {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
      }
    }
  `,
})
export class PublishersPage {
  protected readonly addresses = ADDRESSES;
  private readonly resource = readResource(identityRoutes.openPublishers);
  protected readonly publishers = computed(() =>
    this.resource.hasValue() ? this.resource.value().publishers : undefined,
  );
  protected readonly problem = computed(() => (this.resource.error() ? errorWords(this.resource.error()) : ''));
  protected readonly accessibility = $localize`:@@public.accessibility:Erklärung zur Barrierefreiheit`;
  protected readonly privacy = $localize`:@@public.privacy:Datenschutz`;
  protected readonly imprint = $localize`:@@public.imprint:Impressum`;

  /** A list of links holds the same words for every office. */
  protected naming(what: string, office: string): string {
    return `${what}: ${office}`;
  }
}
