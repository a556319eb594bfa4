import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Stepper } from './stepper.js';

@Component({ imports: [Stepper], template: `<qw-stepper label="Ja" [max]="3" [(value)]="votes" />` })
class Page {
  readonly votes = signal(1);
}

describe('Stepper', () => {
  const render = () => {
    const fixture = TestBed.createComponent(Page);
    fixture.detectChanges();
    const host = fixture.nativeElement as HTMLElement;
    const field = host.querySelector('input') as HTMLInputElement;
    const press = (key: string) => field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('change'));
    };
    return { fixture, host, field, press, type, page: fixture.componentInstance };
  };

  it('steps by buttons and arrows within its limits', () => {
    const { fixture, host, press, page } = render();
    const [less, more] = [...host.querySelectorAll('button')];
    more?.click();
    expect(page.votes()).toBe(2);
    press('ArrowUp');
    press('ArrowUp');
    expect(page.votes()).toBe(3);
    fixture.detectChanges();
    expect(more?.disabled).toBe(true);
    less?.click();
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowDown');
    expect(page.votes()).toBe(0);
    expect(less?.getAttribute('aria-label')).toBe('Ja, eins weniger');
  });

  it('takes a typed number, and puts back what is none', () => {
    const { type, field, page } = render();
    type('2');
    expect(page.votes()).toBe(2);
    type('zwei');
    expect([page.votes(), field.value]).toEqual([2, '2']);
    type('99');
    expect(page.votes()).toBe(3);
  });

  it('counts what stands in the field at every key, so that a shortcut sends what is seen', () => {
    const { field, page } = render();
    const key = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    key('3');
    expect(page.votes()).toBe(3);
    key('');
    expect(page.votes()).toBe(0);
    // Out of range: it stays as it was until the field is left.
    key('32');
    expect(page.votes()).toBe(0);
  });
});
