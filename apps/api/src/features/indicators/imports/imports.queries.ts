import { Injectable } from '@nestjs/common';
import type { DependentsView } from '@quartierwerk/contracts/chain/outdated.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { ProblemsQuery } from '@quartierwerk/contracts/indicators/imports.dto';
import type {
  ImportAction,
  ImportOptions,
  ImportProblemsView,
  ImportStateView,
  ImportView,
  OpenImportListView,
  PreviewRow,
} from '@quartierwerk/contracts/indicators/imports.views';
import { importWorkflow, mayDiscard } from '@quartierwerk/domain/indicators/import-run.workflow';
import { mayCommit } from '@quartierwerk/domain/indicators/import/confirmations';
import { sweptFrom } from '@quartierwerk/domain/indicators/import/left-behind';
import { mappingDefects } from '@quartierwerk/domain/indicators/import/mapping';
import type { ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { OutdatedQueries } from '../../chain/index.js';
import { Sources } from '../sources.service.js';
import { changeableOrganisations } from '../delivery-scope.js';
import { headOf } from './import-file.js';
import { RUN_SCOPE, runScope } from './import-scope.js';
import { rememberedFor } from './kept-mappings.js';
import { previewOf } from './preview.js';
import { type ImportRun, RUN, RUNS } from './run-store.js';

const PAGE = 50;

/** Of each kind of hint these come before all further ones, so that none is missing on the first page. */
const EXAMPLES = 20;
const EXAMPLE = `row_number() OVER (PARTITION BY code, problem ->> 'indicator' ORDER BY line, seq)`;

/** Reads of the import wizard. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class ImportQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sources: Sources,
    private readonly outdated: OutdatedQueries,
  ) {}

  open(ctx: ActorContext): Promise<OpenImportListView> {
    return this.uow.read(ctx, (tx) => this.openIn(tx));
  }

  async openIn(tx: Tx): Promise<OpenImportListView> {
    const runs = await tx.sql<ImportRun>(
      `SELECT ${RUN} FROM ${RUNS} AND ${RUN_SCOPE} AND r.state <> 'imported' ORDER BY r.changed_at DESC LIMIT 100`,
      [tx.workspaceId, ...runScope(tx)],
    );
    return {
      imports: runs.map((run) => ({
        ...stateOf(run),
        fileName: run.fileName,
        title: run.mapping.title,
        sourceName: run.sourceName,
        changedAt: run.changedAt,
        sweptFrom: sweptFrom({ createdAt: new Date(run.createdAt), changedAt: new Date(run.changedAt) }).toISOString(),
        rowCount: run.check?.rows ?? Math.max(0, run.lineCount - run.dialect.headerLine),
        errors: run.check?.errors ?? null,
      })),
    };
  }

  import(ctx: ActorContext, id: string): Promise<ImportView> {
    return this.uow.read(ctx, (tx) => this.importIn(tx, id));
  }

  state(ctx: ActorContext, id: string): Promise<ImportStateView> {
    return this.uow.read(ctx, async (tx) => stateOf(await this.runIn(tx, id)));
  }

  /** @throws Refused `NOT_FOUND`, also for a run of somebody else */
  async runIn(tx: Tx, id: string): Promise<ImportRun> {
    const [run] = await tx.sql<ImportRun>(`SELECT ${RUN} FROM ${RUNS} AND ${RUN_SCOPE} AND r.id = $4`, [
      tx.workspaceId,
      ...runScope(tx),
      id,
    ]);
    if (!run) throw new Refused('NOT_FOUND');
    return run;
  }

  async importIn(tx: Tx, id: string): Promise<ImportView> {
    const run = await this.runIn(tx, id);
    const { dialect, mapping, check } = run;
    const options = await this.optionsIn(tx);
    const codes = new Set(options.indicators.map(({ code }) => code));
    const { heads, preview } = await this.previewIn(tx, run);
    return {
      ...stateOf(run),
      fileName: run.fileName,
      fileSize: run.fileSize,
      lineCount: run.lineCount,
      createdAt: run.createdAt,
      changedAt: run.changedAt,
      dialect,
      origin: run.origin,
      mapping,
      defects: mappingDefects(mapping, {
        heads,
        rows: preview.map(({ cells }) => cells),
        indicatorCodes: codes,
        today: dayOf(tx.now()),
        longest: { title: LIMITS.nameLength, note: LIMITS.textLength },
      }),
      heads,
      preview,
      check,
      committable: check !== null && mayCommit(check, mapping.fixes),
      sameFile: await this.sameFileIn(tx, run.fileSha256),
      remembered: await rememberedFor(tx, mapping, heads),
      options,
    };
  }

  /** What rests on the values that the table would replace, as far as the person may see it. Nothing before the check. */
  dependents(ctx: ActorContext, id: string): Promise<DependentsView> {
    return this.uow.read(ctx, async (tx) => {
      const { check, mapping } = await this.runIn(tx, id);
      return this.outdated.dependentsOfValues(tx, check?.replaces ?? [], mapping.areaEditionId);
    });
  }

  problems(ctx: ActorContext, id: string, query: ProblemsQuery): Promise<ImportProblemsView> {
    return this.uow.read(ctx, async (tx) => {
      const run = await this.runIn(tx, id);
      const offset = query.offset ?? 0;
      const rows = await tx.sql<{ problem: ListedProblem; listed: number }>(
        `SELECT problem, count(*) OVER ()::int AS listed FROM import_problem
          WHERE workspace_id = $1 AND run_id = $2 AND ($3::text IS NULL OR severity = $3) AND ($4::text IS NULL OR code = $4)
          ORDER BY severity, severity = 'hint' AND ${EXAMPLE} > ${EXAMPLES}, line, seq LIMIT $5 OFFSET $6`,
        [tx.workspaceId, id, query.severity ?? null, query.code ?? null, query.limit ?? PAGE, offset],
      );
      const groups = (run.check?.groups ?? []).filter(
        ({ severity, code }) => (query.severity ?? severity) === severity && (query.code ?? code) === code,
      );
      return {
        problems: rows.map(({ problem }) => problem),
        total: groups.reduce((total, { count }) => total + count, 0),
        listed: rows[0]?.listed ?? 0,
        offset,
      };
    });
  }

  /** Heads and first rows, as the dialect reads them. */
  async previewIn(
    tx: Tx,
    run: Pick<ImportRun, 'fileId' | 'dialect'>,
  ): Promise<{ heads: string[]; preview: PreviewRow[] }> {
    const { dialect } = run;
    const head = await headOf(tx, { id: run.fileId, encoding: dialect.encoding });
    return previewOf(head.text, dialect);
  }

  private async optionsIn(tx: Tx): Promise<ImportOptions> {
    const own = changeableOrganisations(tx);
    const sources = await this.sources.listIn(tx);
    return {
      sources: sources.filter(({ organisationId }) => own === null || (organisationId && own.includes(organisationId))),
      areaEditions: await tx.sql(
        `SELECT e.id, e.name, e.valid_from::text AS "validFrom",
                (SELECT count(*)::int FROM area a WHERE a.workspace_id = $1 AND a.edition_id = e.id) AS areas
           FROM area_edition e WHERE e.workspace_id = $1 ORDER BY e.valid_to IS NULL DESC, e.valid_from DESC, e.name`,
        [tx.workspaceId],
      ),
      indicators: await tx.sql(
        `SELECT i.code, e.name, e.unit, e.decimals, d.name AS domain
           FROM indicator i JOIN domain d ON d.workspace_id = i.workspace_id AND d.id = i.domain_id
           JOIN LATERAL (SELECT name, unit, decimals FROM indicator_edition
                          WHERE workspace_id = $1 AND indicator_id = i.id ORDER BY number DESC LIMIT 1) e ON true
          WHERE i.workspace_id = $1 ORDER BY i.position, i.code`,
        [tx.workspaceId],
      ),
    };
  }

  private async sameFileIn(tx: Tx, sha256: string): Promise<ImportView['sameFile']> {
    const [row] = await tx.sql<NonNullable<ImportView['sameFile']>>(
      `SELECT id AS "deliveryId", title, created_at AS "createdAt" FROM delivery
        WHERE workspace_id = $1 AND file_sha256 = $2 AND state <> 'withdrawn' ORDER BY seq DESC LIMIT 1`,
      [tx.workspaceId, sha256],
    );
    return row ?? null;
  }
}

export function stateOf(run: ImportRun): ImportStateView {
  const works = run.state === 'checking' || run.state === 'importing';
  return {
    id: run.id,
    state: run.state,
    progress: works ? { done: run.progressDone, total: run.progressTotal } : null,
    cancelRequested: run.cancelRequested,
    failure: run.failure,
    deliveryId: run.deliveryId,
    actions: actionsOf(run),
    version: run.version,
  };
}

function actionsOf({ state, check, mapping }: ImportRun): ImportAction[] {
  const actions: ImportAction[] = [];
  if (importWorkflow.can(state, 'revise').ok) actions.push('revise');
  if (importWorkflow.can(state, 'check').ok) actions.push('check');
  if (state === 'checking' || state === 'importing') actions.push('cancel');
  const committable = check !== null && mayCommit(check, mapping.fixes);
  if (importWorkflow.can(state, 'commit').ok && committable) actions.push('commit');
  if (mayDiscard(state)) actions.push('discard');
  return actions;
}
