/** Who is signed in with which role; own sessions, theme, language, keys, and the way out. */
import { booleanAttribute, Component, computed, DOCUMENT, inject, input, LOCALE_ID, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { ADDRESSES } from '../shared/addresses.js';
import { OwnPreferences } from '../shared/preferences/own-preferences.js';
import { themeOf } from '../shared/preferences/theme-choice.js';
import { SessionStore } from '../shared/session/session-store.js';
import { ROLE_WORDS } from '../shared/words/role-words.js';
import { addressInOtherLanguage, initialsOf } from './profile.js';

@Component({
  selector: 'qw-profile-menu',
  imports: [Disclosure, Icon, RouterLink, Segments],
  templateUrl: './profile-menu.html',
  styleUrl: './menu-entries.scss',
})
export class ProfileMenu {
  /** On narrow pages the initials alone. */
  readonly compact = input(false, { transform: booleanAttribute });

  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly preferences = inject(OwnPreferences);
  protected readonly session = inject(SessionStore);
  protected readonly german = inject(LOCALE_ID).startsWith('de');
  protected readonly account = ADDRESSES.account;
  protected readonly components = ADDRESSES.components;
  protected readonly leaving = signal(false);
  /** The pieces of the interface side by side: for those who set the house up, where it is only shown. */
  protected readonly showsComponents = computed(
    () =>
      this.session.demonstration() &&
      (this.session.session()?.roles ?? []).some((role) => role === 'planner' || role === 'admin'),
  );

  protected readonly person = computed(() => {
    const own = this.session.session();
    if (!own) return null;
    const roles = own.roles.map((role) => ROLE_WORDS[role]).join(', ');
    const name = $localize`:@@shell.profile:Konto von ${own.user.displayName}:person:`;
    return {
      name: own.user.displayName,
      initials: initialsOf(own.user.displayName),
      roles,
      email: own.user.email,
      /** Its foot leads on to the rest. Of the own workspace: one to try things in stands in no list of offices. */
      imprint: ADDRESSES.openImprint(own.publicPlace),
      spoken: name,
    };
  });
  protected readonly themes = [
    { value: 'system', label: $localize`:@@shell.themeSystem:System` },
    { value: 'light', label: $localize`:@@shell.themeLight:Hell` },
    { value: 'dark', label: $localize`:@@shell.themeDark:Dunkel` },
  ];
  protected readonly themeLabel = $localize`:@@shell.theme:Darstellung`;
  protected readonly theme = this.preferences.theme;

  protected chooseTheme(theme: string): void {
    this.preferences.chooseTheme(themeOf(theme));
  }

  /** The other language is another build of the same page. */
  protected switchLanguage(): void {
    this.document.defaultView?.location.assign(addressInOtherLanguage(this.router.url, this.german));
  }

  protected async signOut(): Promise<void> {
    this.leaving.set(true);
    await this.session.signOut().finally(() => this.leaving.set(false));
  }
}
