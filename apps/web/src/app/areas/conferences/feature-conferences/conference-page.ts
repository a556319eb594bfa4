/** A planning conference before and after its day: prepared here, and read here with what was found and recommended. */
import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ConferenceStep } from '@quartierwerk/contracts/conferences/conferences.constants';
import type {
  ConferenceAreaView,
  ConferenceFieldView,
  ConferenceView,
  FindingView,
} from '@quartierwerk/contracts/conferences/conference.views';
import type { ReviseFinding } from '@quartierwerk/contracts/conferences/conferences.dto';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES, slugOf } from '../../../shared/addresses.js';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { ConflictQuestion, merged } from '../../../shared/forms/conflict-question.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { CONFERENCE_STATE_WORDS } from '../../../shared/words/conference-state-words.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { stateOf } from '../../../shared/words/state-words.js';
import { ConferenceChoices } from '../data/conference-choices.js';
import { ConferenceStore } from '../data/conference-store.js';
import {
  conferenceBody,
  conferenceConflict,
  conferenceModel,
  placesInWords,
  type ConferenceModel,
} from '../model/conference-entry.js';
import { ConferenceFields } from '../ui/conference-fields.js';
import { ConferenceFindings } from '../ui/conference-findings.js';
import { ConferenceForm } from '../ui/conference-form.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';

@Component({
  selector: 'qw-conference-page',
  imports: [
    ConferenceFields,
    ConferenceFindings,
    ConferenceForm,
    ReasonDialog,
    ConflictDialog,
    LinkedNodes,
    Loading,
    MatButton,
    NodeThread,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    Status,
  ],
  providers: [ConferenceChoices, ConferenceStore, ConflictQuestion],
  templateUrl: './conference-page.html',
  styleUrl: './conference-page.scss',
})
export class ConferencePage implements HoldsInput {
  readonly code = input.required<string>();

  protected readonly store = inject(ConferenceStore);
  protected readonly choices = inject(ConferenceChoices);
  protected readonly conflict = inject(ConflictQuestion);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  protected readonly addresses = ADDRESSES;
  private readonly preparation = viewChild(ConferenceForm);

  protected readonly conference = this.store.conference;
  protected readonly heading = computed(() => {
    const conference = this.conference();
    return conference ? placesInWords(conference.areas) : $localize`:@@conferences.conference:Fachplanungskonferenz`;
  });
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@conferences.recommendations:Empfehlungen`, link: ADDRESSES.recommendations },
    { label: $localize`:@@conferences.conferences:Fachplanungskonferenzen`, link: ADDRESSES.conferences },
    { label: this.formats.day(this.conference()?.heldOn) },
  ]);
  protected readonly state = computed(() => {
    const conference = this.conference();
    return conference && CONFERENCE_STATE_WORDS[conference.state];
  });
  protected readonly fact = computed(() => {
    const conference = this.conference();
    return conference ? [this.formats.day(conference.heldOn), conference.place].filter((text) => text).join(', ') : '';
  });
  protected readonly areas = computed(() =>
    (this.conference()?.areas ?? []).map((area) => ({ area, page: profileOf(area) })),
  );
  private readonly pages = inject(NodePages);
  protected readonly recommendations = computed(() =>
    (this.conference()?.recommendations ?? []).map((row) => ({
      row,
      page: this.pages.of({ id: row.id, kind: 'recommendation', code: row.code, addressKey: null }),
      state: stateOf({ kind: 'recommendation', state: row.state }),
    })),
  );
  protected readonly parties = computed(() => this.choices.parties().map(({ id, name }) => ({ id, label: name })));
  protected readonly mayPrepare = computed(() => this.conference()?.actions.includes('prepare') ?? false);
  /** Who prepares it may not begin it before its day. */
  protected readonly beginsOn = computed(() => {
    const conference = this.conference();
    const waits = conference?.state === 'planned' && this.mayPrepare() && !this.may('open');
    return waits ? this.formats.day(conference.heldOn) : '';
  });
  protected readonly mayRecommend = computed(() => this.conference()?.actions.includes('add_recommendation') ?? false);
  /** As it was when the form opened; what somebody else stores meanwhile is asked about. */
  protected readonly editing = signal<ConferenceView | null>(null);
  protected readonly initial = computed(() => {
    const conference = this.editing();
    return conference && conferenceModel(conference);
  });
  protected readonly cancelling = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  constructor() {
    effect(() => this.store.code.set(this.code()));
    guardUnload(this);
    pageTitle(() => (this.conference() ? this.heading() : undefined));
  }

  hasUnsavedInput(): boolean {
    return this.preparation()?.hasUnsavedInput() ?? false;
  }

  /** Whether the step leads from here today. */
  protected may(step: ConferenceStep): boolean {
    return this.conference()?.actions.includes(step) ?? false;
  }

  protected edit(conference: ConferenceView): void {
    this.choices.wanted.set(true);
    this.editing.set(conference);
  }

  protected readonly revise = (model: ConferenceModel): Promise<void> => {
    const conference = this.editing();
    return conference ? this.reviseOn(conference, model) : Promise.resolve();
  };

  private async reviseOn(seen: ConferenceView, model: ConferenceModel): Promise<void> {
    try {
      await this.store.revise(seen, conferenceBody(model));
    } catch (error) {
      if (!isProblemWith(error, 'VERSION_STALE')) throw error;
      const fresh = await this.store.peek(seen.id);
      const stored = conferenceModel(fresh);
      const fields = conferenceConflict(stored, model, this.choices.areas(), this.parties());
      const choice = await this.conflict.ask(fields.filter((field) => field.stored !== field.own));
      if (choice === null) throw error;
      await this.reviseOn(fresh, merged(model, stored, choice));
    }
  }

  protected readonly addField = (title: string): Promise<void> => this.store.addField(title);
  protected readonly reviseField = (field: ConferenceFieldView, title: string): Promise<void> =>
    this.store.reviseField(field, title);
  protected readonly removeField = (field: ConferenceFieldView): Promise<boolean> =>
    this.act(() => this.store.removeField(field));
  protected readonly reviseFinding = (finding: FindingView, body: ReviseFinding): Promise<void> =>
    this.store.reviseFinding(finding, body);
  protected readonly removeFinding = (finding: FindingView): Promise<void> => this.store.removeFinding(finding);

  protected async begin(): Promise<void> {
    if (await this.act(() => this.store.transit('open')))
      void this.router.navigateByUrl(ADDRESSES.conferenceLive(this.code()));
  }

  protected close(): Promise<boolean> {
    return this.act(() => this.store.transit('close'));
  }

  protected readonly cancel = (reason: string): Promise<void> => this.store.transit('cancel', reason);

  protected readonly act = async (command: () => Promise<unknown>): Promise<boolean> => {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set('');
    try {
      await command();
      return true;
    } catch (error) {
      this.problem.set(errorWords(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  };
}

/** The profile of an area by the names that people know. */
function profileOf({ id, name, municipalityName }: ConferenceAreaView): string {
  return ADDRESSES.profile(municipalityName === null ? id : slugOf(municipalityName), slugOf(name) || id);
}
