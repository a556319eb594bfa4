import { Injectable } from '@nestjs/common';
import type {
  OfferAreaView,
  OfferListView,
  OfferProvidersView,
  OfferView,
} from '@quartierwerk/contracts/diagnosis/offer.views';
import { OFFER_LIMITS } from '@quartierwerk/contracts/diagnosis/offer.limits';
import type { OffersQuery } from '@quartierwerk/contracts/diagnosis/offers.dto';
import {
  OFFER_STANDINGS,
  type OfferFacts,
  type OfferKind,
  type OfferStanding,
  offerStanding,
  targetGroupsOf,
} from '@quartierwerk/domain/diagnosis/existing-offer';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { dayOf } from '@quartierwerk/domain/time/day';
import { naturally } from '../../../platform/database/natural-order.js';
import { holdsSought, soughtPatterns } from '../../../platform/database/sought.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import type { OffersForFile } from './offers-file.js';
import { OFFER_AREA, OFFER_AREA_ORDER, offersIn } from './offer-rows.js';

/** What decides where an offer stands in the list and whether it is asked for. */
interface Outline extends OfferFacts {
  readonly id: string;
  readonly kind: OfferKind;
  readonly field: string;
  readonly targetGroups: readonly string[];
  readonly found: boolean;
}
type Standing = Outline & { readonly standing: OfferStanding };

/** The area itself, those around it, and those within it. */
const AROUND = `SELECT c.id FROM area c LEFT JOIN area p ON p.workspace_id = c.workspace_id AND p.id = c.parent_id
    WHERE c.workspace_id = $1 AND $2::uuid IN (c.id, c.parent_id, p.parent_id)
  UNION SELECT p.id FROM area c JOIN area p ON p.workspace_id = c.workspace_id AND p.id = c.parent_id
    WHERE c.workspace_id = $1 AND c.id = $2::uuid
  UNION SELECT p.parent_id FROM area c JOIN area p ON p.workspace_id = c.workspace_id AND p.id = c.parent_id
    WHERE c.workspace_id = $1 AND c.id = $2::uuid`;

/** Existing offers: the list, and one of them. */
@Injectable()
export class OfferQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext, query: OffersQuery): Promise<OfferListView> {
    return this.uow.readKept(ctx, ['offers', query], async (tx) => {
      const all = await standingsIn(tx, query.areaId ?? null, query.text);
      const chosen = all.filter((offer) => isAskedFor(offer, query));
      const from = query.offset ?? 0;
      const page = chosen.slice(from, from + OFFER_LIMITS.page).map(({ id }) => id);
      return {
        today: dayOf(tx.now()),
        offers: await offersIn(tx, page),
        total: chosen.length,
        counts: countsOf(all),
        targetGroups: targetGroupsOf(all),
        fields: [...new Set(all.map(({ field }) => field))].filter((field) => field !== '').toSorted(inGerman),
        areas: await areasIn(tx, query.areaId ?? null),
        actions: may(tx, 'offers.write') ? ['create'] : [],
      };
    });
  }

  /** All that is asked for, on one page. */
  forFile(ctx: ActorContext, query: OffersQuery): Promise<OffersForFile> {
    return this.uow.read(ctx, async (tx) => {
      const all = await standingsIn(tx, query.areaId ?? null, query.text);
      const ids = all.filter((offer) => isAskedFor(offer, query)).map(({ id }) => id);
      const areas = await areasIn(tx, query.areaId ?? null);
      return { query, today: dayOf(tx.now()), offers: await offersIn(tx, ids), areas };
    });
  }

  providers(ctx: ActorContext): Promise<OfferProvidersView> {
    return this.uow.read(ctx, async (tx) => ({
      organisations: await tx.sql<OfferProvidersView['organisations'][number]>(
        `SELECT id, name FROM organisation WHERE workspace_id = $1 ORDER BY name COLLATE "de-x-icu", id`,
        [tx.workspaceId],
      ),
    }));
  }

  /** Everything that is there for an area, what stands today first. */
  async ofAreaIn(tx: Tx, areaId: string): Promise<OfferView[]> {
    const all = await standingsIn(tx, areaId);
    return offersIn(
      tx,
      all.map(({ id }) => id),
    );
  }

  /** @param key code or id. @throws Refused `NOT_FOUND` */
  offer(ctx: ActorContext, key: string): Promise<OfferView> {
    return this.uow.read(ctx, async (tx) => {
      const [node] = await tx.sql<{ id: string }>(
        `SELECT id FROM chain_node WHERE workspace_id = $1 AND kind = 'existing_offer' AND ${isUuid(key) ? 'id = $2::uuid' : 'code = $2'}`,
        [tx.workspaceId, key],
      );
      return this.offerIn(tx, node?.id ?? null);
    });
  }

  /** @throws Refused `NOT_FOUND` */
  async offerIn(tx: Tx, id: string | null): Promise<OfferView> {
    const [offer] = id === null ? [] : await offersIn(tx, [id]);
    if (!offer) throw new Refused('NOT_FOUND');
    return offer;
  }
}

