import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../../../shared/http/provide-api.js';
import { withWeight } from '../model/draft-method.js';
import { indexInput } from '../model/index-input.testing.js';
import { DraftCertainty } from './draft-certainty.js';
import { WorkshopStore } from './workshop-store.js';

/** Lets answers arrive and what follows from them begin. */
async function settle(): Promise<void> {
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

describe('WorkshopStore', () => {
  let store: WorkshopStore;
  let http: HttpTestingController;

  /** Answers all that waits; gives the addresses it was asked for. */
  async function answer(): Promise<string[]> {
    TestBed.tick();
    const asked = http.match(() => true);
    for (const request of asked) {
      const { url, urlWithParams } = request.request;
      if (url.endsWith('/geometry')) request.flush({ type: 'FeatureCollection', features: [] });
      else if (url.endsWith('/input')) {
        request.flush({ ...indexInput(), pooling: urlWithParams.includes('pooling=none') ? 'none' : 'edition' });
      } else request.flush({ editions: [{ id: 'e1' }] });
    }
    await settle();
    return asked.map(({ request }) => request.urlWithParams);
  }

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideApi(), provideHttpClientTesting(), DraftCertainty, WorkshopStore],
    });
    store = TestBed.inject(WorkshopStore);
    http = TestBed.inject(HttpTestingController);
    while ((await answer()).length > 0);
  });

  it('computes every step of a slider from the counts it has, without asking the server', async () => {
    const former = store.figures();
    expect(former).not.toBeNull();
    for (const weight of [0.5, 0.6, 0.7]) {
      store.draft.update((draft) => withWeight(draft, 'A', weight));
      expect(await answer()).toEqual([]);
    }
    expect(store.figures()).not.toBe(former);
    expect(store.figures()?.method.weights['A1']).toBe(0.7);
  });

  it('reads other counts, but no other borders, when small years are no longer taken together', async () => {
    store.draft.update((draft) => ({ ...draft, pooling: 'none' }));
    expect(await answer()).toEqual([expect.stringContaining('pooling=none')]);
    expect(await answer()).toEqual([]);
    expect(store.data()?.pooling).toBe('none');
  });
});
