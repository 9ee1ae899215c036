// The Spanish words of the manifest: none missing, none left over, and what stands in marks is the same.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
const english = read('package.nls.json');
const spanish = read('package.nls.es.json');

describe('package.nls.es.json', () => {
  it('has a text for every key of the English, in the same order, and no other', () => {
    assert.deepEqual(Object.keys(spanish), Object.keys(english));
    for (const [key, text] of Object.entries(spanish)) assert.notEqual(text.trim(), '', key);
  });

  it('keeps links, settings, numbers and line ends', () => {
    // Words in code are settings and values; the one time of day is typed in the language of the reader.
    const parts = (text: string): string[] =>
      (text.match(/\]\((?:[^)]*)\)|`[^`]*`|#[\w.]+#|\d+|\n/g) ?? [])
        .map((p) => (/^`(?:fri 3pm|viernes 3 de la tarde)`$/.test(p) ? '`time`' : p))
        .sort();
    for (const [key, text] of Object.entries(english)) assert.deepEqual(parts(spanish[key] ?? ''), parts(text), key);
  });

  it('says each command in its own words, and names it alike where another text speaks of it', () => {
    const same = Object.keys(english).filter((key) => key.startsWith('command.') && english[key] === spanish[key]);
    assert.deepEqual(same, []);
    const titles = Object.entries(spanish).filter(([key]) => key.startsWith('command.'));
    assert.equal(new Set(titles.map(([, title]) => title)).size, titles.length);
    for (const [, text] of Object.entries(spanish)) {
      for (const [, words, command] of text.matchAll(/\[([^\]]+)\]\(command:detainerDesk\.(\w+)\)/g))
        if (command !== 'stopScan') assert.equal(words, spanish[`command.${command ?? ''}`]);
    }
  });

  it('speaks to the person as usted, and avoids words that mean something else', () => {
    const all = Object.values(spanish).join('\n');
    assert.doesNotMatch(all, /(?<!\p{L})(?:tú|tu|tus|haz|elige|pega|garantía|remoción|oración|detenedor)(?!\p{L})/iu);
  });
});
