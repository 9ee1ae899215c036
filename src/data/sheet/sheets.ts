/** The only file that opens the languages of the client sheet. A broken one takes its own language away and says so. */
import type { SheetRow } from '../../domain/sheet/rows';
import { check, type Loaded } from '../load';
import { SheetFile } from '../schema/sheet';
import en from './sheet-en.json';
import es from './sheet-es.json';
import fr from './sheet-fr.json';
import ht from './sheet-ht.json';
import pt from './sheet-pt.json';
import vi from './sheet-vi.json';
import zhHans from './sheet-zh-Hans.json';

/** English first, then as the form's notice orders them; Haitian Creole, which it does not have, last. */
const FILES: readonly (readonly [string, unknown])[] = [
  ['sheet-en.json', en],
  ['sheet-es.json', es],
  ['sheet-fr.json', fr],
  ['sheet-pt.json', pt],
  ['sheet-vi.json', vi],
  ['sheet-zh-Hans.json', zhHans],
  ['sheet-ht.json', ht],
];

export interface LoadedSheets {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly string[];
}

let loaded: LoadedSheets | undefined;

/** Read at first use: nobody who makes no sheet pays for it. */
export function loadSheets(): LoadedSheets {
  return (loaded ??= readSheets(FILES));
}

export function readSheets(files: readonly (readonly [string, unknown])[]): LoadedSheets {
  const all: Loaded<SheetRow>[] = files.map(([name, json]) => check(name, json, SheetFile));
  return {
    rows: all.flatMap((f) => (f.ok ? f.rows : [])),
    problems: all.flatMap((f) => (f.ok ? [] : [f.message])),
  };
}
