import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ThreadRail, type ThreadBead } from './thread-rail.js';

const BEADS: ThreadBead[] = [
  { station: 'Steckbrief', text: 'vorhanden', state: 'exists', link: '/steckbriefe/a' },
  { station: 'Empfehlung', text: 'Sie sind hier', state: 'here', link: '/empfehlungen/b' },
  {
    station: 'Beschlüsse',
    text: '2 gefasst, 1 offen',
    state: 'exists',
    objects: [
      { label: 'B-2026-12', link: '/beschluesse/B-2026-12' },
      { label: 'B-2026-13', link: '/beschluesse/B-2026-13' },
    ],
  },
  { station: 'Maßnahme', text: 'fehlt', state: 'missing' },
];

describe('ThreadRail', () => {
  function render(): HTMLElement {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(ThreadRail);
    fixture.componentRef.setInput('beads', BEADS);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('is an ordered list that says where the reader is', () => {
    const current = render().querySelectorAll('nav > ol > li[aria-current=step]');

    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toContain('Sie sind hier');
  });

  it('has a hollow bead where the reader is and nothing stands yet', () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(ThreadRail);
    fixture.componentRef.setInput('beads', [{ station: 'Steckbrief', text: 'fehlt', state: 'here', hollow: true }]);
    fixture.detectChanges();
    const [bead] = (fixture.nativeElement as HTMLElement).querySelectorAll('li');
    expect([bead?.className, bead?.getAttribute('aria-current')]).toEqual(['here hollow', 'step']);
  });

  it('links what exists, but not the page itself nor what is missing', () => {
    const links = [...render().querySelectorAll('nav > ol > li > a')];

    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/steckbriefe/a']);
  });

  it('lists the objects when a station has more than one', () => {
    expect([...render().querySelectorAll('.objects a')].map((link) => link.textContent)).toEqual([
      'B-2026-12',
      'B-2026-13',
    ]);
  });
});
