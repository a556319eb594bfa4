import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OpenPublishersView, OpenPublisherView } from '@quartierwerk/contracts/identity/imprint.views';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { IMPRINT_JSON } from './imprint.js';
import { OpenPlaces } from './open-places.js';

const PUBLISHER = `SELECT p.slug AS place, p.name AS publisher, w.name AS workspace, w.demonstration, ${IMPRINT_JSON} AS imprint
  FROM open_place p JOIN workspace w ON w.id = p.workspace_id LEFT JOIN imprint i ON i.workspace_id = p.workspace_id
 WHERE p.workspace_id = $1 AND p.slug = $2`;

/** Every municipality of a large state has its line; more than that nobody reads. */
const AT_MOST = 2_000;
/** As long as any kept answer (ADR 0016); this one belongs to no workspace, so that no command can tell that it is old. */
const KEPT_MS = 60_000;

/** Who publishes under a name in public addresses. */
@Injectable()
export class OpenPublisherQueries {
  private kept: { readonly until: number; readonly view: Promise<OpenPublishersView> } | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: OpenPlaces,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `NOT_FOUND` */
  publisher(requestId: string, place: string): Promise<OpenPublisherView> {
    return this.places.read(requestId, place, async (tx) => {
      const [view] = await tx.sql<OpenPublisherView>(PUBLISHER, [tx.workspaceId, place]);
      return view ?? null;
    });
  }

  /** Offices with an imprint; trials stand in no list. Found once a minute, however often it is asked for: nobody has to sign in. */
  publishers(): Promise<OpenPublishersView> {
    const now = this.clock.now().getTime();
    if (this.kept && this.kept.until > now) return this.kept.view;
    const found = { until: now + KEPT_MS, view: this.find() };
    this.kept = found;
    found.view.catch(() => {
      if (this.kept === found) this.kept = null;
    });
    return found.view;
  }

  private async find(): Promise<OpenPublishersView> {
    const publishers = await this.dataSource.query<OpenPublishersView['publishers']>(
      `SELECT p.slug AS place, i.office FROM open_place p JOIN imprint i ON i.workspace_id = p.workspace_id
        WHERE p.own AND NOT p.unlisted ORDER BY i.office COLLATE "de-x-icu", p.slug LIMIT $1`,
      [AT_MOST],
    );
    return { publishers };
  }
}
