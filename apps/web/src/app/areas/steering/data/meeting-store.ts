/** One meeting with its agenda, attendance and votes, as the last command left it. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type { AgendaDecisionView, AgendaItemView, MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { CorrectDecision, CreateAgendaItem, DeclareConflict, RecordDecision, ReviseAgendaItem, ReviseMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { MeetingTransition } from '@quartierwerk/domain/steering/meeting-workflow';
import type { Attendance } from '@quartierwerk/domain/steering/vocabulary';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';

@Service({ autoProvided: false })
export class MeetingStore {
  private readonly api = inject(Api);

  readonly code = signal<string | null>(null);
  readonly resource = readResource(steeringRoutes.meeting, () => {
    const code = this.code();
    return code === null ? undefined : { params: { code } };
  });
  private readonly read = keptValue(this.resource);
  private readonly current = linkedSignal(() => this.read());
  readonly meeting = this.current.asReadonly();

  /** Recommendations that wait are read again with every change of the agenda. */
  private readonly candidatesResource = readResource(steeringRoutes.agendaCandidates, () => {
    const meeting = this.current();
    return meeting?.actions.includes('add_item') ? { query: { at: meeting.version } } : undefined;
  });
  private readonly knownCandidates = keptValue(this.candidatesResource);
  readonly candidates = computed(() => this.knownCandidates()?.recommendations ?? []);

  private underWay: Promise<void> = Promise.resolve();

  transit(transition: MeetingTransition, reason?: string): Promise<void> {
    return this.change(({ id, version }) =>
      this.api.send(steeringRoutes.transitMeeting, { params: { id }, version, body: { transition, reason } }),
    );
  }

  /** Another day, hour or place. */
  revise(body: ReviseMeeting): Promise<void> {
    return this.change(({ id, version }) =>
      this.api.send(steeringRoutes.reviseMeeting, { params: { id }, version, body }),
    );
  }

  addItem(item: Omit<CreateAgendaItem, 'id'>): Promise<void> {
    const body = { id: uuidV7(), ...item };
    return this.change(({ id }) => this.api.send(steeringRoutes.createAgendaItem, { params: { id }, body }));
  }

  /** Puts a submitted recommendation on the agenda, with its wording as the proposal. */
  async addRecommendation(recommendationId: string): Promise<void> {
    const { title, wording } = await this.api.read(conferencesRoutes.recommendation, {
      params: { code: recommendationId },
    });
    await this.addItem({ title, public: true, recommendationId, proposedText: wording });
  }

  reviseItem({ id, version }: AgendaItemView, body: ReviseAgendaItem): Promise<void> {
    return this.change(() => this.api.send(steeringRoutes.reviseAgendaItem, { params: { id }, version, body }));
  }

  removeItem({ id, version }: AgendaItemView): Promise<void> {
    return this.change(() => this.api.send(steeringRoutes.removeAgendaItem, { params: { id }, version }));
  }

  /** Puts an item that was taken off back in its place, with what was noted at it. */
  async restoreItem(item: AgendaItemView, at: number): Promise<void> {
    const { title, proposedText, recommendation, area, note } = item;
    const body = {
      ...{ id: uuidV7(), title, public: item.public, proposedText: proposedText ?? '' },
      ...(recommendation ? { recommendationId: recommendation.id } : area ? { areaId: area.id } : {}),
    };
    await this.change(({ id }) => this.api.send(steeringRoutes.createAgendaItem, { params: { id }, body }));
    await this.change(({ id, version, items }) => {
      const itemIds = items.map((other) => other.id).filter((other) => other !== body.id);
      itemIds.splice(at, 0, body.id);
      return this.api.send(steeringRoutes.arrangeAgenda, { params: { id }, version, body: { itemIds } });
    });
    const restored = (): AgendaItemView | undefined => this.current()?.items.find(({ id }) => id === body.id);
    const back = restored();
    if (back && note !== '') await this.reviseItem(back, { note });
    for (const { seatId, reason, leftRoom } of item.conflicts)
      await this.declareConflict(body.id, { seatId, reason, leftRoom });
    // Who came or left at it was noted at the next one when it went.
    for (const { seatId, attendance } of item.attendance) {
      const now = restored()?.attendance.find((seat) => seat.seatId === seatId)?.attendance;
      if (now !== undefined && now !== attendance) await this.attend(body.id, seatId, attendance);
    }
  }

  /** Puts an item in the place of its neighbour, and that one in its place. */
  swap(itemId: string, neighbourId: string): Promise<void> {
    const swapped: Readonly<Record<string, string>> = { [itemId]: neighbourId, [neighbourId]: itemId };
    return this.change(({ id, version, items }) => {
      const itemIds = items.map((item) => swapped[item.id] ?? item.id);
      return this.api.send(steeringRoutes.arrangeAgenda, { params: { id }, version, body: { itemIds } });
    });
  }

  noteItem({ id, version }: AgendaItemView): Promise<void> {
    return this.change(() => this.api.send(steeringRoutes.noteAgendaItem, { params: { id }, version }));
  }

  attend(itemId: string, seatId: string, attendance: Attendance): Promise<void> {
    const body = { itemId, seatId, attendance };
    return this.change(({ id }) => this.api.send(steeringRoutes.noteAttendance, { params: { id }, body }));
  }

  declareConflict(itemId: string, conflict: Omit<DeclareConflict, 'id'>): Promise<void> {
    const body = { id: uuidV7(), ...conflict };
    return this.change(() => this.api.send(steeringRoutes.declareConflict, { params: { id: itemId }, body }));
  }

  withdrawConflict(conflictId: string): Promise<void> {
    return this.change(() => this.api.send(steeringRoutes.withdrawConflict, { params: { id: conflictId } }));
  }

  decide(itemId: string, decision: Omit<RecordDecision, 'id'>): Promise<void> {
    const body = { id: uuidV7(), ...decision };
    return this.change(() => this.api.send(steeringRoutes.recordDecision, { params: { id: itemId }, body }));
  }

  correct({ id, version }: AgendaDecisionView, body: CorrectDecision): Promise<void> {
    return this.change(() => this.api.send(steeringRoutes.correctDecision, { params: { id }, version, body }));
  }

  /**
   * One command after the other: whoever notes three people and a vote in one breath does not wait for answers, and each command needs
   * the version that the one before it left.
   */
  private change(command: (meeting: MeetingView) => Promise<MeetingView>): Promise<void> {
    const done = this.underWay.then(() => this.carryOut(command));
    this.underWay = done.catch(() => undefined);
    return done;
  }

  private async carryOut(command: (meeting: MeetingView) => Promise<MeetingView>): Promise<void> {
    const meeting = this.current();
    if (!meeting) return;
    try {
      this.current.set(await command(meeting));
    } catch (error) {
      // What somebody else noted meanwhile is shown, before the next command goes out; one's own act may be repeated on it.
      if (isProblemWith(error, 'VERSION_STALE'))
        this.current.set(await this.api.read(steeringRoutes.meeting, { params: { code: meeting.code } }));
      throw error;
    }
  }
}
