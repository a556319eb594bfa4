/** Views of the platform. */
export interface HealthView {
  readonly status: 'ok' | 'unavailable';
}
