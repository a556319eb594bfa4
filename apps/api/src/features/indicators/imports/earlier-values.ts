import type { ReplacedValues } from '@quartierwerk/domain/indicators/import/check-report';
import type { Problem } from '@quartierwerk/domain/indicators/import/problems';
import { factorOf } from '@quartierwerk/domain/indicators/import/indicator-factor';
import type { ReadObservation } from '@quartierwerk/domain/indicators/import/row-reader';
import type { ShiftWatch } from '@quartierwerk/domain/indicators/import/shift-watch';
import type { IndicatorFinder } from '@quartierwerk/domain/indicators/import/table-facts';
import { jumpOf } from '@quartierwerk/domain/indicators/import/value-jump';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { exactOrganisations } from '../delivery-scope.js';
import { observationsFor } from '../shown-values.js';
import type { OpenStep } from './run-steps.js';

interface EarlierValue {
  /** Place of the question it answers. */
  readonly at: number;
  readonly deliveryId: string;
  readonly year: number;
  readonly value: number | null;
  readonly denominator: number | null;
  /** Of another office: known as it was released, or not at all, and not to be replaced. */
  readonly foreign: boolean;
}

/** Working data of one office is not for the next; what was released is. */
const KNOWN = '(o.exact OR o.release_id IS NOT NULL)';

/** A row whose observations are compared; hints are added to its problems. */
interface HintedRow {
  readonly record: { readonly cells: readonly string[] };
  readonly observations: readonly ReadObservation[];
  readonly problems: Problem[];
}

/**
 * Compares a table with what was delivered before: a value of the same year will be replaced, one of the year before shows a jump. What
 * another office delivered is compared as it was released, and replaced by planners alone.
 * Asked for batch by batch, because neither the file nor the values of a large workspace fit into the memory.
 */
export class EarlierValues {
  /** Values that would be replaced, by delivery, definition and year. */
  private readonly same = new Map<string, ReplacedValues>();

  private constructor(
    private readonly tx: Tx,
    private readonly known: ReadonlySet<string>,
    private readonly shifts: ShiftWatch,
  ) {}

  /** Editions without any value are never asked about: most first imports go without a single question. */
  static async open(tx: Tx, indicators: IndicatorFinder, shifts: ShiftWatch): Promise<EarlierValues> {
    const rows = await tx.sql<{ id: string }>(
      'SELECT DISTINCT indicator_edition_id AS id FROM observation_count WHERE workspace_id = $1',
      [tx.workspaceId],
    );
    const stored = new Set(rows.map(({ id }) => id));
    const known = new Set(indicators.editions.map(({ id }) => id).filter((id) => stored.has(id)));
    return new EarlierValues(tx, known, shifts);
  }

  async addHints(rows: readonly HintedRow[], open: OpenStep): Promise<void> {
    const asked = rows.flatMap((row) => row.observations.map((observation) => ({ row, observation })));
    const found = await this.find(
      asked.map(({ observation }) => observation),
      open,
    );
    asked.forEach(({ row, observation }, at) => {
      const earlier = found.get(at) ?? [];
      const same = earlier.find(({ year }) => year === observation.year);
      const before = earlier.find(({ year }) => year === observation.year - 1);
      if (same?.foreign) row.problems.push(problemAt(row, observation, 'replaces_other_source'));
      else if (same) {
        this.note(same, open.indicators.editions[observation.edition]?.id ?? '');
        row.problems.push(problemAt(row, observation, 'replaces_value', replacement(same, observation)));
      }
      const jump = this.jump(observation, before, open);
      if (jump) row.problems.push(problemAt(row, observation, 'value_jump', jump));
    });
  }

  replaced(): ReplacedValues[] {
    return [...this.same.values()];
  }

  private note({ deliveryId, year }: EarlierValue, editionId: string): void {
    this.same.set(`${deliveryId}|${editionId}|${year}`, { deliveryId, editionId, year });
  }

  private jump(
    observation: ReadObservation,
    before: EarlierValue | undefined,
    open: OpenStep,
  ): Problem['params'] | null {
    if (observation.value === null) return null;
    const inFile = open.reader.previousInFile(observation);
    const previous = Number.isNaN(inFile) ? before : { value: inFile, denominator: null };
    if (!previous || previous.value === null) return null;
    this.shifts.take(observation, previous.value);
    const current = { value: observation.value, denominator: observation.denominator };
    const percent = jumpOf(
      { ...previous, value: previous.value },
      current,
      factorOf(open.indicators, observation.edition),
    );
    return percent === null
      ? null
      : { previous: previous.value, value: observation.value, percent, year: String(observation.year) };
  }

  private async find(observations: readonly ReadObservation[], open: OpenStep): Promise<Map<number, EarlierValue[]>> {
    const editionOf = (observation: ReadObservation): string => open.indicators.editions[observation.edition]?.id ?? '';
    const asked = observations
      .map((observation, at) => ({ observation, at }))
      .filter(({ observation }) => this.known.has(editionOf(observation)));
    if (asked.length === 0) return new Map();
    const rows = await this.tx.sql<EarlierValue>(
      `SELECT k.at, o.delivery_id AS "deliveryId", o.year, NOT o.exact AS foreign, CASE WHEN ${KNOWN} THEN o.value END AS value,
              CASE WHEN ${KNOWN} THEN o.denominator END AS denominator
         FROM unnest($2::int[], $3::uuid[], $4::uuid[], $5::int[]) AS k (at, edition, area, year)
         JOIN ${observationsFor('$6')} o ON o.workspace_id = $1 AND o.indicator_edition_id = k.edition AND o.area_id = k.area
                           AND o.year = ANY (ARRAY[k.year, k.year - 1])
        WHERE o.superseded_by IS NULL AND NOT o.withdrawn`,
      [
        this.tx.workspaceId,
        asked.map(({ at }) => at),
        asked.map(({ observation }) => editionOf(observation)),
        asked.map(({ observation }) => open.areas.areas[observation.area]?.id),
        asked.map(({ observation }) => observation.year),
        exactOrganisations(this.tx),
      ],
    );
    return Map.groupBy(rows, ({ at }) => at);
  }
}

function replacement(same: EarlierValue, observation: ReadObservation): Problem['params'] {
  return {
    ...(same.value === null ? {} : { previous: same.value }),
    unchanged: same.value === observation.value,
    /** A figure gives way to a gap: most often a table that was not meant to be whole. */
    lost: same.value !== null && observation.value === null,
  };
}

function problemAt(
  row: HintedRow,
  { line, column }: ReadObservation,
  code: 'replaces_value' | 'replaces_other_source' | 'value_jump',
  params?: Problem['params'],
): Problem {
  const content = (row.record.cells[column] ?? '').trim().slice(0, 80);
  return params ? { code, line, column, content, params } : { code, line, column, content };
}
