/** The HTTP client with its gates, outermost first. XHR, because only it tells how much of a file has been sent. */
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import type { EnvironmentProviders } from '@angular/core';
import { outageInterceptor, problemInterceptor, sessionInterceptor } from './interceptors.js';

export function provideApi(): EnvironmentProviders {
  return provideHttpClient(withXhr(), withInterceptors([problemInterceptor, sessionInterceptor, outageInterceptor]));
}
