/** Where one is signed in, and the way to end that. */
import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { AccountStore } from '../data/account-store.js';
import { deviceInWords } from '../model/device-words.js';

@Component({
  selector: 'qw-sessions-section',
  imports: [ConfirmDialog, Loading, MatButton, Note, ProblemView, Status, Table, TableCell],
  templateUrl: './sessions-section.html',
  styleUrl: './account-section.scss',
})
export class SessionsSection {
  protected readonly store = inject(AccountStore);
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);
  private readonly formats = inject(Formats);

  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly leaving = signal(false);
  protected readonly everywhere = $localize`:@@identity.signOutEverywhere:Überall abmelden`;
  protected readonly rows = computed(() =>
    this.store.sessions()?.map((session) => ({
      ...session,
      device: deviceInWords(session),
      seen: this.formats.dateTime(session.lastSeenAt),
      since: this.formats.dateTime(session.createdAt),
    })),
  );

  protected async end(id: string): Promise<void> {
    await this.act(() => this.store.endSession(id));
  }

  protected async signOutEverywhere(): Promise<void> {
    await this.act(async () => {
      await this.store.signOutEverywhere();
      this.session.close();
      this.document.defaultView?.location.assign(this.document.baseURI);
    });
    this.leaving.set(false);
  }

  private async act(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await act();
    } catch (error) {
      this.problem.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }
}
