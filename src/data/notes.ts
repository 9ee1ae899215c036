import { NOTED_FACTS } from '../domain/note/keys/detainerFacts';
import type { NoteKeyHelp } from '../domain/note/keys/keyHelp';
import { lazily, type Loaded } from './load';
import noteKeys from './note-keys.json';
import { NoteKeysFile } from './schema/noteKeys';

const loadOthers = lazily('note-keys.json', noteKeys, NoteKeysFile);
let loaded: Loaded<NoteKeyHelp> | undefined;

/** Labels and help of the keys of a case note, for completion, hover and outline: those of the detainer are its rows. */
export function loadNoteKeys(): Loaded<NoteKeyHelp> {
  const others = loadOthers();
  if (!others.ok) return others;
  loaded ??= { ...others, rows: others.rows.flatMap((row) => (row.path === 'detainer' ? [row, ...DETAINER] : [row])) };
  return loaded;
}

const DETAINER: readonly NoteKeyHelp[] = NOTED_FACTS.map(({ key, label, help, example, values }) => ({
  path: `detainer.${key}`,
  label,
  help,
  ...(example === undefined ? {} : { example }),
  ...(values ? { values: values.map(([value, , meaning]) => ({ value, help: meaning })) } : {}),
}));
