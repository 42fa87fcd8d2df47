import { readFileSync } from 'node:fs';

/** An entry of a ZIP archive. */
export interface ZipEntry {
  readonly path: string;
  readonly compressedBytes: number;
  readonly bytes: number;
}

/**
 * Lists a ZIP archive from its central directory (APPNOTE.TXT 4.3.12, 4.3.16). Without ZIP64: a VSIX is far below
 * 4 GiB and 65,535 entries.
 */
export function listZip(file: string): readonly ZipEntry[] {
  const archive = readFileSync(file);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error(`${file} is no ZIP archive: it has no end of central directory.`);
  const entries: ZipEntry[] = [];
  let offset = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(offset + 28);
    entries.push({
      path: archive.toString('utf8', offset + 46, offset + 46 + nameLength),
      compressedBytes: archive.readUInt32LE(offset + 20),
      bytes: archive.readUInt32LE(offset + 24),
    });
    offset += 46 + nameLength + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32);
  }
  return entries;
}
