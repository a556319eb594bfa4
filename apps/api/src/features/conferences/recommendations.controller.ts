import { Body, Controller, Param } from '@nestjs/common';
import {
  AddEvidence,
  AdvanceRecommendation,
  AnswerConsent,
  CreateRecommendation,
  EndEvidence,
  ReviseRecommendation,
  StepRecommendation,
} from '@quartierwerk/contracts/conferences/conferences.dto';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type {
  RecommendationListView,
  RecommendationView,
} from '@quartierwerk/contracts/conferences/recommendation.views';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../platform/http/params.decorator.js';
import { Route } from '../../platform/http/route.decorator.js';
import { Evidence } from './evidence.service.js';
import { RecommendationQueries } from './recommendation-list.queries.js';
import { RecommendationDetailQueries } from './recommendation.queries.js';
import { Recommendations } from './recommendations.service.js';

type Fresh = Promise<RecommendationView>;

@Controller()
export class RecommendationsController {
  constructor(
    private readonly lists: RecommendationQueries,
    private readonly details: RecommendationDetailQueries,
    private readonly recommendations: Recommendations,
    private readonly evidence: Evidence,
  ) {}

  @Route(conferencesRoutes.recommendations)
  list(@Ctx() ctx: ActorContext): Promise<RecommendationListView> {
    return this.lists.list(ctx);
  }

  @Route(conferencesRoutes.recommendation)
  get(@Ctx() ctx: ActorContext, @Param('code') code: string): Fresh {
    return this.details.recommendation(ctx, code);
  }

  @Route(conferencesRoutes.createRecommendation)
  create(@Ctx() ctx: ActorContext, @Body() body: CreateRecommendation): Fresh {
    return this.recommendations.create(ctx, body);
  }

  @Route(conferencesRoutes.reviseRecommendation)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseRecommendation,
  ): Fresh {
    return this.recommendations.revise(ctx, { id, version }, body);
  }

  @Route(conferencesRoutes.stepRecommendation)
  step(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: StepRecommendation,
  ): Fresh {
    return this.recommendations.step(ctx, { id, version }, body);
  }

  @Route(conferencesRoutes.advanceRecommendation)
  advance(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: AdvanceRecommendation,
  ): Fresh {
    return this.recommendations.advance(ctx, { id, version }, body);
  }

  @Route(conferencesRoutes.addEvidence)
  addEvidence(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: AddEvidence): Fresh {
    return this.evidence.add(ctx, id, body);
  }

  @Route(conferencesRoutes.endEvidence)
  endEvidence(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: EndEvidence,
  ): Fresh {
    return this.evidence.end(ctx, { id, version }, body);
  }

  @Route(conferencesRoutes.answerConsent)
  answerConsent(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: AnswerConsent,
  ): Fresh {
    return this.evidence.answer(ctx, { id, version }, body);
  }
}
