import { crc32, deflateRawSync, gzipSync as gzip } from 'node:zlib';

/** A gzip file that unpacks to `size` zero bytes. */
export function gzipSync(size: number): Buffer {
  return gzip(Buffer.alloc(size));
}

/** A ZIP with one entry that unpacks to `size` zero bytes (APPNOTE 6.3.10, local header and central directory). */
export function zipSync(name: string, size: number): Buffer {
  const content = Buffer.alloc(size);
  const packed = deflateRawSync(content);
  const sum = crc32(content);
  const fields = (signature: number, extra: number): Buffer => {
    const header = Buffer.alloc(extra === 0 ? 30 : 46);
    header.writeUInt32LE(signature, 0);
    let at = extra === 0 ? 4 : 6;
    for (const value of [20, 0, 8, 0, 0]) at = header.writeUInt16LE(value, at);
    for (const value of [sum, packed.length, size]) at = header.writeUInt32LE(value, at);
    header.writeUInt16LE(name.length, at);
    return header;
  };
  const local = Buffer.concat([fields(0x04034b50, 0), Buffer.from(name), packed]);
  const central = Buffer.concat([fields(0x02014b50, 16), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
