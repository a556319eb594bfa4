/** Goals stand in three levels: a lower one pursues one of the level right above, so that no operational goal hangs in the air. */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { GOAL_LEVELS, type GoalLevel } from './vocabulary.js';

export function goalVerdict(level: GoalLevel, parent: GoalLevel | null): Verdict<'GOAL_LEVEL'> {
  const above = GOAL_LEVELS[GOAL_LEVELS.indexOf(level) - 1] ?? null;
  return parent === above ? ALLOWED : refuse('GOAL_LEVEL');
}
