/**
 * The first group: the areas with the greatest burden, which a steering group looks at first. How many they are is a decision of
 * people, no part of the method; nine of 81 Wohnplätze were named in the first social report of the Rheinisch-Bergischer Kreis.
 */

export const TOP_LIMITS = { min: 1, max: 50 } as const;

/** A ninth of the areas that take part, for a district of any size. */
export function usualTop(areasTakingPart: number): number {
  const { min, max } = TOP_LIMITS;
  return Math.min(max, Math.max(min, Math.round(areasTakingPart / 9)));
}
