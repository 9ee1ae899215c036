import type * as z from 'zod';

/** Rows that passed their schema, or one sentence that says what is wrong and where. A broken file disables its own feature only. */
export type Loaded<T> =
  { readonly ok: true; readonly rows: readonly T[]; readonly version: string } | { readonly ok: false; readonly message: string };

interface Frame<T> {
  readonly dataVersion: string;
  readonly entries: readonly T[];
}

/** Checks a data file once, on first use. `name` is the file a clinic's attorney would open. */
export function lazily<T>(name: string, json: unknown, schema: z.ZodType<Frame<T>>): () => Loaded<T> {
  let loaded: Loaded<T> | undefined;
  return () => (loaded ??= check(name, json, schema));
}

export function check<T>(name: string, json: unknown, schema: z.ZodType<Frame<T>>): Loaded<T> {
  const r = schema.safeParse(json);
  if (r.success) return { ok: true, rows: r.data.entries, version: r.data.dataVersion };
  const first = r.error.issues[0];
  const where = first ? first.path.map(String).join('.') : '';
  return {
    ok: false,
    message: `${name} cannot be used: ${where ? `at ${where}, ` : ''}${first?.message ?? 'it does not fit its schema'}.`,
  };
}
