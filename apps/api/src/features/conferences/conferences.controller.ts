import { Body, Controller, Param } from '@nestjs/common';
import {
  CreateConference,
  CreateField,
  CreateFinding,
  ReviseConference,
  ReviseField,
  ReviseFinding,
  TransitConference,
} from '@quartierwerk/contracts/conferences/conferences.dto';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type {
  ConferenceListView,
  ConferenceView,
  PartyListView,
} from '@quartierwerk/contracts/conferences/conference.views';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../platform/http/params.decorator.js';
import { Route } from '../../platform/http/route.decorator.js';
import { ConferenceQueries } from './conference.queries.js';
import { Conferences } from './conferences.service.js';
import { Findings } from './findings.service.js';
import { PartyQueries } from './parties.queries.js';

type Fresh = Promise<ConferenceView>;

@Controller()
export class ConferencesController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly parties: PartyQueries,
    private readonly conferences: Conferences,
    private readonly findings: Findings,
  ) {}

  @Route(conferencesRoutes.parties)
  listParties(@Ctx() ctx: ActorContext): Promise<PartyListView> {
    return this.parties.list(ctx);
  }

  @Route(conferencesRoutes.conferences)
  list(@Ctx() ctx: ActorContext): Promise<ConferenceListView> {
    return this.queries.list(ctx);
  }

  @Route(conferencesRoutes.conference)
  get(@Ctx() ctx: ActorContext, @Param('code') code: string): Fresh {
    return this.queries.conference(ctx, code);
  }

  @Route(conferencesRoutes.createConference)
  create(@Ctx() ctx: ActorContext, @Body() body: CreateConference): Fresh {
    return this.conferences.create(ctx, body);
  }

  @Route(conferencesRoutes.reviseConference)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseConference,
  ): Fresh {
    return this.conferences.revise(ctx, { id, version }, body);
  }

  @Route(conferencesRoutes.transitConference)
  transit(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: TransitConference,
  ): Fresh {
    return this.conferences.transit(ctx, { id, version }, body);
  }

  @Route(conferencesRoutes.createField)
  createField(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateField): Fresh {
    return this.findings.createField(ctx, id, body);
  }

  @Route(conferencesRoutes.reviseField)
  reviseField(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseField,
  ): Fresh {
    return this.findings.reviseField(ctx, { id, version }, body);
  }

  @Route(conferencesRoutes.removeField)
  removeField(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Fresh {
    return this.findings.removeField(ctx, { id, version });
  }

  @Route(conferencesRoutes.createFinding)
  createFinding(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateFinding): Fresh {
    return this.findings.create(ctx, id, body);
  }

  @Route(conferencesRoutes.reviseFinding)
  reviseFinding(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseFinding,
  ): Fresh {
    return this.findings.revise(ctx, { id, version }, body);
  }

  @Route(conferencesRoutes.removeFinding)
  removeFinding(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Fresh {
    return this.findings.remove(ctx, { id, version });
  }
}
