import { TestBed } from '@angular/core/testing';
import type { DiscardContribution } from '@quartierwerk/contracts/participation/contribution.dto';
import { DiscardDialog } from './discard-dialog.js';

async function setUp() {
  const stored: DiscardContribution[] = [];
  const fixture = TestBed.createComponent(DiscardDialog);
  fixture.componentRef.setInput('heading', 'Beitrag aussortieren');
  fixture.componentRef.setInput('store', async (body: DiscardContribution) => void stored.push(body));
  fixture.componentRef.setInput('open', true);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return {
    stored,
    host,
    submit: async () => {
      host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    },
    choose: async (reason: string) => {
      const select = host.querySelector('select') as HTMLSelectElement;
      select.value = reason;
      select.dispatchEvent(new Event('change'));
      select.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
  };
}

describe('DiscardDialog', () => {
  it('stores no reason that nobody chose, and says so at the field', async () => {
    const { host, stored, submit, choose } = await setUp();
    expect(host.querySelector('select')?.value).toBe('');
    await submit();
    expect(stored).toEqual([]);
    expect(host.querySelector('qw-field')?.textContent).toContain('Diese Angabe fehlt.');

    await choose('insulting');
    await submit();
    expect(stored).toEqual([{ reason: 'insulting', note: '' }]);
  });
});
