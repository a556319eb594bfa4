/** The own account: name, password, second factor, sessions, appearance and keys. Every role has this page. */
import { Component, inject } from '@angular/core';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { AccountStore } from '../data/account-store.js';
import { PasswordSection } from './password-section.js';
import { PersonSection } from './person-section.js';
import { PreferencesSection } from './preferences-section.js';
import { SecondFactorSection } from './second-factor-section.js';
import { SessionsSection } from './sessions-section.js';

@Component({
  selector: 'qw-account-page',
  imports: [
    Loading,
    Note,
    PageHeader,
    PasswordSection,
    PersonSection,
    PreferencesSection,
    ProblemView,
    SecondFactorSection,
    SessionsSection,
  ],
  providers: [AccountStore],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage {
  protected readonly store = inject(AccountStore);
  protected readonly heading = $localize`:@@identity.account:Konto`;
}
