/** Counts the points of a round anew, over those that stand there. */
import { Component, computed, inject, input, linkedSignal, model, untracked } from '@angular/core';
import { form, FormField, max, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { SetPoints } from '@quartierwerk/contracts/participation/contribution.dto';
import type { ContributionView } from '@quartierwerk/contracts/participation/contribution.views';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';
import { roundsOf } from '../model/correction-entry.js';

@Component({
  selector: 'qw-points-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="words.heading" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <qw-field [label]="words.round">
          <select #round qwInput (change)="chosen.set(rounds()[round.selectedIndex]!.round)">
            @for (one of rounds(); track one.round) {
              <option [selected]="one.round === chosen()">{{ one.words }}</option>
            }
          </select>
        </qw-field>
        <qw-field [label]="words.points" [hint]="words.hint" [errors]="errorsOf(form.points)">
          <input qwInput data-focus type="number" inputmode="numeric" [formField]="form.points" />
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ words.heading }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class PointsDialog {
  readonly open = model(false);
  readonly contribution = input.required<ContributionView>();
  readonly store = input.required<(body: SetPoints) => Promise<unknown>>();

  private readonly formats = inject(Formats);
  protected readonly errorsOf = errorsOf;
  protected readonly words = {
    heading: $localize`:@@participation.setPoints:Punkte berichtigen`,
    round: $localize`:@@participation.round:Runde`,
    points: $localize`:@@participation.points:Punkte`,
    hint: $localize`:@@participation.pointsHint:Gilt statt der bisherigen Zahl dieser Runde`,
  };
  protected readonly rounds = computed(() =>
    roundsOf(this.contribution()).map(({ round, points }) => ({
      ...{ round, points: points ?? 0 },
      words:
        points === null
          ? $localize`:@@participation.roundNew:Runde ${round}:round:, noch nicht gezählt`
          : $localize`:@@participation.roundStands:Runde ${round}:round:, bisher ${this.formats.number(points)}:points:`,
    })),
  );
  protected readonly chosen = linkedSignal({
    source: this.open,
    computation: () => untracked(this.rounds)[0]?.round ?? 1,
  });
  protected readonly entry = linkedSignal({
    source: () => ({ open: this.open(), round: this.chosen() }),
    computation: ({ round }) => ({ points: untracked(() => this.standing(round)) }),
  });
  protected readonly form = form(this.entry, (path) => {
    required(path.points);
    min(path.points, 0);
    max(path.points, LIMITS.contributionPoints);
  });
  private readonly sending = sending(this.form, () => ({ CONTRIBUTION_SETTLED: 'points' }));
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    const round = this.chosen();
    const send = () => this.store()({ round, from: this.standing(round), points: this.entry().points });
    if (await this.sending.send(event, send)) this.open.set(false);
  }

  private standing(round: number): number {
    return this.rounds().find((one) => one.round === round)?.points ?? 0;
  }
}
