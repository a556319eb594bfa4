import { Body, Controller } from '@nestjs/common';
import type { CaptureResultView, CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { RecordContributions } from '@quartierwerk/contracts/participation/contribution.dto';
import { SeenHelperCode } from '@quartierwerk/contracts/participation/event.dto';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id } from '../../../platform/http/params.decorator.js';
import { Refused } from '../../../platform/http/refused.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { CaptureQueries } from '../capture/capture.queries.js';
import { Capture } from '../capture/capture.service.js';
import { HelperCodes } from './helper-codes.service.js';

/** Codes for helpers, and the two routes that they open. */
@Controller()
export class HelperController {
  constructor(
    private readonly codes: HelperCodes,
    private readonly sheets: CaptureQueries,
    private readonly capture: Capture,
  ) {}

  @Route(participationRoutes.switchOnHelperCode)
  switchOn(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: SeenHelperCode): Promise<EventView> {
    return this.codes.switchOn(ctx, id, body);
  }

  @Route(participationRoutes.endHelperCode)
  end(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: SeenHelperCode): Promise<EventView> {
    return this.codes.end(ctx, id, body);
  }

  @Route(participationRoutes.helperSheet)
  sheet(@Ctx() ctx: ActorContext): Promise<CaptureSheetView> {
    return this.sheets.sheetOf(ctx, eventOf(ctx));
  }

  @Route(participationRoutes.helperRecord)
  record(@Ctx() ctx: ActorContext, @Body() body: RecordContributions): Promise<CaptureResultView> {
    return this.capture.record(ctx, eventOf(ctx), body);
  }
}

/** The event of the code: never one that the request names. */
function eventOf({ capability }: ActorContext): string {
  if (!capability) throw new Refused('HELPER_CODE_REFUSED');
  return capability.subjectId;
}
