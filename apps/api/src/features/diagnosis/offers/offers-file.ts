import type { OfferListView, OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { OffersQuery } from '@quartierwerk/contracts/diagnosis/offers.dto';
import { csvOf } from '@quartierwerk/domain/text/csv';
import { day, listed } from '../../../platform/documents/german.js';
import { type WorkbookCell, workbookOf } from '../../../platform/workbook/write-workbook.js';
import { areasInWords, OFFER_KIND_WORDS, OFFER_STANDING_WORDS, providerInWords } from './offer-words.js';

/** What a file of offers is made of: all that was asked for, and what that was. */
export interface OffersForFile extends Pick<OfferListView, 'offers' | 'areas' | 'today'> {
  readonly query: OffersQuery;
}

interface Column {
  readonly head: string;
  readonly width: number;
  readonly of: (offer: OfferView) => string;
}

const dayOr = (value: string | null): string => (value === null ? '' : day(value));

const COLUMNS: readonly Column[] = [
  { head: 'Nr.', width: 10, of: ({ code }) => code },
  { head: 'Angebot', width: 34, of: ({ name }) => name },
  { head: 'Art', width: 24, of: ({ kind }) => OFFER_KIND_WORDS[kind] },
  { head: 'Träger', width: 34, of: providerInWords },
  { head: 'Gebiete', width: 34, of: ({ areas }) => areasInWords(areas) },
  { head: 'Zielgruppen', width: 34, of: ({ targetGroups }) => listed(targetGroups) },
  { head: 'Handlungsfeld', width: 22, of: ({ field }) => field },
  { head: 'Ort', width: 28, of: ({ place }) => place },
  { head: 'Wann', width: 28, of: ({ frequency }) => frequency },
  { head: 'Plätze', width: 18, of: ({ capacity }) => capacity },
  { head: 'Was dort geschieht', width: 50, of: ({ description }) => description },
  { head: 'Stand', width: 12, of: ({ standing }) => OFFER_STANDING_WORDS[standing] },
  { head: 'geprüft am', width: 12, of: ({ checkedOn }) => day(checkedOn) },
  { head: 'Prüfung gilt bis', width: 14, of: ({ checkHoldsUntil }) => day(checkHoldsUntil) },
  { head: 'Wer sagt das', width: 28, of: ({ source }) => source },
  { head: 'seit oder ab', width: 12, of: ({ startsOn }) => dayOr(startsOn) },
  { head: 'letzter Tag', width: 12, of: ({ endsOn }) => dayOr(endsOn) },
  { head: 'Warum beendet', width: 34, of: ({ endReason }) => endReason },
];

export function offersFileName({ today }: OffersForFile, format: 'csv' | 'xlsx'): string {
  return `angebote-${today}.${format}`;
}

/** One line an offer, in the order of the list; semicolons, as German spreadsheets read them without asking. */
export function offersCsv({ offers }: OffersForFile): string {
  const rows = [COLUMNS.map(({ head }) => head), ...offers.map((offer) => COLUMNS.map((column) => column.of(offer)))];
  return csvOf(rows, { separator: ';', decimalSign: ',' });
}

/** The same as a workbook, with a sheet that says what was asked for and when. */
export function offersWorkbook(file: OffersForFile): Buffer {
  return workbookOf([
    {
      name: 'Angebote',
      widths: COLUMNS.map(({ width }) => width),
      frozenRows: 1,
      rows: [
        COLUMNS.map(({ head }): WorkbookCell => ({ value: head, style: 'head' })),
        ...file.offers.map((offer) =>
          COLUMNS.map((column): WorkbookCell => ({ value: column.of(offer), style: 'wrapped' })),
        ),
      ],
    },
    {
      name: 'Auswahl und Stand',
      widths: [20, 60],
      rows: [
        [{ value: 'Vorhandene Angebote', style: 'title' }],
        ['Stand', day(file.today)],
        ['Zahl der Angebote', file.offers.length],
        ...askedInWords(file).map(([name, value]): WorkbookCell[] => [name, { value, style: 'wrapped' }]),
      ],
    },
  ]);
}

function askedInWords({ query, areas }: OffersForFile): (readonly [string, string])[] {
  const area = areas.find(({ id }) => id === query.areaId);
  const asked = [
    ['Gebiet, was darin und darum liegt', area ? areasInWords([area]) : ''],
    ['Art', query.kind ? OFFER_KIND_WORDS[query.kind] : ''],
    ['Zielgruppe', query.targetGroup ?? ''],
    ['Handlungsfeld', query.field ?? ''],
    ['Stand des Angebots', query.standing ? OFFER_STANDING_WORDS[query.standing] : ''],
    ['Gesucht nach', query.text ?? ''],
  ] as const;
  const named = asked.filter(([, value]) => value !== '');
  return named.length === 0 ? [['Auswahl', 'alle Angebote']] : [...named];
}
