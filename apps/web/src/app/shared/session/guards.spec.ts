import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { isNoneOf } from './guards.js';

@Component({ template: 'object' })
class ObjectPage {}
@Component({ template: 'not found' })
class NotFound {}

describe('the page of an object beside pages with words of their own', () => {
  const open = async (address: string): Promise<string> => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          {
            path: 'indikatoren',
            children: [
              { path: 'neu', canMatch: [() => false], component: ObjectPage },
              { path: ':code', canMatch: [isNoneOf('neu')], component: ObjectPage },
            ],
          },
          { path: '**', component: NotFound },
        ]),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    return harness.routeNativeElement?.textContent ?? '';
  };

  it('shows an object by its code', async () => {
    expect(await open('/indikatoren/A1')).toBe('object');
  });

  it('shows no object by the name of a page that the person may not see', async () => {
    expect(await open('/indikatoren/neu')).toBe('not found');
  });
});
