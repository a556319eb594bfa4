import { Injectable } from '@nestjs/common';
import type { CheckOffer, CreateOffer, EndOffer, OfferBody } from '@quartierwerk/contracts/diagnosis/offers.dto';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import {
  checkOfferVerdict,
  endOfferVerdict,
  offerAreasVerdict,
  offerDaysVerdict,
  offerProviderVerdict,
  removeOfferVerdict,
  type ServedArea,
} from '@quartierwerk/domain/diagnosis/existing-offer';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Verdict } from '@quartierwerk/domain/verdict/verdict';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine, titleOf } from '../../chain/index.js';
import { OfferQueries } from './offers.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Letters before the running number of a code: "AN-12". */
const CODE = 'AN-';

/** Commands on existing offers. */
@Injectable()
export class Offers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: OfferQueries,
  ) {}

  /** @throws Refused the verdicts of `existing-offer`; `NOT_FOUND` for an unknown area or organisation */
  async create(ctx: ActorContext, body: CreateOffer): Promise<OfferView> {
    return this.uow.run(ctx, async (tx) => {
      const areas = await checked(tx, body);
      const { id } = body;
      const code = `${CODE}${await this.spine.nextNumber(tx, 'existing_offer', CODE)}`;
      await this.spine.addNodes(tx, [{ id, kind: 'existing_offer', code, state: 'recorded', ...nodeOf(body, areas) }]);
      const columns = { ...columnsOf(body), created_at: tx.now(), created_by: tx.actor.userId, changed_at: tx.now() };
      const names = Object.keys(columns);
      await tx.sql(
        `INSERT INTO existing_offer (workspace_id, id, ${names.join(', ')})
         VALUES ($1, $2, ${names.map((_, at) => `$${at + 3}`).join(', ')})`,
        [tx.workspaceId, id, ...Object.values(columns)],
      );
      await this.serve(tx, id, [], body.areaIds);
      return this.close(tx, 'diagnosis.create_offer', id);
    });
  }

  /** Takes the entry over as a whole. @throws as `create`, and Refused `VERSION_STALE` */
  async revise(ctx: ActorContext, seen: Seen, body: OfferBody): Promise<OfferView> {
    return this.uow.run(ctx, async (tx) => {
      const before = await this.queries.offerIn(tx, seen.id);
      const areas = await checked(tx, body);
      // An end that is taken back takes its reason along.
      const reason = body.endsOn === undefined ? { end_reason: '' } : {};
      await this.update(tx, seen, { ...columnsOf(body), ...reason });
      await this.serve(
        tx,
        seen.id,
        before.areas.map(({ id }) => id),
        body.areaIds,
      );
      const { validFrom, validTo, ...node } = nodeOf(body, areas);
      await this.spine.changeNode(tx, seen.id, { ...node, validFrom: validFrom ?? null, validTo: validTo ?? null });
      return this.close(tx, 'diagnosis.revise_offer', seen.id);
    });
  }

  /** Somebody has looked today, and it stands as it is written. @throws Refused `OFFER_ENDED`, `VERSION_STALE`, `NOT_FOUND` */
  async check(ctx: ActorContext, seen: Seen, { source }: CheckOffer): Promise<OfferView> {
    return this.uow.run(ctx, async (tx) => {
      const [offer, today] = [await this.queries.offerIn(tx, seen.id), dayOf(tx.now())];
      hold(checkOfferVerdict(offer, today));
      await this.update(tx, seen, { checked_on: today, source: source ?? offer.source });
      await this.spine.changeNode(tx, seen.id, {});
      return this.close(tx, 'diagnosis.check_offer', seen.id);
    });
  }

  /** @throws Refused `OFFER_ENDED`, `OFFER_ENDS_BEFORE_BEGIN`, `VERSION_STALE`, `NOT_FOUND` */
  async end(ctx: ActorContext, seen: Seen, { endsOn, reason }: EndOffer): Promise<OfferView> {
    return this.uow.run(ctx, async (tx) => {
      const offer = await this.queries.offerIn(tx, seen.id);
      hold(endOfferVerdict(offer, endsOn, dayOf(tx.now())));
      await this.update(tx, seen, { ends_on: endsOn, end_reason: reason });
      await this.spine.changeNode(tx, seen.id, { validTo: endsOn });
      return this.close(tx, 'diagnosis.end_offer', seen.id);
    });
  }

  /** For what was entered by mistake; its row stays in the history. @throws Refused `OFFER_IN_USE`, `VERSION_STALE`, `NOT_FOUND` */
  async remove(ctx: ActorContext, seen: Seen): Promise<OfferView> {
    return this.uow.run(ctx, async (tx) => {
      const offer = await this.queries.offerIn(tx, seen.id);
      hold(removeOfferVerdict(offer.references));
      await this.update(tx, seen, { removed_at: tx.now() });
      await this.serve(
        tx,
        seen.id,
        offer.areas.map(({ id }) => id),
        [],
      );
      await this.spine.changeNode(tx, seen.id, { state: 'removed' });
      tx.record({ action: 'diagnosis.remove_offer', objectKind: 'existing_offer', objectId: seen.id, payload: {} });
      return { ...offer, actions: [] };
    });
  }

  /** Makes the areas that it is for those of `after`, on the thread as well. */
  private async serve(tx: WriteTx, id: string, before: readonly string[], after: readonly string[]): Promise<void> {
    const gone = before.filter((areaId) => !after.includes(areaId));
    const come = after.filter((areaId) => !before.includes(areaId));
    await tx.sql(
      'DELETE FROM existing_offer_area WHERE workspace_id = $1 AND offer_id = $2 AND area_id = ANY ($3::uuid[])',
      [tx.workspaceId, id, gone],
    );
    await tx.sql(
      `INSERT INTO existing_offer_area (workspace_id, offer_id, area_id) SELECT $1, $2, a FROM unnest($3::uuid[]) AS a`,
      [tx.workspaceId, id, come],
    );
    for (const toId of gone) await this.spine.endLink(tx, { fromId: id, relation: 'describes', toId }, 'revised');
    if (come.length === 0) return;
    await this.spine.addLinks(
      tx,
      come.map((toId) => ({ fromId: id, relation: 'describes', toId })),
    );
  }

  private async update(tx: WriteTx, seen: Seen, patch: Readonly<Record<string, unknown>>): Promise<void> {
    await guardedUpdate(tx, 'existing_offer', seen, { ...patch, changed_at: tx.now() }, () =>
      this.queries.offerIn(tx, seen.id),
    );
  }

  private close(tx: WriteTx, action: string, id: string): Promise<OfferView> {
    tx.record({ action, objectKind: 'existing_offer', objectId: id, payload: {} });
    return this.queries.offerIn(tx, id);
  }
}

