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
});
