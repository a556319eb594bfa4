import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ErrorSummary, type SummaryError } from './error-summary.js';
import { Field, FieldInput } from './field.js';

@Component({
  imports: [ErrorSummary, Field, FieldInput],
  template: `
    <qw-error-summary [errors]="summary()" />
    <qw-field label="Frist" hint="TT.MM.JJJJ" [errors]="errors()"><input qwInput /></qw-field>
    <qw-field label="Grund" optional><textarea qwInput></textarea></qw-field>
  `,
})
class Host {
  readonly errors = signal<string[]>([]);
  readonly summary = signal<SummaryError[]>([]);
}

function render() {
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const input = element.querySelector('input') as HTMLInputElement;
  return { fixture, element, input };
}

describe('Field', () => {
  it('ties label and hint to the control', () => {
    const { element, input } = render();

    expect(element.querySelector('label')?.htmlFor).toBe(input.id);
    expect(element.querySelector(`#${input.getAttribute('aria-describedby')}`)?.textContent).toBe('TT.MM.JJJJ');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('describes the control by its error first when it is invalid', () => {
    const { fixture, element, input } = render();
    fixture.componentInstance.errors.set(['Den 31. Februar gibt es nicht.']);
    fixture.detectChanges();
    const [first = ''] = (input.getAttribute('aria-describedby') ?? '').split(' ');

    expect(element.querySelector(`#${first}`)?.textContent).toContain('Den 31. Februar gibt es nicht.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('marks only what is not required', () => {
    const { element, input } = render();

    expect(input.getAttribute('aria-required')).toBe('true');
    expect(element.querySelector('textarea')?.hasAttribute('aria-required')).toBe(false);
    expect(element.querySelectorAll('.optional')).toHaveLength(1);
  });
});

describe('ErrorSummary', () => {
  it('takes the focus when errors appear and leads to the field', () => {
    const { fixture, element, input } = render();
    fixture.componentInstance.summary.set([{ message: 'Die Frist fehlt.', controlId: input.id }]);
    fixture.detectChanges();
    expect(document.activeElement).toBe(element.querySelector('qw-error-summary .box'));

    element.querySelector<HTMLAnchorElement>('qw-error-summary a')?.click();
    expect(document.activeElement).toBe(input);
  });
});
