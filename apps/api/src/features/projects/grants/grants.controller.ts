import { Body, Controller } from '@nestjs/common';
import {
  CreateGrant,
  CreateObligation,
  CreateProgramme,
  ReviseGrant,
  ReviseObligation,
  ReviseProgramme,
  TransitionGrant,
  TransitionObligation,
} from '@quartierwerk/contracts/projects/grants.dto';
import type { ProgrammeListView, ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { GrantQueries } from './grants.queries.js';
import { Grants } from './grants.service.js';
import { Obligations } from './obligations.service.js';
import { Programmes } from './programmes.service.js';

type Project = Promise<ProjectView>;

@Controller()
export class GrantsController {
  constructor(
    private readonly queries: GrantQueries,
    private readonly programmes: Programmes,
    private readonly grants: Grants,
    private readonly obligations: Obligations,
  ) {}

  @Route(projectsRoutes.programmes)
  list(@Ctx() ctx: ActorContext): Promise<ProgrammeListView> {
    return this.queries.programmes(ctx);
  }

  @Route(projectsRoutes.createProgramme)
  createProgramme(@Ctx() ctx: ActorContext, @Body() body: CreateProgramme): Promise<ProgrammeListView> {
    return this.programmes.create(ctx, body);
  }

  @Route(projectsRoutes.reviseProgramme)
  reviseProgramme(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseProgramme,
  ): Promise<ProgrammeListView> {
    return this.programmes.revise(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.createGrant)
  createGrant(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateGrant): Project {
    return this.grants.create(ctx, id, body);
  }

  @Route(projectsRoutes.reviseGrant)
  reviseGrant(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseGrant,
  ): Project {
    return this.grants.revise(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.transitionGrant)
  transitionGrant(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: TransitionGrant,
  ): Project {
    return this.grants.transition(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.createObligation)
  createObligation(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateObligation): Project {
    return this.obligations.create(ctx, id, body);
  }

  @Route(projectsRoutes.reviseObligation)
  reviseObligation(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseObligation,
  ): Project {
    return this.obligations.revise(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.transitionObligation)
  transitionObligation(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: TransitionObligation,
  ): Project {
    return this.obligations.transition(ctx, { id, version }, body);
  }
}
