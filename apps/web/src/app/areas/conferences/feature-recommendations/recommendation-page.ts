/** One recommendation: its wording, the evidence as it was, the consent of those who must carry it out, and what followed from it. */
import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ConsentView, EvidenceView } from '@quartierwerk/contracts/conferences/recommendation.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { EVIDENCE_KINDS } from '@quartierwerk/domain/conferences/vocabulary';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { OutdatedBase } from '../../../shared/chain/outdated-base.js';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { NodePicker } from '../../../shared/chain/node-picker.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { AgendaOffer } from '../../../shared/chain/agenda-offer.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { onAskedStep } from '../../../shared/query/asked-step.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { RECOMMENDATION_STATE_WORDS } from '../../../shared/words/recommendation-state-words.js';
import { RecommendationChoices } from '../data/recommendation-choices.js';
import { RecommendationStore } from '../data/recommendation-store.js';
import { bodyOf, entryOf, type RecommendationEntry } from '../model/recommendation-entry.js';
import { eventWords, STEP_WORDS, STEPS, whoIsNext, WITH_REASON, type Step } from '../model/recommendation-words.js';
import { ConsentDialog } from '../ui/consent-dialog.js';
import { RecommendationEvidence } from '../ui/recommendation-evidence.js';
import { RecommendationForm } from '../ui/recommendation-form.js';
import { ConsentList } from '../../../shared/consent/consent-list.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';

@Component({
  selector: 'qw-recommendation-page',
  imports: [
    AgendaOffer,
    OutdatedBase,
    ...[
      ConsentDialog,
      ConsentList,
      Disclosure,
      Icon,
      LinkedNodes,
      Loading,
      MatButton,
      NodePicker,
      NodeThread,
      Note,
      PageHeader,
    ],
    ...[ProblemView, RecommendationEvidence, RecommendationForm, ReasonDialog, RouterLink, Status],
  ],
  providers: [RecommendationStore, RecommendationChoices],
  templateUrl: './recommendation-page.html',
  styleUrl: './recommendation-page.scss',
})
export class RecommendationPage implements HoldsInput {
  readonly code = input.required<string>();

  protected readonly store = inject(RecommendationStore);
  protected readonly choices = inject(RecommendationChoices);
  protected readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);

  private readonly session = inject(SessionStore);
  protected readonly addresses = ADDRESSES;
  protected readonly evidenceKinds: readonly NodeKind[] = EVIDENCE_KINDS;
  protected readonly stateWords = RECOMMENDATION_STATE_WORDS;
  protected readonly stepWords = STEP_WORDS;
  protected readonly eventWords = eventWords;
  protected readonly pickerLabel = $localize`:@@recommendation.addEvidence:Beleg hinzufügen`;
  protected readonly moreLabel = $localize`:@@recommendation.more:Weitere Schritte`;
  protected readonly saveLabel = $localize`:@@recommendation.save:Änderungen speichern`;

  protected readonly recommendation = this.store.recommendation;
  protected readonly crumbs = computed(() => {
    const recommendation = this.recommendation();
    const area = recommendation?.area;
    const place = area
      ? [{ label: [area.municipalityName, area.name].filter((name) => name !== null).join(', ') }]
      : [];
    return [
      { label: $localize`:@@recommendation.heading:Empfehlungen`, link: ADDRESSES.recommendations },
      ...place,
      { label: recommendation?.code ?? this.code() },
    ];
  });
  protected readonly steps = computed(() => {
    const actions = this.recommendation()?.actions ?? [];
    const [first, ...rest] = STEPS.filter((step) => actions.includes(step));
    const leads = first !== undefined && !WITH_REASON.includes(first) && first !== 'reopen';
    return leads ? { first, rest } : { first: null, rest: first === undefined ? [] : [first, ...rest] };
  });
  protected readonly linkedIds = computed(() => this.recommendation()?.evidence.map(({ node }) => node.id) ?? []);
  protected readonly entry = computed(() => entryOf(this.recommendation() ?? null));

  private readonly wordingForm = viewChild(RecommendationForm);
  protected readonly editing = signal(false);
  protected readonly picking = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly reasonFor = signal<Step | EvidenceView | null>(null);
  protected readonly asking = signal(false);
  protected readonly consentAsked = signal<ConsentView | null>(null);

  constructor() {
    effect(() => this.store.code.set(this.code()));
    guardUnload(this);
    const mayCite = () => this.recommendation()?.actions.includes('add_evidence') ?? false;
    onAskedStep('evidence', mayCite, () => this.picking.set(true));
    pageTitle(() => {
      const recommendation = this.recommendation();
      return recommendation && `${recommendation.code} ${recommendation.title}`;
    });
    registerThreadKey(() => {
      const recommendation = this.recommendation();
      return recommendation ? ADDRESSES.threadOf('recommendation', recommendation.code) : null;
    });
  }

  hasUnsavedInput(): boolean {
    return this.wordingForm()?.hasUnsavedInput() ?? false;
  }

  protected take(step: Step): void {
    if (WITH_REASON.includes(step)) this.reasonFor.set(step);
    else void this.run(() => this.store.step(step, ''));
  }

  protected async cite(nodeId: string): Promise<void> {
    await this.run(() => this.store.addEvidence(nodeId));
  }

  protected readonly next = computed(() => {
    const recommendation = this.recommendation();
    // Whoever puts it on an agenda is offered that instead.
    const offered = recommendation?.state === 'submitted' && this.session.may('steering.manage');
    return recommendation && !offered ? whoIsNext(recommendation) : '';
  });

  protected openConsent(consent: ConsentView | null): void {
    this.consentAsked.set(consent);
    this.asking.set(true);
  }

  protected readonly reasonHeading = computed(() => {
    const reason = this.reasonFor();
    if (reason === null) return '';
    return typeof reason === 'string'
      ? STEP_WORDS[reason]
      : $localize`:@@recommendation.endEvidenceHeading:Beleg lösen`;
  });

  protected readonly giveReason = async (reason: string): Promise<void> => {
    const what = this.reasonFor();
    if (what === null) return;
    if (typeof what === 'string') await this.store.step(what, reason);
    else await this.store.endEvidence(what.linkId, reason);
  };

  protected readonly save = async (entry: RecommendationEntry): Promise<void> => {
    await this.store.revise(bodyOf(entry));
    this.toasts.show($localize`:@@recommendation.saved:${this.code()}:code: gespeichert`);
  };

  private async run(command: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      await command();
    } catch (error) {
      this.problem.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }
}
