import { CheckReport, type CheckedRow, type ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import { headsIn, headsJoined } from '@quartierwerk/domain/indicators/import/head-tiers';
import { Plausibility, headBelow, twiceNamed } from '@quartierwerk/domain/indicators/import/plausibility';
import type { Problem } from '@quartierwerk/domain/indicators/import/problems';
import { severityOf } from '@quartierwerk/domain/indicators/import/problems';
import type { ReadObservation } from '@quartierwerk/domain/indicators/import/row-reader';
import { ShiftWatch } from '@quartierwerk/domain/indicators/import/shift-watch';
import { TableScanner, type TableRecord } from '@quartierwerk/domain/indicators/import/table-scanner';
import { zeroProblems } from '@quartierwerk/domain/indicators/import/zero-watch';
import type { UnitOfWork, WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { EarlierValues } from './earlier-values.js';
import { textOf } from './import-file.js';
import { parentCounts } from './parent-counts.js';
import { type OpenStep, type StepHooks, type StepOutcome, Stopped, runStep } from './run-steps.js';
import { moveRun } from './run-store.js';

/** Rows that are held at once: enough for one question to the database about earlier values, little enough for the memory. */
const BATCH = 5_000;
const PROBLEMS_PER_INSERT = 500;

/** Checks a whole file against areas, catalogue and earlier values, and stores what was found. Nothing becomes an observation. */
export function checkStep(uow: UnitOfWork, ctx: ActorContext, runId: string, hooks: StepHooks): Promise<StepOutcome> {
  return runStep(uow, ctx, { runId, while: 'checking' }, hooks, async (tx, open) => {
    const report = new CheckReport(open.run.mapping, open.areas, open.indicators);
    const plausibility = new Plausibility(open.run.mapping, open.areas, open.indicators);
    const shifts = new ShiftWatch(open.areas, open.indicators);
    const earlier = await EarlierValues.open(tx, open.indicators, shifts);
    const batches = new Batches(open, { report, plausibility }, earlier);
    const { fileId, dialect, lineCount } = open.run;
    const waiting: TableRecord[] = [];
    const above: TableRecord[] = [];
    const scanner = new TableScanner(dialect.delimiter, (record) => {
      if (record.line >= dialect.firstLine) waiting.push(record);
      else if (record.line === dialect.headerLine) reportHeads(record, above, open, report);
      else above.push(record);
    });
    for await (const text of textOf(uow, ctx, { id: fileId, encoding: dialect.encoding })) {
      scanner.push(text);
      while (waiting.length > BATCH) await batches.take(waiting.splice(0, BATCH));
      hooks.progress(waiting.at(-1)?.line ?? 0, lineCount);
      if (hooks.stopped()) throw new Stopped();
    }
    scanner.finish();
    await batches.take(waiting.splice(0));
    await batches.finish();
    const parents = await parentCounts(tx, open, plausibility.missingParents());
    const zeros = zeroProblems(open.reader.figures.zeros, open.areas, open.indicators);
    report.takeWhole([...shifts.problems(), ...zeros, ...plausibility.problems(parents)]);

    const summary = report.summary(open.reader.smallCases, earlier.replaced());
    await storeProblems(tx, runId, report.listed);
    tx.record({
      action: 'indicators.check_import',
      objectKind: 'import_run',
      objectId: runId,
      payload: { rows: summary.rows, errors: summary.errors, hints: summary.hints },
    });
    return moveRun(tx, runId, { from: 'checking', state: 'checked', check: summary });
  });
}

interface OpenRow extends CheckedRow {
  readonly observations: ReadObservation[];
  readonly problems: Problem[];
}

/** Reads rows in batches and hands them to the report with their neighbours; the last row of a batch waits for the next one. */
class Batches {
  private before: CheckedRow | undefined;
  private held: OpenRow | undefined;

  constructor(
    private readonly open: OpenStep,
    private readonly found: { readonly report: CheckReport; readonly plausibility: Plausibility },
    private readonly earlier: EarlierValues,
  ) {}

  async take(records: readonly TableRecord[]): Promise<void> {
    const rows = records.map((record) => this.read(record));
    await this.earlier.addHints(rows, this.open);
    for (const row of rows) {
      if (this.held) this.hand(this.held, row);
      this.held = row;
    }
  }

  finish(): void {
    if (this.held) this.hand(this.held, undefined);
  }

  private hand(row: CheckedRow, after: CheckedRow | undefined): void {
    this.found.report.take(row, this.before, after);
    this.before = row;
  }

  private read(record: TableRecord): OpenRow {
    const observations: ReadObservation[] = [];
    const problems: Problem[] = [];
    const outcome = this.open.reader.read(record, {
      observation: (observation) => {
        observations.push(observation);
        this.found.plausibility.take(observation);
      },
      unassigned: (observation) => this.found.plausibility.takeUnassigned(observation),
      problem: (problem) => void problems.push(problem),
    });
    if (outcome === 'faulty' || outcome === 'skipped') this.found.plausibility.takeUnread();
    return { record, outcome, observations, problems };
  }
}

function reportHeads(
  head: TableRecord,
  above: readonly TableRecord[],
  { run: { mapping, origin, dialect } }: OpenStep,
  report: CheckReport,
): void {
  const { line } = head;
  const letters = origin?.kind === 'workbook';
  const heads = headsIn([...above, head], dialect) ?? [];
  const upper = above.find((record) => record.line === dialect.upperLine);
  const titles = above.filter((record) => record !== upper);
  // A flat file was turned round here: its heads stand where this house has put them.
  const below = origin?.kind === 'flat' ? [] : headBelow(titles, upper?.line ?? line);
  const found = [...below, ...headsJoined(upper, heads, line), ...twiceNamed(heads, mapping, { line, letters })];
  for (const problem of found) report.takeColumnProblem(problem);
}

async function storeProblems(tx: WriteTx, runId: string, listed: readonly ListedProblem[]): Promise<void> {
  await tx.sql('DELETE FROM import_problem WHERE workspace_id = $1 AND run_id = $2', [tx.workspaceId, runId]);
  for (let at = 0; at < listed.length; at += PROBLEMS_PER_INSERT) {
    const rows = listed.slice(at, at + PROBLEMS_PER_INSERT).map((problem, index) => ({
      seq: at + index,
      severity: severityOf(problem.code),
      code: problem.code,
      line: problem.line,
      problem,
    }));
    await tx.sql(
      `INSERT INTO import_problem (workspace_id, run_id, seq, severity, code, line, problem)
       SELECT $1, $2, p.seq, p.severity, p.code, p.line, p.problem
         FROM jsonb_to_recordset($3::jsonb) AS p (seq integer, severity text, code text, line integer, problem jsonb)`,
      [tx.workspaceId, runId, JSON.stringify(rows)],
    );
  }
}
