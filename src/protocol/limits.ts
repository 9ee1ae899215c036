/** A message larger or deeper than this was not made by our own page. */
export const MAX_CHARACTERS = 400_000;
const MAX_VALUES = 20_000;
const MAX_DEPTH = 12;

/** Whether a message is plain data of a reasonable size. Stops early, so that a huge message costs no more than a large one. */
export function isReasonable(message: unknown): boolean {
  let characters = 0;
  let values = 0;
  const walk = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > MAX_VALUES || depth > MAX_DEPTH) return false;
    if (typeof value === 'string') characters += value.length;
    else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false;
    else if (Array.isArray(value)) {
      for (const item of value) if (!walk(item, depth + 1)) return false;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        characters += key.length;
        if (!walk(item, depth + 1)) return false;
      }
    }
    return characters <= MAX_CHARACTERS;
  };
  return walk(message, 0);
}
