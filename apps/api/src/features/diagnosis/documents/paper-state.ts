/**
 * Paper is handed on, and then nobody sees any more that it was no final word. What is a draft, and which figures no release has let out
 * yet (working data, seen inside only; ADR 0020), therefore stands at the foot of every page and beside the sources.
 */
import { counted } from '../../../platform/documents/german.js';
import type { ProfileFacts } from './profile-facts.js';
import type { WorkingFigures } from './working-figures.js';

type Share = 'none' | 'some' | 'all';

export interface PaperState {
  /** Profiles whose edition is a draft; those without an edition say nothing that could be one. */
  readonly drafts: Share;
  /** Profiles with figures that were not released. */
  readonly working: Share;
}

type Stated = Pick<ProfileFacts, 'working'> & { readonly sheet: Pick<ProfileFacts['sheet'], 'profile'> };

export function paperState(profiles: readonly Stated[]): PaperState {
  return {
    drafts: shareOf(profiles, ({ sheet }) => sheet.profile?.state === 'draft'),
    working: shareOf(profiles, prints),
  };
}

/** The words for the foot of a page, none where all is final. */
export function stateAtFoot({ drafts, working }: PaperState): string[] {
  return [
    ...(drafts === 'none' ? [] : [drafts === 'all' ? 'Entwurf' : 'enthält Entwürfe']),
    ...(working === 'none' ? [] : ['enthält nicht freigegebene Zahlen']),
  ];
}

/** The same for a title page, with how many. */
export function stateFacts(profiles: readonly Stated[]): { readonly label: string; readonly value: string }[] {
  const drafts = profiles.filter(({ sheet }) => sheet.profile?.state === 'draft').length;
  const working = profiles.filter(prints).length;
  return [
    ...(drafts === 0
      ? []
      : [{ label: 'Entwürfe', value: counted(drafts, 'Steckbrief ist ein Entwurf', 'Steckbriefe sind Entwürfe') }]),
    ...(working === 0
      ? []
      : [
          {
            label: 'Arbeitsdaten',
            value: `${counted(working, 'Gebiet', 'Gebiete')} mit Zahlen, die noch nicht freigegeben sind; nur für den Gebrauch im Haus`,
          },
        ]),
  ];
}

/** What one area says of its figures: which are secret, and which nobody has released. @param shown how many indicators print a figure */
export function releaseInWords(
  hidden: readonly string[],
  { figures, earlierYears }: WorkingFigures,
  shown: number,
): { readonly secret: string; readonly released: string } {
  const secret =
    hidden.length === 0
      ? 'kein Wert dieses Gebiets'
      : `${hidden.join(', ')}: Der Wert ließe auf einzelne Personen schließen und wird deshalb nicht gezeigt.`;
  const named = [
    ...(figures.length === 0 ? [] : [`${figures.join(', ')}: Zahlen noch nicht freigegeben.`]),
    ...(earlierYears.length === 0 ? [] : [`${earlierYears.join(', ')}: Zahlen früherer Jahre noch nicht freigegeben.`]),
  ];
  if (named.length === 0) return { secret, released: 'Alle gezeigten Zahlen sind freigegeben.' };
  const which = figures.length === shown ? 'Keine der gezeigten Zahlen ist freigegeben.' : named.join(' ');
  return { secret, released: `${which} Was nicht freigegeben ist, sind Arbeitsdaten, nur für den Gebrauch im Haus.` };
}

function prints({ working: { figures, earlierYears } }: Stated): boolean {
  return figures.length + earlierYears.length > 0;
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Share {
  const count = items.filter(holds).length;
  return count === 0 ? 'none' : count === items.length ? 'all' : 'some';
}
