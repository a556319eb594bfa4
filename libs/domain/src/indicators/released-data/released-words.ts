/** German words of the files with released aggregates: they are read beside the German names of areas and indicators. */
import type { AreaLevel } from '../../places/vocabulary.js';
import type { IndicatorDirection, IndicatorUnit } from '../catalogue/catalogue-entry.js';

export const LEVEL_WORDS: Readonly<Record<AreaLevel, string>> = {
  district: 'Kreis',
  municipality: 'Kommune',
  small_area: 'kleines Gebiet',
};

export const UNIT_WORDS: Readonly<Record<IndicatorUnit, string>> = {
  percent: 'Prozent',
  per_1000: 'je 1.000',
  ratio: 'Verhältnis',
};

export const DIRECTION_WORDS: Readonly<Record<IndicatorDirection, string>> = {
  burden: 'ein hoher Wert weist auf mehr Bedarf hin',
  relief: 'ein hoher Wert weist auf weniger Bedarf hin',
  context: 'ohne Richtung, nur zur Einordnung',
};

/** What whoever passes the figures on has to know. */
export const USE_NOTE =
  'Für diese Zahlen ist keine Lizenz hinterlegt. Wer sie weitergibt, nennt Quelle und Stand; über eine weitere Nutzung entscheidet die herausgebende Stelle.';
export const SECRECY_NOTE =
  'Ein Punkt steht für einen Wert, der geheim gehalten wird. Er ist nicht null und nicht leer; aus Summen darf auf ihn nicht geschlossen werden.';
