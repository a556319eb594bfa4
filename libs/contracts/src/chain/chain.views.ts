/** Views of the spine: search hits, and the trace of one node in both directions. */
import type { GapCode } from '@quartierwerk/domain/chain/gaps';
import type { WaitingCode } from '@quartierwerk/domain/chain/waiting';
import type { GrantState } from '@quartierwerk/domain/projects/vocabulary';
import type { DecisionResult } from '@quartierwerk/domain/steering/vocabulary';
import type { NodeKind, Relation } from '@quartierwerk/domain/chain/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface ChainNodeView {
  readonly id: string;
  readonly kind: NodeKind;
  readonly code: string | null;
  readonly title: string;
  readonly state: string;
  /** Name of the area the node is about, where there is one. */
  readonly areaName: string | null;
  /** Codes from which the client builds the address of the node's page; null where the kind has none. */
  readonly addressKey: string | null;
  readonly changedAt: string;
  /** The day of a planning conference, by which people know it; its code keeps the day for which it was planned at first. */
  readonly eventDay?: Day | null;
}

export interface ChainLinkView {
  readonly id: string;
  readonly fromId: string;
  readonly relation: Relation;
  readonly toId: string;
  readonly note: string | null;
  /** The evidence as it was when the link was made. */
  readonly pinned: Readonly<Record<string, unknown>> | null;
  readonly createdAt: string;
}

/** One link of an object's page: what stands at its other end, as far as the person may see it. */
export interface LinkedNodeView {
  readonly linkId: string;
  readonly relation: Relation;
  /** Where the other end stands: `base` is what the object rests on, `result` what rests on it; null where neither rests. */
  readonly side: 'base' | 'result' | null;
  readonly node: ChainNodeView;
  readonly note: string | null;
  /** The evidence as it was when the link was made. */
  readonly pinned: Readonly<Record<string, unknown>> | null;
  readonly createdAt: string;
}

/** A node with everything it rests on and everything that rests on it, as far as the person may see it. */
export interface TraceView {
  readonly rootId: string;
  /** Every reached node once, the nearest to the root first. */
  readonly nodes: readonly TraceNodeView[];
  readonly links: readonly ChainLinkView[];
  /** True when the trace was cut at its limit of nodes. */
  readonly truncated: boolean;
  /** Where this thread is torn; empty for those who may not see gaps. */
  readonly gaps: readonly TraceGapView[];
  /** What is planned next for nodes of the trace, as far as the person may see it. */
  readonly ahead: readonly TraceAheadView[];
  /** Decisions that stand in no list of Quartierwerk, as far as the pages of the nodes show them. */
  readonly elsewhere: readonly TraceElsewhereView[];
  /** What the areas know of nodes beyond the spine, for the story; empty unless it was asked for. */
  readonly facts: readonly TraceFactsView[];
}

/** What a sentence of the story needs and the spine does not hold, by the kind of the node. */
export type TraceFactsView =
  | { readonly kind: 'decision'; readonly nodeId: string; readonly body: string; readonly result: DecisionResult }
  | {
      readonly kind: 'project';
      readonly nodeId: string;
      readonly carrier: string;
      readonly endsOn: string | null;
      readonly grants: readonly TraceGrantView[];
    }
  | TraceMeasureFactsView
  | {
      readonly kind: 'kpi';
      readonly nodeId: string;
      /** Of the year up to the month; null: none was read, or it may not be seen. */
      readonly value: number | null;
      readonly target: number | null;
      /** `YYYY-MM` */
      readonly month: string;
      readonly unit: string;
      readonly decimals: number;
    };

/** Money of a project, whether or not the grant itself lies on the thread. */
export interface TraceGrantView {
  readonly id: string;
  readonly title: string;
  readonly state: GrantState;
  /** First and last day of its period, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

export interface TraceMeasureFactsView {
  readonly kind: 'measure';
  readonly nodeId: string;
  /** Null for those who may not read plans. */
  readonly plan: {
    readonly title: string;
    /** Title of its mission. */
    readonly mission: string;
    readonly fieldNumber: number;
    readonly fieldTitle: string;
    /** How many fields of action and measures the plan has. */
    readonly fields: number;
    readonly measures: number;
  } | null;
  /** Days that were promised and moved, in the order in which that happened; `YYYY-MM-DD`. */
  readonly moves: readonly {
    /** Null: the end of the measure itself. */
    readonly milestone: string | null;
    readonly from: string | null;
    readonly to: string;
    readonly reason: string;
    readonly on: string;
  }[];
  /** The milestone that comes next. */
  readonly next: { readonly title: string; readonly dueOn: string } | null;
}

