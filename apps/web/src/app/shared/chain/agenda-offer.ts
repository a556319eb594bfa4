/** Puts a recommendation that was submitted on an agenda: for whoever arranges meetings, while it stands on none. */
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import { ADDRESSES, QUERY } from '../addresses.js';
import { readResource } from '../http/api.js';
import { SessionStore } from '../session/session-store.js';

@Component({
  selector: 'qw-agenda-offer',
  imports: [MatButton, RouterLink],
  template: `@if (waits()) {
    <a matButton="filled" [routerLink]="meetings" [queryParams]="query()" i18n="@@shared.toAgenda"
      >Auf die Tagesordnung</a
    >
  }`,
})
export class AgendaOffer {
  readonly recommendationId = input.required<string>();
  readonly code = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly candidates = readResource(steeringRoutes.agendaCandidates, () =>
    this.session.may('steering.manage') ? {} : undefined,
  );
  protected readonly meetings = ADDRESSES.meetings;
  protected readonly query = computed(() => ({ [QUERY.recommendation]: this.code() }));
  protected readonly waits = computed(
    () =>
      this.candidates.hasValue() &&
      this.candidates.value().recommendations.some(({ id }) => id === this.recommendationId()),
  );
}
