/**
 * Watches for columns in which "0" stands for "no value": zeros beside figures that all lie far from zero. Kept by column and
 * edition, because one column of a long table holds many indicators.
 */
export class ZeroWatch {
  private readonly columns = new Map<
    number,
    { zeros: number; others: number; lowest: number; sum: number; marks: number }
  >();

  constructor(private readonly editions: number) {}

  meet(column: number, edition: number, value: number): void {
    const seen = this.at(column, edition);
    if (value === 0) seen.zeros += 1;
    else {
      seen.others += 1;
      seen.sum += value;
      if (value < seen.lowest) seen.lowest = value;
    }
  }

  /** A column that has a sign for missing values does not need zero for it. */
  meetMark(column: number, edition: number): void {
    this.at(column, edition).marks += 1;
  }

  /** Columns and editions whose zeros look like missing values. */
  suspicious(): { column: number; edition: number; zeros: number; rows: number; lowest: number }[] {
    return [...this.columns].flatMap(([key, { zeros, others, lowest, sum, marks }]) => {
      const rows = zeros + others;
      const mean = sum / Math.max(1, others);
      const far = lowest >= 10 || (mean >= 5 && lowest > mean * 0.4);
      if (marks > 0 || zeros < 3 || others < 5 || zeros / rows < 0.03 || !far) return [];
      return [{ column: Math.floor(key / this.editions), edition: key % this.editions, zeros, rows, lowest }];
    });
  }

  private at(
    column: number,
    edition: number,
  ): { zeros: number; others: number; lowest: number; sum: number; marks: number } {
    const key = column * this.editions + edition;
    let seen = this.columns.get(key);
    if (!seen)
      this.columns.set(key, (seen = { zeros: 0, others: 0, lowest: Number.POSITIVE_INFINITY, sum: 0, marks: 0 }));
    return seen;
  }
}
