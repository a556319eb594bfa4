/** A planning conference while people sit together: the area's profile step by step, what practitioners know, and the findings as they grow. */
import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ConferenceFieldView, FindingView } from '@quartierwerk/contracts/conferences/conference.views';
import type { ReviseFinding } from '@quartierwerk/contracts/conferences/conferences.dto';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { CONFERENCE_STATE_WORDS } from '../../../shared/words/conference-state-words.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { ConferenceProfile } from '../data/conference-profile.js';
import { ConferenceScreen } from '../data/conference-screen.js';
import { ConferenceStore } from '../data/conference-store.js';
import { quietPoll } from '../data/quiet-poll.js';
import { WalkPlace } from '../data/walk-place.js';
import { placesInWords } from '../model/conference-entry.js';
import { walkOf } from '../model/conference-walk.js';
import { ConferenceFields } from '../ui/conference-fields.js';
import { ConferenceFigure } from '../ui/conference-figure.js';
import { ConferenceFindings } from '../ui/conference-findings.js';
import { ConferenceNoteForm, type SpokenNote } from '../ui/conference-note-form.js';
import { ConferenceNotes } from '../ui/conference-notes.js';
import { ConferenceRecommendations } from '../ui/conference-recommendations.js';
import { ConferenceWalk } from '../ui/conference-walk.js';

@Component({
  selector: 'qw-conference-live-page',
  imports: [
    ...[ConferenceFields, ConferenceFigure, ConferenceFindings, ConferenceNoteForm, ConferenceNotes],
    ...[ConferenceRecommendations, ConferenceWalk, ConfirmDialog, Disclosure, Icon, Loading, MatButton, Note],
    ...[PageHeader, ProblemView, RouterLink, Segments, Status],
  ],
  providers: [ConferenceProfile, ConferenceScreen, ConferenceStore, WalkPlace],
  templateUrl: './live-page.html',
  styleUrl: './live-page.scss',
})
export class LivePage {
  readonly code = input.required<string>();

  protected readonly store = inject(ConferenceStore);
  protected readonly sheet = inject(ConferenceProfile);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly screen = inject(ConferenceScreen);
  protected readonly place = inject(WalkPlace);
  protected readonly addresses = ADDRESSES;

