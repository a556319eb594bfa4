/** Takes a whole delivery back, with a reason. The button names the delivery, so that nobody takes back the wrong one. */
import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { WithdrawDelivery } from '@quartierwerk/contracts/indicators/deliveries.dto';
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { Api } from '../../../shared/http/api.js';
import { withdrawalText } from '../model/delivery-words.js';

@Component({
  selector: 'qw-withdraw-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading" [(open)]="open">
      <p>{{ consequence() }}</p>
      <form novalidate (submit)="withdraw($event)">
        <qw-field [label]="reasonLabel" [hint]="reasonHint" [errors]="errorsOf(form.reason)">
          <textarea qwInput data-focus rows="3" [formField]="form.reason"></textarea>
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ action() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      margin-top: 12px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
    }
  `,
})
export class WithdrawDialog {
  readonly open = model(false);
  readonly delivery = input.required<DeliveryView | null>();
  readonly withdrawn = output<DeliveryView>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly errorsOf = errorsOf;
  protected readonly heading = $localize`:@@indicators.withdrawHeading:Lieferung zurücknehmen?`;
  protected readonly reasonLabel = $localize`:@@indicators.reason:Grund`;
  protected readonly reasonHint = $localize`:@@indicators.reasonHint:Steht bei der Lieferung und im Protokoll`;
  protected readonly action = computed(
    () => $localize`:@@indicators.withdrawAction:„${this.delivery()?.title ?? ''}:title:“ zurücknehmen`,
  );
  protected readonly consequence = computed(() => {
    const delivery = this.delivery();
    if (!delivery) return '';
    const count = this.formats.number(delivery.rowCount);
    return delivery.replaced === 0
      ? $localize`:@@indicators.withdrawGone:${count}:count: Werte gelten dann nicht mehr.`
      : $localize`:@@indicators.withdrawBack:${count}:count: Werte gelten dann nicht mehr; ${this.formats.number(delivery.replaced)}:replaced: ältere, die sie ersetzt haben, gelten wieder.`;
  });

  private readonly entry = signal({ reason: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.reason);
    atMost(path.reason, LIMITS.reasonLength);
  });
  protected readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected async withdraw(event: Event): Promise<void> {
    event.preventDefault();
    const delivery = this.delivery();
    if (!delivery) return;
    this.attempted.set(true);
    const body: WithdrawDelivery = { reason: this.entry().reason.trim() };
    const accepted = await submitForm(this.form, async () => {
      const { id, version } = delivery;
      const fresh = await this.api.send(indicatorsRoutes.withdrawDelivery, { params: { id }, body, version });
      this.withdrawn.emit(fresh);
      this.toasts.show(withdrawalText(fresh, this.formats));
    });
    if (!accepted) return;
    this.attempted.set(false);
    this.entry.set({ reason: '' });
    this.open.set(false);
  }
}
