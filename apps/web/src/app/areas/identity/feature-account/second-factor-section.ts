/** The second factor: set up with an app, confirmed by one of its codes, backed by recovery codes, removed for the password. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AccountView, SecondFactorEnrolmentView } from '@quartierwerk/contracts/identity/account.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { AccountStore } from '../data/account-store.js';
import { EnrolForm } from '../ui/enrol-form.js';
import { PasswordDialog } from '../ui/password-dialog.js';
import { RecoveryCodes } from '../ui/recovery-codes.js';

/** Fewer than this, and it is time for new ones. */
const FEW_CODES = 3;

@Component({
  selector: 'qw-second-factor-section',
  imports: [EnrolForm, MatButton, PasswordDialog, RecoveryCodes, Status],
  templateUrl: './second-factor-section.html',
  styleUrl: './account-section.scss',
})
export class SecondFactorSection {
  readonly account = input.required<AccountView>();

  private readonly store = inject(AccountStore);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly enrolment = signal<SecondFactorEnrolmentView | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly removing = signal(false);
  protected readonly renewing = signal(false);
  protected readonly enrolling = signal(false);

  protected readonly since = computed(() => {
    const { since } = this.account().secondFactor;
    return since === null ? null : this.formats.dateTime(since);
  });
  protected readonly codesLeft = computed(() => this.account().secondFactor.recoveryCodesLeft);
  protected readonly fewCodes = computed(() => this.codesLeft() < FEW_CODES);
  protected readonly words = {
    enrol: $localize`:@@identity.setUpFactor:Zweiten Faktor einrichten`,
    remove: $localize`:@@identity.removeFactor:Zweiten Faktor ausschalten`,
    removeWhy: $localize`:@@identity.removeFactorWhy:Danach genügt Ihr Kennwort. Die Wiederherstellungscodes werden ungültig.`,
    renew: $localize`:@@identity.renewCodes:Neue Codes erzeugen`,
    renewWhy: $localize`:@@identity.renewCodesWhy:Die bisherigen Wiederherstellungscodes werden ungültig.`,
  };

  protected readonly enrol = async (password: string): Promise<void> => {
    this.enrolment.set(await this.store.enrolSecondFactor(password));
  };
  protected readonly confirm = async (code: string): Promise<void> => {
    this.codes.set(await this.store.confirmSecondFactor(code));
    this.enrolment.set(null);
  };
  protected readonly remove = async (password: string): Promise<void> => {
    await this.store.removeSecondFactor(password);
    this.codes.set(null);
    this.toasts.show($localize`:@@identity.factorRemoved:Zweiter Faktor ausgeschaltet`);
  };
  protected readonly renew = async (password: string): Promise<void> => {
    this.codes.set(await this.store.renewRecoveryCodes(password));
  };
}
