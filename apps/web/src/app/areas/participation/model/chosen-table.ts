/** At which station a device stands. */
import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';

export type CaptureStation = CaptureSheetView['stations'][number];

/**
 * @param wanted the number in the address
 * @param remembered the station that was chosen on this device before
 * @returns null where there is none, or where somebody has to say which of several
 */
export function chosenTable(
  stations: readonly CaptureStation[],
  wanted: string | undefined,
  remembered: string | null,
): CaptureStation | null {
  const named = stations.find(({ number }) => String(number) === wanted?.trim());
  const known = named ?? stations.find(({ id }) => id === remembered);
  return known ?? (stations.length === 1 ? (stations[0] ?? null) : null);
}
