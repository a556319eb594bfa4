import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** Files whose name carries a hash of their content never change. */
const HASHED = /-[A-Z0-9]{8}\.[a-z0-9]+$/;

/** A file's extension has a letter; the number of a measure (`4.02`) has none. */
const FILE = /\.[a-z0-9]*[a-z][a-z0-9]*$/i;

/**
 * Serves the client: German at `/`, English at `/en/`. A path without a file extension is a page of the client and gets its
 * index; a missing file is missing and not the index, or a browser would run HTML as a script.
 */
export function serveClient(app: NestExpressApplication, webRoot: string): void {
  if (!existsSync(path.join(webRoot, 'index.html'))) throw new Error(`No client is built in ${webRoot}.`);
  app.useStaticAssets(webRoot, {
    index: false,
    redirect: false,
    setHeaders: (response: { setHeader(name: string, value: string): void }, file: string) => {
      response.setHeader('Cache-Control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !/^\/(api|health)\//.test(request.path) && !FILE.test(request.path);
    if (!isPage) return next();
    const english = request.path === '/en' || request.path.startsWith('/en/');
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(path.join(webRoot, english ? 'en/index.html' : 'index.html'));
  });
}
