/** One value of a row, before and now. null: it was not there, or is not there any more. */
export interface Difference {
  /** "ended", "laws.tx-sb4.summary": where it stands in the row. */
  readonly field: string;
  readonly was: string | null;
  readonly now: string | null;
}

/** How a row is found and tried is no law; who wrote it is said once, above. */
const NOT_LAW = new Set(['examples', 'keys', 'reason', 'review', 'author', 'reviewed', 'entered', 'origin']);

/** What differs between two versions of one row, value by value. `was` undefined: the row is new. */
export function differences(was: unknown, now: unknown): readonly Difference[] {
  const before = flat(was);
  const after = flat(now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [old, fresh] = [before.get(field) ?? null, after.get(field) ?? null];
    return old === fresh ? [] : [{ field, was: old, now: fresh }];
  });
}

function flat(value: unknown): Map<string, string> {
  const out = new Map<string, string>();
  walk(value, [], out);
  return out;
}

function walk(value: unknown, path: readonly string[], out: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    out.set(path.join('.'), typeof value === 'string' ? value : JSON.stringify(value));
    return;
  }
  if (Array.isArray(value) && value.every((v) => typeof v !== 'object')) {
    if (value.length > 0) out.set(path.join('.'), value.map(String).join('; '));
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const name = Array.isArray(value) ? itemName(inner, key) : key;
    if (!NOT_LAW.has(name)) walk(inner, [...path, name], out);
  }
}

/** An item of a list goes by its own name, so that one that is put in before it changes nothing else. */
function itemName(item: unknown, index: string): string {
  if (typeof item !== 'object' || item === null) return index;
  const of = item as Readonly<Record<string, unknown>>;
  for (const key of ['id', 'code', 'from'] as const) if (typeof of[key] === 'string') return of[key];
  if (typeof of['source'] === 'string' && typeof of['locator'] === 'string') return `${of['source']}, ${of['locator']}`;
  return String(Number(index) + 1);
}
