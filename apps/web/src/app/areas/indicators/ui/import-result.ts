/** The result of an import: what was stored, where it goes on, and the way back. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { holds } from '@quartierwerk/domain/access/permissions';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';
import { DELIVERY_STATES, withdrawalText, yearsText } from '../model/delivery-words.js';
import { figuresSentence } from '../model/figures-sentence.js';
import { StepHeading } from './step-heading.js';
import { WithdrawDialog } from './withdraw-dialog.js';

@Component({
  selector: 'qw-import-result',
  imports: [Icon, Loading, MatButton, ProblemView, RouterLink, Status, StepHeading, WithdrawDialog],
  template: `
    @if (delivery(); as delivery) {
      <h2 qwStepHeading>
        <qw-status [shape]="state().shape">{{ heading() }}</qw-status>
      </h2>
      <p>{{ sentence() }}</p>
      <dl>
        <dt i18n="@@indicators.resultIndicators">Indikatoren</dt>
        <dd class="links">
          @for (code of delivery.indicators; track code) {
            <a [routerLink]="addresses.indicator(code)">{{ code }}</a>
          }
        </dd>
        <dt i18n="@@indicators.years">Jahre</dt>
        <dd>{{ years() }}</dd>
      </dl>
      @if (!withdrawn()) {
        <p class="qw-secondary">{{ nextSentence() }}</p>
      }
      <div class="actions">
        @if (mayUndo()) {
          <button matButton="outlined" type="button" (click)="withdrawing.set(true)">
            <qw-icon name="undo" /><ng-container i18n="@@indicators.undo">Rückgängig</ng-container>
          </button>
        }
        <a matButton="outlined" [routerLink]="addresses.deliveries" i18n="@@indicators.toDeliveries"
          >Zu den Datenlieferungen</a
        >
        @if (!withdrawn()) {
          <a matButton="outlined" [routerLink]="addresses.deliveryBoard" i18n="@@indicators.toBoard">Zum Lieferplan</a>
        }
        @if (withdrawn()) {
          <a matButton="filled" [routerLink]="addresses.import" i18n="@@indicators.importAgain">Neue Datei einlesen</a>
        } @else {
          @if (mayCompute()) {
            <a matButton="outlined" [routerLink]="addresses.workshop" i18n="@@indicators.toIndex">Zum Index</a>
          }
          @if (mayRelease()) {
            <a matButton="filled" [routerLink]="addresses.deliveryRelease(deliveryId())" i18n="@@indicators.toRelease"
              >Zur Freigabe</a
            >
          }
        }
      </div>
      <qw-withdraw-dialog [(open)]="withdrawing" [delivery]="delivery" (withdrawn)="changed.set($event)" />
    } @else if (resource.error(); as error) {
      <qw-problem-view [error]="error" (retry)="resource.reload()" />
    } @else {
      <qw-loading />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: start;
      max-width: 760px;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 4px 16px;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
    }
  `,
})
export class ImportResult {
  readonly deliveryId = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly resource = readResource(indicatorsRoutes.delivery, () => ({ params: { id: this.deliveryId() } }));
  /** The delivery after it was taken back. */
  protected readonly changed = signal<DeliveryView | null>(null);
  protected readonly delivery = computed(
    () => this.changed() ?? (this.resource.hasValue() ? this.resource.value() : null),
  );
  protected readonly withdrawing = signal(false);
  protected readonly withdrawn = computed(() => this.delivery()?.state === 'withdrawn');
  protected readonly mayUndo = computed(() => this.delivery()?.actions.includes('withdraw') ?? false);
  protected readonly mayCompute = computed(() => this.session.may('diagnosis.compute'));
  protected readonly mayRelease = computed(() => this.session.may('deliveries.release'));
  /** What comes next, and by whom where it is not the person. */
  protected readonly nextSentence = computed(() => {
    if (this.mayRelease()) {
      return $localize`:@@indicators.nextRelease:Im Lieferplan steht die Lieferung jetzt als geprüft. Für alle sichtbar werden die Zahlen mit der Freigabe.`;
    }
    const who = ROLES.filter((role) => holds([role], 'deliveries.release')).map((role) => ROLE_WORDS[role]);
    return $localize`:@@indicators.nextReleaseBy:Im Lieferplan steht die Lieferung jetzt als geprüft. Für alle sichtbar werden die Zahlen, wenn sie freigegeben sind; das kann: ${who.join(', ')}:who:.`;
  });
  protected readonly state = computed(() => DELIVERY_STATES[this.delivery()?.state ?? 'received']);
  protected readonly years = computed(() => yearsText(this.delivery()?.years ?? []));
  protected readonly heading = computed(() => {
    const title = this.delivery()?.title ?? '';
    return this.withdrawn()
      ? $localize`:@@indicators.resultWithdrawn:„${title}:title:“ ist zurückgenommen`
      : $localize`:@@indicators.resultImported:„${title}:title:“ ist übernommen`;
  });
  protected readonly sentence = computed(() => {
    const delivery = this.delivery();
    if (!delivery) return '';
    if (this.withdrawn()) return withdrawalText(delivery, this.formats);
    const { rowCount: values, suppressed: secret, missing, replaced } = delivery;
    return figuresSentence({ values, secret, missing: missing - secret, replaced }, this.formats);
  });
}
