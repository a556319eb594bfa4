import { Body, Controller, Query } from '@nestjs/common';
import {
  AreaProfileQuery,
  CreateNote,
  CreateProfile,
  CreateStatement,
  EditionQuery,
  ReviseNote,
  ReviseStatement,
} from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type {
  AreaProfileView,
  ProfileContentView,
  ProfileListView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { Notes } from './notes.service.js';
import { ProfileListQueries } from './profile-list.queries.js';
import { ProfileSheetQueries } from './profile-sheet.queries.js';
import { Profiles } from './profiles.service.js';
import { Statements } from './statements.service.js';

type Content = Promise<ProfileContentView>;

@Controller()
export class ProfilesController {
  constructor(
    private readonly lists: ProfileListQueries,
    private readonly sheets: ProfileSheetQueries,
    private readonly profiles: Profiles,
    private readonly statements: Statements,
    private readonly notes: Notes,
  ) {}

  @Route(diagnosisRoutes.profiles)
  list(@Ctx() ctx: ActorContext, @Query() query: EditionQuery): Promise<ProfileListView> {
    return this.lists.list(ctx, query.editionId);
  }

  @Route(diagnosisRoutes.profile)
  sheet(@Ctx() ctx: ActorContext, @Id() id: string, @Query() query: AreaProfileQuery): Promise<AreaProfileView> {
    return this.sheets.sheet(ctx, id, query);
  }

  @Route(diagnosisRoutes.createProfile)
  create(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateProfile): Content {
    return this.profiles.create(ctx, id, body);
  }

  @Route(diagnosisRoutes.releaseProfile)
  release(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Content {
    return this.profiles.release(ctx, { id, version });
  }

  @Route(diagnosisRoutes.createStatement)
  createStatement(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateStatement): Content {
    return this.statements.create(ctx, id, body);
  }

  @Route(diagnosisRoutes.reviseStatement)
  reviseStatement(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseStatement,
  ): Content {
    return this.statements.revise(ctx, { id, version }, body);
  }

  @Route(diagnosisRoutes.removeStatement)
  removeStatement(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Content {
    return this.statements.remove(ctx, { id, version });
  }

  @Route(diagnosisRoutes.createNote)
  createNote(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateNote): Content {
    return this.notes.create(ctx, id, body);
  }

  @Route(diagnosisRoutes.reviseNote)
  reviseNote(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseNote,
  ): Content {
    return this.notes.revise(ctx, { id, version }, body);
  }

  @Route(diagnosisRoutes.removeNote)
  removeNote(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Content {
    return this.notes.remove(ctx, { id, version });
  }
}
