/** The method note of a stored run, for the files and for whoever asks how a rank came about. */
import { Component, computed, DOCUMENT, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { seedOfRun } from '@quartierwerk/domain/diagnosis/run-seed';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { RunStore } from '../data/run-store.js';
import { readTop, topOf } from '../model/draft-method.js';
import { methodName, RUN_STATE_WORDS } from '../model/run-words.js';
import { MethodNote, type MethodNoteFacts } from '../ui/method-note.js';

@Component({
  selector: 'qw-run-note-page',
  imports: [Icon, Loading, MatButton, MethodNote, PageHeader, ProblemView],
  providers: [RunStore],
  template: `
    <qw-page-header [heading]="heading" [code]="code()" [crumbs]="crumbs()" [fact]="fact()">
      <ng-container qwActions>
        @if (note()) {
          <button matButton="filled" type="button" class="qw-no-print" (click)="print()">
            <qw-icon name="print" [size]="18" /><ng-container i18n="@@diagnosis.printNote"
              >Methodenblatt drucken</ng-container
            >
          </button>
        }
      </ng-container>
    </qw-page-header>
    <div class="qw-body">
      @if (store.resource.error(); as error) {
        <qw-problem-view [error]="error" (retry)="store.resource.reload()" />
      } @else if (note(); as note) {
        <qw-method-note [note]="note" />
      } @else {
        <qw-loading [rows]="12" />
      }
    </div>
  `,
})
export class RunNotePage {
  /** The run's number, from the address. */
  readonly nr = input.required<string>();

  protected readonly store = inject(RunStore);
  private readonly formats = inject(Formats);
  private readonly document = inject(DOCUMENT);
  private readonly top = readTop(inject(ActivatedRoute).snapshot.queryParamMap.get('erste'));

  protected readonly heading = $localize`:@@diagnosis.methodNote:Methodenblatt`;
  protected readonly code = computed(() => $localize`:@@diagnosis.runCode:Lauf ${this.nr()}:number:`);
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: $localize`:@@diagnosis.runs:Läufe`, link: ADDRESSES.runs },
    { label: this.code(), link: ADDRESSES.run(this.nr()) },
    { label: this.heading },
  ]);
  protected readonly fact = computed(() => {
    const run = this.store.run();
    return run ? `${run.title}, ${RUN_STATE_WORDS[run.state]}` : '';
  });
  protected readonly note = computed<MethodNoteFacts | null>(() => {
    const [run, figures] = [this.store.run(), this.store.figures()];
    if (!run || !figures) return null;
    const act = (at: string, by: string | null): string =>
      [this.formats.dateTime(at), by].filter((part) => part !== null).join(', ');
    return {
      figures,
      pooling: run.pooling,
      methodName: methodName(run.methodId),
      top: topOf({ top: this.top }, figures.areasTakingPart),
      seed: seedOfRun(run.dataHash),
      latestReferenceDate: run.note.latestReferenceDate,
      deliveryCount: run.note.deliveryCount,
      proof: [
        { term: $localize`:@@diagnosis.dataHash:Prüfsumme der Daten`, text: run.dataHash },
        { term: $localize`:@@diagnosis.methodHash:Prüfsumme des Verfahrens`, text: run.methodHash },
        { term: $localize`:@@diagnosis.engine:Rechenregeln`, text: run.engineVersion },
        { term: $localize`:@@diagnosis.computedAt:gerechnet`, text: act(run.computedAt, run.computedBy) },
        ...(run.frozenAt === null
          ? []
          : [{ term: $localize`:@@diagnosis.frozenAt:festgeschrieben`, text: act(run.frozenAt, run.frozenBy) }]),
      ],
    };
  });

  constructor() {
    effect(() => this.store.number.set(this.nr()));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
