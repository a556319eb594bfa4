/** A new project: who carries it out, from when to when, for whom. */
import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import type { HoldsInput } from '../../../shared/forms/leave-guard.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { PARTNER_ROWS, projectBody, projectEntry, projectFields } from '../model/entries.js';
import type { EntryModel } from '../model/entry-fields.js';
import { EntryForm } from '../ui/entry-form.js';

@Component({
  selector: 'qw-new-project-page',
  imports: [EntryForm, Loading, PageHeader, ProblemView],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <div class="qw-body">
      @if (choices.error(); as error) {
        <qw-problem-view [error]="error" (retry)="choices.reload()" />
      } @else if (choices.hasValue()) {
        <qw-entry-form
          class="form"
          draftKey="project.new"
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
  private readonly api = inject(Api);
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
  protected readonly initial = computed(() => projectEntry(null, this.fields()));
  protected readonly dirty = signal(false);
  private created = false;

  protected readonly create = async (entry: EntryModel): Promise<void> => {
    const body = { id: uuidV7(), ...projectBody(entry, null, this.formats) };
    const project = await this.api.send(projectsRoutes.create, { body });
    this.created = true;
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
