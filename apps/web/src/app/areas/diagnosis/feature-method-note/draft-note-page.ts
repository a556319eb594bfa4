/** The method note of a draft of the workshop. It says that nothing is stored yet; the draft itself stands in the address. */
import { Component, computed, DOCUMENT, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { DRAFT_SEED } from '@quartierwerk/domain/diagnosis/run-seed';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { DraftCertainty } from '../data/draft-certainty.js';
import { inputHash } from '../data/input-hash.js';
import { readKeptDraft } from '../data/kept-draft.js';
import { WorkshopStore } from '../data/workshop-store.js';
import { matrixOf } from '../model/compute-draft.js';
import { draftOfAddress, isOwnMethod, NEW_DRAFT } from '../model/draft-method.js';
import { refusalSentence } from '../model/refusal-words.js';
import { methodName } from '../model/run-words.js';
import { MethodNote, type MethodNoteFacts } from '../ui/method-note.js';

@Component({
  selector: 'qw-draft-note-page',
  imports: [Icon, Loading, MatButton, MethodNote, Note, PageHeader, ProblemView, Status],
  providers: [DraftCertainty, WorkshopStore],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs">
      <qw-status qwStatus shape="draft" i18n="@@diagnosis.unsaved">Entwurf, nicht gespeichert</qw-status>
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
      @if (store.editionsResource.error() ?? store.inputResource.error(); as error) {
        <qw-problem-view [error]="error" (retry)="store.editionsResource.reload(); store.reload()" />
      } @else if (note(); as note) {
        <qw-method-note [note]="note" />
      } @else if (refusal(); as sentence) {
        <qw-note tone="error" strong>{{ sentence }}</qw-note>
      } @else {
        <qw-loading [rows]="12" />
      }
    </div>
  `,
})
export class DraftNotePage {
  protected readonly store = inject(WorkshopStore);
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);

  protected readonly heading = $localize`:@@diagnosis.methodNote:Methodenblatt`;
  protected readonly crumbs = [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: $localize`:@@diagnosis.workshop:Werkstatt`, link: ADDRESSES.workshop },
    { label: this.heading },
  ];
  private readonly hash = resource({
    params: () => {
      const data = this.store.data();
      return data ? { matrix: matrixOf(data), method: this.store.method() } : undefined;
    },
    loader: ({ params }) => inputHash(params.matrix, params.method),
  });
  protected readonly refusal = computed(() => {
    const outcome = this.store.outcome();
    return outcome === null || outcome.ok ? '' : refusalSentence(outcome.refusals);
  });
  protected readonly note = computed<MethodNoteFacts | null>(() => {
    const [data, figures, draft] = [this.store.data(), this.store.figures(), this.store.draft()];
    if (!data || !figures) return null;
    const hash = this.hash.hasValue() ? this.hash.value() : null;
    return {
      figures,
      pooling: data.pooling,
      methodName: methodName(isOwnMethod(draft) ? 'custom' : draft.template),
      top: this.store.top(),
      seed: DRAFT_SEED,
      latestReferenceDate: data.latestReferenceDate,
      deliveryCount: data.deliveryCount,
      proof: [
        ...(hash ? [{ term: $localize`:@@diagnosis.dataHash:Prüfsumme der Daten`, text: hash }] : []),
        { term: $localize`:@@diagnosis.engine:Rechenregeln`, text: ENGINE_VERSION },
      ],
    };
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const workspace = this.session.session()?.workspace.id ?? '';
    this.store.draft.set(draftOfAddress((name) => query.get(name)) ?? readKeptDraft(workspace) ?? NEW_DRAFT);
    this.store.editionId.set(query.get('stand'));
    const year = Number(query.get('jahr'));
    this.store.year.set(Number.isInteger(year) && year > 0 ? year : null);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
