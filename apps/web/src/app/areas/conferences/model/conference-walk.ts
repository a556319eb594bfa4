/** The way through an area's profile: what is strong, what is weak, and where figures stand out, one after the other. */
import type {
  AreaProfileView,
  ProfileIndicatorView,
  ProfileStatementView,
} from '@quartierwerk/contracts/diagnosis/profile.views';

/** From here on a figure is spoken about, in standard deviations. */
const STANDS_OUT = 1;

export type WalkGroup = 'strengths' | 'weaknesses' | 'indicators';

export interface WalkStep {
  readonly id: string;
  readonly group: WalkGroup;
  readonly title: string;
  readonly statement: ProfileStatementView | null;
  readonly indicator: ProfileIndicatorView | null;
}

type Walked = Pick<AreaProfileView, 'statements' | 'indicators'>;

export function walkOf({ statements, indicators }: Walked): WalkStep[] {
  const step = (group: WalkGroup) => (statement: ProfileStatementView) => ({
    ...{ id: statement.id, group, title: statement.text, statement, indicator: null },
  });
  const strong = statements.filter(({ kind }) => kind === 'strength' || kind === 'potential');
  const weak = statements.filter(({ kind }) => kind === 'weakness' || kind === 'challenge');
  return [
    ...strong.map(step('strengths')),
    ...weak.map(step('weaknesses')),
    ...indicators
      .filter(({ deviation }) => deviation !== null && Math.abs(deviation) >= STANDS_OUT)
      .sort((a, b) => Math.abs(b.deviation ?? 0) - Math.abs(a.deviation ?? 0))
      .map((indicator) => ({
        ...{ id: indicator.id, group: 'indicators' as const, statement: null, indicator },
        title: `${indicator.code} ${indicator.shortName}`,
      })),
  ];
}

export const WALK_WORDS: Readonly<Record<WalkGroup, string>> = {
  strengths: $localize`:@@conferences.strengths:Stärken`,
  weaknesses: $localize`:@@conferences.weaknesses:Schwächen`,
  indicators: $localize`:@@conferences.standsOut:Auffällige Indikatoren`,
};
