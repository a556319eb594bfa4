/** Opens a page of the area in a router of its own, with the API played by the spec. */
import { jest } from '@jest/globals';
import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { sessionOf } from '../../shared/session/session.testing.js';
import { SessionStore } from '../../shared/session/session-store.js';
import { provideApi } from '../../shared/http/provide-api.js';

/** The first page of a spec compiles it with everything it shows. */
jest.setTimeout(30_000);

const PLANNER = [
  'indicators.read',
  'indicators.manage',
  'deliveries.read',
  'deliveries.import',
  'deliveries.withdraw',
  'diagnosis.compute',
] as const;

@Component({ template: '' })
class Elsewhere {}

export interface OpenPage {
  readonly http: HttpTestingController;
  readonly element: HTMLElement;
  readonly router: Router;
  /** Lets answers, effects and views come to rest. */
  settle(): Promise<void>;
  /** The words of an element, blanks drawn together. */
  text(selector: string): string;
  /** The same of every element that matches. */
  texts(selector: string): string[];
  button(name: string): HTMLButtonElement;
}

/** @param path of the route, @param url to open; permissions are those of a planner */
export async function openPage(page: Type<unknown>, path: string, url: string): Promise<OpenPage> {
  TestBed.configureTestingModule({
    providers: [
      provideApi(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path, component: page },
          { path: '**', component: Elsewhere },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  TestBed.inject(SessionStore).open(sessionOf({ permissions: [...PLANNER] }));
  const harness = await RouterTestingHarness.create(url);
  const element = harness.fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  return {
    http: TestBed.inject(HttpTestingController),
    element,
    router: TestBed.inject(Router),
    settle,
    text: (selector) => plain(element.querySelector(selector)),
    texts: (selector) => [...element.querySelectorAll(selector)].map(plain),
    button: (name) => buttonNamed(element, name),
  };
}

/** Text nodes one after the other, as they are read out: cells and inline elements do not run into each other. */
function plain(element: Element | null): string {
  if (!element) return '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

function buttonNamed(element: HTMLElement, name: string): HTMLButtonElement {
  const found = [...element.querySelectorAll('button')].find(
    (button) => plain(button) === name || button.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}
