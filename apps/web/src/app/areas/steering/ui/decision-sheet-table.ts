/** Decisions as a table for paper: every column, the heads again on each sheet, no row cut in two. On a phone each is a record. */
import { Component, computed, inject, input } from '@angular/core';
import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Status } from '@quartierwerk/ui/status/status';
import { Table } from '@quartierwerk/ui/table/table';
import { placeWords } from '../../../shared/places/current-areas.js';
import { RESULT_WORDS } from '../../../shared/words/steering-state-words.js';
import { speakerWords } from '../../../shared/words/role-words.js';
import { dueGroups } from '../model/decision-groups.js';
import { Deadline } from './deadline.js';
import { DecisionState } from './decision-state.js';

@Component({
  selector: 'qw-decision-sheet-table',
  imports: [Deadline, DecisionState, GroupHead, GroupRow, Status, Table, TableCell],
  templateUrl: './decision-sheet-table.html',
  styleUrl: './decision-sheet-table.scss',
})
export class DecisionSheetTable {
  readonly caption = input.required<string>();
  readonly decisions = input.required<readonly DecisionRowView[]>();
  /** Under what must happen when. */
  readonly grouped = input.required<boolean>();
  readonly wording = input(false);

  protected readonly formats = inject(Formats);
  protected readonly resultWords = RESULT_WORDS;
  protected readonly groups = computed(() =>
    this.grouped() ? dueGroups(this.decisions()) : [{ label: '', rows: this.decisions() }],
  );

  protected placeOf({ areaName, municipalityName }: DecisionRowView): string {
    return areaName === null ? '' : placeWords({ name: areaName, municipalityName });
  }

  protected reporterOf({ lastReport }: DecisionRowView): string {
    if (lastReport === null) return '';
    return [this.formats.day(lastReport.at), speakerWords(lastReport)].filter((words) => words !== '').join(', ');
  }
}
