import { setTimeout as sleep } from 'node:timers/promises';
import type { ReleaseView } from '@quartierwerk/contracts/indicators/releases.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type request from 'supertest';
import type { Walk } from './imports.js';
import { changeAs, getAs, postAs } from './places.js';

/** Lets a release be worked out and waits for the proposal, or for its failure. */
export async function propose({ server, person }: Walk, deliveryId: string): Promise<ReleaseView> {
  const id = uuidV7();
  await postAs(server, person, `/api/deliveries/${deliveryId}/releases`, { id }).expect(200);
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(50)) {
    const { body } = await getAs(server, person, `/api/releases/${id}`).expect(200);
    if ((body as ReleaseView).state !== 'computing') return body as ReleaseView;
  }
  throw new Error('The release is still being worked out.');
}

export function approve({ server, person }: Walk, { id, version }: ReleaseView, body: object = {}): request.Test {
  return changeAs(server, person, 'post', `/api/releases/${id}/approval`, version, body);
}

/** A release from the question to the approval. */
export async function aRelease(walk: Walk, deliveryId: string): Promise<ReleaseView> {
  return (await approve(walk, await propose(walk, deliveryId)).expect(200)).body as ReleaseView;
}
