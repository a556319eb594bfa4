/** Words for deliveries and for imports that are not finished. */
import type { DeliveryState, DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import type { ImportFailure, OpenImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ImportState } from '@quartierwerk/domain/indicators/import-run.workflow';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StatusShape, StatusTone } from '@quartierwerk/ui/status/status';

export interface StateWords {
  readonly shape: StatusShape;
  readonly tone?: StatusTone;
  readonly word: string;
}

export const DELIVERY_STATES: Readonly<Record<DeliveryState, StateWords>> = {
  requested: { shape: 'open', word: $localize`:@@indicators.deliveryRequested:angefordert` },
  received: { shape: 'done', word: $localize`:@@indicators.deliveryReceived:übernommen` },
  released: { shape: 'done', word: $localize`:@@indicators.deliveryReleased:freigegeben` },
  withdrawn: { shape: 'rejected', word: $localize`:@@indicators.deliveryWithdrawn:zurückgenommen` },
  not_available: { shape: 'rejected', word: $localize`:@@indicators.deliveryNone:nicht lieferbar` },
};

export const IMPORT_STATES: Readonly<Record<ImportState, StateWords>> = {
  uploaded: { shape: 'half', word: $localize`:@@indicators.importUploaded:in Arbeit` },
  checking: { shape: 'half', word: $localize`:@@indicators.importChecking:wird geprüft` },
  checked: { shape: 'tick', word: $localize`:@@indicators.importChecked:geprüft` },
  importing: { shape: 'half', word: $localize`:@@indicators.importImporting:wird übernommen` },
  imported: { shape: 'done', word: $localize`:@@indicators.importImported:übernommen` },
  failed: { shape: 'stop', word: $localize`:@@indicators.importFailed:abgebrochen` },
};

/** An import that waits: what was checked says what it found, and errors that are open carry their own sign. */
export function openImportState(run: Pick<OpenImportView, 'state' | 'errors'>, formats: Formats): StateWords {
  const words = IMPORT_STATES[run.state];
  if (run.state !== 'checked' || run.errors === null) return words;
  if (run.errors === 0) return { ...words, word: $localize`:@@indicators.openNoErrors:geprüft, ohne Fehler` };
  const word =
    run.errors === 1
      ? $localize`:@@indicators.oneError:1 Fehler`
      : $localize`:@@indicators.openErrors:${formats.number(run.errors)}:count: Fehler`;
  return { shape: 'stop', word };
}

/** Why the last step did not come to its end, and what to do now. */
export const FAILURE_WORDS: Readonly<Record<ImportFailure, string>> = {
  CANCELLED: $localize`:@@indicators.failureCancelled:Angehalten. Gespeichert wurde nichts.`,
  INTERRUPTED: $localize`:@@indicators.failureInterrupted:Der Server wurde währenddessen neu gestartet. Gespeichert wurde nichts; bitte starten Sie den Schritt noch einmal.`,
  HAS_ERRORS: $localize`:@@indicators.failureErrors:Seit der Prüfung haben sich Katalog, Gebiete oder Werte geändert. Gespeichert wurde nichts; bitte prüfen Sie noch einmal.`,
  INTERNAL: $localize`:@@indicators.failureInternal:Der Schritt ist gescheitert, der Fehler liegt bei uns. Gespeichert wurde nichts.`,
};

/** "2021–2025", "2019, 2023", "2025": years in a row are written as a span. */
export function yearsText(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** What a withdrawal did, in one sentence. */
export function withdrawalText(delivery: DeliveryView, formats: Formats): string {
  const taken =
    delivery.rowCount === 1
      ? $localize`:@@indicators.takenOne:1 Wert zurückgenommen`
      : $localize`:@@indicators.taken:${formats.number(delivery.rowCount)}:count: Werte zurückgenommen`;
  if (delivery.replaced === 0)
    return $localize`:@@indicators.withdrawnOnly:„${delivery.title}:title:“: ${taken}:taken:.`;
  const back =
    delivery.replaced === 1
      ? $localize`:@@indicators.backOne:1 früherer Wert gilt wieder`
      : $localize`:@@indicators.back:${formats.number(delivery.replaced)}:count: frühere Werte gelten wieder`;
  return $localize`:@@indicators.withdrawnBack:„${delivery.title}:title:“: ${taken}:taken:, ${back}:back:.`;
}
