// Every regular expression of the product: the ones written as /.../ and the ones that code builds from words.
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { regExpLiterals, sourceFiles } from './sources';

export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

export function writtenPatterns(): Pattern[] {
  return sourceFiles(['src', 'webview']).flatMap((file) => regExpLiterals(file).map((p) => ({ file, ...p })));
}

/** In a process of its own: in this one, most modules have been loaded before anybody could watch. */
export function builtPatterns(): Pattern[] {
  const script = path.join(__dirname, 'builtPatterns.ts');
  const root = path.resolve(__dirname, '../..');
  const out = execFileSync(process.execPath, ['--import=tsx', script], { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  return JSON.parse(out) as Pattern[];
}
