/** Rows of the carrier's first page, in words. */
import type { CarrierProjectView, CarrierStartView, DueItemView } from '@quartierwerk/contracts/projects/project.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StatusShape } from '@quartierwerk/ui/status/status';
import { ADDRESSES, projectViewQuery } from '../../../shared/addresses.js';
import { nodeLabel, type PageOf } from '../../../shared/chain/node-page.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';
import { stateOf } from '../../../shared/words/state-words.js';
import { fitting, judgementWord, withUnit } from '../../../shared/words/kpi-words.js';
import type { MonthNames } from './month-names.js';
import { DUE_SHAPES, dueWords, OBLIGATION_WORDS } from './project-words.js';

export interface DueRow {
  readonly key: string;
  readonly title: string;
  readonly days: string;
  readonly shape: StatusShape;
  readonly facts: string;
  readonly action: string;
  readonly link: string;
  readonly query: Readonly<Record<string, string>>;
  /** The one filled button of the page: the first month to be entered. */
  readonly first: boolean;
}

export function dueRows(view: CarrierStartView, formats: Formats, names: MonthNames): DueRow[] {
  const firstEntry = view.due.findIndex(({ kind }) => kind === 'kpis');
  return view.due.map((item, at) => ({
    key: `${item.projectCode} ${item.kind} ${item.month ?? item.title} ${item.dueOn}`,
    title: titleOf(item, names),
    days: dueWords(item),
    shape: DUE_SHAPES[item.due],
    facts: factsOf(item, formats),
    first: at === firstEntry,
    ...actionOf(item),
  }));
}

function titleOf({ kind, month, title }: DueItemView, names: MonthNames): string {
  if (kind === 'kpis') return $localize`:@@projects.dueKpis:Kennzahlen ${names.name(month ?? '2000-01')}:month:`;
  if (kind === 'comments') return $localize`:@@projects.dueComments:Sätze zu Kennzahlen unter Soll`;
  return title;
}

function factsOf(
  { kind, projectTitle, done, total, title, amountCents, dueOn }: DueItemView,
  formats: Formats,
): string {
  const parts = [projectTitle];
  if (kind === 'kpis') parts.push($localize`:@@projects.enteredOf:${done}:done: von ${total}:total: eingetragen`);
  else if (kind === 'comments')
    parts.push(
      total === 1
        ? $localize`:@@projects.oneAsked:ein Satz fehlt`
        : $localize`:@@projects.someAsked:${total}:count: Sätze fehlen`,
    );
  else {
    if (!title.startsWith(OBLIGATION_WORDS[kind])) parts.push(OBLIGATION_WORDS[kind]);
    if (amountCents !== null) parts.push(`${formats.number(amountCents / 100)} €`);
    parts.push(formats.day(dueOn));
  }
  return parts.join(', ');
}

function actionOf({ kind, projectCode, month }: DueItemView): Pick<DueRow, 'action' | 'link' | 'query'> {
  if ((kind === 'kpis' || kind === 'comments') && month !== null)
    return {
      action:
        kind === 'kpis'
          ? $localize`:@@projects.enterFigures:Zahlen eintragen`
          : $localize`:@@projects.writeSentence:Satz schreiben`,
      link: ADDRESSES.kpiEntry(projectCode, month),
      query: {},
    };
  return {
    action: $localize`:@@projects.toDue:Zur Frist`,
    link: ADDRESSES.project(projectCode),
    query: projectViewQuery('fristen'),
  };
}

export interface FigureRow {
  readonly code: string;
  readonly name: string;
  readonly value: string;
  readonly target: string;
  readonly state: StateWord;
}

export function figureRows({ figures }: CarrierProjectView, formats: Formats): FigureRow[] {
  return figures.map(({ code, name, unit, value, target, decimals, state, attainment, direction }) => ({
    code,
    name,
    value: value === null ? formats.missing : withUnit(formats.number(value, fitting(value, decimals)), unit),
    target: target === null ? '' : withUnit(formats.number(target, fitting(target, decimals)), unit),
    state: judgementWord(
      { state, attainment: state === 'on_target' ? null : attainment, reason: null },
      direction,
      formats,
    ),
  }));
}

export interface ChangeRow {
  readonly id: string;
  readonly when: string;
  readonly label: string;
  readonly what: string;
  readonly link: string;
}

export function changeRows({ changes }: CarrierStartView, formats: Formats, pageOf: PageOf): ChangeRow[] {
  return changes.map(({ id, kind, code, title, state, at, created }) => {
    const node = { id, kind: kind as NodeKind, code, title, state, addressKey: code ?? id };
    const word = stateOf(node)?.word;
    const what = created
      ? $localize`:@@projects.createdWord:neu`
      : (word ?? $localize`:@@projects.changedWord:geändert`);
    return {
      id,
      when: formats.day(at),
      label: nodeLabel(node),
      what: `${NODE_KIND_WORDS[node.kind]}, ${what}`,
      link: pageOf(node),
    };
  });
}
