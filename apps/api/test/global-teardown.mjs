export default async function globalTeardown() {
  await globalThis.quartierwerkTestServer?.stop();
}
