import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { OFFER_KINDS } from '@quartierwerk/domain/diagnosis/existing-offer';
import type { Block, Row } from '../../../platform/documents/document.js';
import { day, listed } from '../../../platform/documents/german.js';
import { areasInWords, OFFER_KIND_WORDS, providerInWords, standingInWords } from '../offers/offer-words.js';
import type { ProfileFacts } from './profile-facts.js';

/** What is there already, by kind, for the area and for all around it; what is over stands in one sentence below. */
export function existingOffers({ offers, sheet }: ProfileFacts, today: string): Block[] {
  if (offers === null) return [];
  const heading: Block = { kind: 'heading', level: 2, text: 'Vorhandene Angebote' };
  const [there, over] = [
    offers.filter(({ standing }) => standing !== 'ended'),
    offers.filter(({ standing }) => standing === 'ended'),
  ];
  return [
    heading,
    ...(there.length === 0
      ? [
          {
            kind: 'paragraph',
            text: 'Für dieses Gebiet, seine Kommune und den Kreis ist kein bestehendes Angebot verzeichnet.',
          } as const,
        ]
      : [offersTable(there, sheet.area.id, today)]),
    ...(over.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            size: 'small',
            text: `Nicht mehr vorhanden: ${listed(over.map(endedInWords))}.`,
          } as const,
        ]),
  ];
}

function offersTable(offers: readonly OfferView[], areaId: string, today: string): Block {
  const rows = OFFER_KINDS.flatMap((kind): Row[] => {
    const own = offers.filter((offer) => offer.kind === kind);
    return own.length === 0 ? [] : [{ group: OFFER_KIND_WORDS[kind] }, ...own.map((offer) => rowOf(offer, areaId))];
  });
  return {
    kind: 'table',
    caption: `Was es für dieses Gebiet schon gibt, Stand ${day(today)}`,
    columns: [
      { head: 'Angebot', align: 'left', share: 1 },
      { head: 'Träger', align: 'left', share: 0.7 },
      { head: 'Für wen', align: 'left', share: 0.7 },
      { head: 'Stand', align: 'left', share: 0.4 },
      { head: 'Zuletzt geprüft', align: 'left', share: 0 },
    ],
    rows,
    note: '„zu prüfen“: Die letzte Prüfung liegt mehr als zwölf Monate zurück; ob es das Angebot noch so gibt, ist offen.',
  };
}

function rowOf(offer: OfferView, areaId: string): Row {
  const { name, areas, targetGroups, checkedOn } = offer;
  const alone = areas.length === 1 && areas[0]?.id === areaId;
  return {
    cells: [
      {
        text: [
          { text: name, strong: true },
          ...(alone ? [] : [{ text: `, für ${areasInWords(areas)}`, secondary: true } as const]),
        ],
      },
      { text: providerInWords(offer) },
      { text: listed(targetGroups) || '–' },
      { text: standingInWords(offer) },
      { text: day(checkedOn) },
    ],
  };
}

function endedInWords({ name, endsOn }: OfferView): string {
  return `${name} (bis ${day(endsOn)})`;
}
