import { Injectable } from '@nestjs/common';
import type { TemplateQuery } from '@quartierwerk/contracts/indicators/templates.dto';
import { INDICATOR_LEVELS } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { changeableOrganisations } from '../delivery-scope.js';
import type { TemplateArea, TemplateFacts, TemplateIndicator } from './delivery-template.js';

/** What a template for a source is made of. Everything named must exist in this workspace, and the source be one's own. */
@Injectable()
export class TemplateQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` for a source, an indicator or an area edition that is not there */
  facts(ctx: ActorContext, sourceId: string, query: TemplateQuery): Promise<TemplateFacts> {
    return this.uow.read(ctx, async (tx) => {
      const source = await this.source(tx, sourceId);
      const indicators = await this.indicators(tx, query.indicators.split(','));
      const edition = await this.edition(tx, query.areaEditionId);
      const areas = await this.areas(tx, query, lowestOf(indicators));
      const { year, figures } = query;
      return { ...source, ...edition, indicators, areas, year, figures: figures ?? 'counts' };
    });
  }

  private async source(tx: Tx, id: string): Promise<Pick<TemplateFacts, 'sourceName' | 'minCases'>> {
    const [source] = await tx.sql<Pick<TemplateFacts, 'sourceName' | 'minCases'>>(
      `SELECT name AS "sourceName", min_cases AS "minCases" FROM source
        WHERE workspace_id = $1 AND id = $2 AND ($3::uuid[] IS NULL OR organisation_id = ANY ($3))`,
      [tx.workspaceId, id, changeableOrganisations(tx)],
    );
    if (!source) throw new Refused('NOT_FOUND');
    return source;
  }

  private async edition(tx: Tx, id: string): Promise<Pick<TemplateFacts, 'areaEditionName'>> {
    const [edition] = await tx.sql<Pick<TemplateFacts, 'areaEditionName'>>(
      'SELECT name AS "areaEditionName" FROM area_edition WHERE workspace_id = $1 AND id = $2',
      [tx.workspaceId, id],
    );
    if (!edition) throw new Refused('NOT_FOUND');
    return edition;
  }

  /** In the order of the catalogue, each with its current definition. */
  private async indicators(tx: Tx, codes: readonly string[]): Promise<TemplateIndicator[]> {
    const wanted = [...new Set(codes)];
    const indicators = await tx.sql<TemplateIndicator>(
      `SELECT i.code, e.name, e.numerator, e.denominator, e.unit, e.reference_date_note AS "referenceDateNote",
              e.legal_basis AS "legalBasis", e.lowest_level AS "lowestLevel"
         FROM indicator i
         JOIN LATERAL (SELECT * FROM indicator_edition
                        WHERE workspace_id = $1 AND indicator_id = i.id ORDER BY number DESC LIMIT 1) e ON true
        WHERE i.workspace_id = $1 AND i.code = ANY ($2) ORDER BY i.position, i.code`,
      [tx.workspaceId, wanted],
    );
    if (indicators.length !== wanted.length) throw new Refused('NOT_FOUND');
    return indicators;
  }

  /** Small areas where an indicator has them, otherwise the level above; the district last, so that the areas can be added up. */
  private areas(tx: Tx, query: TemplateQuery, lowest: string): Promise<TemplateArea[]> {
    return tx.sql<TemplateArea>(
      `SELECT a.code, a.name, a.level, p.name AS "parentName"
         FROM area a LEFT JOIN area p ON p.workspace_id = a.workspace_id AND p.id = a.parent_id
        WHERE a.workspace_id = $1 AND a.edition_id = $2 AND a.level IN ($3, 'district')
          AND ($4::text IS NULL OR p.code = $4 OR a.code = $4)
        ORDER BY a.level = 'district', p.name COLLATE "de-x-icu" NULLS FIRST, a.code COLLATE "C"`,
      [tx.workspaceId, query.areaEditionId, lowest, query.municipality ?? null],
    );
  }
}

function lowestOf(indicators: readonly TemplateIndicator[]): string {
  return INDICATOR_LEVELS.find((level) => indicators.some(({ lowestLevel }) => lowestLevel === level)) ?? 'small_area';
}
