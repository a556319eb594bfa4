import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import { MAT_RIPPLE_GLOBAL_OPTIONS } from '@angular/material/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { ChartFiles } from '@quartierwerk/ui/chart/chart-files';
import { routes } from './app.routes.js';
import { PictureFiles } from './shared/files/picture-files.js';
import { provideApi } from './shared/http/provide-api.js';
import { LoadedFiles } from './shared/offline/loaded-files.js';
import { OwnPreferences } from './shared/preferences/own-preferences.js';
import { beginSession } from './shared/session/begin-session.js';
import { PageTitles } from './shell/page-titles.js';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideApi(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideAppInitializer(() => {
      inject(OwnPreferences);
      inject(LoadedFiles).watch();
      return beginSession();
    }),
    { provide: TitleStrategy, useExisting: PageTitles },
    { provide: ChartFiles, useExisting: PictureFiles },
    { provide: MAT_RIPPLE_GLOBAL_OPTIONS, useValue: { disabled: true } },
  ],
};
