/**
 * States of a measure in which it carries on what it rests on: more than an idea, and not given up. Areas that stand before the plans on the
 * thread know a measure by its node alone; `carriageOf` of the plans says the same of each state, and its test holds the two together.
 */
export const CARRYING_MEASURES = [
  'planned',
  'decided',
  'funding_applied',
  'funded',
  'in_progress',
  'completed',
  'consolidated',
  'on_hold',
] as const;
