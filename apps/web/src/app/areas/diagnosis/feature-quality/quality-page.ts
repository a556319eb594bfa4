/** How far a run can be trusted and what hangs together in it, with plain sentences on what follows for planning. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { editionName } from '../../../shared/words/edition-name.js';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { QualityStore } from '../data/quality-store.js';
import { RunStore } from '../data/run-store.js';
import {
  coherenceSentences,
  correlationSentence,
  reliabilitySentences,
  spaceSentences,
  unlikeSentence,
  weightSentences,
} from '../model/quality-words.js';
import { CorrelationTable } from '../ui/correlation-table.js';
import { IndicatorQualityTable } from '../ui/indicator-quality.js';
import { LocalPatternView } from '../ui/local-pattern.js';
import { UnlikeAreas } from '../ui/unlike-areas.js';

@Component({
  selector: 'qw-quality-page',
  imports: [CorrelationTable, IndicatorQualityTable, Loading, LocalPatternView, PageHeader, ProblemView, UnlikeAreas],
  providers: [RunStore, QualityStore],
  templateUrl: './quality-page.html',
  styleUrl: './quality-page.scss',
})
export class QualityPage {
  /** The run's number, from the address. */
  readonly nr = input.required<string>();

  protected readonly runs = inject(RunStore);
  protected readonly store = inject(QualityStore);
  protected readonly formats = inject(Formats);

  protected readonly heading = $localize`:@@diagnosis.quality:Güte und Zusammenhänge`;
  protected readonly code = computed(() => $localize`:@@diagnosis.runCode:Lauf ${this.nr()}:number:`);
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: $localize`:@@diagnosis.runs:Läufe`, link: ADDRESSES.runs },
    { label: this.code(), link: ADDRESSES.run(this.nr()) },
    { label: this.heading },
  ]);
  protected readonly fact = computed(() => this.runs.run()?.title ?? '');
  /** Of files: "index-2025-lauf-3". */
  protected readonly fileStem = computed(() => {
    const year = this.runs.run()?.year ?? '';
    return $localize`:@@diagnosis.qualityFile:index-${year}:year:-lauf-${this.nr()}:run:`;
  });
  protected readonly asOf = computed(() => this.runs.run()?.note.latestReferenceDate ?? null);
  protected readonly edition = computed(() => editionName(this.runs.run()?.edition.name ?? ''));
  protected readonly words = computed(() => {
    const quality = this.store.quality();
    if (quality === null) return null;
    const pattern = this.store.pattern();
    return {
      indicators: [
        ...reliabilitySentences(quality, this.store.reliabilities(), this.formats),
        ...weightSentences(quality, this.formats),
      ],
      correlation: correlationSentence(quality, this.formats),
      coherence: coherenceSentences(quality, this.formats),
      space: pattern === null ? [] : spaceSentences(pattern, this.formats),
      unlike: unlikeSentence(quality, this.formats),
    };
  });

  constructor() {
    effect(() => this.runs.number.set(this.nr()));
  }
}
