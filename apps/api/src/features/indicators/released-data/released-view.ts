import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import { countsOf, releasedFileVerdict } from '@quartierwerk/domain/indicators/released-data/released-data';
import type { LoadedData } from './load-released.js';

/**
 * @param seesReasons whether the person may know why a value is hidden: where the reasons are known, secret counts can be narrowed (ADR 0020)
 */
export function releasedView({ data, outlines, hiddenBy }: LoadedData, seesReasons: boolean): ReleasedDataView {
  const counts = countsOf(data);
  return {
    ...{ title: data.title, editionName: data.edition.name, releasedAt: data.releasedAt },
    ...counts,
    outlines,
    hiddenBy: seesReasons ? hiddenBy : null,
    replaced: 0,
    refusal: releasedFileVerdict(counts, 'csv').ok ? null : 'NOTHING_RELEASED',
  };
}
