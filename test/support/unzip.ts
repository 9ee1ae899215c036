import { inflateRawSync } from 'node:zlib';

/** The files of a zip, by name, as text. Only what a .docx uses: stored or deflated, no encryption. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const b = Buffer.from(bytes);
  const end = b.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const out = new Map<string, string>();
  let at = b.readUInt32LE(end + 16);
  for (let n = b.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [method, size] = [b.readUInt16LE(at + 10), b.readUInt32LE(at + 20)];
    const [name, extra, comment] = [b.readUInt16LE(at + 28), b.readUInt16LE(at + 30), b.readUInt16LE(at + 32)];
    const local = b.readUInt32LE(at + 42);
    const start = local + 30 + b.readUInt16LE(local + 26) + b.readUInt16LE(local + 28);
    const data = b.subarray(start, start + size);
    out.set(b.toString('utf8', at + 46, at + 46 + name), (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return out;
}
