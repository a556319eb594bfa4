/** One neighbourhood conference: what it is for, its stations, what was said and under which themes, who was there. */
import { Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EventAction } from '@quartierwerk/contracts/participation/event.views';
import { dayChangeVerdict } from '@quartierwerk/domain/participation/event-workflow';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Table } from '@quartierwerk/ui/table/table';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { copyOrSelect } from '../../../shared/files/copy-text.js';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { EVENT_STATE_WORDS } from '../../../shared/words/participation-state-words.js';
import { EventStore } from '../data/event-store.js';
import { LIST_SEGMENTS } from '../model/contribution-list.js';
import { eventModel, reviseBody, type EventModel } from '../model/event-entry.js';
import {
  AGE_WORDS,
  contributionsWords,
  KIND_WORDS,
  LANGUAGE_WORDS,
  METHOD_WORDS,
  personsWords,
} from '../model/words.js';
import { HelperCodeSection } from './helper-code-section.js';
import { EventForm } from '../ui/event-form.js';
import { ParticipantsForm, type ParticipantsModel } from '../ui/participants-form.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';

@Component({
  selector: 'qw-event-page',
  imports: [
    ConfirmDialog,
    EventForm,
    HelperCodeSection,
    Icon,
    LinkedNodes,
    Loading,
    MatButton,
    NodeThread,
    Note,
    PageHeader,
    ParticipantsForm,
    ProblemView,
    ReasonDialog,
    RouterLink,
    Status,
    Table,
    TableCell,
    UnreadHeading,
  ],
  providers: [EventStore],
  templateUrl: './event-page.html',
  styleUrl: '../ui/detail.scss',
})
export class EventPage {
  readonly code = input.required<string>();

  protected readonly store = inject(EventStore);
  protected readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);

  protected readonly addresses = ADDRESSES;
  protected readonly contributionsWords = contributionsWords;
  protected readonly personsWords = personsWords;
  protected readonly methodWords = METHOD_WORDS;
  protected readonly kindWords = KIND_WORDS;
  protected readonly languageWords = LANGUAGE_WORDS;
  protected readonly saveAction = $localize`:@@participation.saveEvent:Vorbereitung speichern`;
  protected readonly cancelHeading = $localize`:@@participation.cancelEvent:Veranstaltung absagen`;
  protected readonly closeAction = $localize`:@@participation.closeEvent:Veranstaltung abschließen`;
  /** Before the address, so that it can be told and typed. */
  protected readonly location = inject(DOCUMENT).location;
  protected readonly closing = signal(false);
  protected readonly editing = signal(false);
  protected readonly counting = signal(false);
  protected readonly cancelling = signal(false);
  protected readonly busy = signal(false);
  /** The browser refused to copy the address. */
  protected readonly uncopied = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));

  protected readonly event = this.store.event;
  protected readonly initial = computed(() => {
    const event = this.event();
    return event ? eventModel(event) : null;
  });
  protected readonly movable = computed(() => dayChangeVerdict(this.event()?.state ?? 'planned').ok);
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@participation.contributionsTitle:Beiträge`, link: ADDRESSES.contributions },
    { label: $localize`:@@participation.eventsTitle:Sozialraumkonferenzen`, link: ADDRESSES.neighbourhoodConferences },
    { label: this.event()?.code ?? this.code() },
  ]);
  protected readonly state = computed(() => EVENT_STATE_WORDS[this.event()?.state ?? 'planned']);
  protected readonly fact = computed(() => {
    const event = this.event();
    return event ? [this.formats.day(event.heldOn), event.startsAt].filter((part) => part !== '').join(', ') : '';
  });
  protected readonly captureAddress = computed(() => {
    const event = this.event();
    return event?.captureCode ? ADDRESSES.capture(event.captureCode) : null;
  });
  /** As the list of contributions divides them; without those put aside they add up. */
  protected readonly segments = computed(() => {
    const counts = this.event()?.segments;
    if (!counts) return [];
    return LIST_SEGMENTS.map(({ value, segment, label }) => ({ value, label, count: counts[segment] })).filter(
      ({ count }) => count > 0,
    );
  });
  /** What was said stands in its own list, not once more at the side. */
  protected readonly links = computed(() =>
    (this.event()?.links ?? []).filter(({ node }) => node.kind !== 'contribution'),
  );
  protected readonly counts = computed(() => {
    const participation = this.event()?.participation;
    if (!participation) return [];
    const few = $localize`:@@participation.fewerThanThree:unter 3`;
    const line = (words: Readonly<Record<string, string>>) => (one: { key: string; count: number | null }) =>
      `${words[one.key] ?? one.key}: ${one.count === null ? few : this.formats.number(one.count)}`;
    return [
      { label: $localize`:@@participation.ages:Alter`, lines: participation.ages.map(line(AGE_WORDS)) },
      {
        label: $localize`:@@participation.languages:Sprachen`,
        lines: participation.languages.map(line(LANGUAGE_WORDS)),
      },
    ].filter(({ lines }) => lines.length > 0);
  });

  constructor() {
    effect(() => this.store.code.set(this.code()));
    registerThreadKey(() => {
      const code = this.event()?.code;
      return code === undefined ? null : ADDRESSES.threadOf('neighbourhood_conference', code);
    });
  }

  protected may(action: EventAction): boolean {
    return this.event()?.actions.includes(action) ?? false;
  }

  protected readonly revise = async (model: EventModel): Promise<void> => {
    const event = this.event();
    if (event) await this.store.revise(event, reviseBody(model));
  };

  protected readonly count = async (model: ParticipantsModel): Promise<void> => {
    const event = this.event();
    if (event) await this.store.count(event, model);
  };

  protected readonly cancel = async (reason: string): Promise<void> => {
    const event = this.event();
    if (event) await this.store.cancel(event, reason);
  };

  protected async copy(address: string, shown: HTMLElement): Promise<void> {
    const copied = await copyOrSelect(`${this.location.origin}${address}`, shown);
    this.uncopied.set(!copied);
    if (copied) this.toasts.show($localize`:@@ui.copied:Kopiert`);
  }

  protected async close(): Promise<void> {
    const event = this.event();
    if (!event || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.store.close(event);
      this.toasts.show($localize`:@@participation.eventClosed:Veranstaltung abgeschlossen`);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
      this.closing.set(false);
    }
  }
}
