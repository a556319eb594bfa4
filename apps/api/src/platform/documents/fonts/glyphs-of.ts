/** Which signs a font can show: its table `cmap` (OpenType), subtables of format 4, and of format 12 for what lies beyond U+FFFF. */
export function glyphsOf(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addSegments(subtable, found);
    if (format === 12) addGroups(subtable, found);
  }
  return found;
}

function addSegments(table: Buffer, found: Set<number>): void {
  const doubled = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled] as const;
  for (let at = 0; at < doubled; at += 2) {
    const [start, end] = [table.readUInt16BE(starts + at), table.readUInt16BE(ends + at)];
    const [delta, offset] = [table.readUInt16BE(deltas + at), table.readUInt16BE(offsets + at)];
    for (let sign = start; sign <= end && sign < 0xffff; sign += 1) {
      const entry = offset === 0 ? sign : table.readUInt16BE(offsets + at + offset + (sign - start) * 2);
      // Zero is the glyph for what there is no glyph for.
      const glyph = offset !== 0 && entry === 0 ? 0 : (entry + delta) & 0xffff;
      if (glyph !== 0) found.add(sign);
    }
  }
}

function addGroups(table: Buffer, found: Set<number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const group = table.subarray(16 + index * 12);
    const [start, end, glyph] = [group.readUInt32BE(0), group.readUInt32BE(4), group.readUInt32BE(8)];
    for (let sign = start; sign <= end; sign += 1) if (glyph + sign - start !== 0) found.add(sign);
  }
}
