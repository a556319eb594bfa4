/**
 * What the table looks at, for the wall: one area, one figure or statement in large type, what is said about it and found. It follows
 * the window that walks through the profile, and can be walked by itself.
 */
import { Component, computed, DestroyRef, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { ConferenceProfile } from '../data/conference-profile.js';
import { ConferenceScreen, type OnTheTable } from '../data/conference-screen.js';
import { ConferenceStore } from '../data/conference-store.js';
import { quietPoll } from '../data/quiet-poll.js';
import { placesInWords } from '../model/conference-entry.js';
import { walkOf } from '../model/conference-walk.js';
import { ConferenceFigure } from '../ui/conference-figure.js';
import { ConferenceNotes } from '../ui/conference-notes.js';

@Component({
  selector: 'qw-conference-screen-page',
  imports: [ConferenceFigure, ConferenceNotes, Icon, Loading, ProblemView, RouterLink],
  providers: [ConferenceProfile, ConferenceScreen, ConferenceStore],
  templateUrl: './screen-page.html',
  styleUrl: './screen-page.scss',
})
export class ScreenPage {
  readonly code = input.required<string>();

  protected readonly store = inject(ConferenceStore);
  protected readonly sheet = inject(ConferenceProfile);
  protected readonly formats = inject(Formats);
  private readonly screen = inject(ConferenceScreen);
  protected readonly addresses = ADDRESSES;

  protected readonly conference = this.store.conference;
  protected readonly heading = computed(() => {
    const conference = this.conference();
    return conference ? placesInWords(conference.areas) : '';
  });
  /** What the other window shows, until one walks here. */
  private readonly table = linkedSignal<OnTheTable | null, OnTheTable>({
    source: this.screen.shown,
    computation: (shown, former) => shown ?? former?.value ?? { areaId: '', stepId: null },
  });
  private readonly areaId = computed(() => {
    const areas = this.conference()?.areas ?? [];
    return (areas.find(({ id }) => id === this.table().areaId) ?? areas[0])?.id ?? null;
  });
  private readonly steps = computed(() => {
    const profile = this.sheet.profile();
    return profile ? walkOf(profile, this.sheet.offers()).flatMap(({ steps }) => steps) : [];
  });
  private readonly at = computed(() =>
    Math.max(
      0,
      this.steps().findIndex(({ id }) => id === this.table().stepId),
    ),
  );
  protected readonly step = computed(() => this.steps()[this.at()] ?? null);
  protected readonly notes = computed(() => {
    const about = this.step()?.indicator?.id ?? null;
    return (this.sheet.profile()?.notes ?? []).filter(({ indicatorId }) => indicatorId === about);
  });
  /** What was found of it; at the beginning, everything. */
  protected readonly findings = computed(() => {
    const id = this.step()?.id;
    const findings = this.conference()?.findings ?? [];
    const own = findings.filter(({ sources }) => sources.some(({ nodeId }) => nodeId === id));
    return own.length > 0 ? own : findings.slice(-MOST);
  });

  constructor() {
    effect(() => this.store.code.set(this.code()));
    effect(() => this.sheet.areaId.set(this.areaId()));
    effect(() => {
      const id = this.conference()?.id;
      if (id !== undefined) untracked(() => this.screen.join(id));
    });
    pageTitle(() => this.heading() || undefined);
    quietPoll(
      () => this.conference()?.state === 'running',
      () => Promise.all([this.store.refresh(), this.sheet.refresh()]),
    );
    const group = $localize`:@@conferences.keys:Konferenz`;
    const release = inject(Shortcuts).register(
      {
        ...{ keys: 'j', group, description: $localize`:@@conferences.nextStep:Weiter im Steckbrief` },
        run: () => this.walk(1),
      },
      {
        ...{ keys: 'k', group, description: $localize`:@@conferences.previousStep:Zurück im Steckbrief` },
        run: () => this.walk(-1),
      },
    );
    inject(DestroyRef).onDestroy(release);
  }

  protected walk(by: 1 | -1): void {
    const step = this.steps()[this.at() + by];
    const areaId = this.areaId();
    if (step && areaId !== null) this.table.set({ areaId, stepId: step.id });
  }
}

/** More lines than this are not read from the last row. */
const MOST = 5;
