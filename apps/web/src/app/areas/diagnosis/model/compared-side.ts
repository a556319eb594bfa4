/**
 * What stands on one side of a comparison, as it is written in the address: the number of a stored run, the draft of the workshop, or a
 * template, which is computed on the figures of the other side.
 */
import type { IndexRunRowView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { TEMPLATES, type TemplateId } from './draft-method.js';
import { methodName, RUN_STATE_WORDS } from './run-words.js';

export type SideChoice =
  | { readonly kind: 'run'; readonly number: number }
  | { readonly kind: 'draft' }
  | { readonly kind: 'template'; readonly id: TemplateId };

/** The word of the draft in an address. */
export const DRAFT_SIDE = 'entwurf';
export const TEMPLATE_IDS = Object.keys(TEMPLATES) as TemplateId[];

export function sideOf(word: string | null | undefined): SideChoice | null {
  if (word === DRAFT_SIDE) return { kind: 'draft' };
  const template = TEMPLATE_IDS.find((id) => id === word);
  if (template !== undefined) return { kind: 'template', id: template };
  const number = Number(word);
  return word && Number.isInteger(number) && number > 0 ? { kind: 'run', number } : null;
}

export function sideWord(side: SideChoice | null): string | null {
  if (side === null) return null;
  if (side.kind === 'draft') return DRAFT_SIDE;
  return side.kind === 'template' ? side.id : String(side.number);
}

/** "Lauf 3", "Entwurf", "Vorlage Berlin": short enough for the head of a column. */
export function sideName(side: SideChoice | null): string {
  if (side === null) return '';
  if (side.kind === 'draft') return $localize`:@@diagnosis.sideDraft:Entwurf`;
  if (side.kind === 'run') return $localize`:@@diagnosis.runCode:Lauf ${side.number}:number:`;
  return $localize`:@@diagnosis.sideTemplate:Vorlage ${methodName(side.id)}:name:`;
}

/** A run among others in a list of choices. */
export function runOption({ number, title, state }: IndexRunRowView): string {
  return $localize`:@@diagnosis.runOption:Lauf ${number}:number:: ${title}:title:, ${RUN_STATE_WORDS[state]}:state:`;
}

/** What is compared when nobody has chosen yet: the latest run beside the one before it, frozen ones first. */
export function usualSides(
  runs: readonly IndexRunRowView[],
): { readonly a: SideChoice; readonly b: SideChoice } | null {
  const byAge = runs.toSorted((one, other) => other.number - one.number);
  const frozen = byAge.filter(({ state }) => state === 'frozen');
  const [b, a] = frozen.length >= 2 ? frozen : byAge;
  if (a === undefined || b === undefined) return null;
  return { a: { kind: 'run', number: a.number }, b: { kind: 'run', number: b.number } };
}

/** The run that a run is compared with first: the one before it by number, else any other; null where it is the only one. */
export function runBefore(runs: readonly Pick<IndexRunRowView, 'number'>[], number: number): number | null {
  const others = runs.map((run) => run.number).filter((other) => other !== number);
  const earlier = others.filter((other) => other < number);
  return earlier.length > 0 ? Math.max(...earlier) : others.length > 0 ? Math.min(...others) : null;
}
