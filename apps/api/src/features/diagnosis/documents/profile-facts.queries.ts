import { Injectable } from '@nestjs/common';
import type { AreaProfileQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { NodeReader, walkFrom } from '../../chain/index.js';
import { RunCertainty } from '../certainty/run-certainty.js';
import { OfferQueries } from '../offers/offers.queries.js';
import { ProfileSheetQueries } from '../profiles/profile-sheet.queries.js';
import { IndexRunQueries } from '../runs/index-runs.queries.js';
import { type DrawnDistrict, type MapArea, drawDistrict, locatorMap } from './district-map.js';
import type { ProfileFacts, RankSpan } from './profile-facts.js';
import type { Definition } from './report-definitions.js';
import { workingFigures } from './working-figures.js';

/** What follows from a diagnosis, in the order of the thread. Paper is handed on: drafts, and what is for one body alone, stay behind. */
const DEEDS: readonly NodeKind[] = ['recommendation', 'decision', 'measure', 'project'];
const MOST_DEEDS = 200;

/** Reads what a printed profile says, in the name of the person who asks: what they may not see is not in it. */
@Injectable()
export class ProfileFactsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sheets: ProfileSheetQueries,
    private readonly runs: IndexRunQueries,
    private readonly certainties: RunCertainty,
    private readonly nodes: NodeReader,
    private readonly offers: OfferQueries,
  ) {}

  /**
   * @param known the district and the certainty of the run, where many profiles are made one after the other
   * @throws Refused as the sheet itself
   */
  async facts(
    ctx: ActorContext,
    areaId: string,
    query: AreaProfileQuery,
    known: { readonly district?: DrawnDistrict | null } = {},
  ): Promise<ProfileFacts> {
    const sheet = await this.sheets.sheet(ctx, areaId, query);
    const { run } = sheet;
    const certainty = run ? await this.certainties.certainty(ctx, run.number, null) : null;
    return this.uow.read(ctx, async (tx) => {
      const district = known.district === undefined ? await this.districtIn(tx, sheet.area.edition.id) : known.district;
      return {
        sheet,
        run: run ? await this.runs.headIn(tx, run.id) : null,
        span: spanOf(certainty, areaId),
        working: await workingFigures(tx, areaId, sheet.indicators),
        map: district ? locatorMap(district, areaId) : null,
        offers: may(tx, 'offers.read') ? await this.offers.ofAreaIn(tx, areaId) : null,
        deeds: await this.deedsIn(tx, areaId, sheet.profile?.id ?? null),
      };
    });
  }

  district(ctx: ActorContext, editionId: string): Promise<DrawnDistrict | null> {
    return this.uow.read(ctx, (tx) => this.districtIn(tx, editionId));
  }

  /** What the indicator editions count, in the order of the ids. */
  definitions(ctx: ActorContext, editionIds: readonly string[]): Promise<Definition[]> {
    return this.uow.read(ctx, (tx) =>
      tx.sql<Definition>(
        `SELECT i.code, ie.name, ie.numerator, ie.denominator, ie.legal_basis AS "legalBasis", s.name AS source
           FROM indicator_edition ie
           JOIN indicator i ON i.workspace_id = ie.workspace_id AND i.id = ie.indicator_id
           LEFT JOIN source s ON s.workspace_id = ie.workspace_id AND s.id = ie.source_id
          WHERE ie.workspace_id = $1 AND ie.id = ANY ($2::uuid[]) ORDER BY array_position($2::uuid[], ie.id)`,
        [tx.workspaceId, editionIds],
      ),
    );
  }

  private async districtIn(tx: Tx, editionId: string): Promise<DrawnDistrict | null> {
    const areas = await tx.sql<MapArea>(
      `SELECT id, name, level, parent_id AS "parentId", geometry FROM area
        WHERE workspace_id = $1 AND edition_id = $2 AND (geometry IS NOT NULL OR level = 'municipality') ORDER BY code COLLATE "C"`,
      [tx.workspaceId, editionId],
    );
    return drawDistrict(areas);
  }

  /** On the way forward from the area and its profile; a conference on several areas says of each thing which one it is about. */
  private async deedsIn(tx: Tx, areaId: string, profileId: string | null): Promise<ProfileFacts['deeds']> {
    const found = new Set((await walkFrom(tx, { id: areaId, kind: 'area' }, ['forward'])).distanceOf.keys());
    if (profileId !== null) {
      const further = await walkFrom(tx, { id: profileId, kind: 'area_profile' }, ['forward']);
      for (const id of further.distanceOf.keys()) found.add(id);
    }
    return this.nodes.where(
      tx,
      `n.id = ANY ($4::uuid[]) AND n.kind = ANY ($5::text[]) AND (n.area_id IS NULL OR n.area_id = $6)
         AND n.visibility IN ('workspace', 'public') AND n.state NOT IN ('draft', 'idea')`,
      [[...found], DEEDS, areaId],
      { order: 'array_position($5::text[], n.kind), n.code, n.title', limit: MOST_DEEDS },
    );
  }
}

function spanOf(certainty: RunCertaintyView | null, areaId: string): RankSpan | null {
  const area = certainty?.areas.find((one) => one.areaId === areaId);
  if (!certainty || !area) return null;
  const { rankLow, rankHigh, pTop } = area;
  return { rankLow, rankHigh, pTop, top: certainty.top };
}
