import { createHmac } from 'node:crypto';
import type { Hide } from '../app/jailLog/resultFiles';
import { readInput } from './disk';

const FEWEST_BYTES = 16;
/** Of SHA-256 in hexadecimal: among five million rows no two numbers meet by chance. */
const LETTERS = 24;

/** The same number gives the same hash in every file that is read with the same key, and says nothing without it. */
export async function hideWith(file: string): Promise<{ readonly hide: Hide } | { readonly message: string }> {
  const input = await readInput(file);
  if (!input.ok) return { message: `${file}: ${input.why}` };
  if (input.bytes.length < FEWEST_BYTES) return { message: `${file}: a key has at least ${FEWEST_BYTES} bytes.` };
  const { bytes } = input;
  return { hide: (what, text) => createHmac('sha256', bytes).update(`${what}\u0001${text}`).digest('hex').slice(0, LETTERS) };
}
