/** The dialogs of existing offers, one open at a time: record and revise, "still current", end, remove. */
import { Component, computed, input, model, output, signal } from '@angular/core';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { Day } from '@quartierwerk/domain/time/day';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Note } from '@quartierwerk/ui/feedback/note';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';
import { errorWords } from '../../../shared/words/error-words.js';
import type { AreaGroup } from '../model/offer-areas.js';
import { newOffer, offerEntry, type OfferCommands, type OfferEntry, type OfferTask } from '../model/offer-entry.js';
import { OfferCheckForm } from './offer-check-form.js';
import { OfferForm } from './offer-form.js';

/** What was done with which offer. */
export interface OfferDone {
  readonly kind: OfferTask['kind'];
  readonly offer: OfferView;
}

@Component({
  selector: 'qw-offer-dialogs',
  imports: [ConfirmDialog, Dialog, Note, OfferCheckForm, OfferForm, ReasonDialog],
  template: `
    <qw-dialog size="wide" [heading]="formHeading()" [open]="form() !== null" (openChange)="task.set(null)">
      @if (form(); as form) {
        <qw-offer-form
          [initial]="form.entry"
          [draftKey]="form.draftKey"
          [organisations]="organisations()"
          [areas]="areas()"
          [fields]="fields()"
          [named]="form.named"
          [store]="form.store"
          (closed)="task.set(null)"
        />
      }
    </qw-dialog>
    <qw-dialog
      i18n-heading="@@diagnosis.offerCheckHeading"
      heading="Ist das Angebot noch aktuell?"
      [open]="of('check') !== null"
      (openChange)="task.set(null)"
    >
      @if (of('check'); as offer) {
        <qw-offer-check-form [offer]="offer" [store]="check" (closed)="task.set(null)" (revise)="revise(offer)" />
      }
    </qw-dialog>
    <qw-reason-dialog
      [heading]="endHeading()"
      [action]="endHeading()"
      [dayLabel]="lastDay"
      [hint]="endHint"
      [fields]="{ OFFER_ENDS_BEFORE_BEGIN: 'day' }"
      [store]="end"
      [open]="of('end') !== null"
      (openChange)="task.set(null)"
    />
    <qw-confirm-dialog
      [heading]="removeHeading()"
      [action]="removeHeading()"
      [busy]="busy()"
      [open]="of('remove') !== null"
      (openChange)="closeRemoval()"
      (confirmed)="remove()"
    >
      <p i18n="@@diagnosis.offerRemoveMeans">
        Entfernt wird nur, was irrtümlich eingetragen wurde. Ein Angebot, das es nicht mehr gibt, wird beendet und
        bleibt in der Liste.
      </p>
      @if (refused(); as words) {
        <qw-note tone="error" strong role="alert">{{ words }}</qw-note>
      }
    </qw-confirm-dialog>
  `,
})
export class OfferDialogs {
  readonly task = model.required<OfferTask | null>();
  readonly today = input.required<Day>();
  readonly organisations = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly areas = input.required<readonly AreaGroup[]>();
  readonly fields = input<readonly string[]>([]);
  readonly commands = input.required<OfferCommands>();
  readonly done = output<OfferDone>();

  protected readonly lastDay = $localize`:@@diagnosis.offerLastDay:Letzter Tag`;
  protected readonly endHint = $localize`:@@diagnosis.offerEndHint:Etwa: Förderung ausgelaufen. Der Grund bleibt beim Angebot stehen.`;
  protected readonly busy = signal(false);
  protected readonly refused = signal('');

  protected readonly form = computed(() => {
    const task = this.task();
    if (task?.kind === 'record') {
      return {
        entry: newOffer(this.today(), task.areas),
        draftKey: `offer.new.${task.areas.map(({ id }) => id).join('.')}`,
        named: null,
        store: async (entry: OfferEntry) => this.tell('record', await this.commands().record(entry)),
      };
    }
    if (task?.kind !== 'revise') return null;
    const { offer } = task;
    return {
      entry: offerEntry(offer),
      draftKey: `offer.${offer.id}.${offer.version}`,
      named: offer.organisation,
      store: async (entry: OfferEntry) => this.tell('revise', await this.commands().revise(offer, entry)),
    };
  });
  protected readonly formHeading = computed(() =>
    this.task()?.kind === 'revise'
      ? $localize`:@@diagnosis.offerReviseHeading:Angebot ändern`
      : $localize`:@@diagnosis.offerNewHeading:Angebot eintragen`,
  );
  private readonly name = computed(() => {
    const task = this.task();
    return task && task.kind !== 'record' ? task.offer.name : '';
  });
  protected readonly endHeading = computed(() => $localize`:@@diagnosis.offerEndHeading:${this.name()}:name: beenden`);
  protected readonly removeHeading = computed(
    () => $localize`:@@diagnosis.offerRemoveHeading:${this.name()}:name: entfernen`,
  );

  protected readonly check = async (source: string): Promise<void> => {
    const offer = this.of('check');
    if (offer) this.tell('check', await this.commands().check(offer, source));
  };

  protected readonly end = async (reason: string, endsOn: string): Promise<void> => {
    const offer = this.of('end');
    if (offer) this.tell('end', await this.commands().end(offer, endsOn, reason));
  };

  protected of(kind: 'check' | 'end' | 'remove'): OfferView | null {
    const task = this.task();
    return task?.kind === kind ? task.offer : null;
  }

  protected revise(offer: OfferView): void {
    this.task.set({ kind: 'revise', offer });
  }

  protected async remove(): Promise<void> {
    const offer = this.of('remove');
    if (!offer) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      const removed = await this.commands().remove(offer);
      this.closeRemoval();
      this.tell('remove', removed);
    } catch (error) {
      this.refused.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected closeRemoval(): void {
    this.refused.set('');
    this.task.set(null);
  }

  private tell(kind: OfferTask['kind'], offer: OfferView): void {
    this.done.emit({ kind, offer });
  }
}
