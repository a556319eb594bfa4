/** Words of a release: what is kept secret and why, what the attack found, and where it stands. */
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import type { ReleaseFailure, ReleaseSummary } from '@quartierwerk/contracts/indicators/releases.views';
import {
  isOpenFinding,
  type ReleaseState,
  type SuppressionReason,
} from '@quartierwerk/domain/indicators/release-workflow';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { REASON_WORDS } from '../../../shared/words/release-reason-words.js';
import type { StateWords } from './delivery-words.js';

export const RELEASE_STATES: Readonly<Record<ReleaseState, StateWords>> = {
  computing: { shape: 'half', word: $localize`:@@indicators.releaseComputing:wird geprüft` },
  proposed: { shape: 'open', word: $localize`:@@indicators.releaseProposed:wartet auf Ihre Entscheidung` },
  released: { shape: 'done', word: $localize`:@@indicators.deliveryReleased:freigegeben` },
  failed: { shape: 'rejected', word: $localize`:@@indicators.releaseFailed:verworfen` },
  withdrawn: { shape: 'rejected', word: $localize`:@@indicators.deliveryWithdrawn:zurückgenommen` },
};

export const RELEASE_FAILURES: Readonly<Record<ReleaseFailure, string>> = {
  CANCELLED: $localize`:@@indicators.releaseCancelled:Nicht freigegeben: Die Prüfung wurde angehalten oder verworfen.`,
  INTERNAL: $localize`:@@indicators.releaseInternal:Die Prüfung ist gescheitert, der Fehler liegt bei uns. Gezeigt wird nichts Neues.`,
};

/** Beside a value that has no release yet, in a table of which something was released. */
export const NOT_RELEASED = $localize`:@@indicators.notReleased:noch nicht freigegeben`;

/** Beside an exact value that a release hides from others. */
export function hiddenRemark(reason: SuppressionReason): string {
  return $localize`:@@indicators.hiddenRemark:Geheimhaltung: ${REASON_WORDS[reason]}:reason:`;
}

/** What a reason means, in a sentence. */
export const REASON_MEANINGS: Readonly<Record<SuppressionReason, string>> = {
  few_cases: $localize`:@@indicators.meansFewCases:Zähler oder Nenner liegen unter der Mindestzahl der Quelle.`,
  small_complement: $localize`:@@indicators.meansComplement:Zu wenige sind nicht betroffen; auch das würde über sie etwas verraten.`,
  dominance: $localize`:@@indicators.meansDominance:Wenige Beiträge machen fast den ganzen Wert aus.`,
  neighbour: $localize`:@@indicators.meansNeighbour:Aus diesem Wert und der Summe ließe sich ein geheimer errechnen.`,
  difference: $localize`:@@indicators.meansDifference:Mit einer früheren Freigabe ließe sich ein damals geheimer Wert errechnen.`,
  delivered: $localize`:@@indicators.meansDelivered:Schon bei der Übernahme geheim: ohne Zahl geliefert, zu wenige Fälle, oder weil sich daraus eine geheime Zahl errechnen ließe.`,
  level: $localize`:@@indicators.meansLevel:Die Quelle gibt ihre Zahlen nicht so kleinräumig frei.`,
};

const count = (one: number, formats: Formats): string => formats.number(one);

/** What the attack found, worst first. */
export function attackSentences(
  summary: ReleaseSummary,
  formats: Formats,
): { readonly tone: 'ok' | 'warn'; readonly words: string }[] {
  const { protectedCounts, exposed, unfit, unchecked, exposedEarlier, knownBefore, earlierReleases, differences } =
    summary;
  const found: { tone: 'ok' | 'warn'; words: string }[] = [];
  const warn = (words: string): void => void found.push({ tone: 'warn', words });
  if (exposed > 0)
    warn(
      exposed === 1
        ? $localize`:@@indicators.attackExposedOne:1 geheime Zahl lässt sich trotzdem enger eingrenzen als vorgesehen: Alles, was um sie herum zu sperren wäre, ist schon gesperrt oder bekannt.`
        : $localize`:@@indicators.attackExposed:${count(exposed, formats)}:count: geheime Zahlen lassen sich trotzdem enger eingrenzen als vorgesehen: Alles, was um sie herum zu sperren wäre, ist schon gesperrt oder bekannt.`,
    );
  if (exposedEarlier > 0)
    warn(
      exposedEarlier === 1
        ? $localize`:@@indicators.attackEarlierOne:1 Zahl, die eine frühere Freigabe geheim hielt, lässt sich eingrenzen.`
        : $localize`:@@indicators.attackEarlier:${count(exposedEarlier, formats)}:count: Zahlen, die eine frühere Freigabe geheim hielt, lassen sich eingrenzen.`,
    );
  if (knownBefore > 0)
    warn(
      knownBefore === 1
        ? $localize`:@@indicators.attackKnownOne:1 Zahl ist heute geheim, wurde aber früher schon gezeigt. Wer sie gesehen hat, kennt sie.`
        : $localize`:@@indicators.attackKnown:${count(knownBefore, formats)}:count: Zahlen sind heute geheim, wurden aber früher schon gezeigt. Wer sie gesehen hat, kennt sie.`,
    );
  if (unfit > 0)
    warn(
      $localize`:@@indicators.attackUnfit:Geheime Zahlen, um die sich die gelieferten Teile und Summen widersprechen: ${count(unfit, formats)}:count:. Ob sie sich errechnen lassen, konnte nicht geprüft werden.`,
    );
  if (unchecked > 0)
    warn(
      unchecked === 1
        ? $localize`:@@indicators.attackUncheckedOne:1 Wert kam ohne Fallzahlen. Er wird gezeigt wie geliefert; geprüft werden kann er nicht.`
        : $localize`:@@indicators.attackUnchecked:${count(unchecked, formats)}:count: Werte kamen ohne Fallzahlen. Sie werden gezeigt wie geliefert; geprüft werden können sie nicht.`,
    );
  // Beside anything that is open, nothing is said to hold.
  if (!isOpenFinding(summary))
    found.unshift({
      tone: 'ok',
      words: holdsSentence(protectedCounts, formats),
    });
  if (earlierReleases > 0)
    found.push({
      tone: 'ok',
      words: $localize`:@@indicators.attackCompared:Frühere Freigaben derselben Tabellen: ${count(earlierReleases, formats)}:count:. Wegen des Vergleichs mit ihnen zusätzlich gesperrt: ${count(differences, formats)}:more:.`,
    });
  return found;
}

