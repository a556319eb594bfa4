import { Controller, Query, Res, type StreamableFile } from '@nestjs/common';
import { ProfileDocumentQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { Response } from 'express';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { fileAnswer } from '../../../platform/http/file-answer.js';
import { Ctx, Id } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { ProfileDocuments } from './profile-documents.js';

@Controller()
export class DocumentsController {
  constructor(private readonly profiles: ProfileDocuments) {}

  @Route(diagnosisRoutes.profileDocument)
  async profile(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Query() query: ProfileDocumentQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileAnswer(response, await this.profiles.write(ctx, id, query));
  }
}
