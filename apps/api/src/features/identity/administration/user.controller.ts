import { Body, Controller } from '@nestjs/common';
import { NewMembershipBody, RolesBody } from '@quartierwerk/contracts/identity/administration.dto';
import type { UserView, UsersView } from '@quartierwerk/contracts/identity/administration.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { MembershipService } from './membership.service.js';
import { UserQueries } from './user.queries.js';
import { UserService } from './user.service.js';

@Controller()
export class UserController {
  constructor(
    private readonly queries: UserQueries,
    private readonly users: UserService,
    private readonly memberships: MembershipService,
  ) {}

  @Route(identityRoutes.users)
  list(@Ctx() ctx: ActorContext): Promise<UsersView> {
    return this.queries.list(ctx);
  }

  @Route(identityRoutes.suspendUser)
  suspend(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<UserView> {
    return this.users.suspend(ctx, { id, version });
  }

  @Route(identityRoutes.resumeUser)
  resume(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<UserView> {
    return this.users.resume(ctx, { id, version });
  }

  @Route(identityRoutes.addMembership)
  add(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: NewMembershipBody): Promise<UserView> {
    return this.memberships.add(ctx, id, body);
  }

  @Route(identityRoutes.reviseMembership)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RolesBody,
  ): Promise<UserView> {
    return this.memberships.reviseRoles(ctx, id, version, body);
  }

  @Route(identityRoutes.endMembership)
  end(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<UserView> {
    return this.memberships.end(ctx, id, version);
  }
}
