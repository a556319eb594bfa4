/**
 * What is on the table, told to the other windows of the same browser: the projector shows it while the laptop in front of the planner
 * keeps the notes. Nothing leaves the machine.
 */
import { DestroyRef, inject, Service, signal } from '@angular/core';

export interface OnTheTable {
  readonly areaId: string;
  readonly stepId: string | null;
}

interface Message {
  /** Empty: a window that has just opened asks where the others are. */
  readonly table?: OnTheTable;
}

@Service({ autoProvided: false })
export class ConferenceScreen {
  /** What another window put on the table last. */
  readonly shown = signal<OnTheTable | null>(null);
  private channel: BroadcastChannel | null = null;
  private own: OnTheTable | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  join(conferenceId: string): void {
    this.channel?.close();
    this.channel = new BroadcastChannel(`qw.conference.${conferenceId}`);
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.table) this.shown.set(data.table);
      else if (this.own) this.post({ table: this.own });
    };
    this.post({});
  }

  tell(table: OnTheTable): void {
    this.own = table;
    this.post({ table });
  }

  private post(message: Message): void {
    this.channel?.postMessage(message);
  }
}
