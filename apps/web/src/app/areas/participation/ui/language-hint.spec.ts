import { TestBed } from '@angular/core/testing';
import type { Language } from '@quartierwerk/domain/participation/vocabulary';
import { LanguageHint } from './language-hint.js';

async function setUp(text: string) {
  const chosen: Language[] = [];
  const fixture = TestBed.createComponent(LanguageHint);
  fixture.componentRef.setInput('text', text);
  fixture.componentRef.setInput('language', 'de');
  fixture.componentInstance.chosen.subscribe((one) => chosen.push(one));
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyL', altKey: true }));
  return { chosen, press, buttons: () => [...host.querySelectorAll('button')] };
}

describe('LanguageHint', () => {
  it('takes the one language of a script by its key', async () => {
    const { chosen, press } = await setUp('نحتاج إلى ملعب');
    press();
    expect(chosen).toEqual(['ar']);
  });

  it('leaves the choice to the person where several are written in the script', async () => {
    const { chosen, press, buttons } = await setUp('Потрібен майданчик');
    press();
    expect(chosen).toEqual([]);
    expect(buttons().map((one) => one.textContent.trim())).toEqual(['Ukrainisch', 'Russisch', 'Bulgarisch']);
    expect(document.activeElement).toBe(buttons()[0]);
    buttons()[1]?.click();
    expect(chosen).toEqual(['ru']);
  });

  it('is not there, and takes no key, where the script fits', async () => {
    const { chosen, press, buttons } = await setUp('Mehr Licht');
    press();
    expect([chosen, buttons()]).toEqual([[], []]);
  });
});
