// @ts-check
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** @param {Buffer} archive */
function directoryOffset(archive) {
  for (let at = archive.length - 22; at >= 0; at -= 1) {
    if (archive.readUInt32LE(at) === endOfDirectory) return archive.readUInt32LE(at + 16);
  }
  throw new Error('not a zip archive');
}

/** @param {Buffer} archive @param {number} at */
function entryAt(archive, at) {
  const nameLength = archive.readUInt16LE(at + 28);
  const restLength = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  return {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    method: archive.readUInt16LE(at + 10),
    size: archive.readUInt32LE(at + 20),
    offset: archive.readUInt32LE(at + 42),
    next: at + 46 + nameLength + restLength,
  };
}

/** @param {Buffer} archive @param {ReturnType<typeof entryAt>} entry */
function contentOf(archive, { method, size, offset }) {
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(start, start + size);
  return method === 0 ? packed : inflateRawSync(packed);
}

/**
 * The first file in a zip archive whose name fits. Small archives only: no zip64, no encryption.
 * @param {Buffer} archive
 * @param {(name: string) => boolean} fits
 */
export function unzipEntry(archive, fits) {
  let at = directoryOffset(archive);
  while (archive.readUInt32LE(at) === directoryEntry) {
    const entry = entryAt(archive, at);
    if (fits(entry.name)) return contentOf(archive, entry);
    at = entry.next;
  }
  throw new Error('the archive has no such file');
}
