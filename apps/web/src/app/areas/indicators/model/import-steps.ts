/** The five steps of an import, their words in addresses, and how far a run has come. */
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { WizardStep } from '@quartierwerk/ui/wizard/wizard-steps';

export const STEP_KEYS = ['datei', 'spalten', 'pruefen', 'geheimhaltung', 'uebernehmen'] as const;
export type StepKey = (typeof STEP_KEYS)[number];

export const STEP_WORDS: Readonly<Record<StepKey, string>> = {
  datei: $localize`:@@indicators.stepFile:Datei`,
  spalten: $localize`:@@indicators.stepColumns:Spalten`,
  pruefen: $localize`:@@indicators.stepCheck:Prüfen`,
  geheimhaltung: $localize`:@@indicators.stepSecrecy:Geheimhaltung`,
  uebernehmen: $localize`:@@indicators.stepTakeOver:Übernehmen`,
};

export const STEPS: readonly WizardStep[] = STEP_KEYS.map((key) => ({ key, label: STEP_WORDS[key] }));

export function isStep(word: string): word is StepKey {
  return (STEP_KEYS as readonly string[]).includes(word);
}

type Reached = Pick<ImportView, 'state' | 'defects' | 'check' | 'committable'>;

/** Why the next step cannot be taken; null when it can. A disabled button always has the reason beside it. */
export type StepBlock = 'defects' | 'running' | 'unchecked' | 'errors' | 'jumps' | 'nothing';

/** What keeps a person from leaving this step forward. */
export function blockOf(step: StepKey, view: Reached): StepBlock | null {
  if (view.state === 'checking' || view.state === 'importing') return 'running';
  if (step === 'datei') return null;
  if (step === 'spalten') return view.defects.length > 0 ? 'defects' : null;
  if (view.defects.length > 0) return 'defects';
  if (!view.check) return 'unchecked';
  if (view.check.errors > 0) return 'errors';
  if (view.check.observations === 0) return 'nothing';
  return view.committable ? null : 'jumps';
}

/** The last step that can be shown: a link to a later one leads here. */
export function furthestStep(view: Reached): StepKey {
  if (view.state === 'imported' || view.state === 'importing') return 'uebernehmen';
  if (view.state === 'checking') return 'pruefen';
  if (view.defects.length > 0) return 'spalten';
  return blockOf('pruefen', view) === null ? 'uebernehmen' : 'pruefen';
}

/** The step to show for a word in the address. */
export function shownStep(wanted: string, view: Reached): StepKey {
  const furthest = furthestStep(view);
  if (view.state === 'imported' || view.state === 'importing') return furthest;
  if (view.state === 'checking' || !isStep(wanted)) return furthest;
  return STEP_KEYS.indexOf(wanted) > STEP_KEYS.indexOf(furthest) ? furthest : wanted;
}

/** The step before or after; null at the ends. */
export function neighbour(step: StepKey, by: 1 | -1): StepKey | null {
  return STEP_KEYS[STEP_KEYS.indexOf(step) + by] ?? null;
}

/** Rows of the table in the file, without its heads; blank ones count until the check has read them. */
export function rowsIn({ lineCount, dialect }: Pick<ImportView, 'lineCount' | 'dialect'>): number {
  return Math.max(0, lineCount - dialect.headerLine);
}
