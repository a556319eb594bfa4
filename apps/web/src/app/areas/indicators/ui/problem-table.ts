/** What a check found, as a table: kind, line, column, content, sentence, and the correction where there is one. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ImportOptions } from '@quartierwerk/contracts/indicators/imports.views';
import type { CheckSummary, ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import type { Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { columnName } from '../model/column-words.js';
import { findingMembers } from '../model/finding-members.js';
import { PROBLEM_NAMES, problemSentence } from '../model/problem-words.js';
import { lineRuns, type ProblemRow, saysTheSame } from '../model/problem-rows.js';
import { type ConfirmOffer, isConfirmed, lineOffer, type RowOffer, rowOffers } from '../model/row-fixes.js';
import { FindingMembers } from './finding-members.js';
import { RowInFile } from './row-in-file.js';

@Component({
  selector: 'qw-problem-table',
  imports: [FindingMembers, MatButton, RowInFile, Status, Table, TableCell, TableRow],
  templateUrl: './problem-table.html',
  styleUrl: './problem-table.scss',
})
export class ProblemTable {
  readonly rows = input.required<readonly ProblemRow[]>();
  readonly heads = input.required<readonly string[]>();
  /** Columns that hold figures. */
  readonly figures = input<ReadonlySet<number>>(new Set());
  readonly indicators = input.required<ImportOptions['indicators']>();
  readonly fixes = input.required<Fixes>();
  /** What the check counted. */
  readonly check = input.required<CheckSummary>();
  /** While a correction is on its way nothing else is corrected. */
  readonly busy = input(false);
  readonly corrected = output<Fixes>();
  /** Asks for the reason of a yes. */
  readonly asked = output<ConfirmOffer>();

  private readonly formats = inject(Formats);
  protected readonly errorWord = $localize`:@@indicators.error:Fehler`;
  protected readonly confirmedWord = $localize`:@@indicators.confirmed:bestätigt`;
  protected readonly hintWord = $localize`:@@indicators.hint:Hinweis`;

  /** The row that shows its line in the file; a new list begins with none. */
  protected readonly expanded = linkedSignal<readonly ProblemRow[], string | null>({
    source: this.rows,
    computation: (rows, before) => rows.find(({ key }) => key === before?.value)?.key ?? null,
  });

  protected readonly lines = computed(() =>
    this.rows().map((row) => {
      const { problem } = row;
      return {
        row,
        key: row.key,
        problem,
        error: row.severity === 'error',
        lines: this.linesOf(row),
        column: columnName(this.heads(), problem.column),
        content: this.contentOf(row),
        sentence: this.sentenceOf(row),
        offers: rowOffers(row, this.fixes(), this.check(), this.formats),
        lineOffer: lineOffer(row, this.fixes()),
        confirmed: isConfirmed(problem, this.fixes(), this.check()),
        members: findingMembers(row, this.fixes(), this.check(), this.formats),
        // What is found at the end of the file has its row, but no longer its neighbours.
        showable:
          row.members.length > 1 || problem.places !== undefined || (problem.line > 0 && problem.context.length > 0),
        show: this.showWords(row),
      };
    }),
  );

  protected toggle(key: string): void {
    this.expanded.update((open) => (open === key ? null : key));
  }

  protected take(offer: RowOffer | ConfirmOffer): void {
    if ('confirm' in offer) this.asked.emit(offer);
    else this.corrected.emit(offer.fixes);
  }

  /** Every button "Zeile zeigen" says which line to those who only hear it. */
  private showWords({ problem, members, count }: ProblemRow): { readonly label: string; readonly name: string } {
    const many = members.length > 1 || problem.places !== undefined;
    if (!many) {
      return {
        label: $localize`:@@indicators.showLine:Zeile zeigen`,
        name: $localize`:@@indicators.showLineName:Zeile zeigen: ${this.formats.number(problem.line)}:line:`,
      };
    }
    const name = `${problem.indicator ?? ''} ${PROBLEM_NAMES[problem.code]}`.trim();
    const lines = this.formats.number(members.length > 1 ? count : (problem.places?.length ?? 0));
    return {
      label: $localize`:@@indicators.showLines:Zeilen zeigen`,
      name: $localize`:@@indicators.showLinesName:Zeilen zeigen: ${lines}:count:, ${name}:kind:`,
    };
  }

  private linesOf({ problem, lines }: ProblemRow): string {
    if (problem.line === 0) return $localize`:@@indicators.allLines:alle`;
    const { text, more } = lineRuns(lines);
    return more === 0
      ? text
      : $localize`:@@indicators.linesMore:${text}:lines: und ${this.formats.number(more)}:count: weitere`;
  }

  private contentOf({ problem, lines, like, members }: ProblemRow): string {
    if (members.some(({ content }) => content !== problem.content)) return '';
    return like !== null && lines.length > 1 ? this.commonStart(problem) : problem.content;
  }

  /** "D2: Sprung, 78-mal. Zum Beispiel Zeile 4: …" */
  private groupSentence({ problem, count, code }: ProblemRow): string {
    const [figure, sentence] = [this.formats.number(count), problemSentence(problem, this.formats)];
    const kind = [...(problem.indicator ? [problem.indicator] : []), PROBLEM_NAMES[code]].join(', ');
    return saysTheSame(code)
      ? $localize`:@@indicators.groupAlike:${kind}:kind:, ${figure}:count:-mal. ${sentence}:sentence:`
      : $localize`:@@indicators.groupExample:${kind}:kind:, ${figure}:count:-mal. Zum Beispiel Zeile ${this.formats.number(problem.line)}:line:: ${sentence}:sentence:`;
  }

  private commonStart({ content }: ListedProblem): string {
    return content.length > 6 ? `${content.slice(0, -2)} …` : content;
  }

  private sentenceOf(row: ProblemRow): string {
    if (row.members.length > 1) return this.groupSentence(row);
    if (row.like === null) return problemSentence(row.problem, this.formats);
    const [line, count] = [this.formats.number(row.like), row.lines.length];
    return count === 1
      ? $localize`:@@indicators.likeLineOne:Wie Zeile ${line}:line:.`
      : $localize`:@@indicators.likeLine:Wie Zeile ${line}:line:, ${this.formats.number(count)}:count: Zeilen.`;
  }
}
