/** A date as a row: what it is, on which page, and how it stands. */
import type { DateView } from '@quartierwerk/contracts/start/start.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { ADDRESSES, projectViewQuery } from '../../../shared/addresses.js';
import type { PageOf } from '../../../shared/chain/node-page.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { MONTH_STATE_WORDS, OBLIGATION_STATE_WORDS } from '../../../shared/words/project-state-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';
import { stateOf } from '../../../shared/words/state-words.js';

export interface DateRow {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  /** Whose date it is; empty where the title says it. */
  readonly of: string;
  readonly kind: string;
  readonly areaName: string | null;
  readonly page: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly state: StateWord | null;
  /** Of a project that runs and is not measured: its page opens where a key figure is added. */
  readonly lacksKpis?: true;
}

export function dateRow({ node, day, matter }: DateView, formats: Formats, pageOf: PageOf): DateRow {
  const common = { day, areaName: node.areaName, of: node.title };
  if (matter === null) {
    const { id, title } = node;
    const kind = NODE_KIND_WORDS[node.kind];
    return { ...common, key: id, title, of: '', kind, page: pageOf(node), state: stateOf(node) };
  }
  const key = `${node.id} ${day} ${JSON.stringify(matter)}`;
  switch (matter.kind) {
    case 'obligation': {
      const kind = $localize`:@@start.dateObligation:Frist`;
      return {
        ...common,
        key,
        title: matter.title,
        kind,
        page: pageOf(node),
        query: projectViewQuery('fristen'),
        state: OBLIGATION_STATE_WORDS[matter.state],
      };
    }
    case 'kpis': {
      const month = formats.month(`${matter.month}-01`);
      const title = $localize`:@@start.dateKpis:Kennzahlen ${month}:month:`;
      const row = { ...common, key, title, kind: NODE_KIND_WORDS.kpi, state: MONTH_STATE_WORDS[matter.state] };
      // Where nothing is measured there is nothing to enter.
      if (matter.state === 'without_kpis') return { ...row, page: pageOf(node), lacksKpis: true };
      const page = node.code === null ? pageOf(node) : ADDRESSES.kpiEntry(node.code, matter.month);
      return { ...row, page };
    }
    case 'project_end': {
      const title = $localize`:@@start.dateProjectEnd:Ende des Projekts`;
      return { ...common, key, title, kind: NODE_KIND_WORDS.project, page: pageOf(node), state: stateOf(node) };
    }
  }
}
