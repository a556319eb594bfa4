import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, systemContext } from '../../../platform/http/actor-context.js';
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
   * Reads in the workspace of the place.
   *
   * @throws Refused `NOT_FOUND`, the same for a place that nobody has and for what is missing or not public
   */
  async read<View>(requestId: string, place: string, view: (tx: Tx) => Promise<View | null>): Promise<View> {
    const found = await this.uow.read(await this.contextOf(requestId, place), view);
    if (found === null) throw new Refused('NOT_FOUND');
    return found;
  }

  /**
   * As `read`, and kept until the workspace's next command: nobody has to sign in to ask a thousand times. Only for questions of which
   * there are few, because what is asked for stands in the address.
   *
   * @throws Refused `NOT_FOUND` for a place that nobody has
   */
  async readKept<View>(
    requestId: string,
    place: string,
    question: string,
    view: (tx: Tx) => Promise<View>,
  ): Promise<View> {
    return this.uow.readKept(await this.contextOf(requestId, place), [question], view);
  }

  private async contextOf(requestId: string, place: string): Promise<ActorContext> {
    const [row] = PLACE.test(place)
      ? await this.dataSource.query<{ id: string }[]>('SELECT workspace_id AS id FROM open_place WHERE slug = $1', [
          place,
        ])
      : [];
    if (!row) throw new Refused('NOT_FOUND');
    return systemContext(row.id, requestId, () => this.clock.now());
  }
}
