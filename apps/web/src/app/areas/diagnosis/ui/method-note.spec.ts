import { TestBed } from '@angular/core/testing';
import { runFigures } from '../model/index-input.testing.js';
import type { RunFigures } from '../model/run-figures.js';
import { UNREADABLE_METHOD } from '../model/run-words.js';
import { MethodNote } from './method-note.js';

function textOf(figures: RunFigures): string {
  const fixture = TestBed.createComponent(MethodNote);
  fixture.componentRef.setInput('note', {
    ...{ figures, pooling: 'edition', methodName: 'Eigenes Verfahren', top: 2, seed: 1 },
    ...{ latestReferenceDate: null, deliveryCount: 1, proof: [] },
  });
  fixture.detectChanges();
  return (fixture.nativeElement as HTMLElement).textContent ?? '';
}

describe('MethodNote', () => {
  it('prints the method as it was stored', () => {
    const text = textOf(runFigures());
    expect(text).toContain('"standardisation"');
    expect(text).not.toContain(UNREADABLE_METHOD);
  });

  it('says that a method cannot be read any more, and prints none in its place', () => {
    const text = textOf({ ...runFigures(), storedMethod: null });
    expect(text).toContain(UNREADABLE_METHOD);
    expect(text).not.toContain('"standardisation"');
  });
});
