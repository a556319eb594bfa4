import { Injectable } from '@nestjs/common';
import type { Capability } from '@quartierwerk/contracts/http/route';
import type { ActorContext } from './actor-context.js';
import type { QuartierwerkRequest } from './request.js';

/** Who acts, where, and for what alone. */
export type CapableContext = Pick<ActorContext, 'actor' | 'workspaceId'> & Required<Pick<ActorContext, 'capability'>>;

/** Finds what a request carries. @throws Refused when it carries nothing that is good */
export type CapabilityReader = (request: QuartierwerkRequest) => Promise<CapableContext>;

/** Where areas say how a capability of theirs is read, so that the guard needs to know none of them. */
@Injectable()
export class Capabilities {
  private readonly readers = new Map<Capability, CapabilityReader>();

  /** Called once for each capability when its area starts. */
  register(capability: Capability, reader: CapabilityReader): void {
    this.readers.set(capability, reader);
  }

  read(capability: Capability, request: QuartierwerkRequest): Promise<CapableContext> {
    const reader = this.readers.get(capability);
    if (!reader) throw new Error(`No area reads ${capability}.`);
    return reader(request);
  }
}
