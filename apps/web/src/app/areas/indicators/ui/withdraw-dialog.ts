/** Takes a whole delivery back, with a reason. The button names the delivery, so that nobody takes back the wrong one. */
import { Component, computed, inject, input, model, output } from '@angular/core';
import type { WithdrawDelivery } from '@quartierwerk/contracts/indicators/deliveries.dto';
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';
import { Api } from '../../../shared/http/api.js';
import { Dependents } from './dependents.js';
import { withdrawalText } from '../model/delivery-words.js';

@Component({
  selector: 'qw-withdraw-dialog',
  imports: [Dependents, ReasonDialog],
  template: `
    <qw-reason-dialog
      [heading]="heading"
      [action]="action()"
      [label]="reasonLabel"
      [hint]="reasonHint"
      [store]="withdraw"
      [(open)]="open"
    >
      <p>{{ consequence() }}</p>
      <qw-dependents [deliveryId]="open() ? (delivery()?.id ?? null) : null" />
      <p class="qw-secondary" i18n="@@indicators.withdrawMarks">
        Was sich darauf stützt, ändert sich nicht. Es sagt von dann an, dass seine Grundlage überholt ist.
      </p>
    </qw-reason-dialog>
  `,
})
export class WithdrawDialog {
  readonly open = model(false);
  readonly delivery = input.required<DeliveryView | null>();
  readonly withdrawn = output<DeliveryView>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
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

  protected readonly withdraw = async (reason: string): Promise<void> => {
    const delivery = this.delivery();
    if (!delivery) return;
    const { id, version } = delivery;
    const body: WithdrawDelivery = { reason: reason.trim() };
    const fresh = await this.api.send(indicatorsRoutes.withdrawDelivery, { params: { id }, body, version });
    this.withdrawn.emit(fresh);
    this.toasts.show(withdrawalText(fresh, this.formats));
  };
}
