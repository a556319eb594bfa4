/** A meeting before and after its day: the agenda is arranged here, and read here with what became of each item. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { AgendaItemView, MeetingAction } from '@quartierwerk/contracts/steering/meeting.views';
import type { ReviseMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { nodeLabel } from '../../../shared/chain/node-page.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { RESULT_WORDS, meetingStateWord } from '../../../shared/words/steering-state-words.js';
import { MeetingStore } from '../data/meeting-store.js';
import { votesInWords } from '../model/vote-words.js';
import { AttendanceSummaryView } from '../ui/attendance-summary.js';
import { Dossier } from '../ui/dossier.js';
import { placeWords } from '../../../shared/places/current-areas.js';
import { ItemForm, type ItemEntry } from '../ui/item-form.js';
import { MeetingMovesList } from '../ui/meeting-moves.js';
import { MoveMeetingDialog } from '../ui/move-meeting-dialog.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';

const NEW_ITEM: ItemEntry = { title: '', public: true, proposedText: '', areaId: '' };

@Component({
  selector: 'qw-meeting-page',
  imports: [
    ...[
      AttendanceSummaryView,
      Dossier,
      Icon,
      ItemForm,
      Loading,
      MatButton,
      MeetingMovesList,
      MoveMeetingDialog,
      Note,
      PageHeader,
      ProblemView,
      ReasonDialog,
      RouterLink,
      Status,
    ],
  ],
  providers: [MeetingStore],
  templateUrl: './meeting-page.html',
  styleUrl: './meeting-page.scss',
})
export class MeetingPage {
  readonly code = input.required<string>();

  protected readonly store = inject(MeetingStore);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  protected readonly addresses = ADDRESSES;
  protected readonly resultWords = RESULT_WORDS;
  protected readonly votesInWords = votesInWords;
  protected readonly nodeLabel = nodeLabel;
  protected readonly pageOf = inject(NodePages).of;

  /** Code of a recommendation for which somebody looked for this meeting. */
  readonly empfehlung = input<string>();

  protected readonly meeting = this.store.meeting;
  protected readonly wanted = computed(() => {
    const code = this.empfehlung();
    return code === undefined ? undefined : this.store.candidates().find((candidate) => candidate.code === code);
  });
  protected readonly state = computed(() => {
    const meeting = this.meeting();
    return meeting && meetingStateWord(meeting);
  });
  protected readonly heading = computed(() => {
    const meeting = this.meeting();
    return meeting ? `${meeting.body.name}, ${this.formats.day(meeting.heldOn)}` : this.code();
  });
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@steering.decisions:Beschlüsse`, link: ADDRESSES.decisions },
    { label: $localize`:@@steering.meetings:Sitzungen`, link: ADDRESSES.meetings },
    { label: this.heading() },
  ]);
  protected readonly fact = computed(() => {
    const meeting = this.meeting();
    const clock = meeting?.startsAt ? $localize`:@@steering.clock:${meeting.startsAt}:INTERPOLATION: Uhr` : '';
    return [clock, meeting?.place ?? ''].filter((text) => text !== '').join(', ');
  });
  protected readonly arranging = computed(() => this.meeting()?.actions.includes('arrange') ?? false);
  protected readonly newItem = NEW_ITEM;
  /** Id of the item that is being changed; 'new' for another one. */
  protected readonly editing = signal<string | null>(null);
  /** Items whose dossier was opened: read then, not before. */
  protected readonly looked = signal<ReadonlySet<string>>(new Set());
  protected readonly cancelling = signal(false);
  protected readonly moving = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  constructor() {
    effect(() => this.store.code.set(this.code()));
    pageTitle(() => (this.meeting() ? this.heading() : undefined));
  }

  /** Nothing to read before it is dealt with; afterwards the decision says more. */
  protected isBare({ state, proposedText, note, recommendation }: AgendaItemView): boolean {
    return state === 'open' && !proposedText && note === '' && recommendation === null;
  }

  protected look(itemId: string, event: Event): void {
    const open = event.target instanceof HTMLDetailsElement && event.target.open;
    if (open) this.looked.update((looked) => new Set([...looked, itemId]));
  }

  protected may(action: MeetingAction): boolean {
    return this.meeting()?.actions.includes(action) ?? false;
  }

  protected entryOf(item: AgendaItemView): ItemEntry {
    return {
      title: item.title,
      public: item.public,
      proposedText: item.proposedText ?? '',
      areaId: item.area?.id ?? '',
    };
  }

  protected readonly placeWords = placeWords;

  protected readonly add = ({ areaId, ...entry }: ItemEntry): Promise<void> =>
    this.store.addItem({ ...entry, ...(areaId === '' ? {} : { areaId }) });

  protected readonly revise =
    (item: AgendaItemView) =>
    ({ areaId, ...entry }: ItemEntry): Promise<void> =>
      this.store.reviseItem(this.meeting()?.items.find(({ id }) => id === item.id) ?? item, {
        ...entry,
        ...(item.recommendation === null ? { areaId: areaId === '' ? null : areaId } : {}),
      });

  /** One place up or down, among the public or the non-public ones. */
  protected async move(item: AgendaItemView, by: -1 | 1): Promise<void> {
    const neighbour = this.neighbour(item, by);
    if (!neighbour) return;
    if (await this.act(() => this.store.swap(item.id, neighbour.id))) {
      const number = this.meeting()?.items.find(({ id }) => id === item.id)?.number ?? 0;
      this.announcer.say($localize`:@@steering.moved:${item.title}:title: ist jetzt TOP ${number}:number:`);
    }
  }

  protected mayMove(item: AgendaItemView, by: -1 | 1): boolean {
    return this.neighbour(item, by) !== undefined;
  }

  private neighbour(item: AgendaItemView, by: -1 | 1): AgendaItemView | undefined {
    const items = this.meeting()?.items ?? [];
    const other = items[items.findIndex(({ id }) => id === item.id) + by];
    return other?.public === item.public ? other : undefined;
  }

  protected async remove(item: AgendaItemView): Promise<void> {
    const at = this.meeting()?.items.findIndex(({ id }) => id === item.id) ?? 0;
    if (!(await this.act(() => this.store.removeItem(item)))) return;
    this.toasts.show(
      $localize`:@@steering.takenOff:„${item.title}:title:“ ist von der Tagesordnung genommen`,
      () => void this.act(() => this.store.restoreItem(item, at)),
    );
  }

  protected addRecommendation(id: string): Promise<boolean> {
    return this.act(() => this.store.addRecommendation(id));
  }

  protected invite(): Promise<boolean> {
    return this.act(() => this.store.transit('invite'));
  }

  protected async begin(): Promise<void> {
    if (await this.act(() => this.store.transit('begin')))
      void this.router.navigateByUrl(ADDRESSES.meetingLive(this.code()));
  }

  protected readonly moveTo = async (body: ReviseMeeting): Promise<void> => {
    await this.store.revise(body);
    this.announcer.say(
      $localize`:@@steering.movedTo:Die Sitzung ist jetzt am ${this.formats.day(this.meeting()?.heldOn)}:day:`,
    );
  };

  protected readonly cancel = (reason: string): Promise<void> => this.store.transit('cancel', reason);

  private async act(command: () => Promise<void>): Promise<boolean> {
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
  }
}