/** By standing and name. */
async function standingsIn(tx: Tx, areaId: string | null, text?: string): Promise<Standing[]> {
  const rows = await tx.sql<Outline>(
    `SELECT e.id, e.kind, e.field, e.target_groups AS "targetGroups", e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn",
            e.checked_on::text AS "checkedOn",
            ${holdsSought(`(search_form(concat_ws(' ', n.code, o.name)) || e.sought)`, '$3')} AS found
       FROM existing_offer e
       JOIN chain_node n ON n.workspace_id = e.workspace_id AND n.id = e.id
       LEFT JOIN organisation o ON o.workspace_id = e.workspace_id AND o.id = e.organisation_id
      WHERE e.workspace_id = $1 AND e.removed_at IS NULL
        AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM existing_offer_area oa
              WHERE oa.workspace_id = e.workspace_id AND oa.offer_id = e.id AND oa.area_id IN (${AROUND})))
      ORDER BY ${naturally('e.name')}, e.id`,
    [tx.workspaceId, areaId, soughtPatterns(text)],
  );
  const today = dayOf(tx.now());
  return rows
    .map((row) => ({ ...row, standing: offerStanding(row, today).standing }))
    .sort((a, b) => OFFER_STANDINGS.indexOf(a.standing) - OFFER_STANDINGS.indexOf(b.standing));
}

function isAskedFor({ found, kind, field, standing, targetGroups }: Standing, query: OffersQuery): boolean {
  const group = query.targetGroup?.toLowerCase();
  return (
    found &&
    (query.kind === undefined || kind === query.kind) &&
    (query.field === undefined || field === query.field) &&
    (query.standing === undefined || standing === query.standing) &&
    (group === undefined || targetGroups.some((name) => name.toLowerCase() === group))
  );
}

function countsOf(offers: readonly Standing[]): Record<OfferStanding, number> {
  const counts = { current: 0, to_check: 0, planned: 0, ended: 0 };
  for (const { standing } of offers) counts[standing] += 1;
  return counts;
}

/** Areas that offers name, the municipalities of the small ones, and the one that the list is narrowed to: what it can be narrowed to. */
function areasIn(tx: Tx, areaId: string | null): Promise<OfferAreaView[]> {
  return tx
    .sql<{ area: OfferAreaView }>(
      `WITH named AS (
         SELECT DISTINCT oa.area_id AS id FROM existing_offer_area oa
           JOIN existing_offer e ON e.workspace_id = oa.workspace_id AND e.id = oa.offer_id AND e.removed_at IS NULL
          WHERE oa.workspace_id = $1)
       SELECT ${OFFER_AREA} AS area
         FROM area a LEFT JOIN area up ON up.workspace_id = a.workspace_id AND up.id = a.parent_id
        WHERE a.workspace_id = $1
          AND (a.id IN (SELECT id FROM named) OR a.id = $2::uuid OR a.level = 'municipality' AND EXISTS (
                SELECT 1 FROM area c WHERE c.workspace_id = a.workspace_id AND c.parent_id = a.id AND c.id IN (SELECT id FROM named)))
        ORDER BY ${OFFER_AREA_ORDER}`,
      [tx.workspaceId, areaId],
    )
    .then((rows) => rows.map(({ area }) => area));
}

const inGerman = new Intl.Collator('de').compare;
