/**
 * What a check found, as sentences: what is wrong, and where it helps, what was probably meant. The codes are the domain's; a code
 * without a sentence does not compile.
 */
import { INDICATOR_LEVELS, type IndicatorLevel } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { Problem, ProblemCode, ProblemParams } from '@quartierwerk/domain/indicators/import/problems';
import { VALUE_STATUSES, type ValueStatus } from '@quartierwerk/domain/indicators/value-status';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { LOWEST_LEVEL_WORDS } from './catalogue-words.js';
import { STATUS_READINGS } from '../../../shared/words/value-words.js';

/** The facts of a problem in the shapes that sentences need. */
class Facts {
  constructor(
    private readonly params: ProblemParams,
    private readonly formats: Formats,
    readonly content: string,
  ) {}

  has(name: string): boolean {
    return this.params[name] !== undefined;
  }

  is(name: string): boolean {
    return this.params[name] === true;
  }

  text(name: string): string {
    return String(this.params[name] ?? '');
  }

  /** "4, 5, 6" as it is said: "4, 5 und 6". */
  list(name: string): string {
    const items = this.text(name).split(', ');
    const last = items.pop() ?? '';
    return items.length === 0 ? last : $localize`:@@indicators.listAnd:${items.join(', ')}:items: und ${last}:last:`;
  }

  /** Counts without decimals, rates with one; a year is a text. */
  figure(name: string): string {
    const value = this.params[name];
    if (typeof value !== 'number') return this.text(name);
    return this.formats.number(value, Number.isInteger(value) ? 0 : 1);
  }

  change(name: string): string {
    const value = this.params[name];
    return typeof value === 'number' ? this.formats.number(Math.abs(value)) : this.text(name);
  }

  /** A factor: whole above ten, with decimals below. */
  times(name: string): string {
    const value = this.params[name];
    if (typeof value !== 'number') return this.text(name);
    return this.formats.number(value, value >= 9.5 ? 0 : value >= 1 ? 1 : value >= 0.1 ? 2 : 3);
  }

  level(name: string): string {
    const level = INDICATOR_LEVELS.find((code): code is IndicatorLevel => code === this.params[name]);
    return level ? LOWEST_LEVEL_WORDS[level] : this.text(name);
  }

  status(name: string): string {
    const status = VALUE_STATUSES.find((code): code is ValueStatus => code === this.params[name]);
    return STATUS_READINGS[status ?? 'not_available'];
  }
}

type Sentence = (facts: Facts) => string;

const SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  row_width: (facts) =>
    $localize`:@@indicators.rowWidth:Die Zeile hat ${facts.figure('cells')}:cells: Zellen, erwartet sind ${facts.figure('expected')}:expected:.`,
  area_missing: () => $localize`:@@indicators.areaMissing:Hier fehlt das Gebiet.`,
  area_unknown: () => $localize`:@@indicators.areaUnknown:Dieses Gebiet gibt es im gewählten Gebietsstand nicht.`,
  area_garbled: () =>
    $localize`:@@indicators.areaGarbled:Die Umlaute sind zerstört: Ein Programm hat die Datei im falschen Zeichensatz gelesen und so gespeichert. Bitte als UTF-8 neu ausgeben.`,
  area_leading_zero: (facts) =>
    $localize`:@@indicators.areaLeadingZero:Diesen Schlüssel gibt es nicht. Vermutlich fehlt die führende Null: ${facts.text('proposal')}:proposal: ${facts.text('name')}:name:.`,
  area_name_ambiguous: (facts) =>
    $localize`:@@indicators.areaAmbiguous:Diesen Namen tragen ${facts.figure('count')}:count: Gebiete. Eine Spalte mit dem Schlüssel oder der Kommune macht ihn eindeutig.`,
  indicator_unknown: () => $localize`:@@indicators.indicatorUnknown:Diesen Indikator gibt es im Katalog nicht.`,
  below_lowest_level: (facts) =>
    $localize`:@@indicators.belowLevel:${facts.text('indicator')}:indicator: gibt es nur für: ${facts.level('lowest')}:level:. Ein kleinräumigerer Wert wäre erfunden.`,
  year_unreadable: () => $localize`:@@indicators.yearUnreadable:Hier ist kein Jahr und kein Datum zu erkennen.`,
  year_out_of_range: (facts) =>
    $localize`:@@indicators.yearRange:Das Jahr ${facts.text('year')}:year: liegt nicht zwischen ${facts.text('min')}:min: und ${facts.text('max')}:max:.`,
  number_unreadable: (facts) =>
    facts.text('decimal') === '.'
      ? $localize`:@@indicators.numberPoint:Das ist keine Zahl. Gelesen wird mit Dezimalpunkt.`
      : $localize`:@@indicators.numberComma:Das ist keine Zahl. Gelesen wird mit Dezimalkomma.`,
  merged_figure: (facts) =>
    $localize`:@@indicators.mergedFigure:Die Zahl gehört zu den verbundenen Zellen ${facts.text('range')}:range:. Wie sie sich auf die Zeilen verteilt, sagt die Tabelle nicht.`,
  status_unreadable: () => $localize`:@@indicators.statusUnreadable:Dieses Zeichen hat keine bekannte Bedeutung.`,
  number_negative: () => $localize`:@@indicators.numberNegative:Eine Anzahl kann nicht unter null liegen.`,
  count_not_whole: () =>
    $localize`:@@indicators.countNotWhole:Eine Anzahl ist eine ganze Zahl. Eine Quote gehört in eine Spalte „Wert“.`,
  count_implausible: (facts) =>
    $localize`:@@indicators.countImplausible:Eine Anzahl über ${facts.figure('max')}:max: gibt es hier nicht. Vermutlich ist das Dezimalzeichen falsch oder die Zelle ist keine Anzahl.`,
  value_out_of_range: (facts) =>
    $localize`:@@indicators.valueOutOfRange:Der Wert liegt nicht zwischen ${facts.figure('min')}:min: und ${facts.figure('max')}:max:. Bitte prüfen Sie die Einheit.`,
  denominator_missing: () =>
    $localize`:@@indicators.denominatorMissing:Der Nenner fehlt. Ein Zähler allein ergibt keine Quote.`,
  numerator_above_denominator: (facts) =>
    $localize`:@@indicators.numeratorAbove:Der Zähler ist größer als der Nenner (${facts.figure('denominator')}:denominator:).`,
  replaces_other_source: () =>
    $localize`:@@indicators.replacesOther:Hier gilt schon ein Wert einer anderen Stelle. Nur die Sozialplanung kann ihn ersetzen: Lassen Sie die Zeile weg, oder geben Sie die Tabelle dorthin.`,
  duplicate_row: (facts) =>
    $localize`:@@indicators.duplicate:Diesen Wert gibt es schon in Zeile ${facts.figure('firstLine')}:line:. Nur eine der beiden kann gelten.`,
  mark_read_as: (facts) =>
    $localize`:@@indicators.markReadAs:Zeichen „${facts.has('mark') ? facts.text('mark') : facts.content}:mark:“ wird als „${facts.status('status')}:status:“ gelesen, nicht als 0.`,
  empty_read_as_missing: () =>
    $localize`:@@indicators.emptyReadAs:Leere Zelle, wird als „keine Angabe“ gelesen, nicht als 0.`,
  dash_read_as_missing: () =>
    $localize`:@@indicators.dashReadAs:Strich, wird als „keine Angabe“ gelesen. In amtlichen Tabellen heißt er „genau null“.`,
  zero_read_as_missing: () => $localize`:@@indicators.zeroReadAs:0, wird nach Ihrer Wahl als „keine Angabe“ gelesen.`,
  zeros_suspicious: (facts) => zerosSentence(facts),
  indicator_shifted: (facts) => shiftSentence(facts),
  denominator_zero: () => $localize`:@@indicators.denominatorZero:Der Nenner ist 0. Es gibt hier keinen Wert.`,
  denominator_small: (facts) =>
    $localize`:@@indicators.denominatorSmall:Weniger als ${facts.figure('threshold')}:threshold: im Nenner: Ein einziger Fall verschiebt die Quote stark.`,
  value_differs: (facts) =>
    $localize`:@@indicators.valueDiffers:Aus Zähler und Nenner ergibt sich ${facts.figure('computed')}:computed:. Der berechnete Wert gilt.`,
  value_jump: (facts) =>
    $localize`:@@indicators.valueJump:Jetzt ${facts.figure('value')}:value:, im Vorjahr ${facts.figure('previous')}:previous:: Sprung um ${facts.change('percent')}:percent: %.`,
  replaces_value: (facts) => {
    if (facts.is('lost')) {
      return $localize`:@@indicators.replacesLost:Hier stand ${facts.figure('previous')}:previous:; die neue Lieferung hat dafür keinen Wert.`;
    }
    if (facts.is('unchanged')) {
      return $localize`:@@indicators.replacesSame:Denselben Wert gibt es schon. Er gilt künftig aus dieser Lieferung.`;
    }
    return facts.has('previous')
      ? $localize`:@@indicators.replacesChanged:Ersetzt ${facts.figure('previous')}:previous: aus einer früheren Lieferung.`
      : $localize`:@@indicators.replacesValue:Ersetzt einen Wert aus einer früheren Lieferung.`;
  },
  outlier: (facts) =>
    $localize`:@@indicators.outlier:${facts.text('indicator')}:indicator:: ${facts.figure('value')}:value: liegt weit ab von den anderen Gebieten (Median ${facts.figure('median')}:median:).`,
  sum_above_parent: (facts) =>
    facts.is('numerator')
      ? $localize`:@@indicators.sumAbove:${facts.text('indicator')}:indicator: ${facts.text('year')}:year:, Zähler: Die Gebiete ergeben zusammen ${facts.figure('sum')}:sum:, für ${facts.text('name')}:name: stehen ${facts.figure('given')}:given: da. Das sind ${facts.figure('difference')}:difference: zu viel.`
      : $localize`:@@indicators.sumAboveDenominator:${facts.text('indicator')}:indicator: ${facts.text('year')}:year:, Nenner: Die Gebiete ergeben zusammen ${facts.figure('sum')}:sum:, für ${facts.text('name')}:name: stehen ${facts.figure('given')}:given: da. Das sind ${facts.figure('difference')}:difference: zu viel.`,
  sum_below_parent: (facts) =>
    facts.is('numerator')
      ? $localize`:@@indicators.sumBelow:${facts.text('indicator')}:indicator: ${facts.text('year')}:year:, Zähler: Die Gebiete ergeben zusammen ${facts.figure('sum')}:sum: von ${facts.figure('given')}:given: in ${facts.text('name')}:name:. Räumlich nicht zuordenbar wären ${facts.figure('difference')}:difference:.`
      : $localize`:@@indicators.sumBelowDenominator:${facts.text('indicator')}:indicator: ${facts.text('year')}:year:, Nenner: Die Gebiete ergeben zusammen ${facts.figure('sum')}:sum: von ${facts.figure('given')}:given: in ${facts.text('name')}:name:. Räumlich nicht zuordenbar wären ${facts.figure('difference')}:difference:.`,
  total_row: () =>
    $localize`:@@indicators.totalRow:Summenzeile in der Tabelle. Sie würde doppelt zählen und bleibt außen vor.`,
  note_row: (facts) => noteSentence(facts.text('kind')),
  unassigned_row: (facts) =>
    facts.is('counted')
      ? $localize`:@@indicators.unassignedRow:Räumlich nicht zuordenbar: zählt zu keinem Gebiet und steht neben dem Wert von Kommune oder Kreis.`
      : $localize`:@@indicators.unassignedRate:Räumlich nicht zuordenbar: Eine Quote ohne Gebiet lässt sich nirgends führen, die Zeile bleibt außen vor.`,
  mixed_years: (facts) =>
    $localize`:@@indicators.mixedYears:${facts.text('indicator')}:indicator:: Hier steht ${facts.text('year')}:year:, in den meisten Zeilen ${facts.text('usual')}:usual:, und kein Gebiet hat beide Jahre. Vermutlich sind zwei Stände vermischt.`,
  single_area: (facts) =>
    $localize`:@@indicators.singleArea:Die Tabelle enthält nur ein Gebiet: ${facts.text('name')}:name:.`,
  head_twice: (facts) =>
    facts.figure('count') === '0'
      ? $localize`:@@indicators.headTwiceNone:Die Spalten ${facts.list('columns')}:columns: heißen gleich. Gelesen wird, wie Sie gewählt haben, keine davon.`
      : facts.figure('count') === '1'
        ? $localize`:@@indicators.headTwice:Die Spalten ${facts.list('columns')}:columns: heißen gleich. Gelesen wird, wie Sie gewählt haben, nur Spalte ${facts.text('read')}:read:.`
        : $localize`:@@indicators.headTwiceEach:Die Spalten ${facts.list('columns')}:columns: heißen gleich. Gelesen werden, wie Sie gewählt haben, die Spalten ${facts.list('read')}:read:.`,
  head_below: (facts) =>
    facts.figure('filled') === '0'
      ? $localize`:@@indicators.headBelowBlank:Die Spaltenköpfe stehen erst in dieser Zeile; darüber ist nichts.`
      : $localize`:@@indicators.headBelow:Die Spaltenköpfe stehen erst in dieser Zeile. Was darüber steht, wird nicht als Wert gelesen.`,
  head_joined: (facts) =>
    $localize`:@@indicators.headJoined:Die Spaltenköpfe stehen in dieser Zeile und in Zeile ${facts.figure('upper')}:upper:. Beide zusammen sind der Name der Spalte, hier „${facts.text('name')}:name:“.`,
};

