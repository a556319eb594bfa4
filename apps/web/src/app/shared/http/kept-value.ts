/** Values already known stay while newer ones are read: a page does not fall back to still bars when a filter changes. */
import type { HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';

/**
 * The last value of a resource; undefined before the first. A failed read keeps it too, its error stands beside it.
 *
 * @param about what is read about: of another thing nothing is kept
 */
export function keptValue<View>(
  resource: HttpResourceRef<View | undefined>,
  about: () => unknown = () => null,
): Signal<View | undefined> {
  return linkedSignal<{ readonly value: View | undefined; readonly about: unknown }, View | undefined>({
    source: () => ({ value: resource.hasValue() ? resource.value() : undefined, about: about() }),
    computation: (now, former) => now.value ?? (former?.source.about === now.about ? former?.value : undefined),
  }).asReadonly();
}
