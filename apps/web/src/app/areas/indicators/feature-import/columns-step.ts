/** Step 2: what the table is about and what its columns hold. Proposed from heads and cells; the person decides. */
import { Component, computed, inject, signal } from '@angular/core';
import type { SourceView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { COLUMN_ROLES, columnOf, type ImportMapping, isMeasure } from '@quartierwerk/domain/indicators/import/mapping';
import {
  type TwinChoice,
  type Twins,
  undecidedTwins,
  withTwin,
} from '@quartierwerk/domain/indicators/import/twin-columns';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { tooLong } from '../../../shared/forms/at-most.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { ImportStore } from '../data/import-store.js';
import { columnName, defectSentence, ROLE_WORDS } from '../model/column-words.js';
import { needsOfTable, readYear, withIndicator, withProposedYear, withRole, withYear } from '../model/mapping-draft.js';
import { SourceDialog } from '../ui/source-dialog.js';
import { StepHeading } from '../ui/step-heading.js';
import { TwinChoiceNote } from '../ui/twin-choice.js';

const EXAMPLES = 3;

@Component({
  selector: 'qw-columns-step',
  imports: [Field, FieldInput, SourceDialog, Status, StepHeading, Table, TableCell, TwinChoiceNote],
  templateUrl: './columns-step.html',
  styleUrl: './columns-step.scss',
})
export class ColumnsStep {
  protected readonly store = inject(ImportStore);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);

  protected readonly roles = COLUMN_ROLES;
  protected readonly roleWords = ROLE_WORDS;
  protected readonly titleLabel = $localize`:@@indicators.deliveryTitle:Name der Lieferung`;
  protected readonly sourceLabel = $localize`:@@indicators.source:Quelle`;
  protected readonly editionLabel = $localize`:@@indicators.areaEdition:Gebietsstand`;
  protected readonly referenceLabel = $localize`:@@indicators.referenceDay:Stichtag der Zahlen`;
  protected readonly tableIndicatorLabel = $localize`:@@indicators.tableIndicator:Indikator der ganzen Tabelle`;
  protected readonly tableYearLabel = $localize`:@@indicators.tableYear:Jahr der ganzen Tabelle`;
  protected readonly columnLabel = $localize`:@@indicators.column:Spalte`;
  protected readonly examplesLabel = $localize`:@@indicators.examples:Beispiele`;
  protected readonly meaningLabel = $localize`:@@indicators.meaning:Bedeutung`;
  protected readonly ofLabel = $localize`:@@indicators.columnOf:Indikator und Jahr dieser Spalte`;

  protected readonly mayCreateSource = computed(() => this.session.may('indicators.manage'));
  protected readonly addingSource = signal(false);
  /** A source made here stands in the list before the run is read again. */
  private readonly added = signal<readonly SourceView[]>([]);
  protected readonly sources = computed(() => {
    const known = this.store.view()?.options.sources ?? [];
    const fresh = this.added().filter(({ id }) => !known.some((source) => source.id === id));
    return [...known, ...fresh].sort((a, b) => a.name.localeCompare(b.name));
  });

  protected readonly columns = computed(() => {
    const [view, mapping] = [this.store.view(), this.store.mapping()];
    if (!view || !mapping) return [];
    const freeIndicator = columnOf(mapping, 'indicator') < 0;
    const freeYear = columnOf(mapping, 'year') < 0;
    return view.heads.map((_, at) => {
      const column = mapping.columns[at] ?? { role: 'ignore' as const };
      const measure = isMeasure(column.role);
      const name = columnName(this.store.heads(), at);
      return {
        ...{ at, name, column },
        examples: this.examples(at),
        asksIndicator: measure && (freeIndicator || column.indicator !== undefined),
        asksYear: measure && (freeYear || column.year !== undefined),
        roleName: $localize`:@@indicators.roleOf:Bedeutung der Spalte ${name}:column:`,
        indicatorName: $localize`:@@indicators.indicatorOf:Indikator der Spalte ${name}:column:`,
        yearName: $localize`:@@indicators.yearOf:Jahr der Spalte ${name}:column:`,
      };
    });
  });
  protected readonly samples = computed(() => this.columns().map(({ examples }) => examples));
  protected readonly twins = computed(() => {
    const [view, mapping] = [this.store.view(), this.store.mapping()];
    return view && mapping ? undecidedTwins(view.heads, mapping.columns) : [];
  });
  /** A long table says indicator and year in columns of their own; then no column of figures is asked for them. */
  protected readonly wide = computed(() =>
    this.columns().some(({ asksIndicator, asksYear }) => asksIndicator || asksYear),
  );
  /** Indicator and year of the whole table are asked for only where no column says them. */
  protected readonly asksIndicator = computed(() => {
    const mapping = this.store.mapping();
    return mapping !== null && columnOf(mapping, 'indicator') < 0;
  });
  protected readonly asksYear = computed(() => {
    const mapping = this.store.mapping();
    return mapping !== null && columnOf(mapping, 'year') < 0;
  });
  protected readonly needs = computed(() => {
    const mapping = this.store.mapping();
    return mapping ? needsOfTable(mapping) : { year: false, indicator: false };
  });
  protected readonly open = computed(() => {
    const heads = this.store.heads();
    return this.store.defects().map((defect) => defectSentence(defect, heads));
  });
  protected readonly titleErrors = computed(() => tooLong(this.store.mapping()?.title ?? '', LIMITS.nameLength));
  /** Said at the field as well as in the list of what is open. */
  protected readonly referenceErrors = computed(() =>
    this.store
      .defects()
      .filter(({ code }) => code === 'REFERENCE_DAY_IN_FUTURE')
      .map((defect) => defectSentence(defect, [])),
  );
  protected readonly minCases = computed(() => {
    const source = this.sources().find(({ id }) => id === this.store.mapping()?.sourceId);
    if (!source || source.minCases <= 1) return '';
    const minCases = this.formats.number(source.minCases);
    return $localize`:@@indicators.sourceMinCases:Werte unter ${minCases}:count: Fällen hält diese Quelle geheim`;
  });

  protected change(change: Partial<ImportMapping>): void {
    const mapping = this.store.mapping();
    if (mapping) this.store.type({ ...mapping, ...change });
  }

  /** A day of the figures is a proposal for their year. */
  protected chooseReferenceDay(day: string): void {
    const mapping = this.store.mapping();
    if (mapping) this.type({ ...mapping, referenceDate: day || null });
  }

  protected chooseRole(at: number, index: number): void {
    const [mapping, role] = [this.store.mapping(), COLUMN_ROLES[index]];
    if (mapping && role) this.type(withRole(mapping, at, role));
  }

  protected chooseTwin(twins: Twins, choice: TwinChoice): void {
    const mapping = this.store.mapping();
    if (mapping) this.change({ columns: withTwin(mapping.columns, twins, choice) });
  }

  protected chooseIndicator(at: number, code: string): void {
    const mapping = this.store.mapping();
    if (mapping) this.store.type(withIndicator(mapping, at, code));
  }

  protected typeYear(at: number, text: string): void {
    const mapping = this.store.mapping();
    if (mapping) this.store.type(withYear(mapping, at, readYear(text)));
  }

  protected typeTableYear(text: string): void {
    this.change({ year: readYear(text) });
  }

  protected takeSource(source: SourceView): void {
    this.added.update((sources) => [...sources, source]);
    this.change({ sourceId: source.id });
  }

  private type(mapping: ImportMapping): void {
    const view = this.store.view();
    this.store.type(view ? withProposedYear(mapping, view) : mapping);
  }

  private examples(at: number): string {
    const cells = this.store.view()?.preview.map(({ cells }) => (cells[at] ?? '').trim()) ?? [];
    return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, EXAMPLES).join(', ');
  }
}
