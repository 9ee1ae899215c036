import { lazily } from './load';
import noteKeys from './note-keys.json';
import { NoteKeysFile } from './schema/noteKeys';

/** Labels and help of the keys of a case note, for completion, hover and outline. */
export const loadNoteKeys = lazily('note-keys.json', noteKeys, NoteKeysFile);
