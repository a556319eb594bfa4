import { jest } from '@jest/globals';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Disclosure } from './disclosure.js';

@Component({
  imports: [Disclosure],
  template: `<qw-disclosure label="Kommune"><button>Burscheid</button><button>Kürten</button></qw-disclosure>`,
})
class Host {}

function render() {
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const [button, first, second] = [...element.querySelectorAll('button')] as HTMLButtonElement[];
  const panel = element.querySelector('.panel') as HTMLElement;
  const open = () => {
    panel.showPopover();
    fixture.detectChanges();
  };
  return { button, first, second, open, panel, settle: () => fixture.detectChanges() };
}

describe('Disclosure', () => {
  it('tells whether its panel is open', () => {
    const { button, open } = render();
    expect(button?.getAttribute('aria-expanded')).toBe('false');

    open();
    expect(button?.getAttribute('aria-expanded')).toBe('true');
  });

  it('moves through its choices with the arrow keys when it is open', () => {
    const { first, second, open } = render();
    open();
    expect(document.activeElement).toBe(first);

    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(second);
    second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(first);
  });

  it('closes when something is chosen', () => {
    const { button, first, open, settle } = render();
    open();
    first?.click();
    settle();

    expect(button?.getAttribute('aria-expanded')).toBe('false');
  });

  it.each([
    ['begins under its button', 18, 110, { left: '18px', right: 'auto' }],
    ['ends under its button where that stands on the right', 300, 380, { left: 'auto', right: '10px' }],
    ['moves aside where it would be too narrow', 190, 280, { left: '182px', right: 'auto' }],
  ])('keeps its panel inside a narrow window: %s', (_how, left, right, at) => {
    window.innerWidth = 390;
    const { button, panel } = render();
    const place = { left, right, bottom: 130 } as DOMRect;
    jest.spyOn(button as HTMLElement, 'getBoundingClientRect').mockReturnValue(place);
    panel.dispatchEvent(new Event('beforetoggle'));

    expect(panel.style).toMatchObject(at);
    const margin = Number.parseInt(at.left === 'auto' ? at.right : at.left, 10);
    expect(panel.style.maxWidth).toBe(`${390 - 8 - margin}px`);
  });
});
