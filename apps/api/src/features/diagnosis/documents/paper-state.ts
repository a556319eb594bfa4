/**
 * Paper is handed on, and then nobody sees any more that it was no final word. What is a draft, and which figures no release has let out
 * yet (working data, seen inside only; ADR 0020), therefore stands at the foot of every page and beside the sources.
 */
import { counted } from '../../../platform/documents/german.js';
import type { ProfileFacts } from './profile-facts.js';

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
    working: shareOf(profiles, ({ working }) => working.length > 0),
  };
}

/** The words for the foot of a page, none where all is final. */
export function stateAtFoot({ drafts, working }: PaperState): string[] {
  return [
    ...(drafts === 'none' ? [] : [drafts === 'all' ? 'Entwurf' : 'enthält Entwürfe']),
    ...(working === 'none' ? [] : ['enthält nicht freigegebene Werte']),
  ];
}

/** The same for a title page, with how many. */
export function stateFacts(profiles: readonly Stated[]): { readonly label: string; readonly value: string }[] {
  const drafts = profiles.filter(({ sheet }) => sheet.profile?.state === 'draft').length;
  const working = profiles.filter((profile) => profile.working.length > 0).length;
  return [
    ...(drafts === 0
      ? []
      : [{ label: 'Entwürfe', value: counted(drafts, 'Steckbrief ist ein Entwurf', 'Steckbriefe sind Entwürfe') }]),
    ...(working === 0
      ? []
      : [
          {
            label: 'Arbeitsdaten',
            value: `${counted(working, 'Gebiet', 'Gebiete')} mit Werten, die noch nicht freigegeben sind; nur für den Gebrauch im Haus`,
          },
        ]),
  ];
}

/** What one area says of its figures: which are secret, and which nobody has released. */
export function releaseInWords(
  hidden: readonly string[],
  working: readonly string[],
  shown: number,
): { readonly secret: string; readonly released: string } {
  const secret =
    hidden.length === 0
      ? 'kein Wert dieses Gebiets'
      : `${hidden.join(', ')}: Der Wert ließe auf einzelne Personen schließen und wird deshalb nicht gezeigt.`;
  if (working.length === 0) return { secret, released: 'Alle Werte dieses Gebiets sind freigegeben.' };
  const which =
    working.length === shown
      ? 'Kein Wert dieses Gebiets ist freigegeben'
      : `${working.join(', ')}: noch nicht freigegeben`;
  return { secret, released: `${which}. Es sind Arbeitsdaten, nur für den Gebrauch im Haus.` };
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Share {
  const count = items.filter(holds).length;
  return count === 0 ? 'none' : count === items.length ? 'all' : 'some';
}
