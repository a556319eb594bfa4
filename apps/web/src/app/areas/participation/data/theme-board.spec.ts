import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../../../shared/http/provide-api.js';
import { ThemeBoard } from './theme-board.js';

describe('ThemeBoard', () => {
  it('answers with the theme in which a contribution lies, also when the chosen one was merged meanwhile', async () => {
    TestBed.configureTestingModule({ providers: [ThemeBoard, provideApi(), provideHttpClientTesting()] });
    const taken = TestBed.inject(ThemeBoard).gather('theme-a', []);
    const request = TestBed.inject(HttpTestingController).expectOne('/api/participation/themes/theme-a/contributions');
    request.flush({ id: 'theme-b', name: 'Licht und Wege' });
    expect(await taken).toMatchObject({ id: 'theme-b', name: 'Licht und Wege' });
  });

  it('lets a name that was typed early wait until the events are read', async () => {
    TestBed.configureTestingModule({ providers: [ThemeBoard, provideApi(), provideHttpClientTesting()] });
    const board = TestBed.inject(ThemeBoard);
    const known = board.eventsRead.then(() => board.events().length);
    TestBed.tick();
    TestBed.inject(HttpTestingController)
      .expectOne(({ url }) => url === '/api/participation/neighbourhood-conferences')
      .flush({ events: [{ id: 'event-a', code: 'SRK-2026-1' }] });
    expect(await known).toBe(1);
  });
});
