import { Service } from "@angular/core";
import { TestBed } from '@angular/core/testing';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { matrixOf } from '../model/compute-draft.js';
import { indexInput } from '../model/index-input.testing.js';
import { DraftCertainty } from './draft-certainty.js';

/** A browser whose workers break off: there is none in this test runner. */
class BreakingWorker extends EventTarget {
  onmessage = null;
  onerror: ((event: Event) => void) | null = null;
  onmessageerror = null;
  asked = 0;
  postMessage(): void {
    this.asked += 1;
    this.onerror?.(new Event('error'));
  }
  terminate(): void {
    this.onerror = null;
  }
}

const opened: BreakingWorker[] = [];
@Service({ autoProvided: false })
class CertaintyInSuchABrowser extends DraftCertainty {
  protected override open(): Promise<Worker> {
    const worker = new BreakingWorker();
    opened.push(worker);
    return Promise.resolve(worker);
  }
}

describe('a draft whose draws break off', () => {
  it('says so, and begins anew when asked; another draft has not failed', async () => {
    TestBed.configureTestingModule({ providers: [CertaintyInSuchABrowser] });
    const certainty = TestBed.inject(CertaintyInSuchABrowser);
    const draft = { matrix: matrixOf(indexInput()), method: DEFAULT_METHOD, top: 2 };
    certainty.draft.set(draft);
    certainty.drawAgain();
    await Promise.resolve();
    await Promise.resolve();
    expect([certainty.failed(), certainty.certainty()]).toEqual([true, null]);
    certainty.drawAgain();
    expect(certainty.failed()).toBe(false);
    await Promise.resolve();
    await Promise.resolve();
    expect(opened).toHaveLength(2);
    expect(certainty.failed()).toBe(true);
    certainty.draft.set({ ...draft });
    expect(certainty.failed()).toBe(false);
  });
});