/** The meeting to come on whose agenda a recommendation stands. */
export interface TraceAheadView {
  readonly nodeId: string;
  readonly meeting: ChainNodeView;
  /** Name of the body that meets. */
  readonly body: string;
  /** `YYYY-MM-DD` */
  readonly heldOn: string;
  /** Number of the item on the agenda. */
  readonly item: number;
}

/** What a body that is not in Quartierwerk decided on a node. */
export interface TraceElsewhereView {
  readonly nodeId: string;
  /** Name of the body. */
  readonly body: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Number of a paper or resolution; empty where none was named. */
  readonly reference: string;
}

export interface TraceNodeView extends ChainNodeView {
  /** Steps from the root: negative towards what it rests on. */
  readonly distance: number;
  /** The day on which it stands in the story: that of a conference or meeting, else the day on which it was entered. */
  readonly day: string;
}

/** A node of the trace that lacks its next step, or what it should rest on. */
export interface TraceGapView {
  readonly nodeId: string;
  readonly gap: GapCode;
}

export interface SearchView {
  readonly query: string;
  readonly hits: readonly ChainNodeView[];
}

/** One line of "changed lately". */
export interface ChangeView {
  readonly node: ChainNodeView;
  readonly at: string;
  /** Whether nothing happened to it since it was created; otherwise its state says what did. */
  readonly created: boolean;
}

export interface ChangesView {
  readonly changes: readonly ChangeView[];
}

/** How many things stand at each station of the thread, as far as the person may see them; the frame shows the counts. */
export interface StationsView {
  readonly indicators: number;
  readonly areas: number;
  readonly indexRuns: number;
  readonly profiles: number;
  readonly contributions: number;
  readonly recommendations: number;
  readonly decisions: number;
  readonly measures: number;
  readonly projects: number;
  readonly kpis: number;
  readonly selectedAreas: number;
  readonly deliveries: number;
  /** Of the contributions, those that nobody has answered yet. */
  readonly contributionsUnanswered: number;
  /** Of the recommendations, those that lie before a body. */
  readonly recommendationsSubmitted: number;
  /** Of the decisions, those that are still to be carried out or come back. */
  readonly decisionsOpen: number;
  /** Of the measures, those that are being carried out. */
  readonly measuresRunning: number;
  readonly projectsRunning: number;
}

/** One gap: where it stands, and since when nothing happened there. */
export interface GapEntryView {
  readonly node: ChainNodeView;
  readonly since: string;
  /** The step is on its way, the next one first: it stays a gap until it is done. */
  readonly ahead: TraceAheadView | null;
  /** The thing at which the gap is closed where that is another one: the project whose key figures a measure lacks. */
  readonly at: ChainNodeView | null;
}

export interface GapGroupView {
  readonly gap: GapCode;
  readonly count: number;
  /** The oldest first; a few of each kind, or up to two hundred of one that was asked for. */
  readonly entries: readonly GapEntryView[];
}

export interface GapsView {
  /** Only kinds of gaps that exist. */
  readonly groups: readonly GapGroupView[];
}

export interface GapCountView {
  readonly gap: GapCode;
  readonly count: number;
}

/** One thing that waits for the person. */
export interface WaitingView {
  readonly code: WaitingCode;
  /** The thing itself; null where many are meant, or something that is no link of the chain. */
  readonly node: ChainNodeView | null;
  /** `YYYY-MM-DD`; null where nothing forces a day. */
  readonly dueOn: string | null;
  /** Names, numbers and ids that the words and the address need; which ones, the code says. */
  readonly facts: Readonly<Record<string, string | number>>;
}
