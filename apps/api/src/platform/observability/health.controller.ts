import { Controller, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { platformRoutes } from '@quartierwerk/contracts/platform/platform.routes';
import type { HealthView } from '@quartierwerk/contracts/platform/platform.views';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Departure } from '../http/departure.js';
import { Route } from '../http/route.decorator.js';

const READY_TIMEOUT_MS = 2_000;

/** For whoever watches the process: alive says that it answers, ready that it can work. */
@Controller()
export class HealthController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly departure: Departure,
  ) {}

  @Route(platformRoutes.live)
  live(): HealthView {
    return { status: 'ok' };
  }

  @Route(platformRoutes.ready)
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const reachable = !this.departure.isUnderWay && (await this.databaseAnswers());
    response.status(reachable ? 200 : 503);
    return { status: reachable ? 'ok' : 'unavailable' };
  }

  /** With a time limit of its own: a database that hangs is as bad as one that is gone. */
  private async databaseAnswers(): Promise<boolean> {
    const timeout = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), READY_TIMEOUT_MS).unref());
    const answer = this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, timeout]);
  }
}
