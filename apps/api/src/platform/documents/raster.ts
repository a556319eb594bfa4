import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { documentFonts, FAMILIES } from './fonts/document-fonts.js';
import { paperSvg } from './text/paper-svg.js';

/** Pixels in a row: 17 cm at 240 dots to the inch. */
const WIDTH = 1_600;

let ready: Promise<void> | undefined;

/** A picture as PNG, for readers of documents that show no SVG. The same on every machine: it takes no font of the system. */
export async function pngOf(svg: string): Promise<Buffer> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await ready;
  const drawing = new Resvg(paperSvg(svg), {
    fitTo: { mode: 'width', value: WIDTH },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontBuffers: [...documentFonts()], defaultFontFamily: FAMILIES[0] ?? '' },
  });
  try {
    return Buffer.from(drawing.render().asPng());
  } finally {
    drawing.free();
  }
}
