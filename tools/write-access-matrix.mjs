// Writes libs/contracts/access-matrix.json from the route tables; run after a change of routes or permissions, with the API built.
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { accessMatrix } from '../libs/contracts/dist/http/access-matrix.js';

const file = new URL('../libs/contracts/access-matrix.json', import.meta.url);
writeFileSync(file, await format(JSON.stringify(accessMatrix(), null, 2), { parser: 'json', printWidth: 120 }));
