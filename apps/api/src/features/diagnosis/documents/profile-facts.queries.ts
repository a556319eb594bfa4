import { Injectable } from '@nestjs/common';
import type { AreaProfileQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { NodeReader, walkFrom } from '../../chain/index.js';
import { RunCertainty } from '../certainty/run-certainty.js';
import { OfferQueries } from '../offers/offers.queries.js';
import { ProfileSheetQueries } from '../profiles/profile-sheet.queries.js';
import { IndexRunQueries } from '../runs/index-runs.queries.js';
import { type DrawnDistrict, type MapArea, drawDistrict, locatorMap } from './district-map.js';
import { type FactsWithoutSpan, type ProfileFacts, spanOf } from './profile-facts.js';
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

  /** @throws Refused as the sheet itself */
  async facts(ctx: ActorContext, areaId: string, query: AreaProfileQuery): Promise<ProfileFacts> {
    const { read, draw } = await this.uow.read(ctx, async (tx) => {
      const sheet = await this.sheets.sheetIn(tx, areaId, query);
      const district = await this.districtIn(tx, sheet.area.edition.id);
      const draw = sheet.run ? await this.certainties.certaintyIn(tx, sheet.run.number, null) : null;
      return { read: await this.besideIn(tx, sheet, district), draw };
    });
    return { ...read, span: spanOf(draw && (await draw()), areaId) };
  }

  /**
   * All but the span, which is told (`spanOf`) when the transaction is over: for many profiles of one document.
   *
   * @throws Refused as the sheet itself
   */
  async factsIn(
    tx: Tx,
    areaId: string,
    query: AreaProfileQuery,
    district: DrawnDistrict | null,
  ): Promise<FactsWithoutSpan> {
    return this.besideIn(tx, await this.sheets.sheetIn(tx, areaId, query), district);
  }

  private async besideIn(
    tx: Tx,
    sheet: ProfileFacts['sheet'],
    district: DrawnDistrict | null,
  ): Promise<FactsWithoutSpan> {
    const { area, areaId, run, profile, year, indicators } = sheet;
    return {
      sheet,
      run: run ? await this.runs.headIn(tx, run.id) : null,
      working: await workingFigures(tx, area.edition.id, year, indicators),
      map: district ? locatorMap(district, areaId) : null,
      offers: may(tx, 'offers.read') ? await this.offers.ofAreaIn(tx, areaId) : null,
      deeds: await this.deedsIn(tx, areaId, profile?.id ?? null),
    };
  }

  async districtIn(tx: Tx, editionId: string): Promise<DrawnDistrict | null> {
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