/** Everything that an entry must fulfil. @returns the areas that it names, in their order */
async function checked(tx: Tx, body: OfferBody): Promise<readonly ServedArea[]> {
  const { organisationId = null, providerName = '', startsOn = null, endsOn = null, checkedOn } = body;
  hold(offerProviderVerdict({ organisationId, providerName }));
  hold(offerDaysVerdict({ startsOn, endsOn, checkedOn }, dayOf(tx.now())));
  const areas = await tx.sql<ServedArea>(
    `SELECT id, name, level, parent_id AS "parentId", edition_id AS "editionId" FROM area
      WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) ORDER BY array_position($2::uuid[], id)`,
    [tx.workspaceId, body.areaIds],
  );
  if (areas.length < body.areaIds.length) throw new Refused('NOT_FOUND');
  hold(offerAreasVerdict(areas));
  if (organisationId === null) return areas;
  const found = await tx.sql('SELECT 1 FROM organisation WHERE workspace_id = $1 AND id = $2', [
    tx.workspaceId,
    organisationId,
  ]);
  if (found.length === 0) throw new Refused('NOT_FOUND');
  return areas;
}

function hold(verdict: Verdict<Parameters<typeof Refused.because>[0]['reason']>): void {
  if (!verdict.ok) throw Refused.because(verdict);
}

/** What the spine shows of it; the first area stands for all. */
function nodeOf({ name, startsOn, endsOn }: OfferBody, [first]: readonly ServedArea[]) {
  return {
    title: titleOf(name),
    ...(first ? { areaId: first.id } : {}),
    ...(startsOn ? { validFrom: startsOn } : {}),
    ...(endsOn ? { validTo: endsOn } : {}),
  };
}

function columnsOf(body: OfferBody): Record<string, unknown> {
  return {
    name: body.name,
    kind: body.kind,
    description: body.description ?? '',
    organisation_id: body.organisationId ?? null,
    provider_name: body.providerName?.trim() ?? '',
    place: body.place ?? '',
    target_groups: body.targetGroups ?? [],
    field: body.field ?? '',
    frequency: body.frequency ?? '',
    capacity: body.capacity ?? '',
    starts_on: body.startsOn ?? null,
    ends_on: body.endsOn ?? null,
    source: body.source,
    checked_on: body.checkedOn,
  };
}
