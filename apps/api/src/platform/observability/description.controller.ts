import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Controller } from '@nestjs/common';
import { platformRoutes } from '@quartierwerk/contracts/platform/platform.routes';
import type { OpenApiView } from '@quartierwerk/contracts/platform/platform.views';
import { Route } from '../http/route.decorator.js';

/** Three folders up from here, in `dist` as in `src`, lies the root of the API. */
const FILE = path.join(import.meta.dirname, '../../../openapi.json');

/** Describes the API to other systems: OpenAPI 3.1, generated from the contracts and checked to be up to date. */
@Controller()
export class DescriptionController {
  private readonly description = JSON.parse(readFileSync(FILE, 'utf8')) as OpenApiView;

  @Route(platformRoutes.openapi)
  openapi(): OpenApiView {
    return this.description;
  }
}
