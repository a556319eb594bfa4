/** A planning conference while people sit together: the area's profile step by step, what practitioners know, and the findings as they grow. */
import { Component, computed, DestroyRef, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ConferenceFieldView, FindingView } from '@quartierwerk/contracts/conferences/conference.views';
import type { ReviseFinding } from '@quartierwerk/contracts/conferences/conferences.dto';
import { DeviationBar } from '@quartierwerk/ui/deviation/deviation-bar';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { nodePage } from '../../../shared/chain/node-page.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { CONFERENCE_STATE_WORDS } from '../../../shared/words/conference-state-words.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { ConferenceProfile } from '../data/conference-profile.js';
import { ConferenceStore } from '../data/conference-store.js';
import { placesInWords } from '../model/conference-entry.js';
import { WALK_WORDS, walkOf } from '../model/conference-walk.js';
import { ConferenceFields } from '../ui/conference-fields.js';
import { ConferenceFindings } from '../ui/conference-findings.js';
import { ConferenceNoteForm, type SpokenNote } from '../ui/conference-note-form.js';

@Component({
  selector: 'qw-conference-live-page',
  imports: [
    ConferenceFields,
    ConferenceFindings,
    ConferenceNoteForm,
    DeviationBar,
    Icon,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    Status,
  ],
  providers: [ConferenceProfile, ConferenceStore],
  templateUrl: './live-page.html',
  styleUrl: './live-page.scss',
})
export class LivePage {
  readonly code = input.required<string>();

  protected readonly store = inject(ConferenceStore);
  protected readonly sheet = inject(ConferenceProfile);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  protected readonly addresses = ADDRESSES;

  protected readonly conference = this.store.conference;
  protected readonly heading = computed(() => {
    const conference = this.conference();
    return conference ? placesInWords(conference.areas) : this.code();
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
  protected readonly recommendations = computed(() =>
    (this.conference()?.recommendations ?? []).map(({ id, code, title }) => ({
      ...{ id, code, title },
      page: nodePage({ id, kind: 'recommendation', code, addressKey: null }),
    })),
  );

  protected readonly areaLabel = $localize`:@@conferences.areas:Gebiete`;
  protected readonly areaOptions = computed(() =>
    (this.conference()?.areas ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  /** The area that is spoken about; the first when the page opens. */
  protected readonly areaId = linkedSignal<string | undefined, string>({
    source: () => this.conference()?.id,
    computation: () => this.conference()?.areas[0]?.id ?? '',
  });

  protected readonly steps = computed(() => {
    const profile = this.sheet.profile();
    return profile ? walkOf(profile) : [];
  });
  protected readonly walk = computed(() =>
    (['strengths', 'weaknesses', 'indicators'] as const)
      .map((group) => ({ label: WALK_WORDS[group], steps: this.steps().filter((step) => step.group === group) }))
      .filter(({ steps }) => steps.length > 0),
  );
  protected readonly stepId = linkedSignal<string, string | null>({
    source: this.areaId,
    computation: () => null,
  });
  protected readonly at = computed(() =>
    Math.max(
      0,
      this.steps().findIndex(({ id }) => id === this.stepId()),
    ),
  );
  protected readonly step = computed(() => this.steps()[this.at()] ?? null);
  protected readonly previous = computed(() => this.steps()[this.at() - 1] ?? null);
  protected readonly next = computed(() => this.steps()[this.at() + 1] ?? null);
  protected readonly group = computed(() => {
    const step = this.step();
    return step ? WALK_WORDS[step.group] : '';
  });
  protected readonly figures = computed(() => {
    const indicator = this.step()?.indicator;
    const profile = this.sheet.profile();
    if (!indicator || !profile) return [];
    const { area, municipality, district } = profile.area.municipality
      ? { area: profile.area.name, municipality: profile.area.municipality.name, district: profile.area.district.name }
      : { area: profile.area.name, municipality: null, district: profile.area.district.name };
    const figure = (label: string, value: number | null) => ({
      label,
      words: this.formats.number(value, indicator.decimals),
    });
    return [
      figure(area, indicator.area.value),
      ...(municipality === null ? [] : [figure(municipality, indicator.municipality.value)]),
      figure(district, indicator.district.value),
    ];
  });
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
  protected readonly mayFind = computed(() => this.conference()?.actions.includes('add_finding') ?? false);
  protected readonly mayPrepare = computed(() => this.conference()?.actions.includes('prepare') ?? false);
  protected readonly mayRecommend = computed(() => this.conference()?.actions.includes('add_recommendation') ?? false);

  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  constructor() {
    effect(() => this.store.code.set(this.code()));
    effect(() => this.sheet.areaId.set(this.areaId() || null));
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
    this.stepId.set(id);
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
