import type { DeliveryRequests, Sources } from '../../../features/indicators/index.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { DemoRequest } from '../rbk-requests.js';
import { onDay } from './on-day.js';

/** Asks the providers on the days of the story; what they cannot deliver they say on theirs. */
export async function seedRequests(
  services: { readonly sources: Sources; readonly requests: DeliveryRequests },
  ctx: ActorContext,
  requests: readonly DemoRequest[],
): Promise<void> {
  const { sources } = await services.sources.list(ctx);
  for (const { provider, indicators, year, askedOn, dueOn, note, refused } of requests) {
    const sourceId = sources.find(({ name }) => name === provider)?.id;
    if (!sourceId) throw new Error(`The demonstration has no source ${provider}.`);
    const body = { sourceId, indicators: [...indicators], year, dueOn, ...(note ? { note } : {}) };
    const board = await services.requests.request(onDay(ctx, askedOn), body);
    if (!refused) continue;
    for (const { request, ...cell } of board.cells) {
      if (!request || cell.sourceId !== sourceId || !indicators.includes(cell.indicator)) continue;
      await services.requests.refuse(onDay(ctx, refused.on), request, refused.reason);
    }
  }
}
