import type { Server, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** How long a connection that is kept alive may still bring a request after the signal. */
const GRACE_MS = 1_500;
const LOOK_EVERY_MS = 25;

/**
 * Leaves without losing a request. A client that keeps its connection may send the next request in the very moment in which the
 * server closes it, and would see a reset. So the process, once asked to stop, first answers on and says `Connection: close` with
 * each answer; when nobody is connected any more, or after a short grace, Nest closes the server and waits for what is left.
 */
@Injectable()
export class Departure implements BeforeApplicationShutdown {
  private leaving = false;
  private readonly open = new Set<ServerResponse>();

  constructor(private readonly host: HttpAdapterHost) {}

  /** From the signal on this process is no longer ready, though it still answers. */
  get isUnderWay(): boolean {
    return this.leaving;
  }

  /** Middleware: sees every answer, so that those under way at the signal can be told too. */
  watch(response: ServerResponse): void {
    if (this.leaving) sayGoodbye(response);
    this.open.add(response);
    response.once('close', () => this.open.delete(response));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving = true;
    for (const response of this.open) sayGoodbye(response);
    // The command line builds the same modules without a server.
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    if (!server?.listening) return;
    const connections = promisify(server.getConnections.bind(server));
    const until = Date.now() + GRACE_MS;
    while (Date.now() < until && (await connections()) > 0) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}

function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
