import { TestBed } from '@angular/core/testing';
import { KeyboardHelp, capsOf } from './keyboard-help.js';
import { Shortcuts } from './shortcuts.js';

describe('KeyboardHelp', () => {
  it('lists the keys of this page by group and switches single letters', () => {
    localStorage.clear();
    const shortcuts = TestBed.inject(Shortcuts);
    shortcuts.register({ keys: 'g i', group: 'Springen', description: 'Index', run: () => undefined });
    const fixture = TestBed.createComponent(KeyboardHelp);
    fixture.componentRef.setInput('open', true);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;

    expect(element.querySelector('section')?.textContent).toMatch(/Springen\s*Index\s*G\s*I/);

    element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    expect(shortcuts.singleKeys()).toBe(false);
  });
});

describe('capsOf', () => {
  it('writes keys as they are printed on a German keyboard', () => {
    expect(capsOf('mod+k')).toEqual(['Strg', 'K']);
    expect(capsOf('g i')).toEqual(['G', 'I']);
  });
});
