/**
 * Where a drawn rank is counted. A table areas × ranks would take a gigabyte for 33,000 areas, so beyond 1,024 areas only the
 * first and the last 256 ranks have a place of their own, and those between share 512 places of equal width. An interval
 * of ranks then ends at the edges of a place, which can only make it wider.
 */

const PLACES = 1_024;
const ENDS = 256;

export interface RankBins {
  readonly count: number;
  /** Place of each rank; ranks begin at 1, position 0 is not used. */
  readonly of: Uint16Array;
  /** Least and greatest rank of each place. */
  readonly least: Uint32Array;
  readonly greatest: Uint32Array;
}

export function createRankBins(areas: number): RankBins {
  const of = new Uint16Array(areas + 1);
  const width = Math.max(1, Math.ceil((areas - 2 * ENDS) / (PLACES - 2 * ENDS)));
  const beforeLast = ENDS + Math.ceil(Math.max(0, areas - 2 * ENDS) / width);
  for (let rank = 1; rank <= areas; rank++) {
    if (areas <= PLACES || rank <= ENDS) of[rank] = rank - 1;
    else if (rank <= areas - ENDS) of[rank] = ENDS + Math.floor((rank - ENDS - 1) / width);
    else of[rank] = beforeLast + rank - (areas - ENDS) - 1;
  }
  const count = areas === 0 ? 0 : of[areas]! + 1;
  const least = new Uint32Array(count);
  const greatest = new Uint32Array(count);
  for (let rank = areas; rank >= 1; rank--) least[of[rank]!] = rank;
  for (let rank = 1; rank <= areas; rank++) greatest[of[rank]!] = rank;
  return { count, of, least, greatest };
}
