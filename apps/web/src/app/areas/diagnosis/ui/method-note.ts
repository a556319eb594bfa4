/** The method note (Methodenblatt) of a run or draft, set for paper: what was computed, how, from what, and how anybody can check it. */
import { Component, computed, inject, input } from '@angular/core';
import { DRAWS } from '@quartierwerk/domain/diagnosis/run-seed';
import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import { canonicalJson } from '@quartierwerk/statistics/index/canonical-json';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { editionName } from '../../../shared/words/edition-name.js';
import { methodSteps, type NoteStep } from '../model/method-note.js';
import type { RunFigures } from '../model/run-figures.js';
import { DIRECTION_WORDS, UNREADABLE_METHOD } from '../model/run-words.js';
import { reasonOf } from '../model/run-map.js';
import { warningSentences } from '../model/warning-words.js';

export interface MethodNoteFacts {
  readonly figures: RunFigures;
  readonly pooling: Pooling;
  readonly methodName: string;
  /** Rank up to which the first group goes. */
  readonly top: number;
  readonly seed: number;
  readonly latestReferenceDate: string | null;
  readonly deliveryCount: number;
  /** Hashes, engine, who computed when. */
  readonly proof: readonly NoteStep[];
}

@Component({
  selector: 'qw-method-note',
  imports: [ScrollArea],
  templateUrl: './method-note.html',
  styleUrl: './method-note.scss',
})
export class MethodNote {
  readonly note = input.required<MethodNoteFacts>();

  protected readonly formats = inject(Formats);
  protected readonly directionWords = DIRECTION_WORDS;
  protected readonly tableLabel = $localize`:@@diagnosis.noteIndicators:Indikatoren dieser Rechnung`;
  protected readonly basis = computed(() => basisOf(this.note(), this.formats));
  protected readonly steps = computed(() => {
    const { figures, pooling } = this.note();
    return figures.storedMethod === null ? null : methodSteps(figures.storedMethod, pooling, this.formats);
  });
  protected readonly warnings = computed(() => warningSentences(this.note().figures.warnings, this.formats));
  protected readonly chance = computed(() => {
    const { top, seed } = this.note();
    const draws = this.formats.number(DRAWS);
    return $localize`:@@diagnosis.noteChance:Rangspannen und Aussichten stammen aus ${draws}:draws: Ziehungen: Jede Quote wird neu gezogen, wie es ihre Fallzahl zulässt, und der Index neu gerechnet. „Unter den ersten ${top}:top:“ ist der Anteil dieser Ziehungen. Startwert der Zufallszahlen: ${seed}:seed:.`;
  });
  protected readonly json = computed(() => {
    const { storedMethod } = this.note().figures;
    return storedMethod === null ? null : canonicalJson(storedMethod);
  });
  protected readonly unreadable = UNREADABLE_METHOD;
  protected readonly domains = computed(() => {
    const { domains, indicators } = this.note().figures;
    return domains
      .map((domain) => ({ ...domain, indicators: indicators.filter(({ domainCode }) => domainCode === domain.code) }))
      .filter((domain) => domain.indicators.length > 0);
  });

  protected yearsOf(years: readonly number[]): string {
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined) return this.formats.missing;
    return first === last ? String(first) : `${first}–${last}`;
  }
}

function basisOf(
  { figures, methodName, latestReferenceDate, deliveryCount }: MethodNoteFacts,
  formats: Formats,
): NoteStep[] {
  const { district, edition, year, areasTakingPart, areasScored, areas, indicatorsScored } = figures;
  const without = new Map<string, number>();
  for (const area of areas.filter(({ rank }) => rank === null)) {
    without.set(reasonOf(area), (without.get(reasonOf(area)) ?? 0) + 1);
  }
  const reasons = [...without].map(([reason, count]) => `${formats.number(count)} ${reason}`).join(', ');
  const sources = [...new Set(figures.indicators.flatMap(({ source }) => source ?? []))].join('; ');
  const context = figures.indicators.filter(({ direction }) => direction === 'context').length;
  return [
    { term: $localize`:@@diagnosis.noteDistrictTerm:Kreis`, text: district.name },
    { term: $localize`:@@diagnosis.year:Jahr`, text: String(year) },
    { term: $localize`:@@diagnosis.edition:Gebietsstand`, text: editionName(edition.name) },
    { term: $localize`:@@diagnosis.method:Verfahren`, text: methodName },
    {
      term: edition.smallAreaLabel,
      text: $localize`:@@diagnosis.noteAreas:${formats.number(areas.length)}:all:, davon nehmen ${formats.number(areasTakingPart)}:part: teil und ${formats.number(areasScored)}:scored: haben einen Index`,
    },
    ...(reasons === '' ? [] : [{ term: $localize`:@@diagnosis.noteWithout:ohne Index`, text: reasons }]),
    {
      term: $localize`:@@diagnosis.columnUsed:Indikatoren`,
      text: $localize`:@@diagnosis.noteIndicatorCount:${formats.number(indicatorsScored)}:scored: gehen ein, ${formats.number(context)}:context: sind nur Kontext`,
    },
    {
      term: $localize`:@@diagnosis.noteDataState:Datenstand`,
      text: $localize`:@@diagnosis.noteDataStateText:${formats.number(deliveryCount)}:count: Datenlieferungen, letzter Stichtag ${formats.day(latestReferenceDate)}:day:`,
    },
    ...(sources === '' ? [] : [{ term: $localize`:@@diagnosis.noteSources:Quellen`, text: sources }]),
  ];
}
