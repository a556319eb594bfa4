import { Injectable } from '@nestjs/common';
import type {
  CreateDomain,
  CreateIndicator,
  IndicatorDefinition,
} from '@quartierwerk/contracts/indicators/catalogue.dto';
import type { CatalogueView, DomainView, IndicatorView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { CATALOGUE_DOMAINS, CATALOGUE_INDICATORS } from '@quartierwerk/domain/indicators/catalogue';
import type { CatalogueIndicator } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type WriteTx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refusedAt, refusing } from '../../platform/database/violated-constraint.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { Spine } from '../chain/index.js';
import { CatalogueQueries } from './catalogue.queries.js';

/** A definition that counts from long before the first delivered year. */
const DEFAULTS_VALID_FROM = '2000-01-01';

interface NewIndicator {
  readonly id: string;
  readonly code: string;
  readonly domainId: string;
  readonly definition: Omit<IndicatorDefinition, 'sourceId'> & { readonly sourceId: string | null };
}

/** Commands on the catalogue. A definition never changes: a revision is a new edition, and values stay with the one they belong to. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: CatalogueQueries,
  ) {}

  /** @throws Refused `INDICATOR_CODE_TAKEN`, `NOT_FOUND` for a domain or source of nobody */
  async create(ctx: ActorContext, body: CreateIndicator): Promise<IndicatorView> {
    const taken = (): Refused => refusedAt('code', new Refused('INDICATOR_CODE_TAKEN', { code: body.code }));
    return refusing({ chain_node_code: taken, indicator_code: taken }, () =>
      this.uow.run(ctx, async (tx) => {
        const { id, code, domainId, ...definition } = body;
        const same = await tx.sql('SELECT 1 FROM indicator WHERE workspace_id = $1 AND code = $2', [
          tx.workspaceId,
          code,
        ]);
        if (same.length > 0) throw taken();
        await this.mustExist(tx, 'domain', domainId);
        if (definition.sourceId) await this.mustExist(tx, 'source', definition.sourceId);
        await this.insert(tx, [
          { id, code, domainId, definition: { ...definition, sourceId: definition.sourceId ?? null } },
        ]);
        tx.record({ action: 'indicators.create', objectKind: 'indicator', objectId: id, payload: { code } });
        return this.queries.indicatorIn(tx, code);
      }),
    );
  }

  /** Makes a new edition. @param basedOn number of the edition that the person saw @throws Refused `VERSION_STALE` */
  async revise(ctx: ActorContext, code: string, basedOn: number, body: IndicatorDefinition): Promise<IndicatorView> {
    return this.uow.run(ctx, async (tx) => {
      // The row of the indicator is the lock: two revisions at once would both become edition n + 1.
      const [indicator] = await tx.sql<{ id: string }>(
        'SELECT id FROM indicator WHERE workspace_id = $1 AND code = $2 FOR UPDATE',
        [tx.workspaceId, code],
      );
      if (!indicator) throw new Refused('NOT_FOUND');
      const current = await this.queries.indicatorIn(tx, code);
      if (current.version !== basedOn) throw new Refused('VERSION_STALE', undefined, { current });
      if (body.sourceId) await this.mustExist(tx, 'source', body.sourceId);
      await this.insertEditions(tx, [
        { indicatorId: indicator.id, number: basedOn + 1, ...body, sourceId: body.sourceId ?? null },
      ]);
      await this.spine.changeNode(tx, indicator.id, { title: body.name });
      const payload = { code, edition: basedOn + 1 };
      tx.record({ action: 'indicators.revise', objectKind: 'indicator', objectId: indicator.id, payload });
      return this.queries.indicatorIn(tx, code);
    });
  }

  async createDomain(ctx: ActorContext, body: CreateDomain): Promise<DomainView> {
    return this.uow.run(ctx, async (tx) => {
      const added = await tx.sql(
        `INSERT INTO domain (workspace_id, id, code, name, position)
         SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1 FROM domain WHERE workspace_id = $1
         ON CONFLICT ON CONSTRAINT domain_code DO NOTHING RETURNING id`,
        [tx.workspaceId, body.id, body.code, body.name],
      );
      if (added.length === 0) throw new Refused('DOMAIN_CODE_TAKEN', { code: body.code });
      tx.record({
        action: 'indicators.create_domain',
        objectKind: 'domain',
        objectId: body.id,
        payload: { code: body.code },
      });
      return { id: body.id, code: body.code, name: body.name, indicators: [] };
    });
  }

  /** Adds what the workspace does not have of the default catalogue; what it has stays as it is. */
  async takeOverDefaults(ctx: ActorContext): Promise<CatalogueView> {
    return this.uow.run(ctx, async (tx) => {
      const domains = await this.defaultDomains(tx);
      const sources = await this.defaultSources(tx);
      const known = await tx.sql<{ code: string }>('SELECT code FROM indicator WHERE workspace_id = $1', [
        tx.workspaceId,
      ]);
      const codes = new Set(known.map(({ code }) => code));
      const missing = CATALOGUE_INDICATORS.filter(({ code }) => !codes.has(code));
      await this.insert(
        tx,
        missing.map((entry) => ({
          id: uuidV7(tx.now().getTime()),
          code: entry.code,
          domainId: domains.get(entry.domainCode) ?? '',
          definition: definitionOf(entry, sources.get(entry.source) ?? null),
        })),
      );
      tx.record({
        action: 'indicators.take_over_defaults',
        objectKind: 'workspace',
        objectId: tx.workspaceId,
        payload: { added: missing.map(({ code }) => code) },
      });
      return this.queries.catalogueIn(tx);
    });
  }

  private async insert(tx: WriteTx, indicators: readonly NewIndicator[]): Promise<void> {
    await this.spine.addNodes(
      tx,
      indicators.map(({ id, code, definition }) => ({
        id,
        kind: 'indicator' as const,
        code,
        title: definition.name,
        state: 'current',
      })),
    );
    await tx.sql(
      `INSERT INTO indicator (workspace_id, id, code, domain_id, position)
       SELECT $1, n.id, n.code, n."domainId", n.place + coalesce((SELECT max(position) FROM indicator WHERE workspace_id = $1), 0)
         FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (id uuid, code text, "domainId" uuid)) WITH ORDINALITY
              AS n (id, code, "domainId", place)`,
      [tx.workspaceId, JSON.stringify(indicators.map(({ id, code, domainId }) => ({ id, code, domainId })))],
    );
    await this.insertEditions(
      tx,
      indicators.map(({ id, definition }) => ({ indicatorId: id, number: 1, ...definition })),
    );
  }

  private async insertEditions(
    tx: WriteTx,
    editions: readonly (NewIndicator['definition'] & { indicatorId: string; number: number })[],
  ): Promise<void> {
    const rows = editions.map((edition) => ({ ...edition, id: uuidV7(tx.now().getTime()) }));
    await tx.sql(
      `INSERT INTO indicator_edition (workspace_id, id, indicator_id, number, valid_from, name, short_name, numerator, denominator,
              unit, decimals, direction, reference_date_note, legal_basis, lowest_level, pooling_years, interpretation, source_id,
              created_at)
       SELECT $1, n.id, n."indicatorId", n.number, n."validFrom", n.name, n."shortName", n.numerator, n.denominator, n.unit,
              n.decimals, n.direction, n."referenceDateNote", n."legalBasis", n."lowestLevel", n."poolingYears",
              n.interpretation, n."sourceId", $3
         FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, "indicatorId" uuid, number integer, "validFrom" date, name text,
              "shortName" text, numerator text, denominator text, unit text, decimals integer, direction text,
              "referenceDateNote" text, "legalBasis" text, "lowestLevel" text, "poolingYears" integer, interpretation text,
              "sourceId" uuid)`,
      [tx.workspaceId, JSON.stringify(rows), tx.now()],
    );
  }

  /** Ids of the default domains by code, those missing added. */
  private async defaultDomains(tx: WriteTx): Promise<Map<string, string>> {
    const rows = CATALOGUE_DOMAINS.map(({ code, name }) => ({ id: uuidV7(tx.now().getTime()), code, name }));
    await tx.sql(
      `INSERT INTO domain (workspace_id, id, code, name, position)
       SELECT $1, n.id, n.code, n.name, n.place + coalesce((SELECT max(position) FROM domain WHERE workspace_id = $1), 0)
         FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (id uuid, code text, name text)) WITH ORDINALITY AS n (id, code, name, place)
       ON CONFLICT ON CONSTRAINT domain_code DO NOTHING`,
      [tx.workspaceId, JSON.stringify(rows)],
    );
    return this.idsBy(tx, 'domain', 'code');
  }

  /** Ids of the default sources by name, those missing added with the usual smallest number of cases. */
  private async defaultSources(tx: WriteTx): Promise<Map<string, string>> {
    const names = [...new Set(CATALOGUE_INDICATORS.map(({ source }) => source))];
    const rows = names.map((name) => ({ id: uuidV7(tx.now().getTime()), name }));
    await tx.sql(
      `INSERT INTO source (workspace_id, id, name) SELECT $1, n.id, n.name
         FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, name text) ON CONFLICT ON CONSTRAINT source_name DO NOTHING`,
      [tx.workspaceId, JSON.stringify(rows)],
    );
    return this.idsBy(tx, 'source', 'name');
  }

  private async idsBy(tx: WriteTx, table: 'domain' | 'source', column: 'code' | 'name'): Promise<Map<string, string>> {
    const rows = await tx.sql<{ id: string; key: string }>(
      `SELECT id, ${column} AS key FROM ${table} WHERE workspace_id = $1`,
      [tx.workspaceId],
    );
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  private async mustExist(tx: WriteTx, table: 'domain' | 'source', id: string): Promise<void> {
    const rows = await tx.sql(`SELECT 1 FROM ${table} WHERE workspace_id = $1 AND id = $2`, [tx.workspaceId, id]);
    if (rows.length === 0) throw new Refused('NOT_FOUND');
  }
}

function definitionOf(entry: CatalogueIndicator, sourceId: string | null): NewIndicator['definition'] {
  return {
    validFrom: DEFAULTS_VALID_FROM,
    name: entry.name,
    shortName: entry.shortName,
    numerator: entry.numerator,
    denominator: entry.denominator,
    unit: entry.unit,
    decimals: entry.decimals,
    direction: entry.direction,
    referenceDateNote: entry.referenceDate,
    legalBasis: entry.legalBasis,
    lowestLevel: entry.lowestLevel,
    poolingYears: entry.poolingYears,
    interpretation: entry.interpretation,
    sourceId,
  };
}
