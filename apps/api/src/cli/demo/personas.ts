import type { Role } from '@quartierwerk/domain/access/roles';

/**
 * Who signs in to the demonstration: roles, never a person's name. Each persona belongs to an organisation and holds the roles
 * that such a desk has; the Kreis's planner is also a guest in Stolberg, so that changing the workspace can be tried.
 * Addresses end in `.example` (RFC 2606), so that no letter can ever reach anybody.
 */

export const DEMO_WORKSPACES = [
  { key: 'rbk', name: 'Rheinisch-Bergischer Kreis' },
  { key: 'stolberg', name: 'Kupferstadt Stolberg' },
] as const;
export type DemoWorkspaceKey = (typeof DEMO_WORKSPACES)[number]['key'];

/** The vocabulary of the model; the Kreis, towns, their departments, Jobcenter, welfare associations, carriers of projects. */
export type DemoOrganisationKind =
  'district' | 'municipality' | 'department' | 'jobcenter' | 'association' | 'carrier' | 'other';

export interface DemoOrganisation {
  readonly key: string;
  readonly workspaceKey: DemoWorkspaceKey;
  readonly name: string;
  readonly kind: DemoOrganisationKind;
  readonly parentKey: string | null;
}

export interface DemoMembership {
  readonly workspaceKey: DemoWorkspaceKey;
  readonly organisationKey: string;
  readonly roles: readonly Role[];
}

export interface DemoPersona {
  readonly key: string;
  readonly name: string;
  /** One sentence for the sign-in button: what this desk does. */
  readonly task: string;
  readonly email: string;
  readonly memberships: readonly DemoMembership[];
}

const rbk = (
  key: string,
  name: string,
  kind: DemoOrganisationKind,
  parentKey: string | null = null,
): DemoOrganisation => ({
  key,
  workspaceKey: 'rbk',
  name,
  kind,
  parentKey,
});

const stolberg = (key: string, name: string, kind: DemoOrganisationKind, parentKey: string | null = null) => ({
  ...rbk(key, name, kind, parentKey),
  workspaceKey: 'stolberg' as const,
});

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  rbk('rbk-kreis', 'Rheinisch-Bergischer Kreis', 'district'),
  rbk('rbk-sozialplanung', 'Sozialplanung', 'department', 'rbk-kreis'),
  rbk('rbk-gesundheitsamt', 'Gesundheitsamt', 'department', 'rbk-kreis'),
  rbk('rbk-kreissozialamt', 'Kreissozialamt', 'department', 'rbk-kreis'),
  rbk('rbk-bergisch-gladbach', 'Stadt Bergisch Gladbach', 'municipality', 'rbk-kreis'),
  rbk('rbk-burscheid', 'Stadt Burscheid', 'municipality', 'rbk-kreis'),
  rbk('rbk-burscheid-soziales', 'Dezernat Soziales Burscheid', 'department', 'rbk-burscheid'),
  rbk('rbk-burscheid-jugendamt', 'Jugendamt Burscheid', 'department', 'rbk-burscheid'),
  rbk('rbk-kuerten', 'Gemeinde Kürten', 'municipality', 'rbk-kreis'),
  rbk('rbk-leichlingen', 'Stadt Leichlingen', 'municipality', 'rbk-kreis'),
  rbk('rbk-odenthal', 'Gemeinde Odenthal', 'municipality', 'rbk-kreis'),
  rbk('rbk-overath', 'Stadt Overath', 'municipality', 'rbk-kreis'),
  rbk('rbk-roesrath', 'Stadt Rösrath', 'municipality', 'rbk-kreis'),
  rbk('rbk-roesrath-jugendamt', 'Jugendamt Rösrath', 'department', 'rbk-roesrath'),
  rbk('rbk-wermelskirchen', 'Stadt Wermelskirchen', 'municipality', 'rbk-kreis'),
  rbk('rbk-jobcenter', 'Jobcenter Rhein-Berg', 'jobcenter'),
  rbk('rbk-awo', 'AWO', 'association'),
  rbk('rbk-caritas', 'Caritas', 'association'),
  rbk('rbk-drk', 'DRK', 'association'),
  rbk('rbk-diakonie', 'Diakonie', 'association'),
  rbk('rbk-paritaetischer', 'Der Paritätische', 'association'),
  rbk('rbk-buedchen', 'Träger Burscheider Büdchen', 'carrier'),
  rbk('rbk-politik', 'Kreistag und Räte', 'other'),
  stolberg('stolberg-stadt', 'Kupferstadt Stolberg', 'municipality'),
  stolberg('stolberg-sozialplanung', 'Sozialplanung', 'department', 'stolberg-stadt'),
  stolberg('stolberg-jugendamt', 'Jugendamt', 'department', 'stolberg-stadt'),
  stolberg('stolberg-lenkungsgruppe', 'Interfraktionelle Lenkungsgruppe', 'other', 'stolberg-stadt'),
  stolberg('stolberg-jobcenter', 'Jobcenter StädteRegion Aachen', 'jobcenter'),
  stolberg('stolberg-jugendwerkstatt', 'Träger Jugendprojekt Mühle', 'carrier'),
  stolberg('stolberg-oberstark', 'Träger Oberstark', 'carrier'),
  stolberg('stolberg-gaeste', 'Gäste', 'other'),
];

