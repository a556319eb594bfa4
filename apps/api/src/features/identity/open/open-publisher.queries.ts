import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OpenPublishersView, OpenPublisherView } from '@quartierwerk/contracts/identity/imprint.views';
import { DataSource } from 'typeorm';
import { IMPRINT_JSON } from './imprint.js';
import { OpenPlaces } from './open-places.js';

const PUBLISHER = `SELECT p.slug AS place, p.name AS publisher, w.name AS workspace, w.demonstration, ${IMPRINT_JSON} AS imprint
  FROM open_place p JOIN workspace w ON w.id = p.workspace_id LEFT JOIN imprint i ON i.workspace_id = p.workspace_id
 WHERE p.workspace_id = $1 AND p.slug = $2`;

/** Who publishes under a name in public addresses. */
@Injectable()
export class OpenPublisherQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: OpenPlaces,
  ) {}

  /** @throws Refused `NOT_FOUND` */
  publisher(requestId: string, place: string): Promise<OpenPublisherView> {
    return this.places.read(requestId, place, async (tx) => {
      const [view] = await tx.sql<OpenPublisherView>(PUBLISHER, [tx.workspaceId, place]);
      return view ?? null;
    });
  }

  /** Offices with an imprint; trials stand in no list. */
  async publishers(): Promise<OpenPublishersView> {
    const publishers = await this.dataSource.query<OpenPublishersView['publishers']>(
      `SELECT p.slug AS place, i.office FROM open_place p JOIN imprint i ON i.workspace_id = p.workspace_id
        WHERE p.own AND NOT p.unlisted ORDER BY i.office COLLATE "de-x-icu", p.slug`,
    );
    return { publishers };
  }
}
