/** A new project: who carries it out, from when to when, for whom. Begun for a measure it takes along what that one says. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import type { HoldsInput } from '../../../shared/forms/leave-guard.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { PARTNER_ROWS, projectBody, projectEntry, projectFields } from '../model/entries.js';
import type { EntryModel } from '../model/entry-fields.js';
import { projectFor } from '../model/project-for.js';
import { EntryForm } from '../ui/entry-form.js';

@Component({
  selector: 'qw-new-project-page',
  imports: [EntryForm, Loading, Note, PageHeader, ProblemView],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <div class="qw-body">
      @if (choices.error(); as error) {
        <qw-problem-view [error]="error" (retry)="choices.reload()" />
      } @else if (choices.hasValue() && !measures.isLoading()) {
        @if (measure(); as measure) {
          <qw-note>
            <ng-container i18n="@@projects.realises">Verwirklicht {{ measure.code }}:</ng-container> {{ measure.title }}
          </qw-note>
        } @else if (measures.error()) {
          <qw-note tone="warn" i18n="@@projects.measureGone">
            Die Maßnahme, die das Projekt verwirklichen sollte, ist nicht zu finden. Verknüpfen Sie sie später auf
            seiner Seite.
          </qw-note>
        }
        <qw-entry-form
          class="form"
          [draftKey]="'project.new.' + (massnahme() ?? '')"
          [action]="action"
          [fields]="fields()"
          [rows]="rows"
          [initial]="initial()"
          [store]="create"
          (changed)="dirty.set($event)"
          (cancelled)="cancel()"
        />
      } @else {
        <qw-loading [rows]="10" />
      }
    </div>
  `,
  styles: `
    .form {
      max-width: 760px;
    }
  `,
})
export class NewProjectPage implements HoldsInput {
  /** Code of the measure that it is to realise. */
  readonly massnahme = input<string>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);

  protected readonly heading = $localize`:@@projects.newTitle:Neues Projekt`;
  protected readonly action = $localize`:@@projects.create:Projekt anlegen`;
  protected readonly crumbs = [
    { label: $localize`:@@projects.title:Projekte`, link: ADDRESSES.projects },
    { label: this.heading },
  ];
  protected readonly rows = PARTNER_ROWS;
  protected readonly choices = readResource(projectsRoutes.choices);
  protected readonly fields = computed(() =>
    projectFields(this.choices.hasValue() ? this.choices.value() : null, true),
  );
  protected readonly measures = readResource(plansRoutes.measure, () => {
    const key = this.massnahme();
    return key === undefined ? undefined : { params: { key } };
  });
  protected readonly measure = computed(() => (this.measures.hasValue() ? this.measures.value() : undefined));
  protected readonly initial = computed(() => {
    const [empty, measure] = [projectEntry(null, this.fields()), this.measure()];
    return measure ? projectFor(measure, empty, this.fields()) : empty;
  });
  protected readonly dirty = signal(false);
  private created = false;

  protected readonly create = async (entry: EntryModel): Promise<void> => {
    const body = { id: uuidV7(), ...projectBody(entry, null, this.formats) };
    const project = await this.api.send(projectsRoutes.create, { body });
    this.created = true;
    const measure = this.measure();
    if (measure) {
      const link = { params: { id: project.id }, body: { nodeId: measure.id } };
      // The project stands; what could not be tied is said, and tied on its page.
      await this.api.send(projectsRoutes.link, link).catch((error: unknown) => this.toasts.show(errorWords(error)));
    }
    await this.router.navigateByUrl(ADDRESSES.project(project.code));
  };

  hasUnsavedInput(): boolean {
    return this.dirty() && !this.created;
  }

  protected cancel(): void {
    this.dirty.set(false);
    void this.router.navigateByUrl(ADDRESSES.projects);
  }
}