/** Why the zeros are doubted. */
function zerosSentence(facts: Facts): string {
  const [indicator, zeros, rows] = [facts.text('indicator'), facts.figure('zeros'), facts.figure('rows')];
  switch (facts.text('doubt')) {
    case 'all':
      return $localize`:@@indicators.zerosAll:${indicator}:indicator:: Alle ${zeros}:zeros: Werte sind 0. Vermutlich steht 0 hier für „fehlt“.`;
    case 'year':
      return $localize`:@@indicators.zerosYear:${indicator}:indicator:: Im Jahr ${facts.text('year')}:year: sind alle ${zeros}:zeros: Werte 0, im Jahr daneben nicht. Vermutlich steht 0 hier für „fehlt“.`;
    default:
      return $localize`:@@indicators.zerosSuspicious:${indicator}:indicator:: ${zeros}:zeros: von ${rows}:rows: Werten sind 0, der kleinste andere ist ${facts.figure('lowest')}:lowest:. Vermutlich steht 0 hier für „fehlt“.`;
  }
}

/** An indicator that moved as a whole: how far, and what that speaks for. */
function shiftSentence(facts: Facts): string {
  const what = $localize`:@@indicators.shifted:${facts.text('indicator')}:indicator: ${facts.text('year')}:year: hat sich als Ganzes verschoben: ${facts.figure('areas')}:areas: Gebiete stehen zusammen beim ${facts.times('factor')}:factor:-Fachen des Vorjahrs.`;
  const others =
    facts.figure('others') === '0'
      ? ''
      : ` ${$localize`:@@indicators.shiftedOthers:Nicht mitgegangen: ${facts.figure('others')}:others:.`}`;
  return `${what}${others} ${shiftReason(facts.text('reason'))}`;
}

