import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';

const PLACE = /^[a-z0-9-]{1,200}$/;

/** Public pages have no session: the place in the address names the workspace they are read in. */
@Injectable()
export class OpenPlaces {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads in the workspace of the place; where two should ever share a name, in the first that has what is asked for.
   *
   * @throws Refused `NOT_FOUND`, the same for a place that nobody has and for what is missing or not public
   */
  async read<View>(requestId: string, place: string, view: (tx: Tx) => Promise<View | null>): Promise<View> {
    for (const workspaceId of PLACE.test(place) ? await this.workspacesOf(place) : []) {
      const found = await this.uow.read(
        systemContext(workspaceId, requestId, () => this.clock.now()),
        view,
      );
      if (found !== null) return found;
    }
    throw new Refused('NOT_FOUND');
  }

  private async workspacesOf(place: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT workspace_id AS id FROM open_place WHERE slug = $1 ORDER BY own DESC, workspace_id',
      [place],
    );
    return rows.map(({ id }) => id);
  }
}
