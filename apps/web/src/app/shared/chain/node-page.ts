/** The page of any link of the chain: its own where it has one that the reader may open, else its place on the thread. */
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { NAMED_IN_ADDRESSES, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { ADDRESSES } from '../addresses.js';
import { dayWords } from '../words/day-words.js';

export type Addressed = Pick<ChainNodeView, 'id' | 'kind' | 'code' | 'addressKey'>;

/** Kinds with a page of their own under their code. An area adds its kind when the page exists. */
const PAGES: Partial<Record<NodeKind, (key: string) => string>> = {
  area: ADDRESSES.place,
  indicator: ADDRESSES.indicator,
  index_run: ADDRESSES.run,
  existing_offer: ADDRESSES.offer,
  conference: ADDRESSES.conference,
  recommendation: ADDRESSES.recommendation,
  meeting: ADDRESSES.meeting,
  decision: ADDRESSES.decision,
  project: ADDRESSES.project,
  kpi: ADDRESSES.kpi,
  action_plan: ADDRESSES.plan,
  measure: ADDRESSES.measure,
  neighbourhood_conference: ADDRESSES.neighbourhoodConference,
  contribution: ADDRESSES.contribution,
  theme: ADDRESSES.theme,
};

/** Whether the reader may open pages of a kind. */
export type MayRead = (kind: NodeKind) => boolean;

/** Where a node leads its reader; what a component passes to the functions that make rows of nodes (`NodePages.of`). */
export type PageOf = (node: Addressed) => string;

/** The node's own page; null for kinds that have none, and for those whose pages the reader may not open. */
export function ownPage(node: Addressed, mayRead: MayRead): string | null {
  if (!mayRead(node.kind)) return null;
  const key = node.code ?? node.addressKey;
  const page = PAGES[node.kind];
  return page && key !== null ? page(key) : null;
}

export function nodePage(node: Addressed, mayRead: MayRead): string {
  return ownPage(node, mayRead) ?? threadPage(node);
}

/** Its place on the thread, by its code where it has one. */
export function threadPage({ kind, code, id }: Pick<ChainNodeView, 'id' | 'kind' | 'code'>): string {
  return ADDRESSES.threadOf(kind, code ?? id);
}

/** Codes that only stand in addresses: the number of a run, the first day of a conference, the day of a meeting, the short names of plans and projects say nothing before their titles. */
const WITHOUT_CODE: readonly NodeKind[] = ['index_run', 'conference', 'meeting', ...NAMED_IN_ADDRESSES];

/** The code under which people speak of a node; null where it has none or it only stands in addresses. */
export function spokenCode({ kind, code }: Pick<ChainNodeView, 'kind' | 'code'>): string | null {
  return WITHOUT_CODE.includes(kind) ? null : code;
}

/** Nobody has looked yet whether it names a person: its words are read on its own page, and not carried into a report. */
export function isUnchecked({ kind, state }: Pick<ChainNodeView, 'kind' | 'state'>): boolean {
  return kind === 'contribution' && state === 'captured';
}

/** The title; of a planning conference with its day as it is planned now: "03.12.2026, Zentrum Nord". */
export function nodeTitle({ title, eventDay }: Pick<ChainNodeView, 'title' | 'eventDay'>): string {
  return eventDay ? `${dayWords(eventDay)}, ${title}` : title;
}

/** "E-2026-07 Anlaufstelle einrichten". */
export function nodeLabel(node: Pick<ChainNodeView, 'kind' | 'code' | 'title' | 'eventDay'>): string {
  const code = spokenCode(node);
  return code === null ? nodeTitle(node) : `${code} ${nodeTitle(node)}`;
}
