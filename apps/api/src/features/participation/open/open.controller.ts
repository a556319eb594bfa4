import { Controller, Param } from '@nestjs/common';
import type { OpenContributionView } from '@quartierwerk/contracts/participation/open.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { Route } from '../../../platform/http/route.decorator.js';
import { type Caller, CallerOf } from '../../identity/index.js';
import { OpenContributionQueries } from './open-contribution.queries.js';

/** What everybody may read without signing in. */
@Controller()
export class OpenParticipationController {
  constructor(private readonly contributions: OpenContributionQueries) {}

  @Route(participationRoutes.openContribution)
  contribution(
    @CallerOf() caller: Caller,
    @Param('place') place: string,
    @Param('code') code: string,
  ): Promise<OpenContributionView> {
    return this.contributions.contribution(caller, place, code);
  }
}
