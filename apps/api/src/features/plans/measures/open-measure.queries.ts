import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OpenMeasureView } from '@quartierwerk/contracts/plans/open-measure.views';
import { isDelayed } from '@quartierwerk/domain/plans/report-rule';
import type { Course } from '@quartierwerk/domain/plans/vocabulary';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { MEASURE_ROW_SOURCE } from './measure-rows.js';

type Row = Omit<OpenMeasureView, 'delayed'> & { readonly course: Course | null };

/** The one column list of what everybody may read: what is not named here cannot get out. */
const OPEN = `SELECT w.name AS publisher, w.demonstration, n.code, m.title, m.aim, m.state, report.course, a.title AS "areaName", m.location,
    ARRAY(SELECT g ->> 'label' FROM jsonb_array_elements(m.target_groups) g) AS "targetGroups", m.lead_unit AS "leadUnit",
    m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn", first_move.from_on::text AS "firstEndsOn",
    report.reported_on::text AS "reportedOn"
  FROM ${MEASURE_ROW_SOURCE} JOIN workspace w ON w.id = m.workspace_id
 WHERE m.workspace_id = $1 AND n.code = $2 AND n.visibility = 'public'`;

/** What citizens read of a measure. There is no session: the place in the address names the workspace. */
@Injectable()
export class OpenMeasureQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `NOT_FOUND`, the same for what is missing and for what is not public */
  async measure(requestId: string, place: string, code: string): Promise<OpenMeasureView> {
    const workspaces = await this.dataSource.query<{ id: string }[]>(
      'SELECT workspace_id AS id FROM open_place WHERE slug = $1 ORDER BY workspace_id',
      [place],
    );
    for (const { id } of workspaces) {
      const ctx = systemContext(id, requestId, () => this.clock.now());
      const [row] = await this.uow.read(ctx, (tx) => tx.sql<Row>(OPEN, [tx.workspaceId, code]));
      if (!row) continue;
      const { course, ...view } = row;
      return { ...view, delayed: isDelayed(view.state, course) };
    }
    throw new Refused('NOT_FOUND');
  }
}
