/** The entry of a programme: its facts, and what it proposes for each grant. */
import type { ProgrammeView } from '@quartierwerk/contracts/projects/project.views';
import type { ObligationTemplate } from '@quartierwerk/domain/projects/obligation-rule';
import { OBLIGATION_KINDS } from '@quartierwerk/domain/projects/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { emptyEntry, optionsOf, type EntryField, type EntryModel, type EntryRows } from './entry-fields.js';
import { OBLIGATION_WORDS } from './project-words.js';

const EVERY_WORDS: Readonly<Record<ObligationTemplate['every'], string>> = {
  quarter: $localize`:@@projects.everyQuarter:nach jedem Quartal`,
  year: $localize`:@@projects.everyYear:nach jedem Jahr`,
  end: $localize`:@@projects.atEnd:nach dem Ende`,
};

export const OBLIGATION_ROWS: EntryRows = {
  heading: $localize`:@@projects.templateHeading:Fristen, die jede Zuwendung vorgeschlagen bekommt`,
  add: $localize`:@@projects.addTemplate:Frist hinzufügen`,
  columns: [
    {
      key: 'kind',
      label: $localize`:@@projects.kind:Art`,
      kind: 'choice',
      options: optionsOf(OBLIGATION_KINDS, OBLIGATION_WORDS),
    },
    { key: 'title', label: $localize`:@@projects.fieldTitle:Titel`, kind: 'text' },
    {
      key: 'every',
      label: $localize`:@@projects.when:Wann`,
      kind: 'choice',
      options: optionsOf(['quarter', 'year', 'end'] as const, EVERY_WORDS),
    },
    { key: 'monthsAfter', label: $localize`:@@projects.monthsAfter:Monate danach`, kind: 'number' },
  ],
};

export function programmeFields(fresh: boolean): EntryField[] {
  return [
    { key: 'name', label: $localize`:@@projects.programmeName:Name`, kind: 'text', wide: true },
    ...(fresh
      ? [
          {
            key: 'code',
            label: $localize`:@@projects.programmeCode:Kürzel`,
            kind: 'text',
            maxLength: 60,
            hint: $localize`:@@projects.programmeCodeHint:Kleine Buchstaben, Ziffern, Bindestriche: ziq`,
          } as const,
        ]
      : []),
    { key: 'funder', label: $localize`:@@projects.partnerFunder:Geldgeber`, kind: 'text', optional: true },
    { key: 'authority', label: $localize`:@@projects.authority:Bewilligungsbehörde`, kind: 'text', optional: true },
    {
      key: 'ownShareMunicipal',
      label: $localize`:@@projects.ownShareMunicipal:Eigenanteil der Kommunen in Prozent`,
      kind: 'number',
      optional: true,
    },
    {
      key: 'ownShareOther',
      label: $localize`:@@projects.ownShareOther:Eigenanteil anderer in Prozent`,
      kind: 'number',
      optional: true,
    },
    { key: 'note', label: $localize`:@@projects.remark:Anmerkung`, kind: 'long', optional: true },
  ];
}

export function programmeEntry(programme: ProgrammeView | null, formats: Formats): EntryModel {
  if (programme === null) return { fields: emptyEntry(programmeFields(true)), rows: [] };
  const share = (value: number | null): string => (value === null ? '' : formats.number(value));
  const { name, funder, authority, note } = programme;
  return {
    fields: {
      ...{ name, funder, authority, note },
      ownShareMunicipal: share(programme.ownShareMunicipal),
      ownShareOther: share(programme.ownShareOther),
    },
    rows: programme.obligations.map(({ kind, title, every, monthsAfter }) => ({
      ...{ kind, title, every },
      monthsAfter: String(monthsAfter),
    })),
  };
}

export function programmeBody({ fields, rows }: EntryModel, formats: Formats): Readonly<Record<string, unknown>> {
  const { ownShareMunicipal = '', ownShareOther = '', ...words } = fields;
  return {
    ...Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value.trim()])),
    ownShareMunicipal: formats.parseNumber(ownShareMunicipal),
    ownShareOther: formats.parseNumber(ownShareOther),
    obligations: rows.map(({ kind, title = '', every, monthsAfter = '' }) => ({
      ...{ kind, every, title: title.trim() },
      monthsAfter: formats.parseNumber(monthsAfter) ?? 0,
    })),
  };
}

/** "Mittelabruf nach jedem Quartal", "Verwendungsnachweis nach dem Ende, 6 Monate danach". */
export function everyWords({ title, every, monthsAfter }: ObligationTemplate): string {
  const when = `${title} ${EVERY_WORDS[every]}`;
  if (monthsAfter === 0) return when;
  return monthsAfter === 1
    ? $localize`:@@projects.oneMonthAfter:${when}:when:, einen Monat danach`
    : $localize`:@@projects.monthsLater:${when}:when:, ${monthsAfter}:count: Monate danach`;
}
