/** The words at the foot of the wizard: the next step as verb and object, and why it cannot be taken yet. */
import type { StepBlock, StepKey } from './import-steps.js';

const BLOCKS: Readonly<Record<StepBlock, (open: number) => string>> = {
  defects: (open) =>
    open === 1
      ? $localize`:@@indicators.blockDefect:Weiter, sobald die offene Angabe gemacht ist`
      : $localize`:@@indicators.blockDefects:Weiter, sobald die offenen Angaben gemacht sind`,
  running: () => $localize`:@@indicators.blockRunning:Weiter, sobald der laufende Schritt fertig ist`,
  unchecked: () => $localize`:@@indicators.blockUnchecked:Weiter, sobald die Tabelle geprüft ist`,
  errors: () => $localize`:@@indicators.blockErrors:Weiter, sobald kein Fehler mehr offen ist`,
  jumps: () => $localize`:@@indicators.blockJumps:Weiter, sobald Sprünge und Verschiebungen bestätigt sind`,
  nothing: () => $localize`:@@indicators.blockNothing:Die Tabelle enthält keinen Wert, der übernommen werden kann`,
};

/** @param open how many entries are still to be made */
export function blockSentence(block: StepBlock, open: number): string {
  return BLOCKS[block](open);
}

/** @param values how many values would be stored, as a formatted figure */
export function nextWords(step: StepKey, values: string): string {
  switch (step) {
    case 'datei':
      return $localize`:@@indicators.nextColumns:Weiter zu den Spalten`;
    case 'spalten':
      return $localize`:@@indicators.nextCheck:Tabelle prüfen`;
    case 'pruefen':
      return $localize`:@@indicators.nextSecrecy:Weiter zur Geheimhaltung`;
    case 'geheimhaltung':
      return $localize`:@@indicators.nextTakeOver:Weiter zum Übernehmen`;
    case 'uebernehmen':
      return values === '1'
        ? $localize`:@@indicators.takeOverOne:1 Wert übernehmen`
        : $localize`:@@indicators.takeOverMany:${values}:count: Werte übernehmen`;
  }
}
