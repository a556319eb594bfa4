/** What can be begun from anywhere: the palette offers it beside entries and pages, to those who may do it. */
import type { Permission } from '@quartierwerk/domain/access/permissions';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { ADDRESSES, asAddress } from '../shared/addresses.js';
import { askedStep } from '../shared/query/asked-step.js';

export interface PaletteAction {
  readonly label: string;
  readonly link: string;
  readonly permission: Permission;
  readonly icon: IconName;
  /** Other words under which somebody looks for it. */
  readonly also?: string;
}

export const PALETTE_ACTIONS: readonly PaletteAction[] = [
  {
    label: $localize`:@@shell.doUpload:Lieferung hochladen`,
    link: ADDRESSES.import,
    permission: 'deliveries.import',
    icon: 'upload',
    also: $localize`:@@shell.doUploadAlso:Daten einlesen, Datei, Import`,
  },
  {
    label: $localize`:@@shell.doCompute:Index berechnen`,
    link: ADDRESSES.workshop,
    permission: 'diagnosis.compute',
    icon: 'chart',
    also: $localize`:@@shell.doComputeAlso:neuer Lauf`,
  },
  {
    label: $localize`:@@shell.doRecord:Beitrag aufnehmen`,
    link: ADDRESSES.neighbourhoodConferences,
    permission: 'participation.record',
    icon: 'quote',
    also: $localize`:@@shell.doRecordAlso:neuer Beitrag, erfassen`,
  },
  {
    label: $localize`:@@shell.doEvent:Neue Sozialraumkonferenz`,
    link: ADDRESSES.newNeighbourhoodConference,
    permission: 'participation.record',
    icon: 'add',
    also: $localize`:@@shell.doEventAlso:Veranstaltung anlegen`,
  },
  {
    label: $localize`:@@shell.doConference:Neue Fachplanungskonferenz`,
    link: ADDRESSES.newConference,
    permission: 'conferences.write',
    icon: 'add',
    also: $localize`:@@shell.doCreateAlso:anlegen`,
  },
  {
    label: $localize`:@@shell.doRecommendation:Neue Empfehlung`,
    link: ADDRESSES.newRecommendation,
    permission: 'conferences.write',
    icon: 'add',
    also: $localize`:@@shell.doCreateAlso:anlegen`,
  },
  {
    label: $localize`:@@shell.doMeeting:Neue Sitzung`,
    link: asAddress(ADDRESSES.meetings, askedStep('create')),
    permission: 'steering.manage',
    icon: 'add',
    also: $localize`:@@shell.doMeetingAlso:anlegen, Termin, Gremium`,
  },
  {
    label: $localize`:@@shell.doOpenDecisions:Offene Beschlüsse`,
    link: asAddress(ADDRESSES.decisions, { stand: 'offen' }),
    permission: 'decisions.read',
    icon: 'flag',
    also: $localize`:@@shell.doOpenDecisionsAlso:Stand melden, überfällig, Frist`,
  },
  {
    label: $localize`:@@shell.doPlan:Neues Handlungskonzept`,
    link: ADDRESSES.newPlan,
    permission: 'plans.write',
    icon: 'add',
    also: $localize`:@@shell.doCreateAlso:anlegen`,
  },
  {
    label: $localize`:@@shell.doMeasure:Neue Maßnahme`,
    link: ADDRESSES.newMeasure,
    permission: 'plans.write',
    icon: 'add',
    also: $localize`:@@shell.doCreateAlso:anlegen`,
  },
  {
    label: $localize`:@@shell.doProject:Neues Projekt`,
    link: ADDRESSES.newProject,
    permission: 'projects.manage',
    icon: 'add',
    also: $localize`:@@shell.doCreateAlso:anlegen`,
  },
  {
    label: $localize`:@@shell.doKpis:Kennzahlen eintragen`,
    link: ADDRESSES.kpis,
    permission: 'kpis.report',
    icon: 'edit',
    also: $localize`:@@shell.doKpisAlso:Monat melden`,
  },
  {
    label: $localize`:@@shell.doInvite:Person einladen`,
    link: ADDRESSES.invitations,
    permission: 'identity.manage',
    icon: 'mail',
    also: $localize`:@@shell.doInviteAlso:Konto, Benutzer anlegen`,
  },
];
