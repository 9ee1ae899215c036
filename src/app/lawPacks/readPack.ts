import { PACK_ROW_KINDS, readPackFrame, readPackRows, type LawPackRead, type PackFrameRead } from '../../data/lawPack';
import { hostileValue } from '../../domain/lawPack/hostile';
import type { RowProblem } from '../../domain/lawPack/marks';
import { fingerprint, canonicalJson } from '../../domain/note/blocks/hash';
import { readJsonText, type JsonText, type Place } from '../clinic/jsonText';
import { examplesOf } from './packExamples';
import { rowProblem } from './packRowChecks';
import { isSigned, type Verify } from './signature';

/** A key a clinic trusts, with the name it has there (clinic.json). */
export interface TrustedKey {
  readonly name: string;
  readonly key: string;
}

export interface ReadPack {
  readonly pack: LawPackRead;
  /** Of every value in it. Two packs of one version must have one. */
  readonly fingerprint: string;
}

export type Refusal =
  | 'too-large'
  | 'not-json'
  | 'schema'
  | 'hostile'
  | 'signature'
  | 'future'
  | 'older'
  | 'other-content'
  | 'row'
  | 'example'
  | 'unexpected';

export type PackAnswer =
  | ({ readonly kind: 'pack'; /** Whose key it is, in the clinic's own words. */ readonly trusted: TrustedKey } & ReadPack)
  /** Everything else about it is right: a person may accept it after reading who made it. */
  | ({ readonly kind: 'unknown-key' } & ReadPack)
  /** One sentence that names the place, and the place itself in the text (UTF-16). */
  | { readonly kind: 'refused'; readonly code: Refusal; readonly message: string; readonly place: Place };

export interface PackQuestion {
  readonly text: string;
  readonly trusted: readonly TrustedKey[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What is in use under the same id, if anything. */
  readonly installed?: (id: string) => { readonly version: number; readonly fingerprint: string } | undefined;
  /** Lets others have their turn; a pack with many examples takes a while. */
  readonly pause: () => Promise<void>;
  readonly verify?: Verify;
}

/** As any file of a clinic's folder; a pack carries what changed, not the whole register. */
export const MAX_PACK_TEXT = 1_000_000;
export const MAX_PACK_ROWS = 2000;
const MAX_EXAMPLES = 5000;
/** Examples run between two pauses. */
const AT_ONCE = 10;

/**
 * Reads and checks a law pack: size, text, frame, signature, key, version, rows, sources and marks, examples. Nothing of it is used before all
 * have passed. Never throws.
 */
export async function readLawPack(question: PackQuestion): Promise<PackAnswer> {
  try {
    return await read(question);
  } catch {
    return refused('unexpected', 'Detainer Desk failed on this pack, so it is not used.', { start: 0, end: 0 });
  }
}

async function read(q: PackQuestion): Promise<PackAnswer> {
  const none = { start: 0, end: 0 };
  if (q.text.length > MAX_PACK_TEXT)
    return refused(
      'too-large',
      `The pack has ${q.text.length.toLocaleString('en-US')} characters; at most ${MAX_PACK_TEXT.toLocaleString('en-US')} are read.`,
      none,
    );
  const json = readJsonText(q.text);
  if (!json.ok) return refused('not-json', `${lineWords(q.text, json.place)}${json.message}`, json.place);
  const [bare] = json.problems;
  if (bare) return refused('not-json', `${lineWords(q.text, bare.place)}${bare.message}`, bare.place);
  await q.pause();
  const says = (code: Refusal, problem: RowProblem): PackAnswer => sayAt(q.text, json, code, problem);

  const frame = readPackFrame(json.value);
  if (!('format' in frame)) return says('schema', frame);
  const rows = PACK_ROW_KINDS.reduce((sum, kind) => sum + (frame.rows[kind]?.length ?? 0), 0);
  if (rows > MAX_PACK_ROWS)
    return says('too-large', {
      path: ['rows'],
      message: `The pack has ${rows.toLocaleString('en-US')} rows; at most ${MAX_PACK_ROWS.toLocaleString('en-US')} are read.`,
    });
  await q.pause();
  if (!(await isSigned(json.value as PackFrameRead, q.verify)))
    return says('signature', {
      path: ['signature'],
      message: 'The signature does not fit: the pack was changed after it was signed, or it was signed with another key.',
    });
  const whole = fingerprint(canonicalJson(json.value));
  const old = oldProblem(frame, whole, q);
  if (old) return says(old.code, old);
  await q.pause();

  const hostile = hostileValue(json.value, q.today);
  if (hostile) return says('hostile', hostile);
  await q.pause();
  const pack = await readPackRows(frame, q.pause);
  await q.pause();
  if (!('format' in pack)) return says('schema', pack);
  const wrong = rows === 0 ? { path: ['rows'], message: 'The pack has no rows.' } : rowProblem(pack);
  if (wrong) return says('row', wrong);
  await q.pause();

  const example = await exampleProblem(pack, q);
  if (example) return says('example', example);
  const trusted = q.trusted.find((t) => t.key === pack.key);
  const good: ReadPack = { pack, fingerprint: whole };
  return trusted ? { kind: 'pack', trusted, ...good } : { kind: 'unknown-key', ...good };
}

function oldProblem(frame: PackFrameRead, whole: string, q: PackQuestion): (RowProblem & { readonly code: Refusal }) | null {
  for (const [path, day] of [
    [['newestSource'], frame.newestSource],
    [['reviewedBy', 'on'], frame.reviewedBy.on],
  ] as const)
    if (day > q.today) return { code: 'future', path, message: `${day} is still to come; today is ${q.today}.` };
  const installed = q.installed?.(frame.id);
  if (!installed || installed.fingerprint === whole) return null;
  const path = ['version'];
  if (frame.version < installed.version)
    return {
      code: 'older',
      path,
      message: `Version ${String(frame.version)} is older than version ${String(installed.version)}, which is in use. To go back, use "Go Back to the Previous Law Pack".`,
    };
  return frame.version === installed.version
    ? {
        code: 'other-content',
        path,
        message: `Version ${String(frame.version)} is in use with other content. A changed pack has a higher version.`,
      }
    : null;
}

async function exampleProblem(pack: LawPackRead, q: PackQuestion): Promise<RowProblem | null> {
  const examples = examplesOf(pack, q.today);
  if (examples.length > MAX_EXAMPLES)
    return { path: ['rows'], message: `The pack has more than ${MAX_EXAMPLES.toLocaleString('en-US')} examples.` };
  for (const [i, example] of examples.entries()) {
    if (i % AT_ONCE === 0) await q.pause();
    const message = example.run();
    if (message !== null) return { path: example.path, message };
  }
  return null;
}

function sayAt(text: string, json: JsonText & { readonly ok: true }, code: Refusal, { path, message }: RowProblem): PackAnswer {
  const place = json.placeOf(path);
  const where = path.length === 0 ? '' : ` (${path.map(String).join('.').slice(0, 120)})`;
  return refused(code, `${lineWords(text, place).replace(': ', `${where}: `)}${message}`, place);
}

function lineWords(text: string, place: Place): string {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < place.start; i = text.indexOf('\n', i + 1)) line++;
  return `Line ${String(line)}: `;
}

function refused(code: Refusal, message: string, place: Place): PackAnswer {
  return { kind: 'refused', code, message, place };
}
