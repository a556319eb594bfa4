/** What people type about a measure, in the sections in which they type it. */
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { ReviseMeasure } from '@quartierwerk/contracts/plans/measures.dto';
import type { LifePhase, Priority } from '@quartierwerk/domain/plans/vocabulary';
import type { ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { PHASE_WORDS, PRIORITY_WORDS } from './plan-words.js';

export interface GroupEntry {
  readonly label: string;
  readonly count: string;
  readonly ageFrom: string;
  readonly ageTo: string;
}

export interface PackageEntry {
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface MeasureEntry {
  readonly title: string;
  readonly rationale: string;
  readonly description: string;
  readonly aim: string;
  readonly targetGroups: readonly GroupEntry[];
  readonly lifePhases: readonly LifePhase[];
  readonly participation: string;
  readonly leadUnit: string;
  readonly carrier: string;
  /** One on each line. */
  readonly partners: string;
  readonly cooperation: string;
  readonly areaId: string;
  readonly areaName: string;
  readonly location: string;
  /** Chosen once: its number follows from it. */
  readonly fieldId: string;
  readonly stageId: string;
  readonly startsOn: string;
  readonly priority: Priority | '';
  readonly isKey: boolean;
  readonly workPackages: readonly PackageEntry[];
  readonly sustainability: string;
}

/** Sections of the sheet that are edited in place, with what belongs to each. */
export const SECTIONS = {
  need: ['title', 'rationale', 'description'],
  aim: ['aim', 'targetGroups', 'lifePhases', 'participation'],
  who: ['leadUnit', 'carrier', 'partners', 'cooperation', 'areaId', 'areaName', 'location'],
  when: ['stageId', 'startsOn', 'priority', 'isKey', 'workPackages'],
  lasting: ['sustainability'],
} as const satisfies Record<string, readonly (keyof MeasureEntry)[]>;
export type Section = keyof typeof SECTIONS;

export const NEW_MEASURE: MeasureEntry = {
  ...{ title: '', rationale: '', description: '', aim: '', targetGroups: [], lifePhases: [], participation: '' },
  ...{ leadUnit: '', carrier: '', partners: '', cooperation: '', areaId: '', areaName: '', location: '' },
  ...{ fieldId: '', stageId: '', startsOn: '', priority: '', isKey: false, workPackages: [], sustainability: '' },
};

export function measureEntry(measure: MeasureView): MeasureEntry {
  const { title, rationale, description, aim, lifePhases, participation, leadUnit, carrier, cooperation } = measure;
  const text = (value: number | string | null) => (value === null ? '' : String(value));
  return {
    ...{ title, rationale, description, aim, lifePhases, participation, leadUnit, carrier, cooperation },
    targetGroups: measure.targetGroups.map(({ label, count, ageFrom, ageTo }) => ({
      ...{ label, count: text(count), ageFrom: text(ageFrom), ageTo: text(ageTo) },
    })),
    partners: measure.partners.join('\n'),
    ...{ areaId: measure.area?.id ?? '', areaName: measure.area?.name ?? '', location: measure.location },
    ...{
      fieldId: measure.field.id,
      stageId: measure.stage.id,
      startsOn: measure.startsOn ?? '',
      priority: measure.priority ?? '',
    },
    ...{ isKey: measure.isKey, sustainability: measure.sustainability },
    workPackages: measure.workPackages.map((part) => ({
      ...{ title: part.title, startsOn: text(part.startsOn), endsOn: text(part.endsOn) },
    })),
  };
}

/** The body of a revision: only what belongs to the sections given. */
export function measureBody(entry: MeasureEntry, sections: readonly Section[]): ReviseMeasure {
  const {
    areaId,
    areaName: _areaName,
    fieldId: _fieldId,
    partners,
    startsOn,
    priority,
    targetGroups,
    workPackages,
    ...rest
  } = entry;
  const whole: ReviseMeasure = {
    ...rest,
    lifePhases: [...rest.lifePhases],
    areaId: areaId === '' ? null : areaId,
    partners: partners
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    startsOn: startsOn === '' ? null : startsOn,
    priority: priority === '' ? null : priority,
    targetGroups: targetGroups.filter(({ label }) => label.trim() !== '').map(groupBody),
    workPackages: workPackages
      .filter(({ title }) => title.trim() !== '')
      .map((part) => ({ title: part.title, startsOn: part.startsOn || null, endsOn: part.endsOn || null })),
  };
  const keys: readonly string[] = sections.flatMap((section) => SECTIONS[section]);
  return Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)));
}

function groupBody({ label, count, ageFrom, ageTo }: GroupEntry): NonNullable<ReviseMeasure['targetGroups']>[number] {
  const figure = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null);
  return { label, count: figure(count), ageFrom: figure(ageFrom), ageTo: figure(ageTo) };
}

/** Both versions of a section in words, field by field. */
export function measureConflict(
  stored: MeasureEntry,
  own: MeasureEntry,
  section: Section,
  formats: Formats,
): ConflictField[] {
  return SECTIONS[section]
    .filter((key) => key !== 'areaId')
    .map((key) => ({
      key,
      label: FIELD_WORDS[key],
      stored: wordsOf(stored, key, formats),
      own: wordsOf(own, key, formats),
    }));
}

function wordsOf(entry: MeasureEntry, key: keyof MeasureEntry, formats: Formats): string {
  if (key === 'isKey') return entry.isKey ? $localize`:@@plans.yes:ja` : $localize`:@@plans.no:nein`;
  if (key === 'priority') return entry.priority === '' ? formats.missing : PRIORITY_WORDS[entry.priority];
  if (key === 'startsOn') return formats.day(entry.startsOn);
  if (key === 'lifePhases') return entry.lifePhases.map((phase) => PHASE_WORDS[phase]).join(', ');
  if (key === 'targetGroups')
    return entry.targetGroups.map(({ label, count }) => `${label} ${count}`.trim()).join(', ');
  if (key === 'workPackages') return entry.workPackages.map(({ title }) => title).join(', ');
  return entry[key];
}

export const FIELD_WORDS: Readonly<Record<keyof MeasureEntry, string>> = {
  title: $localize`:@@plans.measureName:Titel`,
  rationale: $localize`:@@plans.rationale:Ausgangslage`,
  description: $localize`:@@plans.description:Kurzbeschreibung`,
  aim: $localize`:@@plans.aim:Ziel`,
  targetGroups: $localize`:@@plans.targetGroups:Zielgruppen`,
  lifePhases: $localize`:@@plans.lifePhases:Lebensphasen`,
  participation: $localize`:@@plans.participation:Beteiligung`,
  leadUnit: $localize`:@@plans.lead:Federführung`,
  carrier: $localize`:@@plans.carrier:Träger`,
  partners: $localize`:@@plans.partners:Beteiligte`,
  cooperation: $localize`:@@plans.cooperation:Zusammenarbeit`,
  areaId: $localize`:@@plans.area:Gebiet`,
  areaName: $localize`:@@plans.area:Gebiet`,
  location: $localize`:@@plans.location:Ort`,
  fieldId: $localize`:@@plans.field:Handlungsfeld`,
  stageId: $localize`:@@plans.stage:Planungsstufe`,
  startsOn: $localize`:@@plans.begin:Beginn`,
  priority: $localize`:@@plans.priority:Priorität`,
  isKey: $localize`:@@plans.keyMeasure:Schlüsselmaßnahme`,
  workPackages: $localize`:@@plans.packages:Bausteine`,
  sustainability: $localize`:@@plans.sustainability:Verstetigung`,
};
