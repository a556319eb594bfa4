/** Programmes out of which projects are paid for: what they oblige to is proposed for each new grant. */
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ProgrammeListView, ProgrammeView } from '@quartierwerk/contracts/projects/project.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import type { EntryModel, EntryStore } from '../model/entry-fields.js';
import {
  everyWords,
  OBLIGATION_ROWS,
  programmeBody,
  programmeEntry,
  programmeFields,
} from '../model/programme-entry.js';
import { EntryDialog } from '../ui/entry-dialog.js';

@Component({
  selector: 'qw-programmes-page',
  imports: [Empty, EntryDialog, Icon, Loading, MatButton, PageHeader, ProblemView],
  templateUrl: './programmes-page.html',
  styleUrl: './programmes-page.scss',
})
export class ProgrammesPage {
  private readonly api = inject(Api);
  protected readonly formats = inject(Formats);
  protected readonly heading = $localize`:@@projects.programmesTitle:Programme`;
  protected readonly crumbs = [
    { label: $localize`:@@projects.title:Projekte`, link: ADDRESSES.projects },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@projects.noProgrammes:Noch kein Programm`;
  protected readonly rows = OBLIGATION_ROWS;
  protected readonly everyWords = everyWords;

  protected readonly resource = readResource(projectsRoutes.programmes);
  private readonly known = keptValue(this.resource);
  protected readonly list = linkedSignal<ProgrammeListView | undefined, ProgrammeListView | undefined>({
    source: this.known,
    computation: (list) => list,
  });
  /** The programme that is edited; `new` for a further one. */
  protected readonly edited = signal<ProgrammeView | 'new' | null>(null);
  protected readonly editedProgramme = computed(() => {
    const edited = this.edited();
    return edited === null || edited === 'new' ? null : edited;
  });
  protected readonly fields = computed(() => programmeFields(this.editedProgramme() === null));
  protected readonly initial = computed(() => programmeEntry(this.editedProgramme(), this.formats));
  protected readonly dialogHeading = computed(
    () => this.editedProgramme()?.name ?? $localize`:@@projects.newProgramme:Neues Programm`,
  );
  protected readonly draftKey = computed(() => {
    const edited = this.editedProgramme();
    return edited ? `programme.${edited.id}.${edited.version}` : 'programme.new';
  });
  protected readonly saveAction = $localize`:@@projects.saveProgramme:Programm speichern`;

  protected readonly compare = (current: unknown): EntryModel => programmeEntry(current as ProgrammeView, this.formats);
  protected readonly save: EntryStore = async (entry, current) => {
    const body = programmeBody(entry, this.formats);
    const edited = (current as ProgrammeView | undefined) ?? this.editedProgramme();
    this.list.set(
      edited
        ? await this.api.send(projectsRoutes.reviseProgramme, {
            params: { id: edited.id },
            version: edited.version,
            body,
          })
        : await this.api.send(projectsRoutes.createProgramme, { body: { id: uuidV7(), ...body } }),
    );
  };

  protected shareWords({ ownShareMunicipal, ownShareOther }: ProgrammeView): string {
    const words: string[] = [];
    if (ownShareMunicipal !== null)
      words.push($localize`:@@projects.shareMunicipal:Kommunen ${this.formats.percent(ownShareMunicipal, 0)}:share:`);
    if (ownShareOther !== null)
      words.push($localize`:@@projects.shareOther:andere ${this.formats.percent(ownShareOther, 0)}:share:`);
    return words.join(', ');
  }

  protected countWords({ projectCount }: ProgrammeView): string {
    if (projectCount === 0) return $localize`:@@projects.usedNone:von keinem Projekt genutzt`;
    return projectCount === 1
      ? $localize`:@@projects.usedOne:1 Projekt`
      : $localize`:@@projects.usedMany:${projectCount}:count: Projekte`;
  }
}
