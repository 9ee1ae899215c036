import assert from 'node:assert/strict';
import { sign } from '@noble/ed25519';
import { loadAuthorities } from '../../../../src/data/authorities/authorities';
import { loadHoldData, loadHoldCautions, loadOtherClocks } from '../../../../src/data/holds/holds';
import {
  MAX_PACK_ROWS,
  MAX_PACK_TEXT,
  readLawPack,
  type PackAnswer,
  type PackQuestion,
} from '../../../../src/app/lawPacks/readPack';
import { verifyEd25519, verifyWithoutHost } from '../../../../src/app/lawPacks/signature';
import { authorityRow, draft, guam, OURS, packText, signDraft, STRANGER, type Draft } from '../../../support/lawPack';

const pause = (): Promise<void> => Promise.resolve();
const ask = (text: string, more: Partial<PackQuestion> = {}): Promise<PackAnswer> =>
  readLawPack({ text, trusted: [{ name: 'River Clinic', key: OURS.key }], today: '2026-11-28', pause, ...more });

/** What is wrong, and the text at the place that is named. */
async function refusal(text: string, more: Partial<PackQuestion> = {}): Promise<{ code: string; message: string; at: string }> {
  const answer = await ask(text, more);
  assert.equal(answer.kind, 'refused', JSON.stringify(answer).slice(0, 300));
  const { code, message, place } = answer;
  assert.match(message, /^[^\n]{10,400}\.$/);
  return { code, message, at: text.slice(place.start, place.end) };
}

