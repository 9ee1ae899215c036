/**
 * One gate for the inputs of an answer, wherever they come from. A block in a note carries its own: written by us, perhaps by a newer version,
 * perhaps changed by hand. What does not fit never reaches an engine.
 */
import type { HoldRequest } from '../domain/detainer/answers';
import type { ClassifyRequest } from '../domain/offense/answers';
import { CLASSIFY_REQUEST, HOLD_REQUEST } from './schema/requests';

/** undefined: it does not fit the schema of the public entry. */
export function holdRequestFrom(value: unknown): HoldRequest | undefined {
  const read = HOLD_REQUEST.safeParse(value);
  return read.success ? (read.data as HoldRequest) : undefined;
}

/** undefined: it does not fit the schema of the public entry. */
export function classifyRequestFrom(value: unknown): ClassifyRequest | undefined {
  const read = CLASSIFY_REQUEST.safeParse(value);
  return read.success ? (read.data as ClassifyRequest) : undefined;
}
