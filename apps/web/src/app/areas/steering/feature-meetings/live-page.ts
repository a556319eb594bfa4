/** A meeting while people sit together: one item at a time, who is there, and the decision written down with its votes. */
import { Component, computed, DestroyRef, effect, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type { AttendanceView } from '@quartierwerk/contracts/steering/meeting.views';
import type { CorrectDecision, RecordDecision } from '@quartierwerk/contracts/steering/steering.dto';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { Status } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { nodeLabel } from '../../../shared/chain/node-page.js';
import { entryAt } from '../../../shared/forms/entry.js';
import { catchFocus } from '../../../shared/focus/lost-focus.js';
import { readResource } from '../../../shared/http/api.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { MEETING_STATE_WORDS } from '../../../shared/words/steering-state-words.js';
import { MeetingStore } from '../data/meeting-store.js';
import { AgendaList } from '../ui/agenda-list.js';
import { AttendancePanel, type AttendanceChoice } from '../ui/attendance-panel.js';
import { ConflictOfInterestDialog, type ConflictEntry } from '../ui/conflict-dialog.js';
import { DecideForm } from '../ui/decide-form.js';
import { Dossier } from '../ui/dossier.js';
import { EndDialog } from '../ui/end-dialog.js';
import { ItemForm, type ItemEntry } from '../ui/item-form.js';
import { ItemNote } from '../ui/item-note.js';
import { QuorumLine } from '../ui/quorum-line.js';
import { RecordedDecision } from '../ui/recorded-decision.js';

@Component({
  selector: 'qw-live-page',
  imports: [
    AgendaList,
    AttendancePanel,
    ConflictOfInterestDialog,
    DecideForm,
    Dialog,
    Dossier,
    EndDialog,
    Icon,
    ItemForm,
    ItemNote,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    QuorumLine,
    RecordedDecision,
    RouterLink,
    Status,
  ],
  providers: [MeetingStore],
  templateUrl: './live-page.html',
  styleUrl: './live-page.scss',
})
export class LivePage {
  readonly code = input.required<string>();

  protected readonly store = inject(MeetingStore);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly addresses = ADDRESSES;
  protected readonly nodeLabel = nodeLabel;

  protected readonly meeting = this.store.meeting;
  private readonly partiesResource = readResource(conferencesRoutes.parties);
  protected readonly parties = computed(() =>
    this.partiesResource.hasValue() ? this.partiesResource.value().parties : [],
  );
  protected readonly heading = computed(() => {
    const meeting = this.meeting();
    return meeting ? `${meeting.body.name}, ${this.formats.day(meeting.heldOn)}` : this.code();
  });
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@steering.decisions:Beschlüsse`, link: ADDRESSES.decisions },
    { label: $localize`:@@steering.meetings:Sitzungen`, link: ADDRESSES.meetings },
    { label: this.heading() },
  ]);
  protected readonly state = computed(() => {
    const meeting = this.meeting();
    if (!meeting) return null;
    const { shape, tone, word } = MEETING_STATE_WORDS[meeting.state];
    if (meeting.state !== 'running' || meeting.begunAt === null) return { shape, tone, word };
    return {
      shape,
      tone,
      word: $localize`:@@steering.runningSince:läuft seit ${this.formats.time(meeting.begunAt)}:time:`,
    };
  });

  protected readonly items = computed(() => this.meeting()?.items ?? []);
  /** The item on the table: chosen, else the first that is open, else the first. */
  protected readonly currentId = entryAt(
    () => this.meeting()?.id,
    // Once chosen it stays: another's decision, or somebody who comes in, moves nobody to another item.
    (): string | null => (this.items().find(({ state }) => state === 'open') ?? this.items()[0])?.id ?? null,
  );
  protected readonly current = computed(() => this.items().find(({ id }) => id === this.currentId()) ?? null);
  private readonly at = computed(() => this.items().findIndex(({ id }) => id === this.currentId()));
  protected readonly previous = computed(() => this.items()[this.at() - 1] ?? null);
  protected readonly next = computed(() => this.items()[this.at() + 1] ?? null);
  private readonly nextOpen = computed(() => {
    const later = this.items().slice(this.at() + 1);
    return (
      later.find(({ state }) => state === 'open') ??
      this.items().find(({ state, id }) => state === 'open' && id !== this.currentId())
    );
  });
  protected readonly decideAction = computed(() => {
    const next = this.nextOpen();
    return next
      ? $localize`:@@steering.decideAndGo:Beschluss festhalten und weiter zu TOP ${next.number}:number:`
      : $localize`:@@steering.decideLast:Beschluss festhalten`;
  });
  protected readonly done = computed(() => this.items().filter(({ state }) => state !== 'open').length);
  protected readonly progress = computed(
    () => $localize`:@@steering.nOfM:${this.done()}:n: von ${this.items().length}:m:`,
  );
  protected readonly there = computed(() => {
    const quorum = this.current()?.quorum;
    return quorum ? $localize`:@@steering.nOfM:${quorum.present}:n: von ${quorum.fixed}:m:` : '';
  });
  /** Before it begins nobody is there, and nothing is to be said of a quorum. */
  protected readonly begun = computed(() => (this.meeting()?.begunAt ?? null) !== null);
  protected readonly running = computed(() => this.meeting()?.state === 'running');
  protected readonly attendable = computed(
    () => this.running() && (this.meeting()?.actions.includes('attend') ?? false) && this.current()?.state === 'open',
  );

  /** The decision that is put right; another item on the table closes it. */
  protected readonly correcting = entryAt(this.currentId, (): string | null => null);
  protected readonly correctAction = $localize`:@@steering.saveCorrection:Berichtigung festhalten`;
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly adding = signal(false);
  protected readonly sheet = signal<'agenda' | 'attendance' | null>(null);
  protected readonly newItem: ItemEntry = { title: '', public: true, proposedText: '', areaId: '' };
  protected readonly ending = signal(false);
  protected readonly conflictOpen = signal(false);
  protected readonly conflictSeat = signal<AttendanceView | null>(null);
  private waiting: Promise<unknown> = Promise.resolve();

  constructor() {
    effect(() => this.store.code.set(this.code()));
    pageTitle(() => (this.meeting() ? this.heading() : undefined));
    const group = $localize`:@@steering.keysMeeting:Sitzung`;
    const release = inject(Shortcuts).register(
      {
        keys: 'j',
        group,
        description: $localize`:@@steering.keyNextItem:Nächster Punkt`,
        run: () => this.go(this.next()?.id),
      },
      {
        keys: 'k',
        group,
        description: $localize`:@@steering.keyPreviousItem:Voriger Punkt`,
        run: () => this.go(this.previous()?.id),
      },
    );
    inject(DestroyRef).onDestroy(release);
  }

  protected go(id: string | undefined): void {
    if (id === undefined) return;
    this.problem.set('');
    this.currentId.set(id);
    this.sheet.set(null);
  }

  protected readonly decide = async (decision: Omit<RecordDecision, 'id'>): Promise<void> => {
    const item = this.current();
    if (!item) return;
    const next = this.nextOpen()?.id;
    await this.store.decide(item.id, decision);
    const code = this.items().find(({ id }) => id === item.id)?.decision?.code ?? '';
    this.toasts.show($localize`:@@steering.recorded:${code}:code: festgehalten`);
    this.go(next);
    this.focusOn('.now h2');
  };

  protected askCorrection(id: string | null): void {
    this.correcting.set(id);
    this.focusOn(id === null ? '.now .correct' : '.now textarea');
  }

  protected readonly correct = async (decision: CorrectDecision): Promise<void> => {
    const recorded = this.current()?.decision;
    if (!recorded) return;
    await this.store.correct(recorded, decision);
    this.toasts.show($localize`:@@steering.corrected:${recorded.code}:code: berichtigt`);
    this.askCorrection(null);
  };

  protected async note(): Promise<void> {
    const item = this.current();
    const next = this.nextOpen()?.id;
    if (!item || !(await this.act(() => this.store.noteItem(item)))) return;
    this.go(next);
    this.focusOn('.now h2');
  }

  /** One after another: "all others are there" notes many seats at once. */
  protected attend({ seatId, attendance }: AttendanceChoice): void {
    const itemId = this.currentId();
    if (itemId === null) return;
    this.waiting = this.waiting.then(() => this.attempt(() => this.store.attend(itemId, seatId, attendance)));
  }

  protected askConflict(seat: AttendanceView): void {
    this.conflictSeat.set(seat);
    this.conflictOpen.set(true);
  }

  protected readonly declareConflict = async (entry: ConflictEntry): Promise<void> => {
    const [item, seat] = [this.current(), this.conflictSeat()];
    if (item && seat) await this.store.declareConflict(item.id, { seatId: seat.seatId, ...entry });
  };

  protected async withdrawConflict(id: string): Promise<void> {
    if (await this.act(() => this.store.withdrawConflict(id))) this.focusOn('.attendance h2');
  }

  protected readonly add = async ({ areaId, ...entry }: ItemEntry): Promise<void> =>
    this.store.addItem({ ...entry, ...(areaId === '' ? {} : { areaId }) });

  protected readonly saveNote = async (note: string): Promise<void> => {
    const item = this.current();
    if (item) await this.store.reviseItem(item, { note });
  };

  /** Asked only where it would end: with something open the refusal says what. */
  protected async askEnd(): Promise<void> {
    if (this.meeting()?.actions.includes('end')) this.ending.set(true);
    else await this.end();
  }

  protected async end(): Promise<void> {
    if (await this.act(() => this.store.transit('end'))) void this.router.navigateByUrl(ADDRESSES.meeting(this.code()));
  }

  protected insert(open: boolean): void {
    this.adding.set(open);
    this.focusOn(open ? '.agenda [data-focus]' : '.agenda .add');
  }

  /** What held the focus was switched off while something was stored, or is gone. */
  private focusOn(selector: string): void {
    catchFocus(this.injector, this.host, () => this.host.querySelector<HTMLElement>(selector));
  }

  private async act(command: () => Promise<void>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      return await this.attempt(command);
    } finally {
      this.busy.set(false);
    }
  }

  private async attempt(command: () => Promise<void>): Promise<boolean> {
    this.problem.set('');
    try {
      await command();
      return true;
    } catch (error) {
      this.problem.set(errorWords(error));
      this.focusOn('.problem');
      return false;
    }
  }
}
