/** Every file of the program that this page has loaded: what a device must keep to show the page again without a network. */
import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** Answers of the API are no files of the program. */
const ANSWERS = /^\/(?:api|health)\//;

@Service()
export class LoadedFiles {
  private readonly origin = inject(DOCUMENT).defaultView?.location.origin ?? '';
  private readonly known = signal<readonly string[]>([]);
  /** Addresses, each once. */
  readonly all = this.known.asReadonly();

  /** Must begin before the browser's own list is full, which ends after 250 entries; what was loaded before is told too. */
  watch(): void {
    if (typeof PerformanceObserver === 'undefined') return;
    const observer = new PerformanceObserver((list) => {
      const requests = list.getEntries() as PerformanceResourceTiming[];
      this.add(requests.filter(hasLoaded).map(({ name }) => name));
    });
    observer.observe({ type: 'resource', buffered: true });
  }

  private add(addresses: readonly string[]): void {
    const files = addresses.map((address) => address.split('#')[0] ?? '').filter((address) => this.isFile(address));
    const added = [...new Set(files)].filter((address) => !this.known().includes(address));
    if (added.length > 0) this.known.update((known) => [...known, ...added]);
  }

  private isFile(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { origin, pathname } = new URL(address);
    return origin === this.origin && !ANSWERS.test(pathname) && !pathname.endsWith('/capture-worker.js');
  }
}

/** A browser that does not tell the status says 0 or nothing. */
function hasLoaded({ responseStatus = 0 }: Partial<PerformanceResourceTiming>): boolean {
  return responseStatus < 400;
}
