import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts.js';

function press(key: string, options: KeyboardEventInit = {}, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
}

describe('Shortcuts', () => {
  let shortcuts: Shortcuts;
  let ran: string[];

  function register(keys: string): () => void {
    return shortcuts.register({ keys, description: keys, group: 'Test', run: () => ran.push(keys) });
  }

  beforeEach(() => {
    localStorage.clear();
    ran = [];
    shortcuts = TestBed.inject(Shortcuts);
  });

  it('runs a letter and a sequence of two', () => {
    register('j');
    register('g i');
    press('j');
    press('g');
    press('i');

    expect(ran).toEqual(['j', 'g i']);
  });

  it('runs a sign that a German keyboard writes with AltGr', () => {
    register('[');
    press('[', { altKey: true, ctrlKey: true, modifierAltGraph: true });
    press('[', { altKey: true });

    expect(ran).toEqual(['[', '[']);
  });

  it('does nothing when somebody types', () => {
    register('j');
    const input = document.createElement('input');
    document.body.append(input);
    press('j', {}, input);

    expect(ran).toEqual([]);
  });

  it('keeps Strg K but no single letter when single letters are switched off', () => {
    register('j');
    register('mod+k');
    shortcuts.switchSingleKeys(false);
    press('j');
    press('k', { ctrlKey: true });

    expect(ran).toEqual(['mod+k']);
  });

  it('forgets keys that were taken back', () => {
    register('j')();
    press('j');

    expect(ran).toEqual([]);
  });

  it('gives the key to the newest when two want it', () => {
    register('j');
    shortcuts.register({ keys: 'j', description: '', group: '', run: () => ran.push('newer') });
    press('j');

    expect(ran).toEqual(['newer']);
  });
});
