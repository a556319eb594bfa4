import { signal } from '@angular/core';
import { entryAt, entryFrom, savedMeanwhile } from './entry.js';

describe('entryFrom', () => {
  it('keeps what is typed when the same is read again, and when another one saved something else', () => {
    const read = signal({ text: 'Drei Abende' });
    const entry = entryFrom(() => read());
    entry.set({ text: 'Drei Abende in der Woche' });

    read.set({ text: 'Drei Abende' });
    expect(entry()).toEqual({ text: 'Drei Abende in der Woche' });

    read.set({ text: 'Zwei Abende' });
    expect(entry()).toEqual({ text: 'Drei Abende in der Woche' });
  });

  it('follows what stands while nothing is typed', () => {
    const read = signal({ text: '' });
    const entry = entryFrom(() => read());
    expect(entry()).toEqual({ text: '' });

    read.set({ text: 'Aus der Empfehlung übernommen' });

    expect(entry()).toEqual({ text: 'Aus der Empfehlung übernommen' });
  });

  it('follows again once what was typed is stored', () => {
    const read = signal({ text: 'Alt' });
    const entry = entryFrom(() => read());
    entry.set({ text: 'Neu' });
    read.set({ text: 'Neu' });
    expect(entry()).toEqual({ text: 'Neu' });

    read.set({ text: 'Neuer' });

    expect(entry()).toEqual({ text: 'Neuer' });
  });
});

describe('entryAt', () => {
  it('keeps what is typed whatever is read meanwhile, and begins with the latest when the key changes', () => {
    const open = signal(true);
    const read = signal({ text: 'Raum 2' });
    const entry = entryAt(open, () => read());
    entry.set({ text: 'Raum 3' });

    read.set({ text: 'Ratssaal' });
    expect(entry()).toEqual({ text: 'Raum 3' });

    open.set(false);
    expect(entry()).toEqual({ text: 'Ratssaal' });
  });
});

describe('savedMeanwhile', () => {
  it('tells what another one saved, and nothing once it was taken over', () => {
    const read = signal({ text: 'Drei Abende' });
    const entry = entryFrom(() => read());
    const theirs = savedMeanwhile(entry, () => read());
    expect(theirs()).toBeNull();
    entry.set({ text: 'Vier Abende' });
    expect(theirs()).toBeNull();

    read.set({ text: 'Zwei Abende' });
    expect(theirs()).toEqual({ text: 'Zwei Abende' });

    entry.set({ text: 'Zwei Abende' });
    expect(theirs()).toBeNull();
  });

  it('tells nothing of what stood before the person began to type anew', () => {
    const read = signal({ text: 'Alt' });
    const writing = signal(false);
    const entry = entryFrom(() => read());
    const theirs = savedMeanwhile(entry, () => read(), writing);
    expect(theirs()).toBeNull();
    read.set({ text: 'Neu' });
    expect(theirs()).toBeNull();

    writing.set(true);
    entry.set({ text: 'Neu und länger' });

    expect(theirs()).toBeNull();
  });
});
