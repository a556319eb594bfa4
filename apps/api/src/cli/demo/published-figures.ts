/**
 * What was really published about the two cases, word for figure. These sentences may be shown as facts with their source; the
 * invented figures around them are made to agree. A value belongs to its source and date: 30 per cent and "a third" are both on
 * record for the share of people under 30 and neither replaces the other.
 */
export interface PublishedFigure {
  readonly workspaceKey: 'rbk' | 'stolberg';
  readonly areaCode: string;
  /** The indicator it belongs to, when the catalogue has one. */
  readonly indicatorCode: string | null;
  readonly statement: string;
  readonly value: number;
  readonly unit: 'percent' | 'persons';
  readonly source: string;
}

const ZENTRUM_NORD = '0537800801';
const STOLBERG = '05334032';
const [UNTERSTOLBERG, OBERSTOLBERG, MUENSTERBUSCH, VENWEGEN] = ['01', '02', '03', '12'].map((n) => STOLBERG + n) as [
  string,
  string,
  string,
  string,
];

const RBK_REPORT = 'Veröffentlichte Fallbeschreibung zum Sozialbericht des Kreises';
const LAND = 'Land NRW, Darstellung des Projekts in Burscheid, Zentrum Nord';
const STOLBERG_REPORT = 'Sozialbericht und Sozialreport Stolberg (Berichterstattung)';
const PRESS = 'Aachener Presse zum Jugendprojekt in Oberstolberg';

export const PUBLISHED_FIGURES: readonly PublishedFigure[] = [
  figure('rbk', ZENTRUM_NORD, null, 'Rund 30 Prozent der Menschen sind unter 30 Jahre alt', 30, 'percent', RBK_REPORT),
  figure('rbk', ZENTRUM_NORD, null, 'Ein Drittel der Menschen ist unter 30 Jahre alt', 33.3, 'percent', LAND),
  figure(
    'rbk',
    ZENTRUM_NORD,
    null,
    'Über 50 Prozent der Kinder mit einem Defizit bei der Schuleingangsuntersuchung',
    50,
    'percent',
    LAND,
  ),
  figure('stolberg', STOLBERG, 'S1', 'Mindestsicherungsquote der Stadt', 13.89, 'percent', STOLBERG_REPORT),
  figure('stolberg', STOLBERG, 'S2', 'Haushalte mit niedrigem Einkommen in der Stadt', 51, 'percent', STOLBERG_REPORT),
  figure('stolberg', UNTERSTOLBERG, 'S1', 'Mindestsicherungsquote', 27.0, 'percent', STOLBERG_REPORT),
  figure('stolberg', UNTERSTOLBERG, null, 'Menschen in Bedarfsgemeinschaften', 1820, 'persons', STOLBERG_REPORT),
  figure('stolberg', VENWEGEN, 'S1', 'Mindestsicherungsquote', 0.5, 'percent', STOLBERG_REPORT),
  figure('stolberg', UNTERSTOLBERG, 'T2', 'Wahlbeteiligung', 31, 'percent', STOLBERG_REPORT),
  figure('stolberg', VENWEGEN, 'T2', 'Wahlbeteiligung', 69, 'percent', STOLBERG_REPORT),
  figure('stolberg', STOLBERG, null, 'Minderjährige in Mindestsicherung', 24, 'percent', PRESS),
  figure('stolberg', OBERSTOLBERG, null, 'Minderjährige in Mindestsicherung', 31.6, 'percent', PRESS),
  figure('stolberg', UNTERSTOLBERG, null, 'Minderjährige in Mindestsicherung', 29.7, 'percent', PRESS),
  figure('stolberg', MUENSTERBUSCH, null, 'Minderjährige in Mindestsicherung', 17.8, 'percent', PRESS),
];

function figure(
  workspaceKey: PublishedFigure['workspaceKey'],
  areaCode: string,
  indicatorCode: string | null,
  statement: string,
  value: number,
  unit: PublishedFigure['unit'],
  source: string,
): PublishedFigure {
  return { workspaceKey, areaCode, indicatorCode, statement, value, unit, source };
}
