/** Changes as people think of them: what was done to several of a kind in the same place within a quarter of an hour is one line. */
import type { StartChangeView } from '@quartierwerk/contracts/start/start.views';
import { nodeLabel, type PageOf } from '../../../shared/chain/node-page.js';
import { changeWords } from './change-words.js';
import type { DayFormats } from './step-words.js';

export interface ChangeLine {
  readonly id: string;
  /** The instant of the latest of them. */
  readonly at: string;
  /** Code and title of the latest of them. */
  readonly title: string;
  /** How many more of its kind; empty where it is the only one. */
  readonly more: string;
  /** Where it is about, unless the title says it. */
  readonly place: string;
  readonly link: string;
  readonly what: string;
}

const TOGETHER_MS = 15 * 60_000;

/** @param changes the latest first */
export function changeLines(
  changes: readonly StartChangeView[],
  most: number,
  formats: DayFormats,
  pageOf: PageOf,
): ChangeLine[] {
  const told = changes.map((change) => ({ change, what: changeWords(change, formats) }));
  const groups: Told[][] = [];
  for (const one of told) {
    const group = groups.find(([first]) => first !== undefined && belongsTo(one, first));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.slice(0, most).flatMap(([first, ...more]) => (first ? [lineOf(first, more.length, pageOf)] : []));
}

interface Told {
  readonly change: StartChangeView;
  readonly what: string;
}

/** The words hold kind, step and state. */
function belongsTo({ change: { node, at }, what }: Told, first: Told): boolean {
  return (
    what === first.what &&
    node.areaName === first.change.node.areaName &&
    Date.parse(first.change.at) - Date.parse(at) <= TOGETHER_MS
  );
}

function lineOf({ change: { node, at }, what }: Told, more: number, pageOf: PageOf): ChangeLine {
  return {
    ...{ id: node.id, at, what, title: nodeLabel(node), link: pageOf(node), more: moreWords(more) },
    // Where the title names it, it is not said twice.
    place: node.areaName === null || node.title.includes(node.areaName) ? '' : node.areaName,
  };
}

function moreWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? $localize`:@@start.oneMore:ebenso 1 weiterer Eintrag`
    : $localize`:@@start.manyMore:ebenso ${count}:count: weitere Einträge`;
}
