/** Names of the colours of maps and bars; each is a token `--qw-<name>` with a light and a dark value. */
export const INDEX_COLOURS = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;
export const DEVIATION_COLOURS = ['dm3', 'dm2', 'dm1', 'd0', 'dp1', 'dp2', 'dp3'] as const;

export type MapColour = (typeof INDEX_COLOURS)[number] | (typeof DEVIATION_COLOURS)[number];

/** Where the classes of a deviation begin, in standard deviations on either side of the reference value. */
export const DEVIATION_LIMITS = [0.25, 0.8, 1.6] as const;

/** The colour of a deviation after polarity: orange is less favourable, violet more favourable. */
export function deviationColour(deviation: number): MapColour {
  const size = Math.abs(deviation);
  const step = DEVIATION_LIMITS.filter((limit) => size >= limit).length;
  return DEVIATION_COLOURS[3 + Math.sign(deviation) * step] ?? 'd0';
}
