/** An invitation for who is signed in on this device: accept it, or leave first when it is for another address. */
import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Note } from '@quartierwerk/ui/feedback/note';
import { errorWords } from '../../../shared/words/error-words.js';

@Component({
  selector: 'qw-join-signed-in',
  imports: [MatButton, Note],
  template: `
    @if (problem()) {
      <qw-note tone="error" strong>{{ problem() }}</qw-note>
    }
    @if (matches()) {
      <p i18n="@@identity.joinAs">Sie sind als {{ signedInAs() }} angemeldet.</p>
      <div>
        <button
          matButton="filled"
          type="button"
          [disabled]="busy()"
          (click)="act(join())"
          i18n="@@identity.acceptInvitation"
        >
          Einladung annehmen
        </button>
      </div>
    } @else {
      <qw-note tone="warn" strong i18n="@@identity.otherSignedIn"
        >Auf diesem Gerät ist {{ signedInAs() }} angemeldet. Die Einladung gilt für {{ address() }}.</qw-note
      >
      <div>
        <button
          matButton="filled"
          type="button"
          [disabled]="busy()"
          (click)="act(leave())"
          i18n="@@identity.signOutFirst"
        >
          Abmelden und annehmen
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class JoinSignedIn {
  readonly address = input.required<string>();
  readonly signedInAs = input.required<string>();
  readonly join = input.required<() => Promise<unknown>>();
  readonly leave = input.required<() => Promise<unknown>>();

  protected readonly matches = computed(() => this.address() === this.signedInAs());
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected async act(act: () => Promise<unknown>): Promise<void> {
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
