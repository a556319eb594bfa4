/** Where a new measure may stand: in a field of action and a planning stage, of which some are over; and which number it gets there. */

export interface StageYears {
  readonly toYear: number;
}

/** A stage whose last year has passed: what was done in it may still be entered, but nothing begins there by itself. */
export function isStageOver({ toYear }: StageYears, year: number): boolean {
  return toYear < year;
}

/** As they are offered: what is over stands last, else the order stays. */
export function offeredStages<Stage extends StageYears>(stages: readonly Stage[], year: number): Stage[] {
  return stages.toSorted((a, b) => Number(isStageOver(a, year)) - Number(isStageOver(b, year)));
}

/** What may be filled in without asking: the only one that there is to choose. */
export function onlyOne<Choice>(choices: readonly Choice[]): Choice | null {
  const [first, ...others] = choices;
  return first !== undefined && others.length === 0 ? first : null;
}

/** The stage that may be filled in without asking. */
export function onlyStage<Stage extends StageYears>(stages: readonly Stage[], year: number): Stage | null {
  return onlyOne(stages.filter((stage) => !isStageOver(stage, year)));
}

/** The number after the highest of a field; what was left out below it stays left out. */
export function nextInField(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}

/** The number of a measure within its field, as its code ends; null for what is no such code. */
export function numberOfCode(code: string): number | null {
  const number = /\.(\d+)$/.exec(code)?.[1];
  return number === undefined ? null : Number(number);
}
