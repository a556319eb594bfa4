import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { Request } from 'express';
import { Refused } from '../../../platform/http/refused.js';

/** Browsers on Windows call a CSV file after the program that would open it. What the file is, its bytes say. */
const MEDIA_TYPES = [
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** How long the rest of a refused file may still arrive: a client that is cut off while it sends never reads the answer. */
const REST_PATIENCE_MS = 5_000;

/** The body of an upload, not read yet. @throws Refused `FILE_TOO_LARGE`, `MEDIA_TYPE_UNSUPPORTED` */
export function uploadBody(request: Request): AsyncIterable<Uint8Array> {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const packed = request.headers['content-encoding'] ?? 'identity';
  if (!MEDIA_TYPES.includes(type) || packed !== 'identity') {
    letRestGo(request);
    throw new Refused('MEDIA_TYPE_UNSUPPORTED');
  }
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.importFileBytes) {
    letRestGo(request);
    throw new Refused('FILE_TOO_LARGE', { max: LIMITS.importFileBytes });
  }
  return bytesOf(request);
}

/** Gives the bytes; when the reader has seen enough, the answer goes out at once and what still arrives is thrown away. */
async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) yield piece as Uint8Array;
  } finally {
    letRestGo(request);
  }
}

function letRestGo(request: Request): void {
  if (request.readableEnded || request.destroyed) return;
  // Whoever asked for the connection to be closed, as a proxy may, would find it closed with the answer and still be sending: a reset
  // takes the answer with it. So the connection stays until the rest has come, or patience ends; the client closes it.
  if (request.res?.headersSent === false) request.res.setHeader('Connection', 'keep-alive');
  request.resume();
  const patience = setTimeout(() => request.destroy(), REST_PATIENCE_MS);
  patience.unref();
  request.once('close', () => clearTimeout(patience));
}
