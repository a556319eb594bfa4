/** Which dialog of a project is open, with its fields and what it stores. */
import { computed, inject, Service, signal } from '@angular/core';
import type { GrantMoneyView, GrantView, ObligationView, ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import type { Quarter } from '@quartierwerk/domain/projects/grant-money';
import { Formats } from '@quartierwerk/ui/format/formats';
import { readResource } from '../../../shared/http/api.js';
import {
  grantBody,
  grantEntry,
  grantFields,
  kpiBody,
  kpiEntry,
  kpiFields,
  obligationBody,
  obligationEntry,
  obligationFields,
  PARTNER_ROWS,
  submissionFields,
  projectBody,
  projectEntry,
  projectFields,
  TARGET_ROWS,
  targetsBody,
} from '../model/entries.js';
import {
  planBody,
  planEntry,
  planFields,
  planRows,
  quarterBody,
  quarterEntry,
  quarterFields,
} from '../model/money-entries.js';
import { quarterWords } from '../model/money-words.js';
import type { EntryField, EntryModel, EntryRows, EntryStore } from '../model/entry-fields.js';
import { ProjectStore } from './project-store.js';

export type Opened =
  | { readonly kind: 'project' }
  | { readonly kind: 'kpi' }
  | { readonly kind: 'grant'; readonly grant: GrantView | null }
  | { readonly kind: 'obligation'; readonly obligation: ObligationView | null }
  | { readonly kind: 'plan'; readonly grant: GrantView }
  | { readonly kind: 'quarter'; readonly grant: GrantView; readonly of: Quarter }
  /** It was handed in: on which day? */
  | { readonly kind: 'submission'; readonly obligation: ObligationView };

export interface OpenDialog {
  readonly heading: string;
  readonly action: string;
  readonly draftKey: string;
  readonly fields: readonly EntryField[];
  readonly rows: EntryRows | null;
  readonly initial: EntryModel;
  readonly store: EntryStore;
  /** The entry of the thing as somebody else left it; null for what is new. */
  readonly compare: ((current: unknown) => EntryModel) | null;
}

@Service({ autoProvided: false })
export class ProjectDialogs {
  private readonly store = inject(ProjectStore);
  private readonly formats = inject(Formats);
  readonly opened = signal<Opened | null>(null);

  private readonly choicesResource = readResource(projectsRoutes.choices, () => {
    const kind = this.opened()?.kind;
    return kind === 'project' || kind === 'grant' ? {} : undefined;
  });
  private readonly choices = computed(() => (this.choicesResource.hasValue() ? this.choicesResource.value() : null));

  /** Why a dialog cannot open: what it chooses from could not be read. */
  readonly error = computed(() => (this.opened() === null ? undefined : this.choicesResource.error()));

  /** Null while no dialog is wanted, or while what it chooses from is read. */
  readonly dialog = computed<OpenDialog | null>(() => {
    const opened = this.opened();
    if (opened === null || !this.store.project()) return null;
    if ((opened.kind === 'project' || opened.kind === 'grant') && this.choices() === null) return null;
    switch (opened.kind) {
      case 'project':
        return this.projectDialog();
      case 'kpi':
        return this.kpiDialog();
      case 'grant':
        return this.grantDialog(opened.grant);
      case 'obligation':
        return this.obligationDialog(opened.obligation);
      case 'plan':
        return this.planDialog(opened.grant);
      case 'quarter':
        return this.quarterDialog(opened.grant, opened.of);
      case 'submission':
        return this.submissionDialog(opened.obligation);
    }
  });

  private projectDialog(): OpenDialog | null {
    const project = this.store.project();
    if (!project) return null;
    const fields = projectFields(this.choices(), false);
    return {
      heading: $localize`:@@projects.reviseProject:Projekt bearbeiten`,
      action: $localize`:@@projects.saveProject:Projekt speichern`,
      draftKey: `project.${project.id}.${project.version}`,
      fields,
      rows: PARTNER_ROWS,
      initial: projectEntry(project, fields),
      store: (entry, current) =>
        this.store.revise((current as ProjectView | undefined) ?? project, projectBody(entry, project, this.formats)),
      compare: (current) => projectEntry(current as ProjectView, fields),
    };
  }

  private kpiDialog(): OpenDialog | null {
    const project = this.store.project();
    if (!project) return null;
    return {
      heading: $localize`:@@projects.newKpi:Neue Kennzahl`,
      action: $localize`:@@projects.createKpi:Kennzahl anlegen`,
      draftKey: `kpi.new.${project.id}`,
      fields: kpiFields(false),
      rows: TARGET_ROWS,
      initial: kpiEntry(null, this.formats),
      store: (entry) =>
        this.store.addKpi({ ...kpiBody(entry, this.formats), targets: targetsBody(entry, this.formats) }),
      compare: null,
    };
  }

  private grantDialog(grant: GrantView | null): OpenDialog | null {
    const project = this.store.project();
    if (!project) return null;
    const body = (entry: EntryModel) => grantBody(entry, this.formats);
    return {
      heading: grant?.title ?? $localize`:@@projects.newGrant:Neue Zuwendung`,
      action: grant
        ? $localize`:@@projects.saveGrant:Zuwendung speichern`
        : $localize`:@@projects.createGrant:Zuwendung anlegen`,
      draftKey: grant ? `grant.${grant.id}.${grant.version}` : `grant.new.${project.id}`,
      fields: grantFields(this.choices(), grant === null),
      rows: null,
      initial: grantEntry(grant, project, this.formats),
      store: (entry, current) =>
        grant
          ? this.store.reviseGrant((current as GrantView | undefined) ?? grant, body(entry))
          : this.store.addGrant(body(entry)),
      compare: grant ? (current) => grantEntry(current as GrantView, project, this.formats) : null,
    };
  }

  private planDialog(grant: GrantView): OpenDialog {
    const { formats } = this;
    return {
      heading: $localize`:@@projects.planHeading:Plan und Finanzierung: ${grant.title}:title:`,
      action: $localize`:@@projects.savePlan:Plan speichern`,
      draftKey: `plan.${grant.id}.${grant.money.version}`,
      fields: planFields(formats),
      rows: planRows(grant, formats),
      initial: planEntry(grant.money, formats),
      store: (entry, current) =>
        this.store.setPlan(grant.id, (current as GrantMoneyView | undefined) ?? grant.money, planBody(entry, formats)),
      compare: (current) => planEntry(current as GrantMoneyView, formats),
    };
  }

  private quarterDialog(grant: GrantView, of: Quarter): OpenDialog {
    const { formats } = this;
    const body = (entry: EntryModel) => quarterBody(entry, of, formats);
    return {
      heading: quarterWords(of),
      action: $localize`:@@projects.saveQuarter:Quartal speichern`,
      draftKey: `quarter.${grant.id}.${grant.money.version}.${of.year}.${of.quarter}`,
      fields: quarterFields(formats),
      rows: null,
      initial: quarterEntry(grant.money, of, formats),
      store: (entry, current) =>
        this.store.setQuarter(grant.id, (current as GrantMoneyView | undefined) ?? grant.money, body(entry)),
      compare: (current) => quarterEntry(current as GrantMoneyView, of, formats),
    };
  }

  private submissionDialog(obligation: ObligationView): OpenDialog | null {
    const today = this.store.project()?.today;
    if (today === undefined) return null;
    return {
      heading: obligation.title,
      action: $localize`:@@projects.stepSubmit:Als eingereicht melden`,
      draftKey: `submission.${obligation.id}.${obligation.version}`,
      fields: submissionFields(obligation, today, this.formats),
      rows: null,
      initial: { fields: { on: today }, rows: [] },
      store: ({ fields }) => this.store.transitionObligation(obligation, 'submit', { on: fields['on'] ?? '' }),
      compare: null,
    };
  }

  private obligationDialog(former: ObligationView | null): OpenDialog | null {
    const project = this.store.project();
    if (!project) return null;
    const body = (entry: EntryModel) => obligationBody(entry, this.formats);
    return {
      heading: former?.title ?? $localize`:@@projects.newObligation:Neue Frist`,
      action: former
        ? $localize`:@@projects.saveObligation:Frist speichern`
        : $localize`:@@projects.createObligation:Frist anlegen`,
      draftKey: former ? `obligation.${former.id}.${former.version}` : `obligation.new.${project.id}`,
      fields: obligationFields(project, former),
      rows: null,
      initial: obligationEntry(former, project, this.formats),
      store: (entry, current) =>
        former
          ? this.store.reviseObligation((current as ObligationView | undefined) ?? former, body(entry))
          : this.store.addObligation(body(entry)),
      compare: former ? (current) => obligationEntry(current as ObligationView, project, this.formats) : null,
    };
  }
}
