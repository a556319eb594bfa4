import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Api } from '../../shared/http/api.js';
import { ProblemError } from '../../shared/http/problem-error.js';
import { PublisherStore } from '../data/publisher-store.js';
import { CodeForm } from './code-form.js';

describe('CodeForm', () => {
  let fixture: ComponentFixture<CodeForm>;
  let asked: unknown[];
  let opened: string[];
  let refusal: ProblemError | null;

  beforeEach(() => {
    [asked, opened, refusal] = [[], [], null];
    const read = (_: unknown, { params }: { params: { code: string } }): Promise<object> => {
      asked.push(params);
      return refusal ? Promise.reject(refusal) : Promise.resolve({ place: 'stadt-burscheid', code: params.code });
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: Api, useValue: { read } },
        { provide: Router, useValue: { navigateByUrl: (url: string) => Promise.resolve(opened.push(url)) } },
        { provide: PublisherStore, useValue: { place: () => 'rbk' } },
      ],
    });
    fixture = TestBed.createComponent(CodeForm);
    fixture.detectChanges();
  });

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const control = (): HTMLInputElement => element().querySelector('input') as HTMLInputElement;
  async function find(typed: string): Promise<string> {
    control().value = typed;
    control().dispatchEvent(new Event('input'));
    element()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    fixture.detectChanges();
    return element().querySelector('qw-field-error')?.textContent?.trim() ?? '';
  }

  it('reads a code however it was typed, and opens it under the name it belongs to', async () => {
    expect(await find(' k7 – 2O4 ')).toBe('');
    expect(asked).toEqual([{ place: 'rbk', code: 'K7-204' }]);
    expect(opened).toEqual(['/o/stadt-burscheid/beitrag/K7-204']);
  });

  it('asks nobody for what cannot be a code, and keeps what was typed', async () => {
    expect(await find('  ')).toContain('Bitte geben Sie den Code ein.');
    expect(await find('Luisenstraße')).toContain('So sieht kein Code aus.');
    expect([asked, control().value]).toEqual([[], 'Luisenstraße']);
  });

  it('says the same of an unknown code and of one that is not public', async () => {
    refusal = new ProblemError('NOT_FOUND', 404);
    expect(await find('K7-998')).toContain('Den Code K7-998 kennen wir nicht, oder der Beitrag ist nicht öffentlich.');
    refusal = new ProblemError('TOO_MANY_REQUESTS', 429, { waitSeconds: 900 });
    expect(await find('K7-999')).toContain('15 Minuten');
    expect(opened).toEqual([]);
  });
});
