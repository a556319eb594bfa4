/** Prepares a planning conference. */
import { Component, computed, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { ConferenceChoices } from '../data/conference-choices.js';
import { ConferenceStore } from '../data/conference-store.js';
import { conferenceBody, newConference, type ConferenceModel } from '../model/conference-entry.js';
import { ConferenceForm } from '../ui/conference-form.js';

@Component({
  selector: 'qw-new-conference-page',
  imports: [ConferenceForm, PageHeader],
  providers: [ConferenceChoices, ConferenceStore],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <div class="qw-body">
      <qw-conference-form
        draftKey="conference.new"
        i18n-action="@@conferences.prepare"
        action="Konferenz vorbereiten"
        [initial]="initial"
        [areas]="choices.areas()"
        [parties]="parties()"
        [store]="create"
        (closed)="leave()"
      />
    </div>
  `,
})
export class NewConferencePage implements HoldsInput {
  protected readonly choices = inject(ConferenceChoices);
  private readonly router = inject(Router);
  private readonly store = inject(ConferenceStore);
  private readonly conferenceForm = viewChild(ConferenceForm);
  private created: string | null = null;
  private leaving = false;

  protected readonly initial = newConference();
  protected readonly parties = computed(() => this.choices.parties().map(({ id, name }) => ({ id, label: name })));
  protected readonly heading = $localize`:@@conferences.newConference:Fachplanungskonferenz vorbereiten`;
  protected readonly crumbs = [
    { label: $localize`:@@conferences.recommendations:Empfehlungen`, link: ADDRESSES.recommendations },
    { label: $localize`:@@conferences.conferences:Fachplanungskonferenzen`, link: ADDRESSES.conferences },
    { label: this.heading },
  ];

  constructor() {
    this.choices.wanted.set(true);
    guardUnload(this);
  }

  hasUnsavedInput(): boolean {
    return !this.leaving && (this.conferenceForm()?.hasUnsavedInput() ?? false);
  }

  protected readonly create = async (model: ConferenceModel): Promise<void> => {
    this.created = (await this.store.create(conferenceBody(model))).code;
  };

  protected leave(): void {
    this.leaving = true;
    const { created } = this;
    void this.router.navigateByUrl(created === null ? ADDRESSES.conferences : ADDRESSES.conference(created));
  }
}
