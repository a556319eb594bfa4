/** A check or an import that goes on after its page was left: its progress stands at the lower left until it ends. */
import { inject, Service } from '@angular/core';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ImportStateView } from '@quartierwerk/contracts/indicators/imports.views';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { Api } from '../../../shared/http/api.js';
import { isAbort, untilStill } from './import-poll.js';

@Service()
export class ImportWatch {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly watched = new Map<string, AbortController>();

  /** Follows a run whose page was left. */
  follow(title: string, begun: ImportStateView): void {
    const { id, state } = begun;
    this.release(id);
    const stop = new AbortController();
    this.watched.set(id, stop);
    const words =
      state === 'importing'
        ? $localize`:@@indicators.watchImport:„${title}:title:“ wird übernommen`
        : $localize`:@@indicators.watchCheck:„${title}:title:“ wird geprüft`;
    const toast = this.toasts.job(words, () => void this.api.send(indicatorsRoutes.cancelImport, { params: { id } }));
    untilStill(
      this.api,
      id,
      ({ progress }) => toast.report(words, progress?.done ?? 0, progress?.total ?? null),
      stop.signal,
    )
      .then((end) => toast.end(endWords(title, end)))
      // The page was opened again, or the session has ended for good: nobody waits here any more.
      .catch((error: unknown) =>
        toast.end(isAbort(error) ? words : $localize`:@@indicators.watchLost:„${title}:title:“: Stand unbekannt`),
      )
      .finally(() => this.watched.delete(id));
  }

  /** The page of the run is open again and shows its progress itself. */
  release(id: string): void {
    this.watched.get(id)?.abort();
  }
}

function endWords(title: string, { state, failure }: ImportStateView): string {
  if (state === 'imported') return $localize`:@@indicators.watchImported:„${title}:title:“ ist übernommen`;
  if (state === 'checked' && failure === null)
    return $localize`:@@indicators.watchChecked:„${title}:title:“ ist geprüft`;
  return $localize`:@@indicators.watchStopped:„${title}:title:“ wurde angehalten, gespeichert ist nichts`;
}
