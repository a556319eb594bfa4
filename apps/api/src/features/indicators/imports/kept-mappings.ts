import { createHash } from 'node:crypto';
import type { RememberedView } from '@quartierwerk/contracts/indicators/imports.views';
import {
  type KeptMapping,
  bestKept,
  carriedColumns,
  headChange,
  mappingAsKept,
  shapeOf,
} from '@quartierwerk/domain/indicators/import/kept-mapping';
import type { ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { undecided } from '@quartierwerk/domain/indicators/import/twin-columns';
import type { Tx, WriteTx } from '../../../platform/database/unit-of-work.js';
import { changeableOrganisations } from '../delivery-scope.js';
import type { ImportRun } from './run-store.js';

/** How many shapes of tables are kept of one source; a provider has a handful. */
const KEPT_PER_SOURCE = 20;

interface KeptRow extends KeptMapping {
  readonly sourceId: string;
  readonly sheet: string | null;
  readonly deliveryId: string;
  readonly title: string;
  readonly keptAt: string;
}

/** Keeps how the table of a source was read, for the next one of the same shape. A table without heads has no shape. */
export async function keepMapping(
  tx: WriteTx,
  { mapping, dialect, origin }: ImportRun,
  heads: readonly string[],
  deliveryId: string,
): Promise<void> {
  if (mapping.sourceId === null || heads.length === 0) return;
  const shape = createHash('sha256').update(shapeOf(heads)).digest('hex');
  const sheet = origin?.kind === 'workbook' ? (origin.sheets[origin.sheet]?.name ?? null) : null;
  await tx.sql(
    `INSERT INTO source_mapping (workspace_id, source_id, shape, heads, mapping, dialect, sheet, delivery_id, kept_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (workspace_id, source_id, shape) DO UPDATE
       SET heads = excluded.heads, mapping = excluded.mapping, dialect = excluded.dialect, sheet = excluded.sheet,
           delivery_id = excluded.delivery_id, kept_at = excluded.kept_at`,
    [
      ...[tx.workspaceId, mapping.sourceId, shape, JSON.stringify(heads), JSON.stringify(mapping)],
      ...[JSON.stringify(dialect), sheet, deliveryId, tx.now()],
    ],
  );
  await tx.sql(
    `DELETE FROM source_mapping WHERE workspace_id = $1 AND source_id = $2 AND shape NOT IN (
       SELECT shape FROM source_mapping WHERE workspace_id = $1 AND source_id = $2 ORDER BY kept_at DESC LIMIT $3)`,
    [tx.workspaceId, mapping.sourceId, KEPT_PER_SOURCE],
  );
}

/** Mappings of the sources that a person may import for; of one source where it is named. Latest first. */
async function keptFor(tx: Tx, sourceId: string | null): Promise<KeptRow[]> {
  return tx.sql<KeptRow>(
    `SELECT k.source_id AS "sourceId", k.heads, k.mapping, k.sheet, k.delivery_id AS "deliveryId", d.title, k.kept_at AS "keptAt"
       FROM source_mapping k
       JOIN source s ON s.workspace_id = k.workspace_id AND s.id = k.source_id
       JOIN delivery d ON d.workspace_id = k.workspace_id AND d.id = k.delivery_id
      WHERE k.workspace_id = $1 AND ($2::uuid[] IS NULL OR s.organisation_id = ANY ($2)) AND ($3::uuid IS NULL OR s.id = $3)
      ORDER BY k.kept_at DESC LIMIT 500`,
    [tx.workspaceId, changeableOrganisations(tx), sourceId],
  );
}

/** The proposal for a new table, read as the last one of its shape was. Indicators that are gone since are left to the person. */
export async function proposedAsKept(
  tx: Tx,
  heads: readonly string[],
  proposed: ImportMapping,
): Promise<ImportMapping> {
  const kept = await keptFor(tx, proposed.sourceId);
  const best = bestKept(kept, heads);
  if (!best) return proposed;
  const mapping = mappingAsKept(best.kept, { heads, mapping: proposed });
  // Eight youth offices send tables of one shape: how they are read is known, who sent this one is not.
  const shared = kept.some(
    ({ sourceId, heads: others }) =>
      sourceId !== best.kept.sourceId && headChange(others, heads).alike === best.change.alike,
  );
  return shared ? { ...mapping, sourceId: proposed.sourceId } : mapping;
}

/** Names of sheets that were read before: among several, the next workbook is read at the same one. */
export async function keptSheets(tx: Tx): Promise<string[]> {
  const kept = await keptFor(tx, null);
  return [...new Set(kept.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))];
}

/** The delivery that a table is read like, as long as nobody has mapped a column otherwise. */
export async function rememberedFor(
  tx: Tx,
  mapping: ImportMapping,
  heads: readonly string[],
): Promise<RememberedView | null> {
  if (mapping.sourceId === null) return null;
  const best = bestKept(await keptFor(tx, mapping.sourceId), heads);
  if (!best) return null;
  const { kept, change } = best;
  const carried = carriedColumns(
    { heads: kept.heads, columns: kept.mapping.columns },
    { heads, columns: mapping.columns },
  );
  if (JSON.stringify(carried) !== JSON.stringify(undecided(mapping.columns))) return null;
  const { deliveryId, title, keptAt } = kept;
  return { deliveryId, title, keptAt, added: change.added, missing: change.missing };
}
