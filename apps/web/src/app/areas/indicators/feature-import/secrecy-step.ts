/** Step 4: which values will be kept secret because too few cases stand behind them. */
import { Component, computed, inject } from '@angular/core';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ImportStore } from '../data/import-store.js';
import { importFigures } from '../model/import-figures.js';
import { StepHeading } from '../ui/step-heading.js';

@Component({
  selector: 'qw-secrecy-step',
  imports: [Note, StepHeading, Table, TableCell],
  templateUrl: './secrecy-step.html',
  styleUrl: './secrecy-step.scss',
})
export class SecrecyStep {
  protected readonly store = inject(ImportStore);
  protected readonly formats = inject(Formats);

  protected readonly keepSecret = computed(() => this.store.mapping()?.suppressSmallCases ?? true);
  private readonly check = computed(() => this.store.view()?.check ?? null);
  private readonly source = computed(() => {
    const id = this.store.mapping()?.sourceId;
    return this.store.view()?.options.sources.find((source) => source.id === id) ?? null;
  });
  private readonly figures = computed(() => {
    const check = this.check();
    return check ? importFigures(check, this.keepSecret()) : null;
  });
  protected readonly smallCases = computed(() => this.figures()?.smallCases ?? 0);

  protected readonly heading = computed(() => {
    const count = this.smallCases();
    if (count === 0) return $localize`:@@indicators.noSmallCases:Kein Wert beruht auf zu wenigen Fällen`;
    const figure = this.formats.number(count);
    if (!this.keepSecret())
      return $localize`:@@indicators.smallOpen:${figure}:count: Werte mit wenigen Fällen bleiben offen`;
    return count === 1
      ? $localize`:@@indicators.smallSecretOne:1 Wert wird geheim gehalten`
      : $localize`:@@indicators.smallSecret:${figure}:count: Werte werden geheim gehalten`;
  });
  protected readonly facts = computed(() => {
    const source = this.source();
    if (!source) return '';
    return source.minCases <= 1
      ? $localize`:@@indicators.noMinCases:Für „${source.name}:source:“ ist keine Mindestzahl festgelegt.`
      : $localize`:@@indicators.minCasesOf:Für „${source.name}:source:“ gilt eine Mindestzahl von ${source.minCases}:count: Fällen, für Zähler und Nenner. Darunter ist ein Wert geheim zu halten: Er wird ohne Zahl gespeichert.`;
  });
  protected readonly delivered = computed(() => {
    const count = this.figures()?.deliveredSecret ?? 0;
    if (count === 0) return '';
    return count === 1
      ? $localize`:@@indicators.deliveredSecretOne:Ein weiterer Wert wurde schon geheim geliefert.`
      : $localize`:@@indicators.deliveredSecret:Weitere ${this.formats.number(count)}:count: Werte wurden schon geheim geliefert.`;
  });
  protected readonly rows = computed(() => {
    const check = this.check();
    const names = new Map(this.store.view()?.options.indicators.map(({ code, name }) => [code, name]));
    return (check?.indicators ?? []).map((row) => ({
      ...row,
      name: names.get(row.code) ?? '',
      values: row.figures + row.missing,
    }));
  });

  protected choose(keepSecret: boolean): void {
    const mapping = this.store.mapping();
    if (mapping) this.store.type({ ...mapping, suppressSmallCases: keepSecret });
  }
}
