/** The same thread as a table: every entry, and every link between two of them with what was pinned. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { nodeLabel } from '../../../shared/chain/node-page.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { pinnedWords } from '../../../shared/words/pinned-words.js';
import { stateOf } from '../../../shared/words/state-words.js';
import { RELATION_WORDS, STATION_WORDS } from '../model/chain-words.js';
import { pageOf } from '../model/node-address.js';
import { chaptersOf } from '../model/thread-graph.js';

@Component({
  selector: 'qw-trace-table',
  imports: [GroupHead, GroupRow, RouterLink, Status, Table, TableCell],
  template: `
    <table qwTable records>
      <thead>
        <tr>
          <th scope="col" i18n="@@chain.entry">Eintrag</th>
          <th scope="col" i18n="@@chain.kind">Art</th>
          <th scope="col" i18n="@@chain.state">Stand</th>
          <th scope="col" i18n="@@chain.ties">Verbindungen</th>
          <th scope="col" i18n="@@chain.day">Tag</th>
        </tr>
      </thead>
      @for (chapter of chapters(); track chapter.station) {
        <tbody>
          <tr qwGroup>
            <th colspan="5" scope="rowgroup">
              <qw-group [label]="stationWords[chapter.station]" [count]="chapter.rows.length" />
            </th>
          </tr>
          @for (row of chapter.rows; track row.node.id) {
            <tr role="row">
              <td qwCell="">
                @if (row.page; as page) {
                  <a [routerLink]="page">{{ row.title }}</a>
                } @else {
                  {{ row.title }}
                }
              </td>
              <td i18n-qwCell="@@chain.kind" qwCell="Art">{{ kindWords[row.node.kind] }}</td>
              <td i18n-qwCell="@@chain.state" qwCell="Stand">
                @if (row.state; as state) {
                  <qw-status [shape]="state.shape">{{ state.word }}</qw-status>
                }
              </td>
              <td i18n-qwCell="@@chain.ties" qwCell="Verbindungen">
                @for (tie of row.ties; track tie) {
                  <div class="qw-small">{{ tie }}</div>
                }
              </td>
              <td i18n-qwCell="@@chain.day" qwCell="Tag">{{ formats.day(row.node.day) }}</td>
            </tr>
          }
        </tbody>
      }
    </table>
  `,
})
export class TraceTable {
  readonly trace = input.required<TraceView>();

  protected readonly formats = inject(Formats);
  protected readonly stationWords = STATION_WORDS;
  protected readonly kindWords = NODE_KIND_WORDS;

  protected readonly chapters = computed(() => {
    const trace = this.trace();
    const titles = new Map(trace.nodes.map((node) => [node.id, nodeLabel(node)]));
    return chaptersOf(trace).map(({ station, nodes }) => ({
      station,
      rows: nodes.map((node) => ({
        node,
        title: nodeLabel(node),
        page: pageOf(trace, node),
        state: stateOf(node),
        ties: trace.links
          .filter(({ fromId }) => fromId === node.id)
          .map(({ relation, toId, pinned }) => {
            const evidence = pinnedWords(pinned, this.formats);
            return `${RELATION_WORDS[relation]} ${titles.get(toId) ?? ''}${evidence === '' ? '' : ` (${evidence})`}`;
          }),
      })),
    }));
  });
}
