/** Changes as people think of them: what happened to the same kind of thing in the same place within a quarter of an hour is one line. */
import type { ChangeView } from '@quartierwerk/contracts/chain/chain.views';
import { nodeLabel, nodePage } from '../../../shared/chain/node-page.js';
import { NODE_KIND_WORDS, NODE_KINDS_WORDS } from '../../../shared/words/chain-words.js';
import { changeVerb, changeWords } from './change-words.js';

export interface ChangeLine {
  readonly id: string;
  /** The instant of the latest of them. */
  readonly at: string;
  readonly title: string;
  /** Where it is about, unless the title says it. */
  readonly place: string;
  readonly link: string;
  readonly what: string;
}

const TOGETHER_MS = 15 * 60_000;

/** @param changes the latest first */
export function changeLines(changes: readonly ChangeView[], most: number): ChangeLine[] {
  const groups: ChangeView[][] = [];
  for (const change of changes) {
    const group = groups.find(([first]) => first !== undefined && belongsTo(change, first));
    if (group) group.push(change);
    else groups.push([change]);
  }
  return groups.slice(0, most).flatMap(([first, ...more]) => (first ? [lineOf(first, more.length + 1)] : []));
}

function belongsTo({ node, at, created }: ChangeView, first: ChangeView): boolean {
  return (
    node.kind === first.node.kind &&
    node.areaName === first.node.areaName &&
    node.state === first.node.state &&
    created === first.created &&
    Date.parse(first.at) - Date.parse(at) <= TOGETHER_MS
  );
}

function lineOf(change: ChangeView, count: number): ChangeLine {
  const { node, at } = change;
  const title = count === 1 ? nodeLabel(node) : `${count} ${NODE_KINDS_WORDS[node.kind] ?? NODE_KIND_WORDS[node.kind]}`;
  return {
    ...{ id: node.id, at, title, link: nodePage(node) },
    place: node.areaName === null || node.areaName === node.title ? '' : node.areaName,
    what: count === 1 ? changeWords(change) : changeVerb(change),
  };
}
