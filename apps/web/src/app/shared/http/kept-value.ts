/** Values already known stay while newer ones are read: a page does not fall back to still bars when a filter changes. */
import type { HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';

/** The last value of a resource; undefined before the first. A failed read keeps it too, its error stands beside it. */
export function keptValue<View>(resource: HttpResourceRef<View | undefined>): Signal<View | undefined> {
  return linkedSignal<View | undefined, View | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, former) => value ?? former?.value,
  }).asReadonly();
}