function persona(
  key: string,
  name: string,
  task: string,
  email: string,
  ...memberships: readonly (readonly [DemoWorkspaceKey, string, readonly Role[]])[]
): DemoPersona {
  return {
    key,
    name,
    task,
    email,
    memberships: memberships.map(([workspaceKey, organisationKey, roles]) => ({
      workspaceKey,
      organisationKey,
      roles,
    })),
  };
}

export const DEMO_PERSONAS: readonly DemoPersona[] = [
  persona(
    'sozialplanung-kreis',
    'Sozialplanung Kreis',
    'Daten anfordern und einlesen, Index rechnen, Steckbriefe schreiben',
    'sozialplanung@kreis.example',
    ['rbk', 'rbk-sozialplanung', ['planner']],
    ['stolberg', 'stolberg-gaeste', ['reader']],
  ),
  persona(
    'jugendhilfeplanung-burscheid',
    'Jugendhilfeplanung Burscheid',
    'Werte eines Wohnplatzes beurteilen, Erfahrungswissen beitragen',
    'jugendhilfeplanung@burscheid.example',
    ['rbk', 'rbk-burscheid-jugendamt', ['department_planner']],
  ),
  persona(
    'dezernat-burscheid',
    'Dezernat Soziales Burscheid',
    'In der Steuerungsgruppe beraten und beschließen',
    'dezernat@burscheid.example',
    ['rbk', 'rbk-burscheid-soziales', ['steering_member']],
  ),
  persona(
    'traeger-buedchen',
    'Träger Burscheider Büdchen',
    'Ein Projekt im Wohnplatz führen und darüber berichten',
    'traeger@buedchen.example',
    ['rbk', 'rbk-buedchen', ['carrier']],
  ),
  persona(
    'sozialraumkoordination',
    'Sozialraumkoordination',
    'Beiträge der Menschen im Wohnplatz aufnehmen',
    'koordination@kreis.example',
    ['rbk', 'rbk-sozialplanung', ['facilitator']],
  ),
  persona(
    'statistik-jugendamt-roesrath',
    'Statistikstelle Jugendamt Rösrath',
    'Daten liefern, Fehler berichtigen',
    'statistik@roesrath.example',
    ['rbk', 'rbk-roesrath-jugendamt', ['data_provider']],
  ),
  persona('kommunalpolitik', 'Kommunalpolitik', 'Freigegebenes lesen', 'politik@kreis.example', [
    'rbk',
    'rbk-politik',
    ['reader'],
  ]),
  persona(
    'administration',
    'Administration',
    'Benutzer und Organisationen verwalten',
    'administration@kreis.example',
    ['rbk', 'rbk-kreis', ['admin']],
    ['stolberg', 'stolberg-stadt', ['admin']],
  ),
  persona(
    'sozialplanung-stolberg',
    'Sozialplanung Stolberg',
    'Sozialbericht und Sozialraumprofile der Stadtteile',
    'sozialplanung@stolberg.example',
    ['stolberg', 'stolberg-sozialplanung', ['planner']],
  ),
  persona(
    'lenkungsgruppe-stolberg',
    'Lenkungsgruppe Stolberg',
    'Handlungskonzept fraktionsübergreifend begleiten',
    'lenkungsgruppe@stolberg.example',
    ['stolberg', 'stolberg-lenkungsgruppe', ['steering_member']],
  ),
  persona(
    'traeger-muehle',
    'Träger Jugendprojekt Mühle',
    'Offenes Angebot für Jugendliche im Viertel Mühle',
    'traeger@muehle.example',
    ['stolberg', 'stolberg-jugendwerkstatt', ['carrier']],
  ),
  persona(
    'traeger-roesrath',
    'Träger Quartier Rösrath-Mitte',
    'Ein anderes Projekt führen, vom Büdchen nichts sehen',
    'quartier@roesrath.example',
    ['rbk', 'rbk-caritas', ['carrier']],
  ),
  persona(
    'traeger-oberstark',
    'Träger Oberstark',
    'Angebote für die Kinder in Oberstolberg',
    'traeger@oberstark.example',
    ['stolberg', 'stolberg-oberstark', ['carrier']],
  ),
];