  protected readonly conference = this.store.conference;
  protected readonly heading = computed(() => {
    const conference = this.conference();
    return conference ? placesInWords(conference.areas) : $localize`:@@conferences.conference:Fachplanungskonferenz`;
  });
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@conferences.recommendations:Empfehlungen`, link: ADDRESSES.recommendations },
    { label: $localize`:@@conferences.conferences:Fachplanungskonferenzen`, link: ADDRESSES.conferences },
    { label: this.formats.day(this.conference()?.heldOn), link: ADDRESSES.conference(this.code()) },
    { label: $localize`:@@conferences.live:laufende Konferenz` },
  ]);
  protected readonly state = computed(() => {
    const conference = this.conference();
    if (!conference) return null;
    const { shape, tone, word } = CONFERENCE_STATE_WORDS[conference.state];
    if (conference.state !== 'running' || conference.begunAt === null) return { shape, tone, word };
    const since = $localize`:@@conferences.runningSince:läuft seit ${this.formats.time(conference.begunAt)}:time:`;
    return { shape, tone, word: since };
  });
  protected readonly fact = computed(() => {
    const conference = this.conference();
    return conference
      ? $localize`:@@conferences.atTheTable:${conference.seatCount}:seats: Plätze, ${conference.partyCount}:parties: Stellen`
      : '';
  });
  protected readonly areaLabel = $localize`:@@conferences.areas:Gebiete`;
  protected readonly areaOptions = computed(() =>
    (this.conference()?.areas ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  /** The area that is spoken about; the first when the page opens. */
  protected readonly areaId = computed(() => {
    const areas = this.conference()?.areas ?? [];
    return (areas.find(({ id }) => id === this.place.areaId()) ?? areas[0])?.id ?? '';
  });

  protected readonly sections = computed(() => {
    const profile = this.sheet.profile();
    return profile ? walkOf(profile, this.sheet.offers()) : [];
  });
  private readonly steps = computed(() => this.sections().flatMap(({ steps }) => steps));
  protected readonly at = computed(() =>
    Math.max(
      0,
      this.steps().findIndex(({ id }) => id === this.place.stepId()),
    ),
  );
  protected readonly step = computed(() => this.steps()[this.at()] ?? null);
  protected readonly previous = computed(() => this.steps()[this.at() - 1] ?? null);
  protected readonly next = computed(() => this.steps()[this.at() + 1] ?? null);
  protected readonly count = computed(
    () =>
      $localize`:@@conferences.stepCount:${this.at() + 1}:INTERPOLATION: von ${this.steps().length}:INTERPOLATION_1:`,
  );
  /** What practitioners said about the figure on the table; at a statement, about the area as a whole. */
  protected readonly notes = computed(() => {
    const about = this.step()?.indicator?.id ?? null;
    return (this.sheet.profile()?.notes ?? []).filter(({ indicatorId }) => indicatorId === about);
  });
  protected readonly mayNote = computed(
    () =>
      this.conference()?.state === 'running' &&
      this.conference()?.participants.length !== 0 &&
      (this.sheet.profile()?.actions.includes('add_note') ?? false),
  );
  private readonly running = computed(() => this.conference()?.state === 'running');
  protected readonly mayFind = computed(() => this.conference()?.actions.includes('add_finding') ?? false);
  protected readonly mayPrepare = computed(() => this.conference()?.actions.includes('prepare') ?? false);
  protected readonly mayRecommend = computed(() => this.conference()?.actions.includes('add_recommendation') ?? false);

  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly closing = signal(false);
  protected readonly participantsLabel = $localize`:@@conferences.participants:Teilnehmende`;

  constructor() {
    effect(() => this.store.code.set(this.code()));
    effect(() => this.sheet.areaId.set(this.areaId() || null));
    effect(() => {
      const id = this.conference()?.id;
      if (id === undefined) return;
      untracked(() => {
        this.place.keep(id);
        this.screen.join(id);
      });
    });
    effect(() => {
      const [areaId, step] = [this.areaId(), this.step()];
      if (areaId === '' || !step) return;
      untracked(() => this.place.go(areaId, step.id));
      this.screen.tell({ areaId, stepId: step.id });
    });
    // What others write appears by itself while the conference runs; what is typed here is not touched by it.
    quietPoll(
      () => this.running(),
      () => Promise.all([this.readAgain(), this.sheet.refresh()]),
    );
    pageTitle(() => (this.conference() ? this.heading() : undefined));
    const group = $localize`:@@conferences.keys:Konferenz`;
    const release = inject(Shortcuts).register(
      {
        ...{ keys: 'j', group, description: $localize`:@@conferences.nextStep:Weiter im Steckbrief` },
        run: () => this.go(this.next()?.id),
      },
      {
        ...{ keys: 'k', group, description: $localize`:@@conferences.previousStep:Zurück im Steckbrief` },
        run: () => this.go(this.previous()?.id),
      },
    );
    inject(DestroyRef).onDestroy(release);
  }

  protected go(id: string | undefined): void {
    if (id === undefined) return;
    this.problem.set('');
    this.place.go(this.areaId(), id);
  }

  protected turnTo(areaId: string): void {
    this.place.turnTo(areaId);
  }

  private async readAgain(): Promise<void> {
    const before = this.conference()?.findings.length ?? 0;
    await this.store.refresh();
    const fresh = this.conference()?.findings ?? [];
    const last = fresh.at(-1);
    if (last && fresh.length > before)
      this.announcer.say(
        $localize`:@@conferences.newFinding:Neue Feststellung F${last.number}:number:: ${last.text}:text:`,
      );
  }

  protected readonly note = ({ text, participant, confidence }: SpokenNote): Promise<void> => {
    const { organisation, role } = participant;
    const indicatorId = this.step()?.indicator?.id;
    return this.sheet.addNote({
      ...{ text, confidence, organisationId: organisation.id, authorRole: role || organisation.name },
      source: $localize`:@@conferences.noteSource:Fachplanungskonferenz ${this.formats.day(this.conference()?.heldOn)}:day:`,
      notedOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()),
      ...(indicatorId === undefined ? {} : { indicatorId }),
    });
  };

  protected readonly find = (text: string): Promise<void> => {
    const step = this.step();
    return this.store.addFinding({ text, areaId: this.areaId(), sourceIds: step ? [step.id] : [] });
  };

  protected readonly addField = (title: string): Promise<void> => this.store.addField(title);
  protected readonly reviseField = (field: ConferenceFieldView, title: string): Promise<void> =>
    this.store.reviseField(field, title);
  protected readonly removeField = (field: ConferenceFieldView): Promise<boolean> =>
    this.act(() => this.store.removeField(field));
  protected readonly reviseFinding = (finding: FindingView, body: ReviseFinding): Promise<void> =>
    this.store.reviseFinding(finding, body);
  protected readonly removeFinding = (finding: FindingView): Promise<void> => this.store.removeFinding(finding);

  protected async close(): Promise<void> {
    this.closing.set(false);
    if (await this.act(() => this.store.transit('close')))
      void this.router.navigateByUrl(ADDRESSES.conference(this.code()));
  }

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
