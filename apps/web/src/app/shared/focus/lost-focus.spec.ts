import { focusIsLost, refusedIn } from './lost-focus.js';

describe('lost focus', () => {
  beforeEach(() => {
    document.body.innerHTML = `<div><input id="one"><input id="two"><p role="alert" tabindex="-1"></p></div>`;
  });

  it('is lost when nothing but the page has it', () => {
    expect(focusIsLost(document)).toBe(true);
    document.getElementById('one')?.focus();
    expect(focusIsLost(document)).toBe(false);
    document.getElementById('one')?.remove();
    expect(focusIsLost(document)).toBe(true);
  });

  it('goes to the refused field, else to the sentence at the form', () => {
    expect(refusedIn(document.body)?.getAttribute('role')).toBe('alert');
    document.getElementById('two')?.setAttribute('aria-invalid', 'true');
    expect(refusedIn(document.body)?.id).toBe('two');
  });
});
