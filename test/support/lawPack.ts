// A small law pack of invented rows, signed with a key that exists for the tests only. Runs in both extension hosts too, so without Node.
import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { loadAuthorities } from '../../src/data/authorities/authorities';
import { signedBytes } from '../../src/app/lawPacks/signature';

export interface TestKey {
  readonly secret: Uint8Array;
  /** The public half, as a pack and clinic.json have it. */
  readonly key: string;
}

/** The private key whose 32 bytes are all `seed`. */
function testKey(seed: number): TestKey {
  hashes.sha512 = sha512;
  const secret = new Uint8Array(32).fill(seed);
  return { secret, key: base64Url(getPublicKey(secret)) };
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export const OURS = testKey(7);
export const STRANGER = testKey(8);

export type Draft = Record<string, unknown>;

export function signDraft(draft: Draft, by = OURS): Draft {
  const unsigned = { ...draft, key: by.key };
  return { ...unsigned, signature: base64Url(sign(signedBytes(unsigned), by.secret)) };
}

export const packText = (draft: Draft, by = OURS): string => JSON.stringify(signDraft(draft, by), null, 2);

/** A row of the register, as a pack would carry it. */
export function authorityRow(id: string): Record<string, unknown> {
  const loaded = loadAuthorities();
  if (!loaded.ok) throw new Error(loaded.message);
  const row = loaded.rows.find((a) => a.id === id);
  if (!row) throw new Error(`${id} is not in the register`);
  const copy = JSON.parse(JSON.stringify(row)) as Record<string, unknown>;
  return { ...copy, lastChecked: row.lastChecked ?? '2026-11-20', entered: '2026-11-20', reason: 'A test' };
}

/** ICE-16001.2 as ended on an invented day. */
export function endedRow(): Record<string, unknown> {
  const row = authorityRow('ICE-16001.2');
  const basis = row['basis'] as Record<string, unknown>[];
  return {
    ...row,
    ended: '2026-11-18',
    endedBy: 'A directive invented for a test',
    endKind: 'rescinded',
    newestSource: '2026-11-18',
    marks: { ...(row['marks'] as object), ended: 'V2', endedBy: 'V2' },
    cite: { ...(row['cite'] as object), historicalParenthetical: 'rescinded Nov. 2026' },
    basis: [...basis, { source: 'pack-notice', locator: 'page 1', mark: 'V2', grade: 'secondary' }],
    timeline: [
      ...(row['timeline'] as object[]),
      { from: '2026-11-18', status: 'ended', sentence: 'Rescinded by a directive invented for a test', mark: 'V2' },
    ],
  };
}

/** Guam has no law of its own in the built-in rows. */
export function guam(): Record<string, unknown> {
  return {
    id: 'US-GU',
    name: 'Guam',
    reason: 'A test',
    laws: [
      {
        id: 'gu-test',
        title: 'An act invented for a test',
        effect: 'limits',
        from: '2026-01-01',
        until: null,
        inForceWords: 'in force since January 1, 2026',
        noHoldFrom: null,
        exceptions: [],
        summary: 'Says something about detainers.',
        readings: [],
        basis: [{ source: 'pack-notice', locator: 'page 2', mark: 'V2', grade: 'secondary' }],
        examples: [
          {
            why: 'a release in Guam speaks of it',
            request: { releasable: '2026-11-20T15:00', zone: 'Pacific/Guam', jurisdiction: 'US-GU' },
            expect: { kind: 'hold', law: 'gu-test' },
          },
        ],
      },
    ],
  };
}

export function draft(): Draft {
  return {
    format: 'detainer-desk-law-pack',
    formatVersion: 1,
    id: 'test-pack',
    title: 'Two changes for a test',
    version: 2,
    newestSource: '2026-11-20',
    madeBy: 'River Clinic',
    reviewedBy: { name: 'supervising attorney', authority: 'attorney', on: '2026-11-21' },
    sources: [
      {
        id: 'pack-notice',
        title: 'A notice invented for a test',
        kind: 'notice',
        seen: 'all of it',
        url: 'https://example.org/notice',
      },
    ],
    rows: {
      authorities: [endedRow()],
      jurisdictions: [guam()],
      holidays: [{ date: '2026-11-27', name: 'Day after Thanksgiving', basis: 'The county board' }],
      jails: [{ facility: 'River County Jail', jurisdiction: 'US-TX', zone: 'America/Chicago' }],
    },
    examples: [{ kind: 'authority', why: 'it has ended', id: 'ICE-16001.2', date: '2026-11-20', status: 'ended' }],
  };
}
