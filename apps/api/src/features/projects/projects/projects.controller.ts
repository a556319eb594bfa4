import { Body, Controller, Param } from '@nestjs/common';
import {
  CreateProject,
  EndProjectLink,
  LinkProject,
  ReviseProject,
  TransitionProject,
} from '@quartierwerk/contracts/projects/projects.dto';
import type {
  CarrierStartView,
  ProjectChoicesView,
  ProjectListView,
  ProjectView,
} from '@quartierwerk/contracts/projects/project.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { CarrierStartQueries } from '../start/carrier-start.queries.js';
import { ProjectListQueries } from './project-list.queries.js';
import { ProjectQueries } from './projects.queries.js';
import { Projects } from './projects.service.js';

type View = Promise<ProjectView>;

@Controller()
export class ProjectsController {
  constructor(
    private readonly lists: ProjectListQueries,
    private readonly queries: ProjectQueries,
    private readonly projects: Projects,
    private readonly starts: CarrierStartQueries,
  ) {}

  @Route(projectsRoutes.list)
  list(@Ctx() ctx: ActorContext): Promise<ProjectListView> {
    return this.lists.list(ctx);
  }

  @Route(projectsRoutes.choices)
  choices(@Ctx() ctx: ActorContext): Promise<ProjectChoicesView> {
    return this.queries.choices(ctx);
  }

  @Route(projectsRoutes.carrierStart)
  start(@Ctx() ctx: ActorContext): Promise<CarrierStartView> {
    return this.starts.start(ctx);
  }

  @Route(projectsRoutes.create)
  create(@Ctx() ctx: ActorContext, @Body() body: CreateProject): View {
    return this.projects.create(ctx, body);
  }

  @Route(projectsRoutes.get)
  get(@Ctx() ctx: ActorContext, @Param('key') key: string): View {
    return this.queries.view(ctx, key);
  }

  @Route(projectsRoutes.revise)
  revise(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: ReviseProject): View {
    return this.projects.revise(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.transition)
  transition(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: TransitionProject,
  ): View {
    return this.projects.transition(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.link)
  link(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: LinkProject): View {
    return this.projects.link(ctx, id, body);
  }

  @Route(projectsRoutes.endLink)
  endLink(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: EndProjectLink): View {
    return this.projects.endLink(ctx, id, body);
  }
}
