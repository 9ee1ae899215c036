// ThirdPartyNotices.txt: the licenses of the packages that are bundled, from package-lock.json, and of the data that is shipped, from its rows.
//   node tools/notices.mjs            writes the file
//   node tools/notices.mjs --check    fails when the file is not what it would write
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const FILE = 'ThirdPartyNotices.txt';
const RULE = '-'.repeat(80);
const json = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const clean = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** Every package that is no tool of development, with the words of its own license files. */
function packages() {
  const { packages: locked } = json('package-lock.json');
  return Object.entries(locked)
    .filter(([place, entry]) => place !== '' && !entry.dev && !entry.devOptional && !place.includes('/@types/'))
    .map(([place, entry]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      license: entry.license,
      text: licenseText(path.join(root, place)),
    }))
    .sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
}

function licenseText(folder) {
  const files = fs
    .readdirSync(folder)
    .filter((f) => /^(?:licen[sc]e|copying|notices?)\b/i.test(f))
    .sort();
  if (files.length > 0) return files.map((f) => clean(fs.readFileSync(path.join(folder, f), 'utf8'))).join('\n\n');
  const { author, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (license !== 'MIT') throw new Error(`${folder} has no license file and is not MIT: look at it.`);
  const by = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  return `Copyright (c) ${by} (the package brings no license file; its package.json names author and license).\n\n${MIT}`;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What the data itself says of its sources: nothing is written here that no row says. */
function data() {
  const sources = (file) => json(`src/data/sources/${file}`).entries;
  const line = ({ title, note }) => `- ${title}.${note ? ` ${note}` : ''}`;
  return [
    json('src/data/jails/ice-287g.json').attribution,
    ...sources('policies.json')
      .filter((s) => s.title.includes('CC BY'))
      .map(({ title, url }) => `${title}. ${url}`),
    [
      'Lists of offense codes and tables of statutes:',
      ...sources('offenses.json')
        .filter((s) => s.kind === 'code list')
        .map(line),
    ].join('\n'),
  ];
}

export function notices() {
  const parts = packages().map((p) => `${p.name} ${p.version} (${p.license})\n\n${p.text}`);
  return (
    [
      'Detainer Desk contains the packages and the data named here. Written by tools/notices.mjs; not edited by hand.',
      'DATA',
      ...data(),
      'PACKAGES',
      ...parts,
    ].join(`\n\n${RULE}\n\n`) + '\n'
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = path.join(root, FILE);
  const now = notices();
  if (process.argv.includes('--check')) {
    if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== now) {
      console.error(`${FILE} is not what package-lock.json and the data say. Write it with: node tools/notices.mjs`);
      process.exit(1);
    }
  } else fs.writeFileSync(file, now);
}
