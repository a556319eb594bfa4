import { signal } from '@angular/core';
import { entryAt, entryFrom } from './entry.js';

describe('entryFrom', () => {
  it('keeps what is typed when the same is read again', () => {
    const read = signal({ text: 'Drei Abende' });
    const entry = entryFrom(() => read());
    entry.set({ text: 'Drei Abende in der Woche' });

    read.set({ text: 'Drei Abende' });

    expect(entry()).toEqual({ text: 'Drei Abende in der Woche' });
  });

  it('begins anew when what stands says something else', () => {
    const read = signal({ text: 'Drei Abende' });
    const entry = entryFrom(() => read());
    entry.set({ text: 'Vier Abende' });

    read.set({ text: 'Zwei Abende' });

    expect(entry()).toEqual({ text: 'Zwei Abende' });
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
