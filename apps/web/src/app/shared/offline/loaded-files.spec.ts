import { TestBed } from '@angular/core/testing';
import { LoadedFiles } from './loaded-files.js';

interface Loaded {
  readonly name: string;
  readonly responseStatus?: number;
}

describe('LoadedFiles', () => {
  const real = globalThis.PerformanceObserver as typeof PerformanceObserver | undefined;
  let tell: (entries: readonly Loaded[]) => void;

  beforeEach(() => {
    class Observer {
      constructor(told: (list: { getEntries(): readonly Loaded[] }) => void) {
        tell = (entries) => told({ getEntries: () => entries });
      }
      observe(): void {
        // It is told by the spec.
      }
    }
    Object.assign(globalThis, { PerformanceObserver: Observer });
  });
  afterEach(() => void Object.assign(globalThis, { PerformanceObserver: real }));

  it('knows the files of the program that came, each once, and no answer of the API', () => {
    const files = TestBed.inject(LoadedFiles);
    files.watch();
    const at = (path: string) => `${window.location.origin}${path}`;
    tell([
      { name: at('/main-ABCDEFGH.js'), responseStatus: 200 },
      { name: at('/main-ABCDEFGH.js#again'), responseStatus: 200 },
      { name: at('/icons/gone.svg'), responseStatus: 404 },
      { name: at('/chunk-HGFEDCBA.js'), responseStatus: 503 },
      // A browser that does not tell.
      { name: at('/styles-ABCDEFGH.css') },
      { name: at('/fonts/text.woff2'), responseStatus: 0 },
      { name: at('/api/session'), responseStatus: 200 },
      { name: 'https://elsewhere.example/main.js', responseStatus: 200 },
    ]);
    expect(files.all()).toEqual([at('/main-ABCDEFGH.js'), at('/styles-ABCDEFGH.css'), at('/fonts/text.woff2')]);
  });
});
