/** The address of an area's profile, by the names that people know. */
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { ADDRESSES, slugOf } from '../../../shared/addresses.js';

type Named = Pick<RunAreaView, 'id' | 'name' | 'municipalityName'>;

/**
 * Municipality (or district) and area by name; where two areas of one municipality share a name, as Berlin's two "Schloßstraße" do, the
 * id stands in the first place, or one of the two profiles could never be opened.
 */
export function profileAddress(area: Named, areas: readonly Named[], district: string): string {
  const written = ({ name, municipalityName }: Named) => [slugOf(municipalityName ?? district), slugOf(name)] as const;
  const [municipality, name] = written(area);
  const isShared = areas.some(
    (other) => other.id !== area.id && written(other).join('/') === `${municipality}/${name}`,
  );
  return ADDRESSES.profile(isShared ? area.id : municipality, name || area.id);
}
