import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The demonstration's files (GeoJSON, deliberately defective tables) lie beside the source; the compiler copies no data, so a
 * built API looks for them in the source folder of the same checkout or image.
 */
const FOLDERS = ['./assets/', '../../../src/cli/demo/assets/'] as const;

/** Absolute path of an asset, named relative to `assets/`; throws when the installation came without it. */
export function demoAssetPath(name: string): string {
  const found = FOLDERS.map((folder) => fileURLToPath(new URL(folder + name, import.meta.url))).find(existsSync);
  if (found === undefined) throw new Error(`The demonstration's file ${name} is missing`);
  return found;
}

/** The bytes of an asset; tables may be in Windows-1252, so no encoding is assumed. */
export function readDemoAsset(name: string): Buffer {
  return readFileSync(demoAssetPath(name));
}
