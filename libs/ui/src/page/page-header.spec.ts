import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PageHeader } from './page-header.js';

describe('PageHeader', () => {
  function render(heading = 'Zentrum Nord'): HTMLElement {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(PageHeader);
    fixture.componentRef.setInput('heading', heading);
    fixture.componentRef.setInput('fact', '4.694 Einwohner');
    fixture.componentRef.setInput('crumbs', [
      { label: 'Steckbriefe', link: '/steckbriefe' },
      { label: 'Zentrum Nord', link: '/steckbriefe/burscheid/zentrum-nord' },
    ]);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('has one title that can take the focus after a change of page', () => {
    const title = render().querySelector('h1');

    expect(title?.textContent?.trim()).toBe('Zentrum Nord');
    expect(title?.tabIndex).toBe(-1);
  });

  it('is never without a title, not even while the page is read', () => {
    expect(render('').querySelector('h1')?.textContent?.trim()).toBe('Wird geladen');
  });

  it('leads up the way but not to the page itself', () => {
    const element = render();

    expect([...element.querySelectorAll('nav a')].map((link) => link.textContent)).toEqual(['Steckbriefe']);
    expect(element.querySelector('[aria-current=page]')?.textContent).toBe('Zentrum Nord');
  });
});
