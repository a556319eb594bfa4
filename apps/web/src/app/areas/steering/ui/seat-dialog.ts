/** A seat of a body: whose it is, with or without a vote, and which account holds it or stands in. */
import { Component, computed, input, model } from '@angular/core';
import { disabled, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { PartyView } from '@quartierwerk/contracts/conferences/conference.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { HolderView, SeatView } from '@quartierwerk/contracts/steering/body.views';
import { mayVote } from '@quartierwerk/domain/steering/quorum';
import { SEAT_ROLES, type SeatRole } from '@quartierwerk/domain/steering/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { entryAt } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { SEAT_ROLE_WORDS } from '../model/steering-words.js';

export interface SeatEntry {
  readonly name: string;
  readonly organisationId: string;
  readonly role: SeatRole;
  readonly votingRight: boolean;
  readonly validFrom: string;
  readonly validTo: string;
  readonly holderId: string;
  readonly deputyId: string;
}

@Component({
  selector: 'qw-seat-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  templateUrl: './seat-dialog.html',
})
export class SeatDialog {
  readonly open = model(false);
  /** null: a new one. */
  readonly seat = input.required<SeatView | null>();
  readonly parties = input.required<readonly PartyView[]>();
  readonly holders = input.required<readonly HolderView[]>();
  readonly store = input.required<(entry: SeatEntry) => Promise<unknown>>();

  protected readonly roles = SEAT_ROLES;
  protected readonly roleWords = SEAT_ROLE_WORDS;
  protected readonly errorsOf = errorsOf;
  protected readonly nameHint = $localize`:@@steering.seatHint:Der Sitz oder die Stelle, kein Name einer Person`;
  protected readonly heading = computed(() =>
    this.seat() ? $localize`:@@steering.reviseSeat:Sitz ändern` : $localize`:@@steering.newSeat:Sitz anlegen`,
  );
  private readonly entry = entryAt(this.open, (): SeatEntry => entryOf(this.seat()));
  protected readonly form = form(this.entry, (path) => {
    required(path.name);
    atMost(path.name, LIMITS.nameLength);
    required(path.organisationId);
    required(path.validFrom);
    // Whose a seat is and since when stays: another one begins a new seat.
    disabled(path.organisationId, () => this.seat() !== null);
    disabled(path.validFrom, () => this.seat() !== null);
    disabled(path.votingRight, ({ valueOf }) => !mayVote(valueOf(path.role)));
  });
  protected readonly whole = computed(() =>
    this.form().touched()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const entry = this.entry();
    const chosen = { ...entry, votingRight: entry.votingRight && mayVote(entry.role) };
    const accepted = await submitForm(this.form, () => this.store()(chosen), {
      SEAT_PERIOD_REVERSED: 'validTo',
      SEAT_OWN_DEPUTY: 'deputyId',
      SEAT_WITHOUT_VOTE: 'role',
    });
    if (!accepted) return;
    this.form().reset();
    this.open.set(false);
  }
}

function entryOf(seat: SeatView | null): SeatEntry {
  return {
    name: seat?.name ?? '',
    organisationId: seat?.organisation.id ?? '',
    role: seat?.role ?? 'member',
    votingRight: seat?.votingRight ?? true,
    validFrom: seat?.validFrom ?? dayOf(new Date()),
    validTo: seat?.validTo ?? '',
    holderId: seat?.holderId ?? '',
    deputyId: seat?.deputyId ?? '',
  };
}
