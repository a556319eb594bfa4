/**
 * Sentences for a single field. The kinds are those of the signal forms in the client and the names of the broken rules of the contract
 * classes, so that the same mistake reads the same on both sides.
 */
import type { ProblemParams } from '../http/problem-error.js';
import type { Words } from './words.js';

/** With the point of thousands, as every figure of the interface. */
const figure = (value: unknown): string => new Intl.NumberFormat($localize.locale ?? 'de').format(Number(value));

const required: Words = () => $localize`:@@fields.required:Diese Angabe fehlt.`;
const number: Words = () => $localize`:@@fields.number:Bitte geben Sie eine Zahl ein.`;
const choice: Words = () => $localize`:@@fields.choice:Bitte wählen Sie einen der angebotenen Werte.`;
/** The server does not say by how much. */
const tooLong: Words = ({ maxLength, max, over }) =>
  over === undefined
    ? $localize`:@@fields.tooLong:Höchstens ${figure(maxLength ?? max)}:max: Zeichen.`
    : $localize`:@@fields.tooLongBy:Höchstens ${figure(maxLength ?? max)}:max: Zeichen, ${figure(over)}:over: zu viel.`;
const tooShort: Words = ({ minLength, min }) =>
  $localize`:@@fields.tooShort:Mindestens ${minLength ?? min}:min: Zeichen.`;
const shape: Words = () => $localize`:@@fields.shape:Diese Schreibweise wird nicht erkannt.`;

const FIELD_WORDS: Readonly<Record<string, Words>> = {
  required,
  isDefined: required,
  isNotEmpty: required,
  isString: required,
  isText: required,
  isStorable: () => $localize`:@@fields.storable:Ein Zeichen darin lässt sich nicht speichern.`,
  isObject: required,
  email: () => $localize`:@@fields.email:Das ist keine E-Mail-Adresse. Beispiel: name@kreis.example`,
  isEmail: () => $localize`:@@fields.email:Das ist keine E-Mail-Adresse. Beispiel: name@kreis.example`,
  min: ({ min }) => $localize`:@@fields.min:Mindestens ${min}:min:.`,
  max: ({ max }) => $localize`:@@fields.max:Höchstens ${max}:max:.`,
  minLength: tooShort,
  maxLength: tooLong,
  isLength: ({ min, max }) => $localize`:@@fields.length:Zwischen ${min ?? 1}:min: und ${max}:max: Zeichen.`,
  isInt: number,
  isNumber: number,
  isIn: choice,
  isUuid: choice,
  isBoolean: choice,
  pattern: shape,
  matches: shape,
  isDay: () => $localize`:@@fields.day:Diesen Tag gibt es nicht. Beispiel: 01.03.2026`,
  isMonth: () => $localize`:@@fields.month:Diesen Monat gibt es nicht. Beispiel: 10.2026`,
  arrayMinSize: ({ min }) => $localize`:@@fields.tooFew:Bitte wählen Sie mindestens ${min ?? 1}:min:.`,
  arrayMaxSize: ({ max }) => $localize`:@@fields.tooMany:Höchstens ${max}:max: sind möglich.`,
};

/** The sentence for one broken rule; a rule without words of its own still says that something is wrong here. */
export function fieldWords(kind: string, params: ProblemParams = {}): string {
  const words = FIELD_WORDS[kind];
  return words ? words(params) : $localize`:@@fields.other:Diese Angabe ist so nicht möglich.`;
}
