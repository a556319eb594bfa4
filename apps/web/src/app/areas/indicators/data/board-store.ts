/** The delivery board of one period, and the commands on it. Each answers with the board, so that nothing is read a second time. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { RequestDeliveries } from '@quartierwerk/contracts/indicators/delivery-board.dto';
import type {
  BoardCellView,
  DeliveryBoardView,
  ReminderView,
} from '@quartierwerk/contracts/indicators/delivery-board.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

@Service({ autoProvided: false })
export class BoardStore {
  private readonly api = inject(Api);

  /** Null: the one that the server begins with. */
  readonly year = signal<number | null>(null);
  readonly resource = readResource(indicatorsRoutes.deliveryBoard, () => ({ query: { year: this.year() } }));
  private readonly read = keptValue(this.resource);
  private readonly fresh = linkedSignal<DeliveryBoardView | undefined, DeliveryBoardView | undefined>({
    source: this.read,
    computation: (board) => board,
  });
  readonly board = computed(() => this.fresh() ?? null);

  async request(body: RequestDeliveries): Promise<void> {
    this.take(await this.api.send(indicatorsRoutes.requestDeliveries, { body }));
  }

  async revise({ request }: BoardCellView, dueOn: string): Promise<void> {
    if (!request) return;
    const { id, version } = request;
    this.fresh.set(
      await this.api.send(indicatorsRoutes.reviseDeliveryRequest, { params: { id }, body: { dueOn }, version }),
    );
  }

  async refuse({ request }: BoardCellView, reason: string): Promise<void> {
    if (!request) return;
    const { id, version } = request;
    const body = { reason: reason.trim() };
    this.fresh.set(await this.api.send(indicatorsRoutes.refuseDeliveryRequest, { params: { id }, body, version }));
  }

  async drop({ request }: BoardCellView): Promise<void> {
    if (!request) return;
    const { id, version } = request;
    this.fresh.set(await this.api.send(indicatorsRoutes.dropDeliveryRequest, { params: { id }, version }));
  }

  async remind(sourceId: string): Promise<ReminderView> {
    const sent = await this.api.send(indicatorsRoutes.remindSource, { params: { id: sourceId } });
    this.resource.reload();
    return sent;
  }

  /** A request may be for another period than the one that is shown: then that one is. */
  private take(board: DeliveryBoardView): void {
    if (board.year === this.board()?.year) this.fresh.set(board);
    else this.year.set(board.year);
  }
}
