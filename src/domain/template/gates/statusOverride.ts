import { readFinding } from './finding';

/**
 * Nationality, entry and status are for the government to prove. A letter that goes to it carries none of them unless an attorney decided
 * so and the note records it, under `letter:` as `status-override: "name, YYYY-MM-DD"`.
 */
export const STATUS_OVERRIDE = 'status-override';

export const STATUS_KINDS: ReadonlySet<string> = new Set(['nationality', 'country-of-birth', 'entry', 'status']);
export const NO_KINDS: ReadonlySet<string> = new Set();

export type Override =
  | { readonly kind: 'none' }
  | { readonly kind: 'allowed'; readonly message: string }
  | { readonly kind: 'invalid'; readonly message: string };

export function readOverride(typed: string | undefined, today: string): Override {
  const text = (typed ?? '').trim();
  if (text === '') return { kind: 'none' };
  const finding = readFinding(text);
  if (finding === null || finding.on > today) {
    const message = `"${STATUS_OVERRIDE}" names the attorney and the day, not after today: "name, YYYY-MM-DD".`;
    return { kind: 'invalid', message };
  }
  const message = `This letter may carry words about nationality, entry or status: ${finding.by} allowed it on ${finding.on}. The government bears the burden of proving alienage; read every sentence again.`;
  return { kind: 'allowed', message };
}
