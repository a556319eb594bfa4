import { eventChangeVerdict } from '@quartierwerk/domain/participation/access-rule';
import type { EventState } from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';

export interface LockedEvent {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: EventState;
  readonly heldOn: Day;
  readonly organisationId: string;
  readonly areaId: string;
  readonly receiptPrefix: string;
  readonly version: number;
}

/**
 * An event that the person may work with, locked: numbers of receipts are given one after another, and nobody closes it meanwhile.
 *
 * @throws Refused `NOT_FOUND`, `EVENT_OF_ANOTHER`
 */
export async function lockEvent(tx: WriteTx, id: string): Promise<LockedEvent> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [event] = await tx.sql<LockedEvent>(
    `SELECT e.id, e.code, e.title, e.state, e.held_on::text AS "heldOn", e.organisation_id AS "organisationId", e.area_id AS "areaId",
            e.receipt_prefix AS "receiptPrefix", e.version
       FROM neighbourhood_conference e JOIN chain_node n ON n.workspace_id = e.workspace_id AND n.id = e.id
      WHERE ${where} AND e.id = $4 FOR UPDATE OF e`,
    [...params, id],
  );
  if (!event) throw new Refused('NOT_FOUND');
  checkEventChange(tx, event);
  return event;
}

/** @throws Refused `EVENT_OF_ANOTHER` */
export function checkEventChange(tx: WriteTx, event: { readonly organisationId: string }): void {
  const verdict = eventChangeVerdict(tx.actor, event);
  if (!verdict.ok) throw Refused.because(verdict);
}

/** Titles of nodes are shorter than texts; the text itself keeps every word. */
const TITLE_LENGTH = 400;

/** The beginning of a text as the title of its node. */
export function titleOf(text: string): string {
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH - 1)}…`;
}
