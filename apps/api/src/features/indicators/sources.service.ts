import { Injectable } from '@nestjs/common';
import type { CreateSource, SourceBody } from '@quartierwerk/contracts/indicators/catalogue.dto';
import type { SourceListView, SourceView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { type SourceProfile, USUAL_PROFILE } from '@quartierwerk/domain/indicators/source-profile';
import { guardedUpdate } from '../../platform/database/guarded-update.js';
import { type Tx, type WriteTx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refusedAt, refusing } from '../../platform/database/violated-constraint.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';

const SOURCE = `SELECT s.id, s.name, s.organisation_id AS "organisationId", o.name AS "organisationName",
         s.min_cases AS "minCases", s.zeros_secret AS "zerosSecret", s.complement_secret AS "complementSecret",
         s.rounding_base AS "roundingBase", s.publication_level AS "publicationLevel", s.version
    FROM source s LEFT JOIN organisation o ON o.workspace_id = s.workspace_id AND o.id = s.organisation_id
   WHERE s.workspace_id = $1`;

/** Who delivers, and by which profile of disclosure control its figures are released. */
@Injectable()
export class Sources {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext): Promise<SourceListView> {
    return this.uow.read(ctx, async (tx) => ({ sources: await this.listIn(tx) }));
  }

  listIn(tx: Tx): Promise<SourceView[]> {
    return tx.sql<SourceView>(`${SOURCE} ORDER BY s.name`, [tx.workspaceId]);
  }

  /** @throws Refused `SOURCE_NAME_TAKEN`, `NOT_FOUND` for an organisation of nobody */
  async create(ctx: ActorContext, body: CreateSource): Promise<SourceView> {
    return refusing(nameTaken(body.name), () =>
      this.uow.run(ctx, async (tx) => {
        await this.check(tx, body, body.id);
        await tx.sql(
          `INSERT INTO source (workspace_id, id, name, organisation_id, min_cases, zeros_secret, complement_secret, rounding_base,
             publication_level) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [tx.workspaceId, body.id, body.name, body.organisationId, ...Object.values(columnsOf(body, USUAL_PROFILE))],
        );
        const payload = profileOf(body, USUAL_PROFILE);
        tx.record({ action: 'indicators.create_source', objectKind: 'source', objectId: body.id, payload });
        return this.sourceIn(tx, body.id);
      }),
    );
  }

  /** Values already stored keep what was decided at their import. @throws Refused `VERSION_STALE`, `SOURCE_NAME_TAKEN` */
  async revise(ctx: ActorContext, seen: { id: string; version: number }, body: SourceBody): Promise<SourceView> {
    return refusing(nameTaken(body.name), () =>
      this.uow.run(ctx, async (tx) => {
        await this.check(tx, body, seen.id);
        const before = await this.sourceIn(tx, seen.id);
        const patch = { name: body.name, organisation_id: body.organisationId, ...columnsOf(body, before) };
        await guardedUpdate(tx, 'source', seen, patch, () => this.sourceIn(tx, seen.id));
        const payload = profileOf(body, before);
        tx.record({ action: 'indicators.revise_source', objectKind: 'source', objectId: seen.id, payload });
        return this.sourceIn(tx, seen.id);
      }),
    );
  }

  private async sourceIn(tx: Tx, id: string): Promise<SourceView> {
    const [source] = await tx.sql<SourceView>(`${SOURCE} AND s.id = $2`, [tx.workspaceId, id]);
    if (!source) throw new Refused('NOT_FOUND');
    return source;
  }

  private async check(tx: WriteTx, body: SourceBody, ownId: string): Promise<void> {
    const taken = await tx.sql('SELECT 1 FROM source WHERE workspace_id = $1 AND name = $2 AND id <> $3', [
      tx.workspaceId,
      body.name,
      ownId,
    ]);
    if (taken.length > 0) throw nameTaken(body.name).source_name();
    if (!body.organisationId) return;
    const organisation = await tx.sql('SELECT 1 FROM organisation WHERE workspace_id = $1 AND id = $2', [
      tx.workspaceId,
      body.organisationId,
    ]);
    if (organisation.length === 0) throw new Refused('NOT_FOUND');
  }
}

/** What the body leaves out stays as it was. */
function profileOf(body: SourceBody, before: SourceProfile) {
  const { minCases, zerosSecret, complementSecret, roundingBase, publicationLevel } = { ...before, ...given(body) };
  return { minCases, zerosSecret, complementSecret, roundingBase, publicationLevel };
}

function given(body: SourceBody): Partial<SourceProfile> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

/** In the order of the columns. */
function columnsOf(body: SourceBody, before: SourceProfile) {
  const { minCases, zerosSecret, complementSecret, roundingBase, publicationLevel } = profileOf(body, before);
  return {
    min_cases: minCases,
    zeros_secret: zerosSecret,
    complement_secret: complementSecret,
    rounding_base: roundingBase,
    publication_level: publicationLevel,
  };
}

const nameTaken = (name: string) => ({
  source_name: () => refusedAt('name', new Refused('SOURCE_NAME_TAKEN', { name })),
});
