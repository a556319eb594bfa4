import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CommandPalette, type PaletteGroup } from './command-palette.js';

@Component({
  imports: [CommandPalette],
  template: `<qw-command-palette
    [(open)]="open"
    [(query)]="query"
    [groups]="groups()"
    (chosen)="chosen.push($event.id)"
  />`,
})
class Host {
  readonly open = signal(true);
  readonly query = signal('');
  readonly groups = signal<PaletteGroup[]>([
    {
      heading: 'Einträge',
      items: [{ id: 'e7', label: 'Elternbegleitung', kind: 'Empfehlung', status: { shape: 'open' } }],
    },
    { heading: 'Seiten', items: [{ id: 'index', label: 'Index', keys: ['G', 'I'] }] },
  ]);
  readonly chosen: string[] = [];
}

describe('CommandPalette', () => {
  function render() {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const input = element.querySelector('input') as HTMLInputElement;
    const press = (key: string) => {
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      fixture.detectChanges();
    };
    return { fixture, host: fixture.componentInstance, element, input, press };
  }

  it('keeps the cursor in the text and points to the marked entry', () => {
    const { element, input, press } = render();
    press('ArrowDown');

    expect(element.querySelector(`#${input.getAttribute('aria-activedescendant')}`)?.textContent).toContain('Index');
    expect(element.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
  });

  it('closes, forgets the text and tells the choice on Enter', () => {
    const { fixture, host, input, press } = render();
    input.value = 'ind';
    input.dispatchEvent(new Event('input'));
    press('ArrowUp');
    press('Enter');
    fixture.detectChanges();

    expect(host.chosen).toEqual(['index']);
    expect(host.open()).toBe(false);
    expect(host.query()).toBe('');
  });

  it('says so when nothing was found', () => {
    const { fixture, host, element } = render();
    host.groups.set([{ heading: 'Einträge', items: [] }]);
    fixture.detectChanges();

    expect(element.querySelector('.none')?.textContent).toBe('Nichts gefunden');
  });
});
