import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import { provideApi } from '../../../shared/http/provide-api.js';
import { DecisionStore } from './decision-store.js';

const decisionOf = (code: string, version: number): DecisionView => ({ id: `id-of-${code}`, code, version }) as DecisionView;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('DecisionStore', () => {
  it('takes back what was reported at the decision it was reported of, also when another one is open by now', async () => {
    TestBed.configureTestingModule({ providers: [DecisionStore, provideApi(), provideHttpClientTesting()] });
    const store = TestBed.inject(DecisionStore);
    const http = TestBed.inject(HttpTestingController);
    const open = async (code: string, version: number): Promise<void> => {
      store.code.set(code);
      TestBed.tick();
      http.expectOne(`/api/decisions/${code}`).flush(decisionOf(code, version));
      await settled();
    };
    await open('B-2026-01', 7);
    const reported = store.decision();
    await open('B-2026-02', 3);

    const undone = store.reopenOf(reported);
    const request = http.expectOne('/api/decisions/id-of-B-2026-01/reopen');
    expect(request.request.headers.get('If-Match')).toBe('"7"');
    request.flush(decisionOf('B-2026-01', 8));
    await undone;

    expect(store.decision()).toMatchObject({ code: 'B-2026-02', version: 3 });
  });
});
