import { ProblemError } from '../http/problem-error.js';
import { errorWords } from './error-words.js';
import { fieldWords } from './field-words.js';

describe('errorWords', () => {
  it('says how long to wait after too many tries', () => {
    expect(errorWords(new ProblemError('TOO_MANY_REQUESTS', 429, { waitSeconds: 900 }))).toContain('15 Minuten');
    expect(errorWords(new ProblemError('TOO_MANY_REQUESTS', 429))).toContain('eine Minute');
  });

  it('counts one open item of an agenda as one', () => {
    expect(errorWords(new ProblemError('AGENDA_OPEN', 409, { openItems: 1 }))).toContain('Zu einem Punkt');
    expect(errorWords(new ProblemError('AGENDA_OPEN', 409, { openItems: 2 }))).toContain('Zu 2 Punkten');
  });

  it('takes the blame when an error is none of ours', () => {
    expect(errorWords(new TypeError('x is undefined'))).toContain('der Fehler liegt bei uns');
  });
});

describe('fieldWords', () => {
  it('reads the same when client and server find the same mistake', () => {
    expect(fieldWords('maxLength', { maxLength: 200 })).toBe(fieldWords('maxLength', { max: 200 }));
    expect(fieldWords('email')).toBe(fieldWords('isEmail'));
    expect(fieldWords('required')).toBe(fieldWords('isNotEmpty'));
  });

  it('still says something when the rule is not known', () => {
    expect(fieldWords('whitelistValidation')).toBe('Diese Angabe ist so nicht möglich.');
  });
});
