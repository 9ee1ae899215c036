// Run as a program of its own (test/support/patterns.ts does): loads every file below src/vscode with RegExp watched, asks each engine once,
// and prints the patterns that our own code built on the way.
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as entry from '../../src/api';
import { sourceFiles } from './sources';

const root = path.resolve(__dirname, '../..');
const found = new Map<string, { source: string; flags: string; file: string }>();
const Real = RegExp;

/** Notes a pattern of ours; what a library builds is the library's, and our own code bounds what it gives to it. */
function note(re: RegExp): void {
  const caller =
    (new Error().stack ?? '').split('\n').find((line) => !line.includes('builtPatterns') && line.includes(':')) ?? '';
  const file = /[/\\](src[/\\](?:app|data|domain)[/\\][^:)?]+)/.exec(caller)?.[1];
  if (file !== undefined && !caller.includes('node_modules'))
    found.set(`/${re.source}/${re.flags}`, { source: re.source, flags: re.flags, file: file.split(path.sep).join('/') });
}

Error.stackTraceLimit = 4;
globalThis.RegExp = new Proxy(Real, {
  construct(target, args: ConstructorParameters<RegExpConstructor>) {
    const re = new target(...args);
    note(re);
    return re;
  },
  apply(target, _self, args: Parameters<RegExpConstructor>) {
    const re = target(...args);
    note(re);
    return re;
  },
});

async function main(): Promise<void> {
  for (const file of sourceFiles(['src/domain', 'src/data', 'src/app'])) await import(pathToFileURL(path.join(root, file)).href);
  const { createApi } = (await import(pathToFileURL(path.join(root, 'src/api.ts')).href)) as typeof entry;
  const api = createApi();
  const day = '2026-11-22';
  api.findCitations({ text: '8 CFR 287.7, INA 287, the Morton memo.', asOf: day, today: day });
  api.parseMoment({ text: 'friday the 3rd at half past three', zone: 'America/Chicago', now: `${day}T10:00-06:00` });
  api.searchOffenses({ query: 'assault' });
  api.classifyCharges({ charges: [{ text: 'ASSAULT RCW 9A.36.041' }] });
  for (const { id } of api.listTemplates()) api.renderTemplate({ id, fields: {}, asOf: day, today: day });
  process.stdout.write(JSON.stringify([...found.values()]));
}
void main();
