/** base64url of UTF-8, written out because the domain knows neither Node's Buffer nor the browser's btoa. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Map([...ALPHABET].map((c, i) => [c, i]));

export function encodeBase64Url(text: string): string {
  const bytes = utf8(text);
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const n = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < Math.min(left, 3) + 1; k++) out.push(ALPHABET[(n >> (18 - 6 * k)) & 63] ?? '');
  }
  return out.join('');
}

/** undefined: not base64url, or not UTF-8. */
export function decodeBase64Url(code: string): string | undefined {
  const bytes = bytesOfBase64Url(code);
  return bytes === undefined ? undefined : fromUtf8(bytes);
}

/** undefined: not base64url, or bits are left over: the same bytes are written in one way only. */
export function bytesOfBase64Url(code: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let have = 0;
  for (const c of code) {
    const v = VALUE.get(c);
    if (v === undefined) return undefined;
    bits = ((bits << 6) | v) & 0xfff;
    have += 6;
    if (have >= 8) {
      have -= 8;
      bytes.push((bits >> have) & 255);
    }
  }
  return have >= 6 || (bits & ((1 << have) - 1)) !== 0 ? undefined : new Uint8Array(bytes);
}

function utf8(text: string): number[] {
  const out: number[] = [];
  for (const c of text) {
    const point = c.codePointAt(0) ?? 0;
    // Half a surrogate pair has no UTF-8; it becomes the replacement character, as everywhere else.
    const p = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (p < 0x80) out.push(p);
    else if (p < 0x800) out.push(0xc0 | (p >> 6), 0x80 | (p & 63));
    else if (p < 0x10000) out.push(0xe0 | (p >> 12), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
    else out.push(0xf0 | (p >> 18), 0x80 | ((p >> 12) & 63), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
  }
  return out;
}

function fromUtf8(bytes: Uint8Array): string | undefined {
  const out: string[] = [];
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i++] ?? 0;
    const more = b < 0x80 ? 0 : b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : -1;
    if (more < 0) return undefined;
    let p = more === 0 ? b : b & (63 >> more);
    for (let k = 0; k < more; k++) {
      const next = bytes[i++];
      if (next === undefined || (next & 0xc0) !== 0x80) return undefined;
      p = (p << 6) | (next & 63);
    }
    const least = [0, 0x80, 0x800, 0x10000][more] ?? 0;
    if (p < least || p > 0x10ffff || (p >= 0xd800 && p <= 0xdfff)) return undefined;
    out.push(String.fromCodePoint(p));
  }
  return out.join('');
}
