/** Views of the platform. */
export interface HealthView {
  readonly status: 'ok' | 'unavailable';
}

/** The description of the API itself, after the schema of OpenAPI 3.1. */
export interface OpenApiView {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, object>>;
}
