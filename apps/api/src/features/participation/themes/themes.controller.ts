import { Body, Controller, Query } from '@nestjs/common';
import {
  CreateTheme,
  ForwardBody,
  GatherBody,
  GiveAnswer,
  MergeTheme,
  RenameTheme,
  ReviseAnswer,
  ThemeQuery,
} from '@quartierwerk/contracts/participation/contribution.dto';
import { PublishTheme } from '@quartierwerk/contracts/participation/publishing.dto';
import type { AnswerView, ThemeListView, ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { Answers } from '../answers/answers.service.js';
import { ThemeQueries } from './themes.queries.js';
import { Themes } from './themes.service.js';

type View = Promise<ThemeView>;

@Controller()
export class ThemesController {
  constructor(
    private readonly queries: ThemeQueries,
    private readonly themes: Themes,
    private readonly answers: Answers,
  ) {}

  @Route(participationRoutes.themes)
  list(@Ctx() ctx: ActorContext, @Query() query: ThemeQuery): Promise<ThemeListView> {
    return this.queries.list(ctx, query.event);
  }

  @Route(participationRoutes.theme)
  theme(@Ctx() ctx: ActorContext, @Id() id: string): View {
    return this.queries.theme(ctx, id);
  }

  @Route(participationRoutes.createTheme)
  create(@Ctx() ctx: ActorContext, @Body() body: CreateTheme): View {
    return this.themes.create(ctx, body);
  }

  @Route(participationRoutes.renameTheme)
  rename(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: RenameTheme): View {
    return this.themes.rename(ctx, { id, version }, body.name);
  }

  @Route(participationRoutes.gather)
  gather(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: GatherBody): View {
    return this.themes.gather(ctx, id, body.contributionIds);
  }

  @Route(participationRoutes.release)
  release(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: GatherBody): View {
    return this.themes.release(ctx, id, body.contributionIds);
  }

  @Route(participationRoutes.mergeTheme)
  merge(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: MergeTheme): View {
    return this.themes.merge(ctx, { id, version }, body.intoId);
  }

  @Route(participationRoutes.forwardTheme)
  forward(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: ForwardBody): View {
    return this.themes.forward(ctx, { id, version }, body);
  }

  @Route(participationRoutes.publishTheme)
  publish(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: PublishTheme): View {
    return this.themes.publish(ctx, { id, version }, body);
  }

  @Route(participationRoutes.answerTheme)
  answer(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: GiveAnswer): View {
    return this.answers.toTheme(ctx, id, body);
  }

  @Route(participationRoutes.reviseAnswer)
  reviseAnswer(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseAnswer,
  ): Promise<AnswerView> {
    return this.answers.revise(ctx, { id, version }, body);
  }
}
