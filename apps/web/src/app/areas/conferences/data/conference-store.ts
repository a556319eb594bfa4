/** One planning conference with its findings, as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type { ConferenceStep } from '@quartierwerk/contracts/conferences/conferences.constants';
import type {
  CreateConference,
  CreateFinding,
  ReviseConference,
  ReviseFinding,
} from '@quartierwerk/contracts/conferences/conferences.dto';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type {
  ConferenceFieldView,
  ConferenceView,
  FindingView,
} from '@quartierwerk/contracts/conferences/conference.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';

@Service({ autoProvided: false })
export class ConferenceStore {
  private readonly api = inject(Api);

  readonly code = signal<string | null>(null);
  readonly resource = readResource(conferencesRoutes.conference, () => {
    const code = this.code();
    return code === null ? undefined : { params: { code } };
  });
  private readonly read = keptValue(this.resource);
  private readonly current = linkedSignal(() => this.read());
  readonly conference = this.current.asReadonly();
  /** Commands under way: what is read meanwhile may be older than their answer. */
  private sending = 0;

  create(body: Omit<CreateConference, 'id'>): Promise<ConferenceView> {
    return this.api.send(conferencesRoutes.createConference, { body: { id: uuidV7(), ...body } });
  }

  /** Another version that was stored meanwhile is the caller's question. */
  async revise({ id, version }: Pick<ConferenceView, 'id' | 'version'>, body: ReviseConference): Promise<void> {
    this.current.set(await this.api.send(conferencesRoutes.reviseConference, { params: { id }, version, body }));
  }

  /** The stored state, without showing it yet. */
  peek(id: string): Promise<ConferenceView> {
    return this.api.read(conferencesRoutes.conference, { params: { code: id } });
  }

  transit(transition: ConferenceStep, reason?: string): Promise<void> {
    return this.change(({ id, version }) =>
      this.api.send(conferencesRoutes.transitConference, { params: { id }, version, body: { transition, reason } }),
    );
  }

  addField(title: string): Promise<void> {
    const body = { id: uuidV7(), title };
    return this.change(({ id }) => this.api.send(conferencesRoutes.createField, { params: { id }, body }));
  }

  reviseField({ id, version }: ConferenceFieldView, title: string): Promise<void> {
    return this.change(() => this.api.send(conferencesRoutes.reviseField, { params: { id }, version, body: { title } }));
  }

  removeField({ id, version }: ConferenceFieldView): Promise<void> {
    return this.change(() => this.api.send(conferencesRoutes.removeField, { params: { id }, version }));
  }

  addFinding(finding: Omit<CreateFinding, 'id'>): Promise<void> {
    const body = { id: uuidV7(), ...finding };
    return this.change(({ id }) => this.api.send(conferencesRoutes.createFinding, { params: { id }, body }));
  }

  reviseFinding({ id, version }: FindingView, body: ReviseFinding): Promise<void> {
    return this.change(() => this.api.send(conferencesRoutes.reviseFinding, { params: { id }, version, body }));
  }

  removeFinding({ id, version }: FindingView): Promise<void> {
    return this.change(() => this.api.send(conferencesRoutes.removeFinding, { params: { id }, version }));
  }

  /** What others wrote meanwhile. The same stays the same object, so that nothing on the page is drawn anew. */
  async refresh(): Promise<void> {
    const seen = this.current();
    if (!seen || this.sending > 0) return;
    const fresh = await this.peek(seen.id);
    if (this.sending > 0 || this.current() !== seen || JSON.stringify(fresh) === JSON.stringify(seen)) return;
    this.current.set(fresh);
  }

  private async change(command: (conference: ConferenceView) => Promise<ConferenceView>): Promise<void> {
    const conference = this.current();
    if (!conference) return;
    this.sending += 1;
    try {
      this.current.set(await command(conference));
    } catch (error) {
      // What somebody else wrote meanwhile is shown; one's own act may be repeated on it.
      if (isProblemWith(error, 'VERSION_STALE')) this.current.set(await this.peek(conference.id));
      throw error;
    } finally {
      this.sending -= 1;
    }
  }
}
