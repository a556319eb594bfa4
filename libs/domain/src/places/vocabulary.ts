/**
 * Places: an area edition (Gebietsstand) is one division of the district into areas, valid from a day on. Its areas form a
 * hierarchy: the district, its municipalities, and the small areas (Wohnplatz, Planungsraum, Stadtteil) that planning looks at.
 */

/** Levels of the hierarchy from above to below. A small area may lie directly in the district (Berlin has no municipalities). */
export const AREA_LEVELS = ['district', 'municipality', 'small_area'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/**
 * Why an area takes no part in an index. Monitorings leave out areas that are too small to say anything (Berlin and Hamburg below
 * 300 residents), that are dominated by one institution (a home, a shelter, a prison), or that would bend every mean.
 */
export const EXCLUSION_REASONS = ['below_min_population', 'outlier', 'special_population', 'data_missing'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
