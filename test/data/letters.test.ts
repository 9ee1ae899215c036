import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAuthorities } from '../../src/app/citations/authorities';
import { createHolds } from '../../src/app/deadline/holds';
import { createLetters } from '../../src/app/letters/letters';
import type { HoldRequest } from '../../src/domain/detainer/answers';

interface LetterCase {
  readonly why: string;
  readonly ids: readonly string[];
  /** Laid over a release on Friday, November 20, 2026, 3 PM in Georgia; null takes a key away. */
  readonly hold: Readonly<Record<string, string | boolean | null>>;
  readonly consent?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly says: readonly string[];
  readonly never: readonly string[];
}

const cases = JSON.parse(readFileSync(new URL('../cases/letters.json', import.meta.url), 'utf8')) as readonly LetterCase[];
const TODAY = '2026-11-21';
const BASE = {
  releasable: '2026-11-20T15:00',
  zone: 'America/New_York',
  form: 'I-247A',
  jurisdiction: 'US-GA',
  now: '2026-11-20T16:00:00-05:00',
};
const holds = createHolds();
const authorities = createAuthorities();
const letters = createLetters({ authorities });

function letter(id: string, c: LetterCase): string {
  const laid = Object.entries({ ...BASE, ...c.hold }).filter(([, value]) => value !== null);
  const request = Object.fromEntries(laid) as unknown as HoldRequest;
  const a = letters.renderTemplate({
    id,
    fields: c.fields ?? {},
    asOf: TODAY,
    today: TODAY,
    hold: { request, answer: holds.computeHold(request) },
    ...(c.consent === undefined ? {} : { consent: { scope: c.consent, date: '2026-11-18' } }),
  });
  if (a.kind !== 'rendered') throw new Error(`${id}: ${JSON.stringify(a)}`);
  return a.text;
}

describe('what a letter says and never says', () => {
  for (const c of cases)
    for (const id of c.ids)
      it(`${id}: ${c.why}`, () => {
        const text = letter(id, c);
        for (const words of c.says) assert.ok(text.includes(words), `does not say "${words}":\n${text}`);
        for (const words of c.never) assert.ok(!text.includes(words), `says "${words}":\n${text}`);
        const marked = authorities.findCitations({ text, asOf: TODAY, today: TODAY }).filter(
          // how a citation stands is for the signer, in the note and the preview, and no longer in the letter; the one contested
          // ruling is named to be answered, with the circuit's own beside it
          (f) =>
            f.problem !== null &&
            f.problem !== 'unverified' &&
            f.problem !== 'in-litigation' &&
            !(f.problem === 'contested' && f.authority === 'BIA-YAJURE-HURTADO' && id === 'T12'),
        );
        assert.deepEqual(marked, [], 'a letter of our own is underlined in the note');
      });
});
