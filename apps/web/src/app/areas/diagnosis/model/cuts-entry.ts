/** Limits of classes as somebody types them: "-1; -0,5; 0,5; 1". */
import type { Formats } from '@quartierwerk/ui/format/formats';
import { CLASS_LIMITS, cutsProblem, type CutsProblem } from './draft-options.js';

export type CutsEntry =
  { readonly ok: true; readonly cuts: readonly number[] } | { readonly ok: false; readonly sentence: string };

const MOST = CLASS_LIMITS.max - 1;

const SENTENCES: Readonly<Record<CutsProblem, string>> = {
  none: $localize`:@@diagnosis.cutsNone:Mindestens eine Grenze wird gebraucht, zum Beispiel „-1; 0; 1“.`,
  no_number: $localize`:@@diagnosis.cutsNoNumber:Grenzen sind Zahlen, mit Strichpunkt getrennt, zum Beispiel „-1; -0,5; 1“.`,
  too_many: $localize`:@@diagnosis.cutsTooMany:Höchstens ${MOST}:most: Grenzen: Mehr Klassen lassen sich auf der Karte nicht unterscheiden.`,
  not_rising: $localize`:@@diagnosis.cutsNotRising:Jede Grenze muss größer sein als die davor.`,
};

export function cutsEntry(text: string, formats: Pick<Formats, 'parseNumber'>): CutsEntry {
  const parts = text.split(';').map((part) => part.trim());
  // A sign at the end announces a limit that has not come yet.
  const written = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
  const cuts = written.map((part) => formats.parseNumber(part.replace('\u2212', '-')));
  const problem = cutsProblem(cuts);
  return problem === null
    ? { ok: true, cuts: cuts.filter((cut) => cut !== null) }
    : { ok: false, sentence: SENTENCES[problem] };
}
