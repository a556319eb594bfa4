/** JSON schemas of the views: plain TypeScript interfaces, read by the compiler, because they exist in the types only. */
import { createGenerator } from 'ts-json-schema-generator';
import { fileURLToPath } from 'node:url';

const contracts = fileURLToPath(new URL('../../libs/contracts/', import.meta.url));

/** @returns {Record<string, object>} definitions by type name, references below `#/components/schemas/` */
export function viewSchemas() {
  const generator = createGenerator({
    // The compiled declarations, where every derived type (`keyof typeof …`) stands written out.
    path: `${contracts}dist/{*/*.views,http/problem}.d.ts`,
    tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    type: '*',
    expose: 'export',
    topRef: true,
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const text = JSON.stringify(generator.createSchema('*').definitions ?? {});
  return JSON.parse(text.replaceAll('#/definitions/', '#/components/schemas/'));
}