/** The draft with one value changed; `undefined` takes it out. */
function changed(path: readonly (string | number)[], value: unknown): Draft {
  const copy = JSON.parse(JSON.stringify(draft())) as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

describe('a law pack', () => {
  it('is read where everything about it is right', async () => {
    const answer = await ask(packText(draft()));
    assert.equal(answer.kind, 'pack', JSON.stringify(answer));
    assert.equal(answer.trusted.name, 'River Clinic');
    assert.deepEqual(
      answer.pack.rows.authorities.map((a) => a.id),
      ['ICE-16001.2'],
    );
  });

  it('is signed over its values: blanks, line ends and the order of keys do not count, everything else does', async () => {
    const signed = signDraft(draft());
    const turned = Object.fromEntries(Object.entries(signed).reverse());
    assert.equal((await ask(JSON.stringify(turned))).kind, 'pack');
    assert.equal((await ask(`\ufeff${JSON.stringify(signed, null, '\t').replace(/\n/g, '\r\n')}`)).kind, 'pack');
    assert.equal((await refusal(JSON.stringify({ ...signed, title: 'Another title' }))).code, 'signature');
    assert.equal((await refusal(JSON.stringify({ ...signed, key: STRANGER.key }))).code, 'signature');
    const { signature } = signDraft(changed(['title'], 'Another title'));
    assert.equal((await refusal(JSON.stringify({ ...signed, signature }))).code, 'signature');
  });

  it('with a key that nobody trusts is checked all the same, and a person decides', async () => {
    const answer = await ask(packText(draft(), STRANGER));
    assert.equal(answer.kind, 'unknown-key');
    assert.equal(answer.pack.madeBy, 'River Clinic');
    assert.equal((await refusal(packText(changed(['rows', 'authorities', 0, 'kind'], 'rumor'), STRANGER))).code, 'schema');
  });

  it('is checked the same way where the host has no ed25519', async () => {
    const bytes = new TextEncoder().encode('words');
    const signature = new Uint8Array(sign(bytes, OURS.secret));
    const raw = new Uint8Array(Buffer.from(OURS.key, 'base64url'));
    for (let i = 0; i < 64; i += 7) {
      const other = signature.slice();
      other[i] = (other[i] ?? 0) ^ 1;
      assert.deepEqual([await verifyEd25519(other, bytes, raw), verifyWithoutHost(other, bytes, raw)], [false, false], String(i));
    }
    assert.deepEqual([await verifyEd25519(signature, bytes, raw), verifyWithoutHost(signature, bytes, raw)], [true, true]);
    assert.equal(verifyWithoutHost(signature, bytes, new Uint8Array(3)), false);
    const answer = await ask(packText(draft()), { verify: (s, b, k) => Promise.resolve(verifyWithoutHost(s, b, k)) });
    assert.equal(answer.kind, 'pack');
  });

  const rows: readonly [
    why: string,
    path: readonly (string | number)[],
    value: unknown,
    code: string,
    at: RegExp,
    says: RegExp,
  ][] = [
    ['another format', ['format'], 'a-pack', 'schema', /^"a-pack"$/, /"format" cannot be used/],
    ['a key we do not know', ['colour'], 'red', 'schema', /^"red"$/, /"colour" is not known here/],
    ['no version', ['version'], undefined, 'schema', /./, /"version" is missing/],
    ['a path for an id', ['id'], '../../other', 'schema', /^"\.\.\/\.\.\/other"$/, /small letters/],
    ["a computer's own name", ['id'], 'nul', 'schema', /^"nul"$/, /belongs to the computer/],
    ['a link that is no page', ['sources', 0, 'url'], 'command:workbench.action.quit', 'schema', /^"command/, /https/],
    ['a newest source to come', ['newestSource'], '2026-11-29', 'future', /^"2026-11-29"$/, /still to come/],
    ['a review to come', ['reviewedBy', 'on'], '2027-01-01', 'future', /^"2027-01-01"$/, /still to come/],
    [
      'a check to come',
      ['rows', 'authorities', 0, 'lastChecked'],
      '2026-12-24',
      'hostile',
      /^"2026-12-24"$/,
      /nobody can have looked/,
    ],
    ['a day that is none', ['rows', 'authorities', 0, 'ended'], '2026-02-30', 'hostile', /^"2026-02-30"$/, /not in the calendar/],
    ['text that turns around', ['title'], 'Law \u202ewal', 'hostile', /^"Law/, /cannot be seen/],
    ['no rows', ['rows'], {}, 'row', /"rows"|\{/, /no rows/],
    ['a row of another shape', ['rows', 'jails', 0, 'jurisdiction'], 'Texas', 'schema', /^"Texas"$/, /US-AL/],
    [
      'a source nobody knows',
      ['rows', 'authorities', 0, 'basis', 1, 'source'],
      'S-9999',
      'row',
      /^"S-9999"$/,
      /neither in this pack nor built in/,
    ],
    ['a built-in source with other words', ['sources', 0, 'id'], 'S30', 'row', /^"S30"$/, /built-in source/],
    [
      'a field marked better than its sources',
      ['rows', 'authorities', 0, 'marks', 'ended'],
      'V',
      'row',
      /^"V"$/,
      /no source of the row is|no new source/,
    ],
    [
      'a grade that says more than the mark',
      ['rows', 'authorities', 0, 'basis', 1, 'grade'],
      'published',
      'row',
      /^"published"$/,
      /secondary/,
    ],
    [
      'a law that bars from hearsay',
      ['rows', 'jurisdictions', 0, 'laws', 0, 'noHoldFrom'],
      '2026-01-01',
      'row',
      /2026-01-01/,
      /bars/,
    ],
    [
      'a reading nobody knows',
      ['rows', 'jurisdictions', 0, 'laws', 0, 'readings'],
      ['nine-days'],
      'row',
      /readings/,
      /no reading/,
    ],
    ['a law without an example', ['rows', 'jurisdictions', 0, 'laws', 0, 'examples'], [], 'row', /examples/, /example/],
    ['a source newer than the newest', ['newestSource'], '2026-11-17', 'row', /2026-11-18/, /newer than/],
    ['a zone nobody knows', ['rows', 'jails', 0, 'zone'], 'America/Nowhere', 'row', /Nowhere/, /time zone/],
    [
      'an example of a hold that gives something else',
      ['rows', 'jurisdictions', 0, 'laws', 0, 'examples', 0, 'expect', 'kind'],
      'no-hold',
      'example',
      /./,
      /gives hold, and says no-hold/,
    ],
    [
      'an example of a status that gives something else',
      ['examples', 0, 'status'],
      'in-force',
      'example',
      /./,
      /gives ended, and says in-force/,
    ],
    [
      'a citation that leads elsewhere',
      ['rows', 'authorities', 0, 'examples'],
      ['8 CFR 287.7'],
      'example',
      /8 CFR/,
      /gives REG-8CFR287\.7, and says ICE-16001\.2/,
    ],
    [
      'an example that asks what cannot be asked',
      ['rows', 'jurisdictions', 0, 'laws', 0, 'examples', 0, 'request', 'hours'],
      'many',
      'example',
      /./,
      /cannot be asked/,
    ],
    ['a state twice', ['rows', 'jurisdictions'], [guam(), guam()], 'row', /US-GU/, /twice/],
    ['a template that cannot be read', ['rows', 'templates'], [{ text: 'Dear sheriff' }], 'row', /Dear/, /front matter/],
  ];
  for (const [why, path, value, code, at, says] of rows)
    it(`is refused with one sentence and a place: ${why}`, async () => {
      const said = await refusal(packText(changed(path, value)));
      assert.equal(said.code, code, said.message);
      assert.match(said.at, at, said.message);
      assert.match(said.message, says);
      assert.match(said.message, /^Line \d+( \([^)]*\))?: /);
    });

  it('is refused as text: names given twice, prototype names, what nests without end, half a file', async () => {
    const whole = packText(draft());
    const bad: readonly [string, RegExp][] = [
      [whole.replace('"title"', '"__proto__": {}, "title"'), /"__proto__" cannot be a name/],
      [whole.replace('"title"', '"version": 9, "title"'), /"version" is given twice/],
      [whole.slice(0, whole.length / 2), /expected here|ends before|opened here/],
      ['['.repeat(100_000), /nested/],
      ['', /empty/],
    ];
    for (const [text, says] of bad) assert.match((await refusal(text)).message, says);
    const odd = await refusal(packText(changed(['rows', 'authorities', 0, 'fieldNotes'], { constructor: 'x' })));
    assert.ok(odd.code === 'hostile' || odd.code === 'schema', odd.code);
  });

  it('is refused where it is too large, before it is read', async () => {
    assert.equal((await refusal(' '.repeat(10_000_000))).code, 'too-large');
    assert.equal((await refusal(' '.repeat(MAX_PACK_TEXT + 1))).code, 'too-large');
    const jail = (i: number): object => ({ facility: `J${String(i)}`, jurisdiction: 'US-TX' });
    const many = (n: number): Draft => changed(['rows'], { jails: Array.from({ length: n }, (_, i) => jail(i)) });
    assert.match((await refusal(JSON.stringify(many(100_000)))).code, /too-large|schema/);
    assert.equal((await refusal(packText(many(MAX_PACK_ROWS + 1)))).code, 'schema');
    const both = changed(['rows'], { jails: [1, 2].map(jail), holidays: Array.from({ length: MAX_PACK_ROWS - 1 }, () => 0) });
    assert.equal((await refusal(packText(both))).code, 'too-large');
  });

  it('is refused where it is older than the one in use, or has its number with other content', async () => {
    const answer = await ask(packText(draft()));
    assert.equal(answer.kind, 'pack');
    const installed = (): { version: number; fingerprint: string } => ({ version: 2, fingerprint: answer.fingerprint });
    assert.equal((await ask(packText(draft()), { installed })).kind, 'pack');
    assert.equal((await ask(packText(changed(['version'], 3)), { installed })).kind, 'pack');
    const older = await refusal(packText(changed(['version'], 1)), { installed });
    assert.deepEqual([older.code, older.at], ['older', '1']);
    assert.equal((await refusal(packText(changed(['title'], 'Other'), OURS), { installed })).code, 'other-content');
  });

  it('never lets a mark rise at the same place of the same source', async () => {
    const row = authorityRow('ICE-10076.1');
    const basis = (row['basis'] as { mark: string; grade: string }[]).map((b) => ({ ...b }));
    const at = basis.findIndex((b) => b.mark === 'V2');
    basis[at] = { ...basis[at], mark: 'V', grade: 'published' };
    const said = await refusal(packText(changed(['rows'], { authorities: [{ ...row, basis }] })));
    assert.equal(said.code, 'row');
    assert.match(said.message, /raises the mark from V2 to V/);
  });

  it('takes every row of the house itself: the checks ask nothing that the built-in rows do not keep', async () => {
    const [register, holds, clocks, cautions] = [loadAuthorities(), loadHoldData(), loadOtherClocks(), loadHoldCautions()];
    assert.ok(register.ok && holds.ok && clocks.ok && cautions.ok);
    const reason = 'The same row';
    const states = [...holds.data.jurisdictions.values()].map((j) => ({ ...j, reason }));
    const parts: readonly object[] = [
      { authorities: register.rows.slice(0, 40).map((a) => ({ ...a, reason, lastChecked: a.lastChecked ?? '2026-11-20' })) },
      { jurisdictions: states.filter((j) => j.laws.length > 0) },
      {
        readings: holds.data.readings.map((r) => ({ ...r, reason })),
        clocks: clocks.rows.filter((c) => c.kind === 'clock').map((c) => ({ ...c, reason })),
        cautions: cautions.rows.map((c) => ({ ...c, reason })),
      },
    ];
    for (const part of parts) {
      const same = { ...changed(['rows'], part), newestSource: '2026-11-28', examples: [] };
      const answer = await ask(packText(same));
      assert.equal(answer.kind, 'pack', JSON.stringify(answer).slice(0, 400));
    }
  }).timeout(60_000);
});