function shiftReason(reason: string): string {
  switch (reason) {
    case 'tenfold':
      return $localize`:@@indicators.shiftTenfold:Vermutlich je 1.000 statt in Prozent geliefert, oder eine Kommastelle ist verloren.`;
    case 'tenth':
      return $localize`:@@indicators.shiftTenth:Vermutlich in Prozent statt je 1.000 geliefert, oder das Komma steht eine Stelle zu weit links.`;
    case 'hundredfold':
      return $localize`:@@indicators.shiftHundredfold:Vermutlich in Prozent statt als Anteil zwischen 0 und 1 geliefert, oder das Komma ist verloren.`;
    case 'hundredth':
      return $localize`:@@indicators.shiftHundredth:Vermutlich als Anteil zwischen 0 und 1 statt in Prozent geliefert.`;
    case 'thousandfold':
    case 'thousandth':
      return $localize`:@@indicators.shiftThousand:Vermutlich sind Tausenderpunkt und Dezimalkomma verwechselt, oder es wurde in Tausend geliefert.`;
    default:
      return $localize`:@@indicators.shiftOther:Vermutlich haben sich Abgrenzung, Quelle oder Stichtag geändert. Eine neue Abgrenzung gehört als neue Fassung in den Katalog.`;
  }
}

/** What is left out besides totals: each kind of note in its own words. */
function noteSentence(kind: string): string {
  switch (kind) {
    case 'source':
      return $localize`:@@indicators.noteSource:Quellenangabe, keine Zeile mit Werten. Sie bleibt außen vor.`;
    case 'copyright':
      return $localize`:@@indicators.noteCopyright:Urhebervermerk, keine Zeile mit Werten. Er bleibt außen vor.`;
    case 'as_of':
      return $localize`:@@indicators.noteAsOf:Angabe zum Stand, keine Zeile mit Werten. Sie bleibt außen vor.`;
    default:
      return $localize`:@@indicators.noteRemark:Anmerkung, keine Zeile mit Werten. Sie bleibt außen vor.`;
  }
}

