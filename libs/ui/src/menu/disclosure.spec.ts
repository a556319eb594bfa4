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
  return { button, first, second, open, settle: () => fixture.detectChanges() };
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
});
