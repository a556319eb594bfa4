import { Controller, Param, Req } from '@nestjs/common';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { OpenPublishersView, OpenPublisherView } from '@quartierwerk/contracts/identity/imprint.views';
import type { QuartierwerkRequest } from '../../../platform/http/request.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { OpenPublisherQueries } from './open-publisher.queries.js';

/** What everybody may read without signing in. */
@Controller()
export class OpenPublisherController {
  constructor(private readonly queries: OpenPublisherQueries) {}

  @Route(identityRoutes.openPublishers)
  publishers(): Promise<OpenPublishersView> {
    return this.queries.publishers();
  }

  @Route(identityRoutes.openPublisher)
  publisher(@Req() request: QuartierwerkRequest, @Param('place') place: string): Promise<OpenPublisherView> {
    return this.queries.publisher(request.requestId, place);
  }
}
