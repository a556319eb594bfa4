/** What can be begun from anywhere, by right: the palette offers it beside entries and pages, the first page what is new of it. */
import type { Permission } from '@quartierwerk/domain/access/permissions';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { ADDRESSES, asAddress } from '../addresses.js';
import { askedStep } from '../query/asked-step.js';

export interface Action {
  readonly label: string;
  readonly link: string;
  readonly permission: Permission;
  readonly icon: IconName;
  /** Other words under which somebody looks for it. */
  readonly also?: string;
}

const CREATE = { icon: 'add', also: $localize`:@@shared.doCreateAlso:anlegen` } as const;

/** Those that add something begin with the icon for it. */
export const ACTIONS: readonly Action[] = [
  {
    label: $localize`:@@shared.doUpload:Lieferung hochladen`,
    link: ADDRESSES.import,
    permission: 'deliveries.import',
    icon: 'upload',
    also: $localize`:@@shared.doUploadAlso:Daten einlesen, Datei, Import`,
  },
  {
    label: $localize`:@@shared.doCompute:Index berechnen`,
    link: ADDRESSES.workshop,
    permission: 'diagnosis.compute',
    icon: 'chart',
    also: $localize`:@@shared.doComputeAlso:neuer Lauf`,
  },
  {
    label: $localize`:@@shared.doRecord:Beitrag aufnehmen`,
    link: ADDRESSES.neighbourhoodConferences,
    permission: 'participation.record',
    icon: 'quote',
    also: $localize`:@@shared.doRecordAlso:neuer Beitrag, erfassen`,
  },
  {
    ...CREATE,
    label: $localize`:@@shared.doConference:Neue Fachplanungskonferenz`,
    link: ADDRESSES.newConference,
    permission: 'conferences.write',
    also: $localize`:@@shared.doConferenceAlso:Konferenz vorbereiten, anlegen`,
  },
  {
    ...CREATE,
    label: $localize`:@@shared.doRecommendation:Neue Empfehlung`,
    link: ADDRESSES.newRecommendation,
    permission: 'conferences.write',
  },
  {
    ...CREATE,
    label: $localize`:@@shared.doEvent:Neue Sozialraumkonferenz`,
    link: ADDRESSES.newNeighbourhoodConference,
    permission: 'participation.record',
    also: $localize`:@@shared.doEventAlso:Sozialraumkonferenz vorbereiten, Veranstaltung anlegen`,
  },
  {
    ...CREATE,
    label: $localize`:@@shared.doMeeting:Neue Sitzung`,
    link: asAddress(ADDRESSES.meetings, askedStep('create')),
    permission: 'steering.manage',
    also: $localize`:@@shared.doMeetingAlso:anlegen, Termin, Gremium`,
  },
  {
    label: $localize`:@@shared.doOpenDecisions:Offene Beschlüsse`,
    link: asAddress(ADDRESSES.decisions, { stand: 'offen' }),
    permission: 'decisions.read',
    icon: 'flag',
    also: $localize`:@@shared.doOpenDecisionsAlso:Stand melden, überfällig, Frist`,
  },
  {
    ...CREATE,
    label: $localize`:@@shared.doPlan:Neues Handlungskonzept`,
    link: ADDRESSES.newPlan,
    permission: 'plans.write',
  },
  {
    ...CREATE,
    label: $localize`:@@shared.doMeasure:Neue Maßnahme`,
    link: ADDRESSES.newMeasure,
    permission: 'plans.write',
  },
  {
    ...CREATE,
    label: $localize`:@@shared.doProject:Neues Projekt`,
    link: ADDRESSES.newProject,
    permission: 'projects.manage',
  },
  {
    label: $localize`:@@shared.doKpis:Kennzahlen eintragen`,
    link: ADDRESSES.kpis,
    permission: 'kpis.report',
    icon: 'edit',
    also: $localize`:@@shared.doKpisAlso:Monat melden`,
  },
  {
    label: $localize`:@@shared.doInvite:Person einladen`,
    link: ADDRESSES.invitations,
    permission: 'identity.manage',
    icon: 'mail',
    also: $localize`:@@shared.doInviteAlso:Konto, Benutzer anlegen`,
  },
];
