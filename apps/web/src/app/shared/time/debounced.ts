import { effect, signal, type Signal } from '@angular/core';

/** A signal that follows another one after it has been still for a while. Needs an injection context. */
export function debounced<Value>(source: Signal<Value>, pauseMs: number): Signal<Value> {
  const settled = signal(source());
  effect((onCleanup) => {
    const value = source();
    const timer = setTimeout(() => settled.set(value), pauseMs);
    onCleanup(() => clearTimeout(timer));
  });
  return settled.asReadonly();
}
