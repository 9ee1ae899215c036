import { applyEdits, modify } from 'jsonc-parser';
import { readInfo } from '../../data/clinic';
import { readJsonText } from './jsonText';

export interface NamedKey {
  readonly name: string;
  readonly key: string;
}

/** The keys in the text of clinic.json; none where it is missing or broken. */
export function trustedKeysOf(text: string | null | undefined): readonly NamedKey[] {
  if (text === null || text === undefined) return [];
  const json = readJsonText(text);
  return json.ok ? (readInfo(json.value).info?.trustedKeys ?? []) : [];
}

/**
 * clinic.json with one key more; everything else in it, comments too, stays as it stands. `clinic` is the name for a file that is made new.
 * null: the file is broken, and somebody has to put it right first.
 */
export function withTrustedKey(text: string | undefined, clinic: string, key: NamedKey): string | null {
  if (text === undefined) return `${JSON.stringify({ name: clinic, trustedKeys: [key] }, null, 2)}\n`;
  const json = readJsonText(text);
  if (!json.ok) return null;
  const { info } = readInfo(json.value);
  if (!info) return null;
  const keys = info.trustedKeys ?? [];
  if (keys.some((k) => k.key === key.key)) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  const place = keys.length === 0 ? ['trustedKeys'] : ['trustedKeys', keys.length];
  const value = keys.length === 0 ? [{ name: key.name, key: key.key }] : { name: key.name, key: key.key };
  const edits = modify(text, place, value, { formattingOptions, isArrayInsertion: keys.length > 0 });
  return applyEdits(text, edits);
}
