/**
 * A short fingerprint to notice that text changed: FNV-1a run twice with different beginnings, 64 bits in all. Not a cipher: it guards
 * against accidents, not against people.
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ (c & 255), 0x01000193);
    a = Math.imul(a ^ (c >> 8), 0x01000193);
    b = Math.imul(b ^ (c >> 8), 0x01000193) ^ (b >>> 15);
    b = Math.imul(b ^ (c & 255), 0x01000193);
  }
  return hex(a) + hex(b);
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, '0');
}

/** JSON with keys in order, so that the same inputs always give the same text. undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
