/**
 * Names of people in what somebody said, where a word announces them: "Frau Müller", "Herr Dr. Yılmaz", "Familie von Thal". In German
 * every noun has a capital letter, so what stands behind "Frau" is a name only where nothing says otherwise: no article of the kind
 * "jede Frau", no everyday noun ("Als Frau Angst im Park").
 */

interface FoundName {
  readonly kind: 'name';
  readonly start: number;
  readonly end: number;
}

const ANNOUNCED = String.raw`[Ff]rau|FRAU|Frl\.|[Hh]errn?|HERRN?|Hr\.|Familie|FAMILIE|Fam\.`;
/** Stand between the word and the name; an office alone names nobody's name. */
const TITLES = String.raw`(?:(?:Dr|Prof|Dipl|Ing|med|phil)\.[-\s]*|(?:Doktor|Professor|Pfarrer|Pastor|Bürgermeister|Landrat|Rektor|Direktor)(?:in)?\s+)*`;
const PARTICLES = String.raw`(?:(?:von|van|vom|zu|zur|de|di|da|den|der|el|al|ben|bin)\s+){0,2}`;
/** A capital letter and small ones, or capitals alone; parts are joined by a hyphen or an apostrophe. */
const NAME_WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}]|[-’'](?=\p{L}))+`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${ANNOUNCED})\s+${TITLES}${PARTICLES}(${NAME_WORD})(?:\s+${NAME_WORD})?`,
  'gu',
);

/** Before it, "Frau" is a woman and "Familie" a family, whoever they are. */
const ANYBODY =
  /(?<!\p{L})(?:jede|eine|keine|meine|deine|seine|ihre|unsere|eure|diese|manche|welche|als|pro|je|ob|zur)[rnsm]?\s+$/iu;

/** What stands behind "Frau", "Herr" and "Familie" in sentences and is no name. */
const EVERYDAY = new Set(
  (
    'Abend Alltag Angst Arbeit Ausbildung Baby Beratung Beruf Betreuung Bildung Bürgermeister Bürgermeisterin Direktor Direktorin ' +
    'Doktor Familie Frau Freizeit Freunde Geld Gesundheit Gott Haus Herr Hilfe Hund Jugend Kinder Kind Kita Landrat Landrätin Mann ' +
    'Mutter Nachbarn Nachbarschaft Pastor Pastorin Pfarrer Pfarrerin Platz Professor Professorin Rektor Rektorin Schule Senioren ' +
    'Sport Treff Unterstützung Vater Wohnen Wohnung Zeit Zentrum'
  ).split(' '),
);

/** In the order of the text. */
export function namesIn(text: string): FoundName[] {
  return [...text.matchAll(NAME)]
    .filter(
      ({ 1: word, index }) => !EVERYDAY.has(word ?? '') && !ANYBODY.test(text.slice(Math.max(0, index - 12), index)),
    )
    .map(({ 0: found, index }) => ({ kind: 'name' as const, start: index, end: index + found.length }));
}
