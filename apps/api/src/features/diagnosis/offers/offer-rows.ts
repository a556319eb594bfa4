import type { OfferAreaView, OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { checkHoldsUntil, offerActions, offerStanding } from '@quartierwerk/domain/diagnosis/existing-offer';
import { type Day, dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { naturally } from '../../../platform/database/natural-order.js';
import { may } from '../../../platform/http/actor-context.js';

/** Columns of an OfferAreaView over `existing_offer_area` as `oa`. */
export const OFFER_AREA = `json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'level', a.level, 'editionId', a.edition_id,
  'municipality', CASE WHEN a.level = 'small_area' AND up.level = 'municipality' THEN up.name END)`;
export const OFFER_AREA_SOURCE = `existing_offer_area oa
  JOIN area a ON a.workspace_id = oa.workspace_id AND a.id = oa.area_id
  LEFT JOIN area up ON up.workspace_id = a.workspace_id AND up.id = a.parent_id`;
export const OFFER_AREA_ORDER = `array_position(ARRAY['district', 'municipality', 'small_area'], a.level),
  coalesce(up.name, '') COLLATE "de-x-icu", ${naturally('a.name')}, a.id`;

/** Links in force of other things than its areas: what the offer stands behind, or what somebody linked to it. */
const REFERENCES = `(SELECT count(*)::int FROM chain_link l
  WHERE l.workspace_id = e.workspace_id AND e.id IN (l.from_id, l.to_id) AND l.relation <> 'describes' AND l.ended_at IS NULL)`;

const OFFER = `e.id, n.code, e.name, e.kind, e.description,
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS organisation,
  e.provider_name AS "providerName", e.place, e.target_groups AS "targetGroups", e.field, e.frequency, e.capacity,
  e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn", e.end_reason AS "endReason", e.source,
  e.checked_on::text AS "checkedOn", ${REFERENCES} AS "references", e.changed_at AS "changedAt", e.version,
  (SELECT coalesce(json_agg(${OFFER_AREA} ORDER BY ${OFFER_AREA_ORDER}), '[]') FROM ${OFFER_AREA_SOURCE}
    WHERE oa.workspace_id = e.workspace_id AND oa.offer_id = e.id) AS areas`;

const OFFER_SOURCE = `existing_offer e
  JOIN chain_node n ON n.workspace_id = e.workspace_id AND n.id = e.id
  LEFT JOIN organisation o ON o.workspace_id = e.workspace_id AND o.id = e.organisation_id`;

type OfferRow = Omit<OfferView, 'areas' | 'standing' | 'checkHoldsUntil' | 'actions'> & {
  readonly areas: readonly OfferAreaView[];
};

/** Offers in the order of their ids here; ids that are unknown or were removed are left out. */
export async function offersIn(tx: Tx, ids: readonly string[]): Promise<OfferView[]> {
  const rows = await tx.sql<OfferRow>(
    `SELECT ${OFFER} FROM ${OFFER_SOURCE}
      WHERE e.workspace_id = $1 AND e.id = ANY ($2::uuid[]) AND e.removed_at IS NULL ORDER BY array_position($2::uuid[], e.id)`,
    [tx.workspaceId, ids],
  );
  const [today, writes] = [dayOf(tx.now()), may(tx, 'offers.write')];
  return rows.map((row) => viewOf(row, today, writes));
}

function viewOf(row: OfferRow, today: Day, writes: boolean): OfferView {
  return {
    ...row,
    standing: offerStanding(row, today).standing,
    checkHoldsUntil: checkHoldsUntil(row.checkedOn),
    actions: writes ? offerActions(row, row.references, today) : [],
  };
}
