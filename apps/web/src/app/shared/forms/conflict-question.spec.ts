import { TestBed } from '@angular/core/testing';
import { ConflictQuestion, merged } from './conflict-question.js';

describe('ConflictQuestion', () => {
  const fields = [{ key: 'text', label: 'Text', stored: 'dort', own: 'hier' }];

  it('waits until both versions were looked at', async () => {
    TestBed.configureTestingModule({ providers: [ConflictQuestion] });
    const question = TestBed.inject(ConflictQuestion);
    const answer = question.ask(fields);
    expect(question.fields()).toBe(fields);
    question.answer({ text: 'stored' });

    expect(await answer).toEqual({ text: 'stored' });
    expect(question.fields()).toEqual([]);
  });

  it('gives no choice when the dialog is closed', async () => {
    TestBed.configureTestingModule({ providers: [ConflictQuestion] });
    const question = TestBed.inject(ConflictQuestion);
    const answer = question.ask(fields);
    question.answer(null);

    expect(await answer).toBeNull();
  });
});

describe('merged', () => {
  it('takes over only the fields for which the stored version was chosen', () => {
    const own = { text: 'hier', source: 'eigen' };
    expect(merged(own, { text: 'dort', source: 'fremd' }, { text: 'own', source: 'stored' })).toEqual({
      text: 'hier',
      source: 'fremd',
    });
  });
});
