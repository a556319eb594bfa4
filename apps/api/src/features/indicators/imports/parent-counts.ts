import type { ParentCount } from '@quartierwerk/domain/indicators/import/parent-sums';
import type { Plausibility } from '@quartierwerk/domain/indicators/import/plausibility';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { exactOrganisations } from '../delivery-scope.js';
import { observationsFor } from '../shown-values.js';
import type { OpenStep } from './run-steps.js';

/**
 * Counts that were delivered before for areas above those of a table, so that its areas can be added up against them; those of
 * another office as they were released.
 */
export async function parentCounts(
  tx: Tx,
  { areas, indicators }: OpenStep,
  missing: ReturnType<Plausibility['missingParents']>,
): Promise<ParentCount[]> {
  if (missing.length === 0) return [];
  const rows = await tx.sql<{ at: number; numerator: number | null; denominator: number | null }>(
    `SELECT k.at, o.numerator, o.denominator
       FROM unnest($2::int[], $3::uuid[], $4::uuid[], $5::int[]) AS k (at, edition, area, year)
       JOIN ${observationsFor('$6')} o ON o.workspace_id = $1 AND o.indicator_edition_id = k.edition AND o.area_id = k.area AND o.year = k.year
      WHERE o.superseded_by IS NULL AND NOT o.withdrawn AND (o.exact OR o.release_id IS NOT NULL)`,
    [
      tx.workspaceId,
      missing.map((_, at) => at),
      missing.map(({ edition }) => indicators.editions[edition]?.id),
      missing.map(({ area }) => areas.areas[area]?.id),
      missing.map(({ year }) => year),
      exactOrganisations(tx),
    ],
  );
  return rows.flatMap(({ at, numerator, denominator }) => {
    const asked = missing[at];
    return asked ? [{ ...asked, numerator, denominator, line: 0, column: -1 }] : [];
  });
}