function holdsSentence(secret: number, formats: Formats): string {
  if (secret === 0) return $localize`:@@indicators.attackNothing:Keine Zahl dieser Lieferung ist für sich geheim.`;
  if (secret === 1) {
    return $localize`:@@indicators.attackHoldsOne:Aus Summen und früheren Freigaben lässt sich die 1 geheime Zahl nicht errechnen.`;
  }
  return $localize`:@@indicators.attackHolds:Aus Summen und früheren Freigaben lässt sich keine der ${count(secret, formats)}:count: geheimen Zahlen errechnen.`;
}

/** What a delivery would show: where its figures come from, of which indicators and of which years. */
export function deliveredWords(
  { source, indicators, years }: Pick<DeliveryView, 'source' | 'indicators' | 'years'>,
  formats: Pick<Formats, 'list'>,
): { readonly term: string; readonly text: string }[] {
  const lines = [
    { term: $localize`:@@indicators.source:Quelle`, text: source?.name ?? '' },
    { term: $localize`:@@indicators.station:Indikatoren`, text: formats.list([...indicators]) },
    { term: $localize`:@@indicators.years:Jahre`, text: formats.list(years.map(String).sort()) },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** What becomes visible to whom with a release, before it is decided. */
export function approvalSentences(
  { shown, hidden }: Pick<ReleaseSummary, 'shown' | 'hidden'>,
  formats: Pick<Formats, 'number'>,
): string[] {
  const secret = Object.values(hidden).reduce((sum, one) => sum + one, 0);
  const visible =
    shown === 1
      ? $localize`:@@indicators.approveShowsOne:1 Zahl sehen danach alle, die Indikatoren sehen dürfen: in Karten, Tabellen, Profilen und Ausgaben.`
      : $localize`:@@indicators.approveShows:${formats.number(shown)}:count: Zahlen sehen danach alle, die Indikatoren sehen dürfen: in Karten, Tabellen, Profilen und Ausgaben.`;
  const kept =
    secret === 1
      ? $localize`:@@indicators.approveHidesOne:1 Zahl bleibt geheim: Sie sieht weiterhin nur, wer die genauen Werte sehen darf.`
      : $localize`:@@indicators.approveHides:${formats.number(secret)}:count: Zahlen bleiben geheim: Sie sieht weiterhin nur, wer die genauen Werte sehen darf.`;
  const known = $localize`:@@indicators.approveKnown:Eine Freigabe lässt sich zurücknehmen; wer die Zahlen gesehen hat, kennt sie dann.`;
  return secret === 0 ? [visible, known] : [visible, kept, known];
}

/** Over the numbers of a check, by what became of it: only what is released is shown. */
export function shownWords(state: ReleaseState): { readonly shown: string; readonly hidden: string } {
  if (state === 'withdrawn') {
    return {
      shown: $localize`:@@indicators.releaseShownBefore:wurden gezeigt`,
      hidden: $localize`:@@indicators.releaseHiddenBefore:blieben geheim`,
    };
  }
  if (state === 'failed') {
    return {
      shown: $localize`:@@indicators.releaseShownNever:wären gezeigt worden`,
      hidden: $localize`:@@indicators.releaseHiddenNever:wären geheim geblieben`,
    };
  }
  return {
    shown: $localize`:@@indicators.releaseShown:werden gezeigt`,
    hidden: $localize`:@@indicators.releaseHidden:bleiben geheim`,
  };
}
