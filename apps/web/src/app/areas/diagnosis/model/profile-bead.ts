/** The bead of an area's own station on its thread: which edition of the profile is read, hollow while there is none. */
import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { ThreadBead } from '@quartierwerk/ui/thread-rail/thread-rail';

export function profileBead({ profile, area }: AreaProfileView): Pick<ThreadBead, 'text' | 'hollow'> {
  return profile
    ? {
        text: $localize`:@@diagnosis.beadProfile:${area.name}:area:, Ausgabe ${profile.edition}:edition:`,
        hollow: false,
      }
    : { text: $localize`:@@diagnosis.beadNoProfile:noch nicht angelegt`, hollow: true };
}
