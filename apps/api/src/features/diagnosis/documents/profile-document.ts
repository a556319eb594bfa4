import type { Block, PaperDocument } from '../../../platform/documents/document.js';
import { day } from '../../../platform/documents/german.js';
import { existingOffers } from './offers-section.js';
import { PROFILE_STATES, profileName } from './document-words.js';
import type { Issue, ProfileFacts } from './profile-facts.js';
import { type PaperState, paperState, stateAtFoot } from './paper-state.js';
import * as sections from './profile-sections.js';
import { valueTable } from './value-table.js';

/** A date does not stand alone on the next line. */
const NO_BREAK = '\u00a0';

/** The printed profile (Wohnplatzsteckbrief) of one area. */
export function profileDocument(facts: ProfileFacts, issue: Issue): PaperDocument {
  const { area } = facts.sheet;
  return {
    title: `${profileName(area.edition.smallAreaLabel)} ${areaName(facts)}`,
    subject: `${profileName(area.edition.smallAreaLabel)} mit Werten, Stärken und Schwächen, Erfahrungswissen, vorhandenen Angeboten und dem, was daraus folgte`,
    publisher: area.district.name,
    language: 'de',
    day: issue.day,
    foot: footOf(facts.sheet.latestReferenceDate, issue, paperState([facts])),
    titlePage: null,
    contents: null,
    body: profileBlocks(facts, issue),
  };
}

/** The same as a part of a larger document; it begins on a page of its own. */
export function profileBlocks(facts: ProfileFacts, issue: Issue): Block[] {
  const { sheet, map } = facts;
  const { area, indicators } = sheet;
  const head: Block = { kind: 'facts', items: sections.headFacts(facts) };
  return [
    { kind: 'heading', level: 1, kicker: kickerOf(facts), text: areaName(facts), newPage: true },
    map === null
      ? head
      : {
          kind: 'columns',
          share: 0.64,
          left: [head],
          right: [
            {
              kind: 'picture',
              svg: map,
              alternative: `Umriss von ${area.district.name} mit seinen Kommunen; ${areaName(facts)} ist dunkel hervorgehoben.`,
              caption: `${area.district.name}: Lage von ${area.name}`,
              width: 1,
            },
          ],
        },
    { kind: 'heading', level: 2, text: 'Auf einen Blick' },
    ...sections.glance(facts),
    { kind: 'heading', level: 2, text: 'Werte und Abweichungen' },
    ...(indicators.length === 0
      ? [{ kind: 'paragraph', text: 'Für dieses Gebiet wurden noch keine Werte geliefert.' } as const]
      : [valueTable(sheet), ...sections.legend(indicators)]),
    ...sections.statements(sheet.statements),
    ...sections.expertNotes(sheet.notes),
    ...existingOffers(facts, issue.day),
    ...sections.deeds(facts.deeds, issue.day),
    ...sections.standing(facts),
  ];
}

/** "Burscheid, Zentrum Nord". */
export function areaName({ sheet: { area } }: ProfileFacts): string {
  return area.municipality ? `${area.municipality.name}, ${area.name}` : area.name;
}

export function footOf(referenceDate: string | null, { day: made, demonstration }: Issue, state: PaperState): string {
  return [
    ...stateAtFoot(state),
    ...(demonstration ? ['Demonstration, Werte erfunden'] : []),
    ...(referenceDate === null ? [] : [`Stand der Werte${NO_BREAK}${day(referenceDate)}`]),
    `erstellt am ${day(made)}`.replaceAll(' ', NO_BREAK),
  ].join(' · ');
}

function kickerOf({ sheet: { area, profile } }: ProfileFacts): string {
  const name = profileName(area.edition.smallAreaLabel);
  return profile ? `${name}, Ausgabe ${profile.edition}, ${PROFILE_STATES[profile.state]}` : name;
}
