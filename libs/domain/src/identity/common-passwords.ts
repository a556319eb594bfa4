/**
 * Words that stand in nearly every list of stolen passwords, in German and English, and words of this house that someone would
 * try here. Kept as words instead of whole passwords: `checkPassword` takes them out and looks at what is left, so that
 * "Passwort2026!!" is found as well as "passwortpasswort". Simplified spelling: lower case, umlauts as two letters.
 */
const STOLEN = `
  password passwort passwd kennwort geheim geheimnis secret losung zugang anmeldung login logon signin
  admin administrator root user benutzer nutzer gast guest test tester testen demo default standard changeme
  hallo hello welcome willkommen letmein lassmichrein access start service support system server computer laptop
  internet network netzwerk windows microsoft office outlook google apple android iphone samsung
  qwertz qwerty asdf yxcv master dragon drache monkey affe shadow sunshine sonnenschein princess prinzessin
  superman batman spiderman pokemon starwars naruto minecraft football fussball baseball hockey soccer
  bayern borussia schalke dortmund koeln fcbayern bundesliga weltmeister
  iloveyou ichliebedich loveyou liebe love schatz schatzi engel angel baby mausi hase hasi
  blume flower kaffee coffee schokolade chocolate pizza banane banana orange cookie
  sommer winter fruehling herbst summer spring autumn ferien urlaub weihnachten christmas
  januar februar maerz april juni juli august september oktober november dezember
  montag dienstag mittwoch donnerstag freitag samstag sonntag
  mercedes porsche ferrari volkswagen mustang yamaha
  freedom freiheit forever fuckyou arschloch killer hunter ranger whatever nothing
  trustno trust please bitte danke thanks abcdef
`;

const HOUSE = `
  quartierwerk quartier werk sozial sozialplanung sozialplaner planung planer stadtplanung jugendhilfe jugendamt sozialamt
  verwaltung kreisverwaltung stadtverwaltung gemeinde kommune rathaus kreishaus landkreis kreis stadt
  jobcenter steuerungsgruppe wohnplatz steckbrief indikator handlungskonzept deutschland nordrhein westfalen
`;

export const COMMON_WORDS: readonly string[] = [...new Set(`${STOLEN} ${HOUSE}`.trim().split(/\s+/))];

/** Neighbours on German and English keyboards, row by row, and straight down. */
export const KEYBOARD_ROWS: readonly string[] = [
  '1234567890',
  'qwertzuiop',
  'qwertyuiop',
  'asdfghjkl',
  'yxcvbnm',
  'zxcvbnm',
  '1qay2wsx3edc4rfv5tgb6zhn7ujm',
];
