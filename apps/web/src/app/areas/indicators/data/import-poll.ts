/** Asks how far a check or an import has come until it stands still. Questions come quickly at first, then every second and a half. */
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ImportStateView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ImportState } from '@quartierwerk/domain/indicators/import-run.workflow';
import type { Api } from '../../../shared/http/api.js';

const FIRST_MS = 300;
const LAST_MS = 1500;

export function isRunning(state: ImportState): boolean {
  return state === 'checking' || state === 'importing';
}

/**
 * Resolves with the first state that stands still; an outage is waited out.
 *
 * @param report called with every answer
 */
export async function untilStill(
  api: Api,
  id: string,
  report: (state: ImportStateView) => void,
  signal: AbortSignal,
): Promise<ImportStateView> {
  for (let pause = FIRST_MS; ; pause = Math.min(LAST_MS, pause * 1.3)) {
    await waited(pause, signal);
    const state = await api.read(indicatorsRoutes.importState, { params: { id }, signal });
    report(state);
    if (!isRunning(state.state)) return state;
  }
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('The watch was ended.', 'AbortError'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Whether an error only says that nobody waits for the answer any more. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