/** The finding of one problem as a sentence. */
export function problemSentence(problem: Problem, formats: Formats): string {
  return SENTENCES[problem.code](new Facts(problem.params ?? {}, formats, problem.content));
}

/** Kinds of problems as short names, for filters and for corrections that were made. */
export const PROBLEM_NAMES: Readonly<Record<ProblemCode, string>> = {
  row_width: $localize`:@@indicators.nameRowWidth:andere Zahl von Zellen`,
  area_missing: $localize`:@@indicators.nameAreaMissing:ohne Gebiet`,
  area_unknown: $localize`:@@indicators.nameAreaUnknown:unbekanntes Gebiet`,
  area_garbled: $localize`:@@indicators.nameGarbled:zerstörte Umlaute`,
  area_leading_zero: $localize`:@@indicators.nameLeadingZero:führende Null fehlt`,
  area_name_ambiguous: $localize`:@@indicators.nameAmbiguous:mehrdeutiger Name`,
  indicator_unknown: $localize`:@@indicators.nameIndicator:unbekannter Indikator`,
  below_lowest_level: $localize`:@@indicators.nameLevel:zu kleinräumig`,
  year_unreadable: $localize`:@@indicators.nameYear:Jahr nicht lesbar`,
  year_out_of_range: $localize`:@@indicators.nameYearRange:Jahr außerhalb`,
  number_unreadable: $localize`:@@indicators.nameNumber:keine Zahl`,
  merged_figure: $localize`:@@indicators.nameMerged:verbundene Zellen`,
  status_unreadable: $localize`:@@indicators.nameStatus:Zeichen unbekannt`,
  number_negative: $localize`:@@indicators.nameNegative:unter null`,
  count_not_whole: $localize`:@@indicators.nameNotWhole:Anzahl mit Nachkommastellen`,
  count_implausible: $localize`:@@indicators.nameImplausible:unmögliche Anzahl`,
  value_out_of_range: $localize`:@@indicators.nameOutOfRange:unmöglicher Wert`,
  denominator_missing: $localize`:@@indicators.nameDenominator:Nenner fehlt`,
  numerator_above_denominator: $localize`:@@indicators.nameNumerator:Zähler über Nenner`,
  replaces_other_source: $localize`:@@indicators.nameReplacesOther:Wert einer anderen Stelle`,
  duplicate_row: $localize`:@@indicators.nameDuplicate:doppelt`,
  mark_read_as: $localize`:@@indicators.nameMark:Tabellenzeichen`,
  empty_read_as_missing: $localize`:@@indicators.nameEmpty:leere Zelle`,
  dash_read_as_missing: $localize`:@@indicators.nameDash:Strich`,
  zero_read_as_missing: $localize`:@@indicators.nameZeroRead:0 als „fehlt“ gelesen`,
  zeros_suspicious: $localize`:@@indicators.nameZeros:verdächtige Nullen`,
  denominator_zero: $localize`:@@indicators.nameDenominatorZero:Nenner 0`,
  denominator_small: $localize`:@@indicators.nameSmall:kleiner Nenner`,
  value_differs: $localize`:@@indicators.nameDiffers:abweichender Wert`,
  value_jump: $localize`:@@indicators.nameJump:Sprung`,
  indicator_shifted: $localize`:@@indicators.nameShifted:als Ganzes verschoben`,
  replaces_value: $localize`:@@indicators.nameReplaces:ersetzt früheren Wert`,
  outlier: $localize`:@@indicators.nameOutlier:Ausreißer`,
  sum_above_parent: $localize`:@@indicators.nameSumAbove:Summe zu groß`,
  sum_below_parent: $localize`:@@indicators.nameSumBelow:Summe zu klein`,
  total_row: $localize`:@@indicators.nameTotal:Summenzeile`,
  note_row: $localize`:@@indicators.nameNote:Zeile neben der Tabelle`,
  unassigned_row: $localize`:@@indicators.nameUnassigned:nicht zuordenbar`,
  mixed_years: $localize`:@@indicators.nameMixedYears:gemischte Jahre`,
  single_area: $localize`:@@indicators.nameSingleArea:nur ein Gebiet`,
  head_twice: $localize`:@@indicators.nameHeadTwice:Spaltenname doppelt`,
  head_below: $localize`:@@indicators.nameHeadBelow:Kopf nicht in der ersten Zeile`,
  head_joined: $localize`:@@indicators.nameHeadJoined:Kopf in zwei Zeilen`,
};
