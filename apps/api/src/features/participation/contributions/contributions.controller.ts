import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  ContributionQuery,
  CorrectContribution,
  DiscardContribution,
  EndSupport,
  ForwardBody,
  GiveAnswer,
  RedactContribution,
  ReportBack,
  SetPoints,
  SupportBody,
} from '@quartierwerk/contracts/participation/contribution.dto';
import { PublishBody, PublishContributions } from '@quartierwerk/contracts/participation/publishing.dto';
import type {
  BesideView,
  ContributionListView,
  ContributionView,
  PublishedView,
  SupportView,
} from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { Answers } from '../answers/answers.service.js';
import { Supports } from './supports.service.js';
import { BesideQueries } from './beside.queries.js';
import { ContributionQueries } from './contributions.queries.js';
import { Publishing } from './publishing.js';
import { Contributions } from './contributions.service.js';

type View = Promise<ContributionView>;

@Controller()
export class ContributionsController {
  constructor(
    private readonly queries: ContributionQueries,
    private readonly besides: BesideQueries,
    private readonly contributions: Contributions,
    private readonly publishing: Publishing,
    private readonly answers: Answers,
    private readonly supports: Supports,
  ) {}

  @Route(participationRoutes.contributions)
  list(@Ctx() ctx: ActorContext, @Query() query: ContributionQuery): Promise<ContributionListView> {
    return this.queries.list(ctx, query);
  }

  @Route(participationRoutes.contribution)
  contribution(@Ctx() ctx: ActorContext, @Param('code') code: string): View {
    return this.queries.contribution(ctx, code);
  }

  @Route(participationRoutes.beside)
  beside(
    @Ctx() ctx: ActorContext,
    @Param('code') code: string,
    @Query() query: ContributionQuery,
  ): Promise<BesideView> {
    return this.besides.of(ctx, code, query);
  }

  @Route(participationRoutes.correct)
  correct(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CorrectContribution,
  ): View {
    return this.contributions.correct(ctx, { id, version }, body);
  }

  @Route(participationRoutes.setPoints)
  setPoints(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: SetPoints): View {
    return this.contributions.setPoints(ctx, { id, version }, body);
  }

  @Route(participationRoutes.redact)
  redact(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RedactContribution,
  ): View {
    return this.contributions.redact(ctx, { id, version }, body);
  }

  @Route(participationRoutes.discard)
  discard(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: DiscardContribution,
  ): View {
    return this.contributions.discard(ctx, { id, version }, body);
  }

  @Route(participationRoutes.restore)
  restore(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): View {
    return this.contributions.restore(ctx, { id, version });
  }

  @Route(participationRoutes.forward)
  forward(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: ForwardBody): View {
    return this.contributions.forward(ctx, { id, version }, body);
  }

  @Route(participationRoutes.reportBack)
  reportBack(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: ReportBack): View {
    return this.contributions.reportBack(ctx, { id, version }, body);
  }

  @Route(participationRoutes.publish)
  publish(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: PublishBody): View {
    return this.contributions.publish(ctx, { id, version }, body.public);
  }

  @Route(participationRoutes.publishContributions)
  publishSeveral(@Ctx() ctx: ActorContext, @Body() body: PublishContributions): Promise<PublishedView> {
    return this.publishing.several(ctx, body);
  }

  @Route(participationRoutes.answerContribution)
  answer(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: GiveAnswer): View {
    return this.answers.toContribution(ctx, id, body);
  }

  @Route(participationRoutes.support)
  support(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: SupportBody): Promise<SupportView> {
    return this.supports.add(ctx, id, body);
  }

  @Route(participationRoutes.endSupport)
  endSupport(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: EndSupport): Promise<SupportView> {
    return this.supports.end(ctx, id, body);
  }
}
