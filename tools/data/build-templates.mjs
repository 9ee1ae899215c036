// Makes src/data/generated/templates.ts from snippets/templates/*.md and snippets/*.code-snippets, so that the extension and the
// web bundle carry them without reading files. Run: node tools/data/build-templates.mjs [--check]
import { readFileSync, readdirSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { DATA_VERSION } from '../generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'src', 'data', 'generated', 'templates.ts');

export function generate() {
  const templates = join(root, 'snippets', 'templates');
  const rows = names(templates, '.md').map((file) => templateRow(file, readText(join(templates, file))));
  const snippets = names(join(root, 'snippets'), '.code-snippets').flatMap((file) => snippetRows(file));
  return [
    '// Made by tools/data/build-templates.mjs from snippets/. Do not edit: change the files there and run the script.',
    `export const builtInTemplates: unknown = ${frame(rows)};`,
    '',
    `export const builtInSnippets: unknown = ${frame(snippets)};`,
    '',
  ].join('\n');
}

function frame(entries) {
  return JSON.stringify({ schemaVersion: 1, dataVersion: DATA_VERSION, entries }, null, 1);
}

function names(folder, ext) {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((n) => n.endsWith(ext))
        .sort()
    : [];
}

function readText(path) {
  return readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
}

function templateRow(file, text) {
  const m = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!m) throw new Error(`${file}: a template begins with front matter between two lines "---"`);
  const doc = parseDocument(m[1], { schema: 'failsafe', uniqueKeys: true });
  if (doc.errors.length > 0) throw new Error(`${file}: ${doc.errors[0].message}`);
  return { file, meta: doc.toJS({ maxAliasCount: 0 }), bodyLine: m[0].split('\n').length, body: text.slice(m[0].length) };
}

function snippetRows(file) {
  const all = JSON.parse(readText(join(root, 'snippets', file)));
  return Object.entries(all).map(([name, s]) => ({
    file,
    name,
    prefix: Array.isArray(s.prefix) ? s.prefix[0] : s.prefix,
    description: s.description,
    body: Array.isArray(s.body) ? s.body : [s.body],
  }));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const made = generate();
  if (process.argv.includes('--check')) {
    const stale = !existsSync(target) || readFileSync(target, 'utf8') !== made;
    if (stale) console.error('src/data/generated/templates.ts is stale: run node tools/data/build-templates.mjs');
    process.exitCode = stale ? 1 : 0;
  } else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, made);
  }
}
