/** The entries of the dialogs: their fields, how a stored thing fills them, and what is sent. */
import type { KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import type {
  GrantView,
  ObligationView,
  ProjectChoicesView,
  ProjectView,
} from '@quartierwerk/contracts/projects/project.views';
import type { PeriodTarget } from '@quartierwerk/domain/projects/cumulation';
import { submissionVerdict } from '@quartierwerk/domain/projects/obligation-rule';
import {
  COUNTING_METHODS,
  CUMULATIONS,
  FREQUENCIES,
  KPI_DIRECTIONS,
  KPI_KINDS,
  KPI_LEVELS,
  OBLIGATION_KINDS,
  PARTNER_ROLES,
} from '@quartierwerk/domain/projects/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { PROJECTS_WORDS } from '../../../shared/words/projects-words.js';
import {
  emptyEntry,
  optionsOf,
  YES,
  type Entry,
  type EntryField,
  type EntryModel,
  type EntryRows,
} from './entry-fields.js';
import {
  CUMULATION_WORDS,
  DIRECTION_WORDS,
  FREQUENCY_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  METHOD_WORDS,
  OBLIGATION_WORDS,
  PARTNER_WORDS,
} from './project-words.js';

type Body = Readonly<Record<string, unknown>>;

const TITLE: EntryField = { key: 'title', label: $localize`:@@projects.fieldTitle:Titel`, kind: 'text', wide: true };

const text = (key: string, label: string, more: Partial<EntryField> = {}): EntryField => ({
  key,
  label,
  kind: 'text',
  optional: true,
  ...more,
});

export function projectFields(choices: ProjectChoicesView | null, fresh: boolean): EntryField[] {
  const refs = (list: readonly { readonly id: string; readonly name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return [
    TITLE,
    ...(fresh
      ? [
          text('code', $localize`:@@projects.fieldCode:Kürzel in der Adresse`, {
            optional: false,
            maxLength: 60,
            hint: $localize`:@@projects.codeHint:Kleine Buchstaben, Ziffern, Bindestriche: burscheider-buedchen`,
          }),
          text('carrierId', $localize`:@@projects.carrier:Träger`, {
            kind: 'choice',
            optional: false,
            options: refs(choices?.carriers),
          }),
        ]
      : []),
    text('programmeId', $localize`:@@projects.programme:Programm`, {
      kind: 'choice',
      options: refs(choices?.programmes),
    }),
    text('areaId', $localize`:@@projects.area:Gebiet`, { kind: 'choice', options: refs(choices?.areas) }),
    text('site', $localize`:@@projects.fieldSite:Ort`),
    text('beginsOn', $localize`:@@projects.fieldBegin:Beginn`, { kind: 'day', optional: false }),
    text('endsOn', $localize`:@@projects.fieldEnd:Ende`, { kind: 'day' }),
    text('reportingDay', $localize`:@@projects.fieldReportingDay:Kennzahlen bis zum`, {
      kind: 'number',
      hint: $localize`:@@projects.reportingHint:Tag des Folgemonats, 1 bis 28`,
    }),
    text('problem', $localize`:@@projects.problem:Problemlage`, { kind: 'long' }),
    text('goals', $localize`:@@projects.goals:Ziele`, { kind: 'long' }),
    text('targetGroups', $localize`:@@projects.targetGroups:Zielgruppen`, {
      kind: 'long',
      hint: $localize`:@@projects.targetGroupsHint:Je Zeile eine Gruppe, dahinter nach einem Semikolon ihre Größe: Kinder von 0 bis 14 Jahren; 450`,
    }),
  ];
}

export const PARTNER_ROWS: EntryRows = {
  heading: $localize`:@@projects.partners:Partner`,
  add: $localize`:@@projects.addPartner:Partner hinzufügen`,
  columns: [
    text('name', $localize`:@@projects.partnerName:Name der Stelle`, { optional: false }),
    text('role', $localize`:@@projects.partnerRole:Rolle`, {
      kind: 'choice',
      optional: false,
      options: optionsOf(PARTNER_ROLES, PARTNER_WORDS),
    }),
    text('task', $localize`:@@projects.partnerTask:Aufgabe`),
  ],
};

export function projectEntry(project: ProjectView | null, fields: readonly EntryField[]): EntryModel {
  if (project === null) return { fields: { ...emptyEntry(fields), reportingDay: '15' }, rows: [] };
  return {
    fields: {
      title: project.title,
      programmeId: project.programme?.id ?? '',
      areaId: project.areaId ?? '',
      site: project.site,
      beginsOn: project.beginsOn,
      endsOn: project.endsOn ?? '',
      reportingDay: String(project.reportingDay),
      problem: project.problem,
      goals: project.goals,
      targetGroups: project.targetGroups
        .map(({ label, size }) => (size === null ? label : `${label}; ${size}`))
        .join('\n'),
    },
    rows: project.partners.map(({ name, role, task }) => ({ name, role, task })),
  };
}

export function projectBody({ fields, rows }: EntryModel, former: ProjectView | null, formats: Formats): Body {
  const number = (key: string): number | null => formats.parseNumber(fields[key] ?? '');
  const notes = new Map(former?.targetGroups.map(({ label, note }) => [label, note]));
  const organisations = new Map(former?.partners.map(({ name, organisationId }) => [name, organisationId]));
  return {
    ...only(fields, ['title', 'code', 'carrierId', 'site', 'beginsOn', 'problem', 'goals']),
    programmeId: blankToNull(fields['programmeId']),
    areaId: blankToNull(fields['areaId']),
    endsOn: blankToNull(fields['endsOn']),
    reportingDay: number('reportingDay') ?? undefined,
    targetGroups: (fields['targetGroups'] ?? '')
      .split('\n')
      .map((line) => line.split(';').map((part) => part.trim()))
      .filter(([label]) => label !== '')
      .map(([label = '', size]) => ({
        label,
        size: size ? formats.parseNumber(size) : null,
        note: notes.get(label) ?? '',
      })),
    partners: rows.map(({ name = '', role, task = '' }) => ({
      name,
      role,
      task,
      organisationId: organisations.get(name) ?? null,
    })),
  };
}

export function kpiFields(ruleFixed: boolean): EntryField[] {
  const choice = (key: string, label: string, options: EntryField['options'], more: Partial<EntryField> = {}) =>
    text(key, label, { kind: 'choice', optional: false, options, ...more });
  return [
    text('name', $localize`:@@projects.kpiName:Name`, { optional: false, wide: true }),
    text('definition', $localize`:@@projects.definition:Was gezählt wird`, { kind: 'long', maxLength: 1000 }),
    text('unit', $localize`:@@projects.unit:Einheit`, { maxLength: 40 }),
    choice('level', $localize`:@@projects.level:Wirkungsstufe`, optionsOf(KPI_LEVELS, LEVEL_WORDS)),
    ...(ruleFixed
      ? []
      : [
          choice('kind', $localize`:@@projects.kind:Art`, optionsOf(KPI_KINDS, KIND_WORDS)),
          choice('cumulation', $localize`:@@projects.rule:Zählweise`, optionsOf(CUMULATIONS, CUMULATION_WORDS)),
          choice('frequency', $localize`:@@projects.frequency:Erhebung`, optionsOf(FREQUENCIES, FREQUENCY_WORDS)),
        ]),
    choice('direction', $localize`:@@projects.direction:Richtung`, optionsOf(KPI_DIRECTIONS, DIRECTION_WORDS)),
    choice('method', $localize`:@@projects.method:Gezählt mit`, optionsOf(COUNTING_METHODS, METHOD_WORDS)),
    text('source', $localize`:@@projects.source:Quelle`),
    text('tolerance', $localize`:@@projects.tolerance:Toleranz in Prozent`, {
      kind: 'number',
      hint: $localize`:@@projects.toleranceHint:Liegt der Wert weiter vom Soll, wird um einen Satz gebeten`,
    }),
    text('decimals', $localize`:@@projects.decimals:Stellen nach dem Komma`, { kind: 'number' }),
    text('scaleMin', $localize`:@@projects.scaleMin:Skala von`, { kind: 'number' }),
    text('scaleMax', $localize`:@@projects.scaleMax:Skala bis`, { kind: 'number' }),
    text('countsPeople', $localize`:@@projects.countsPeople:Zählt Menschen`, {
      kind: 'yes',
      hint: $localize`:@@projects.countsPeopleHint:Anzahlen unter 3 sehen dann nur Träger und Sozialplanung`,
    }),
  ];
}

export const TARGET_ROWS: EntryRows = {
  heading: $localize`:@@projects.targets:Sollwerte`,
  add: $localize`:@@projects.addTarget:Zeitraum hinzufügen`,
  columns: [
    text('fromMonth', $localize`:@@projects.fromMonth:von Monat`, { kind: 'month', optional: false }),
    text('toMonth', $localize`:@@projects.toMonth:bis Monat`, { kind: 'month', optional: false }),
    text('value', $localize`:@@projects.target:Soll`, { kind: 'number', optional: false }),
  ],
};

export function kpiEntry(kpi: KpiView | null, formats: Formats): EntryModel {
  if (kpi === null) {
    const fresh = { ...emptyEntry(kpiFields(false)), tolerance: '10', decimals: '0', countsPeople: YES, kind: 'flow' };
    return { fields: fresh, rows: [] };
  }
  const number = (value: number | null): string => (value === null ? '' : plain(value, formats));
  return {
    fields: {
      ...{ name: kpi.name, definition: kpi.definition, unit: kpi.unit, source: kpi.source },
      ...{ level: String(kpi.level), kind: kpi.kind, cumulation: kpi.cumulation, frequency: kpi.frequency },
      ...{ direction: kpi.direction, method: kpi.method },
      tolerance: number(kpi.tolerance),
      decimals: String(kpi.decimals),
      scaleMin: number(kpi.scaleMin),
      scaleMax: number(kpi.scaleMax),
      countsPeople: kpi.countsPeople ? YES : '',
    },
    rows: targetRows(kpi.targets, formats),
  };
}

export function kpiBody({ fields }: EntryModel, formats: Formats): Body {
  const number = (key: string): number | null => formats.parseNumber(fields[key] ?? '');
  return {
    ...only(fields, ['name', 'definition', 'unit', 'kind', 'cumulation', 'frequency', 'direction', 'method', 'source']),
    level: Number(fields['level']),
    tolerance: number('tolerance') ?? undefined,
    decimals: number('decimals') ?? undefined,
    scaleMin: number('scaleMin'),
    scaleMax: number('scaleMax'),
    countsPeople: fields['countsPeople'] === YES,
  };
}

export function targetRows(targets: readonly PeriodTarget[], formats: Formats): Entry[] {
  return targets.map(({ fromMonth, toMonth, value }) => ({ fromMonth, toMonth, value: plain(value, formats) }));
}

export function targetsBody({ rows }: EntryModel, formats: Formats): PeriodTarget[] {
  return rows.map(({ fromMonth = '', toMonth = '', value = '' }) => ({
    fromMonth,
    toMonth,
    value: formats.parseNumber(value) ?? 0,
  }));
}

export function grantFields(choices: ProjectChoicesView | null, fresh: boolean): EntryField[] {
  return [
    TITLE,
    text('programmeId', $localize`:@@projects.programme:Programm`, {
      kind: 'choice',
      options: (choices?.programmes ?? []).map(({ id, name }) => ({ value: id, label: name })),
    }),
    text('applicant', $localize`:@@projects.applicant:Zuwendungsempfänger`),
    text('authority', $localize`:@@projects.authority:Bewilligungsbehörde`),
    text('reference', $localize`:@@projects.reference:Aktenzeichen`),
    text('periodFrom', $localize`:@@projects.periodFrom:Durchführung von`, { kind: 'day', optional: false }),
    text('periodTo', $localize`:@@projects.periodTo:Durchführung bis`, { kind: 'day', optional: false }),
    text('noticeOn', $localize`:@@projects.noticeOn:Bescheid vom`, { kind: 'day' }),
    text('amount', $localize`:@@projects.amount:Bewilligt in Euro`, { kind: 'number' }),
    text('rate', $localize`:@@projects.rate:Fördersatz in Prozent`, { kind: 'number' }),
    text('note', $localize`:@@projects.note:Auflagen und Anmerkungen`, { kind: 'long' }),
    ...(fresh
      ? [
          text('takeOver', $localize`:@@projects.takeOver:Fristen des Programms übernehmen`, {
            kind: 'yes',
            hint: $localize`:@@projects.takeOverHint:Die Tage lassen sich danach nach dem Bescheid ändern`,
          }),
        ]
      : []),
  ];
}

export function grantEntry(grant: GrantView | null, project: ProjectView, formats: Formats): EntryModel {
  if (grant === null) {
    const fields = { ...emptyEntry(grantFields(null, true)), applicant: project.carrier.name };
    return { fields: { ...fields, programmeId: project.programme?.id ?? '', takeOver: YES }, rows: [] };
  }
  return {
    fields: {
      ...{ title: grant.title, programmeId: grant.programme?.id ?? '', applicant: grant.applicant },
      ...{ authority: grant.authority, reference: grant.reference, note: grant.note },
      ...{ periodFrom: grant.periodFrom, periodTo: grant.periodTo, noticeOn: grant.noticeOn ?? '' },
      amount: euros(grant.amountCents, formats),
      rate: grant.rate === null ? '' : plain(grant.rate, formats),
    },
    rows: [],
  };
}

export function grantBody({ fields }: EntryModel, formats: Formats): Body {
  const { takeOver } = fields;
  return {
    ...only(fields, ['title', 'applicant', 'authority', 'reference', 'periodFrom', 'periodTo', 'note']),
    programmeId: blankToNull(fields['programmeId']),
    noticeOn: blankToNull(fields['noticeOn']),
    amountCents: cents(fields['amount'], formats),
    rate: formats.parseNumber(fields['rate'] ?? ''),
    ...(takeOver === undefined ? {} : { takeOverObligations: takeOver === YES }),
  };
}

export function obligationFields(project: ProjectView, former: ObligationView | null): EntryField[] {
  return [
    text('kind', $localize`:@@projects.kind:Art`, {
      kind: 'choice',
      optional: false,
      options: optionsOf(OBLIGATION_KINDS, OBLIGATION_WORDS),
    }),
    text('title', $localize`:@@projects.fieldTitle:Titel`, { optional: false }),
    text('dueOn', $localize`:@@projects.dueOn:Frist`, { kind: 'day', optional: false }),
    ...(former === null
      ? []
      : [
          text('movedReason', $localize`:@@projects.movedReason:Grund, wenn die Frist verlegt wird`, {
            hint: $localize`:@@projects.movedHint:Die alte Frist bleibt daneben stehen`,
          }),
        ]),
    text('grantId', $localize`:@@projects.grant:Zuwendung`, {
      kind: 'choice',
      options: project.grants.map(({ id, title }) => ({ value: id, label: title })),
    }),
    text('amount', $localize`:@@projects.drawdownAmount:Betrag in Euro`, { kind: 'number' }),
    text('note', $localize`:@@projects.remark:Anmerkung`, { kind: 'long', maxLength: 1000 }),
  ];
}

/** The day on which something was handed in, today as a rule; the rule of the domain speaks at the field. */
export function submissionFields({ submitFrom, dueOn }: ObligationView, today: string, formats: Formats): EntryField[] {
  const due = formats.day(dueOn);
  return [
    text('on', $localize`:@@projects.submittedOn:Eingereicht am`, {
      kind: 'day',
      optional: false,
      hint: $localize`:@@projects.submittedHint:Frist ${due}:due:`,
      check: (on) => {
        const verdict = submissionVerdict({ on, today, earliest: submitFrom });
        return verdict.ok ? '' : PROJECTS_WORDS[verdict.reason](verdict.params ?? {});
      },
    }),
  ];
}

export function obligationEntry(former: ObligationView | null, project: ProjectView, formats: Formats): EntryModel {
  if (former === null) return { fields: emptyEntry(obligationFields(project, null)), rows: [] };
  const { kind, title, dueOn, note, grantId, amountCents } = former;
  const fields = { kind, title, dueOn, note, movedReason: '', grantId: grantId ?? '' };
  return { fields: { ...fields, amount: euros(amountCents, formats) }, rows: [] };
}

export function obligationBody({ fields }: EntryModel, formats: Formats): Body {
  return {
    ...only(fields, ['kind', 'title', 'dueOn', 'movedReason', 'note']),
    grantId: blankToNull(fields['grantId']),
    amountCents: cents(fields['amount'], formats),
  };
}

function only(fields: Entry, keys: readonly string[]): Body {
  return Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key].trim()]])));
}

function blankToNull(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

function euros(amount: number | null, formats: Formats): string {
  return amount === null ? '' : formats.number(amount / 100, amount % 100 === 0 ? 0 : 2);
}

function cents(value: string | undefined, formats: Formats): number | null {
  const amount = formats.parseNumber(value ?? '');
  return amount === null ? null : Math.round(amount * 100);
}

/** As many decimals as the figure has. */
function plain(value: number, formats: Formats): string {
  return formats.number(value, (String(value).split('.')[1] ?? '').length);
}
