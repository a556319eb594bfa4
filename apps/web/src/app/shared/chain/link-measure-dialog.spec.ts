import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { MeasureCandidateView } from '@quartierwerk/contracts/plans/measure-candidates.views';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { provideApi } from '../http/provide-api.js';
import { LinkMeasureDialog, type LinkedDecision } from './link-measure-dialog.js';

const decision = (id: string): LinkedDecision => ({ id, code: id.toUpperCase(), title: `Beschluss ${id}` });
const measure = (id: string): MeasureCandidateView => ({
  ...{ id, code: id, title: `Maßnahme ${id}`, state: 'idea', course: null, areaName: null, alike: [] },
  plan: { id: 'plan', code: 'P', title: 'Plan' },
});

async function setUp() {
  TestBed.configureTestingModule({ providers: [provideApi(), provideHttpClientTesting()] });
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(LinkMeasureDialog);
  const linked: unknown[] = [];
  fixture.componentInstance.linked.subscribe(() => linked.push(null));
  const host = fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  return {
    http,
    host,
    linked,
    settled,
    offered: () => [...host.querySelectorAll('label.qw-check')].map((label) => label.textContent?.trim().split(' ')[0]),
    candidatesOf: (id: string) => http.expectOne(({ url }) => url === `/api/decisions/${id}/measure-candidates`),
    open: async (to: LinkedDecision | null) => {
      fixture.componentRef.setInput('decision', to);
      fixture.detectChanges();
      await settled();
    },
  };
}

describe('LinkMeasureDialog', () => {
  it('offers nothing that was found for another decision, also not until the answer comes', async () => {
    const { open, candidatesOf, offered, settled } = await setUp();
    await open(decision('b-1'));
    candidatesOf('b-1').flush({ measures: [measure('1.01')], total: 1 });
    await settled();
    expect(offered()).toEqual(['1.01']);

    await open(null);
    await open(decision('b-2'));
    expect(offered()).toEqual([]);
    candidatesOf('b-2').flush({ measures: [measure('1.02')], total: 1 });
    await settled();
    expect(offered()).toEqual(['1.02']);
  });

  it('takes a link back from the message that told of it', async () => {
    const { http, host, linked, open, candidatesOf, settled } = await setUp();
    await open(decision('b-1'));
    candidatesOf('b-1').flush({ measures: [measure('1.01')], total: 1 });
    await settled();
    host.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    const links = [{ linkId: 'link-1', relation: 'implements', node: { id: 'b-1' } }];
    http.expectOne('/api/measures/1.01/links').flush({ id: '1.01', version: 5, links } as unknown as MeasureView);
    await settled();
    expect(linked).toHaveLength(1);

    TestBed.inject(Toasts).all()[0]?.undo?.();
    const ending = http.expectOne('/api/measures/1.01/links/link-1/end');
    expect(ending.request.headers.get('If-Match')).toBe('"5"');
    expect(ending.request.body).toEqual({ reason: 'Gleich nach dem Zuordnen zurückgenommen' });
    ending.flush({ id: '1.01', version: 6, links: [] } as unknown as MeasureView);
    await settled();
    expect(linked).toHaveLength(2);
  });
});
