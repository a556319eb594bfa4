/** The organisations of the workspace as a tree: who people act for. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OrganisationView } from '@quartierwerk/contracts/identity/administration.views';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ConflictQuestion, merged } from '../../../shared/forms/conflict-question.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { type OrganisationEntry, OrganisationStore } from '../data/organisation-store.js';
import { branchOf, organisationOptions, treeOf } from '../model/organisation-tree.js';
import { ORGANISATION_KIND_WORDS } from '../model/organisation-words.js';
import { AdminTabs } from './admin-tabs.js';
import { OrganisationDialog } from '../ui/organisation-dialog.js';

@Component({
  selector: 'qw-organisations-page',
  imports: [
    AdminTabs,
    ConfirmDialog,
    ConflictDialog,
    Empty,
    Icon,
    Loading,
    MatButton,
    Note,
    OrganisationDialog,
    PageHeader,
    ProblemView,
    Table,
    TableCell,
    TableRow,
  ],
  providers: [ConflictQuestion, OrganisationStore],
  templateUrl: './organisations-page.html',
  styleUrl: './administration.scss',
})
export class OrganisationsPage {
  protected readonly store = inject(OrganisationStore);
  protected readonly conflict = inject(ConflictQuestion);
  protected readonly formats = inject(Formats);
  protected readonly kindWords = ORGANISATION_KIND_WORDS;
  protected readonly heading = $localize`:@@identity.organisations:Organisationen`;
  protected readonly crumbs = [
    { label: $localize`:@@identity.administration:Verwaltung`, link: ADDRESSES.administration },
    { label: this.heading },
  ];
  protected readonly newAction = $localize`:@@identity.newOrganisation:Organisation anlegen`;
  protected readonly emptyHeading = $localize`:@@identity.noOrganisations:Noch keine Organisation`;

  /** null: the dialog is closed; 'new': a new one. */
  protected readonly editing = signal<OrganisationView | 'new' | null>(null);
  protected readonly removing = signal<OrganisationView | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly rows = computed(() => treeOf(this.store.organisations() ?? []));
  protected readonly edited = computed(() => {
    const editing = this.editing();
    return editing === 'new' ? null : editing;
  });
  /** An organisation may not stand below itself. */
  protected readonly parents = computed(() => {
    const all = this.store.organisations() ?? [];
    const edited = this.edited();
    const branch = edited ? branchOf(all, edited.id) : new Set<string>();
    return organisationOptions(all).filter(({ id }) => !branch.has(id));
  });
  protected readonly removeAction = computed(() => {
    const name = this.removing()?.name ?? '';
    return $localize`:@@identity.removeOrganisation:${name}:name: entfernen`;
  });

  protected readonly save = (entry: OrganisationEntry): Promise<void> => {
    const edited = this.edited();
    return edited ? this.revise(edited, entry) : this.store.create(entry);
  };

  protected askToRemove(): void {
    this.removing.set(this.edited());
    this.editing.set(null);
  }

  protected async remove(): Promise<void> {
    const organisation = this.removing();
    this.busy.set(true);
    this.problem.set('');
    try {
      if (organisation) await this.store.remove(organisation);
    } catch (error) {
      this.problem.set(errorWords(error));
      if (isProblemWith(error, 'VERSION_STALE')) this.store.reread();
    } finally {
      this.busy.set(false);
      this.removing.set(null);
    }
  }

  private async revise(
    { id, version }: Pick<OrganisationView, 'id' | 'version'>,
    own: OrganisationEntry,
  ): Promise<void> {
    try {
      await this.store.revise(id, version, own);
    } catch (error) {
      if (!isProblemWith(error, 'VERSION_STALE')) throw error;
      const other = error.current as OrganisationView;
      const choice = await this.conflict.ask(this.differences(other, own));
      if (choice === null) throw error;
      await this.revise(other, merged(own, { kind: other.kind, name: other.name, parentId: other.parentId }, choice));
    }
  }

  private differences(stored: OrganisationEntry, own: OrganisationEntry) {
    const nameOf = (id: string | null) => this.store.organisations()?.find((one) => one.id === id)?.name ?? '';
    return [
      { key: 'name', label: $localize`:@@identity.name:Name`, stored: stored.name, own: own.name },
      {
        key: 'kind',
        label: $localize`:@@identity.kind:Art`,
        stored: this.kindWords[stored.kind],
        own: this.kindWords[own.kind],
      },
      {
        key: 'parentId',
        label: $localize`:@@identity.partOf:gehört zu`,
        stored: nameOf(stored.parentId),
        own: nameOf(own.parentId),
      },
    ];
  }
}
