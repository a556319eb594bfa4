/** What is typed into the form of a recommendation, and the body that the API takes. Lists are typed one entry a line. */
import type { ReviseRecommendation } from '@quartierwerk/contracts/conferences/conferences.dto';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';

export interface RecommendationEntry {
  readonly title: string;
  readonly wording: string;
  readonly conferenceId: string;
  readonly areaId: string;
  readonly targetGroups: string;
  readonly lifePhase: string;
  readonly costs: string;
  readonly existing: string;
  readonly addresseeIds: readonly string[];
}

export function entryOf(
  recommendation: RecommendationView | null,
  conferenceId = '',
  areaId = '',
): RecommendationEntry {
  return {
    title: recommendation?.title ?? '',
    wording: recommendation?.wording ?? '',
    conferenceId: recommendation?.conference?.id ?? conferenceId,
    areaId: recommendation?.area?.id ?? areaId,
    targetGroups: recommendation?.targetGroups.join('\n') ?? '',
    lifePhase: recommendation?.lifePhase ?? '',
    costs: recommendation?.costs ?? '',
    existing: recommendation?.existing ?? '',
    addresseeIds: recommendation?.addressees.map(({ id }) => id) ?? [],
  };
}

export function bodyOf(entry: RecommendationEntry): Omit<Required<ReviseRecommendation>, 'fieldId'> {
  return {
    title: entry.title.trim(),
    wording: entry.wording.trim(),
    conferenceId: entry.conferenceId || null,
    areaId: entry.areaId || null,
    targetGroups: linesOf(entry.targetGroups),
    lifePhase: entry.lifePhase.trim(),
    costs: entry.costs.trim(),
    existing: entry.existing.trim(),
    addresseeIds: [...entry.addresseeIds],
  };
}

/** The lines of a field without empty ones and repetitions. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** What was typed into a form whose beginning changes under it: fields that were not touched begin anew, the others stay. */
export function carriedOver<Entry extends object>(typed: Entry, former: Entry, initial: Entry): Entry {
  const untouched = (Object.keys(initial) as (keyof Entry)[]).filter(
    (key) => JSON.stringify(typed[key]) === JSON.stringify(former[key]),
  );
  return { ...typed, ...Object.fromEntries(untouched.map((key) => [key, initial[key]])) };
}
