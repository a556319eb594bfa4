/**
 * The way through an area's profile while people sit together: what is said to be strong and weak, then the figures, domain by domain,
 * and what is there already.
 * Which of them were on the table is kept with the conference, so that nobody loses the place.
 */
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type {
  AreaProfileView,
  ProfileIndicatorView,
  ProfileStatementView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import type { StatusShape } from '@quartierwerk/ui/status/status';

/** From here on a figure is spoken about first, in standard deviations. */
const STANDS_OUT = 1;

export interface WalkStep {
  readonly id: string;
  /** "B Arbeit und Soziales": under what it stands. */
  readonly section: string;
  readonly code: string;
  readonly title: string;
  readonly statement: ProfileStatementView | null;
  readonly indicator: ProfileIndicatorView | null;
  readonly offer: OfferView | null;
  readonly standsOut: boolean;
}

export interface WalkSection {
  readonly key: string;
  readonly label: string;
  readonly steps: readonly WalkStep[];
}

type Walked = Pick<AreaProfileView, 'statements' | 'indicators' | 'domains'>;

/** @param offers what is there for the area; what is over is no part of the way */
export function walkOf({ statements, indicators, domains }: Walked, offers: readonly OfferView[] = []): WalkSection[] {
  const said = [
    ...statements.filter(({ kind }) => kind === 'strength' || kind === 'potential'),
    ...statements.filter(({ kind }) => kind === 'weakness' || kind === 'challenge'),
  ];
  const sections = [
    { key: 'statements', label: STATEMENTS, steps: said.map(statementStep) },
    ...domains.map(({ code, name }) => ({
      ...{ key: code, label: `${code} ${name}` },
      steps: indicators
        .filter(({ domainCode }) => domainCode === code)
        .map((indicator) => indicatorStep(indicator, `${code} ${name}`)),
    })),
    { key: 'offers', label: OFFERS, steps: offers.filter(({ standing }) => standing !== 'ended').map(offerStep) },
  ];
  return sections.filter(({ steps }) => steps.length > 0);
}

function statementStep(statement: ProfileStatementView): WalkStep {
  return {
    ...{ id: statement.id, section: STATEMENTS, code: '', title: statement.text },
    ...{ statement, indicator: null, offer: null, standsOut: false },
  };
}

function indicatorStep(indicator: ProfileIndicatorView, section: string): WalkStep {
  return {
    ...{ id: indicator.id, section, code: indicator.code, title: indicator.shortName },
    ...{ statement: null, indicator, offer: null, standsOut: Math.abs(indicator.deviation ?? 0) >= STANDS_OUT },
  };
}

function offerStep(offer: OfferView): WalkStep {
  return {
    ...{ id: offer.id, section: OFFERS, code: '', title: offer.name },
    ...{ statement: null, indicator: null, offer, standsOut: false },
  };
}

/** How many of a section's steps were on the table. */
export function passedIn({ steps }: WalkSection, passed: readonly string[]): number {
  return steps.filter(({ id }) => passed.includes(id)).length;
}

/** Half while it is on the table, done when all of it was. */
export function sectionShape(section: WalkSection, passed: readonly string[], currentId: string | null): StatusShape {
  if (section.steps.some(({ id }) => id === currentId)) return 'half';
  return passedIn(section, passed) === section.steps.length ? 'done' : 'open';
}

export function stepShape(id: string, passed: readonly string[], currentId: string | null): StatusShape {
  if (id === currentId) return 'half';
  return passed.includes(id) ? 'done' : 'open';
}

const STATEMENTS = $localize`:@@conferences.statements:Stärken und Schwächen`;
const OFFERS = $localize`:@@conferences.offers:Vorhandene Angebote`;
