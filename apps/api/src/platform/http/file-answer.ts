import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

/**
 * A file to be saved under a name that may hold umlauts: RFC 6266, with the encoding of RFC 8187, and beside it a name in ASCII for
 * those who do not know that.
 */
export function fileAnswer(
  response: Response,
  file: { readonly name: string; readonly mediaType: string; readonly content: Buffer },
): StreamableFile {
  const plain = file.name.normalize('NFKD').replace(/[^\w.-]+/g, '-');
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  );
  return new StreamableFile(file.content, { type: file.mediaType, length: file.content.length });
}
