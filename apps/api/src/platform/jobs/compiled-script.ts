/** A thread loads compiled code; under the test runner the sources are not compiled, but their twins in `dist` are. */
export function compiledScript(url: URL): URL {
  return import.meta.url.endsWith('.ts') ? new URL(url.href.replace('/apps/api/src/', '/apps/api/dist/')) : url;
}
