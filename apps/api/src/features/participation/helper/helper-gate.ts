import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { HELPER_HEADERS } from '@quartierwerk/contracts/participation/participation.routes';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { helperCodeVerdict, readHelperCode } from '@quartierwerk/domain/participation/helper-code';
import type { EventState } from '@quartierwerk/domain/participation/vocabulary';
import { dayOf, type Day } from '@quartierwerk/domain/time/day';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Capabilities, type CapableContext } from '../../../platform/http/capabilities.js';
import { Refused } from '../../../platform/http/refused.js';
import type { QuartierwerkRequest } from '../../../platform/http/request.js';
import { AttemptLimiter, callerOf } from '../../identity/index.js';

interface CodeRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly event_id: string;
  readonly organisation_id: string;
  readonly state: EventState;
  readonly held_on: Day;
  readonly ended: boolean;
}

/**
 * Reads the code that a helper's device carries in place of a session, anew with every request: ended is ended at once. Whatever is wrong
 * with a code is answered alike, so that trying tells nothing, and how often may be tried is limited.
 */
@Injectable()
export class HelperGate implements OnModuleInit {
  constructor(
    private readonly capabilities: Capabilities,
    private readonly limiter: AttemptLimiter,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.capabilities.register('helper_code', (request) => this.read(request));
  }

  /** @throws Refused `HELPER_CODE_REFUSED`, `TOO_MANY_REQUESTS` */
  private async read(request: QuartierwerkRequest): Promise<CapableContext> {
    const code = readHelperCode(headerOf(request, HELPER_HEADERS.code));
    const deviceId = headerOf(request, HELPER_HEADERS.device).toLowerCase();
    if (code === null || !isUuid(deviceId)) throw new Refused('HELPER_CODE_REFUSED');
    const { address } = callerOf(request);
    // It counts while it is looked for: of many tried at once none gets past the limit.
    const attempt = await this.limiter.begin({
      kind: 'helper-address',
      value: address,
      limit: RATE_LIMITS.helperCodeByAddress,
    });
    const row = await this.find(code);
    if (!row) throw new Refused('HELPER_CODE_REFUSED');
    // A code that ended, or is not good yet, is no guess: after a new one was made, fifteen tablets behind one address ask with the old one.
    await this.limiter.takeBack(attempt);
    await this.limiter.begin(
      { kind: 'helper-device', value: `${row.id} ${deviceId}`, limit: RATE_LIMITS.helperRequestByDevice },
      { kind: 'helper-code', value: row.id, limit: RATE_LIMITS.helperRequestByCode },
    );
    if (!this.isGood(row)) throw new Refused('HELPER_CODE_REFUSED');
    return {
      workspaceId: row.workspace_id,
      // No person: the code itself is who acts, with what a facilitator of the organisation would see, on the routes of the code alone.
      actor: {
        userId: row.id,
        sessionId: deviceId,
        roles: ['facilitator'],
        organisationIds: [row.organisation_id],
      },
      capability: { subjectId: row.event_id, deviceId },
    };
  }

  private async find(code: string): Promise<CodeRow | null> {
    const [row] = await this.dataSource.query<CodeRow[]>('SELECT * FROM helper_code_of($1)', [code]);
    return row ?? null;
  }

  private isGood({ state, held_on: heldOn, ended }: CodeRow): boolean {
    return !ended && helperCodeVerdict({ state, heldOn, today: dayOf(this.clock.now()) }).ok;
  }
}

function headerOf(request: QuartierwerkRequest, name: string): string {
  return request.get(name) ?? '';
}
