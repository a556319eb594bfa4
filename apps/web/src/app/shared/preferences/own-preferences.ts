/**
 * Theme and letter keys follow a person to every device: the account holds them, the browser keeps a copy for the first paint. A persona
 * of the demonstration is shared by everyone, so its choices stay in the browser.
 */
import { effect, inject, Service, signal, untracked } from '@angular/core';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { Preferences } from '@quartierwerk/contracts/identity/identity.views';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { Api } from '../http/api.js';
import { SessionStore } from '../session/session-store.js';
import { errorWords } from '../words/error-words.js';
import { type Theme, ThemeChoice } from './theme-choice.js';

@Service()
export class OwnPreferences {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly choice = inject(ThemeChoice);
  private readonly shortcuts = inject(Shortcuts);
  /** What the account holds; null for a persona and for nobody. */
  private stored: Preferences | null = null;

  readonly theme = this.choice.theme;
  readonly letterKeys = this.shortcuts.singleKeys;
  /** Why a choice could not be kept with the account; it counts on this device all the same. */
  readonly problem = signal('');

  constructor() {
    effect(() => {
      const own = this.session.session();
      untracked(() => this.take(own === null || own.user.persona ? null : own.preferences));
    });
    // The help dialog switches the keys, too.
    effect(() => {
      const letterKeys = this.shortcuts.singleKeys();
      if (this.stored && this.stored.letterKeys !== letterKeys) untracked(() => void this.keep());
    });
  }

  chooseTheme(theme: Theme): void {
    this.choice.choose(theme);
    if (this.stored && this.stored.theme !== theme) void this.keep();
  }

  chooseLetterKeys(on: boolean): void {
    this.shortcuts.switchSingleKeys(on);
  }

  private take(preferences: Preferences | null): void {
    this.stored = preferences;
    if (!preferences) return;
    this.choice.choose(preferences.theme);
    this.shortcuts.switchSingleKeys(preferences.letterKeys);
  }

  private async keep(): Promise<void> {
    const body: Preferences = { theme: this.theme(), letterKeys: this.letterKeys() };
    this.stored = body;
    this.problem.set('');
    try {
      await this.api.send(identityRoutes.revisePreferences, { body });
    } catch (error) {
      this.problem.set(errorWords(error));
    }
  }
}
