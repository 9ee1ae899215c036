// Makes docs/glossary.md from src/data/sheet: the words of each language with their marks, and what a reviewer of each has to look at.
// Run: node tools/data/build-glossary.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const LANGUAGES = ['es', 'fr', 'pt', 'vi', 'zh-Hans', 'ht'];
const FILE = 'docs/glossary.md';

const rowsOf = (name) => JSON.parse(readFileSync(join(root, 'src/data/sheet', name), 'utf8')).entries;
const cell = (text) => text.replaceAll('|', '\\|');

/** The page as text. */
export async function generate() {
  const glossary = rowsOf('glossary.json');
  const terms = [...new Set(glossary.map((r) => r.term))];
  const find = (term, language) => glossary.find((r) => r.term === term && r.language === language);
  const words = (row) => (row?.words ? cell(`${row.words} (${row.mark})`) : 'none');
  const lines = [
    '# Glossary',
    '',
    'Made by `node tools/data/build-glossary.mjs` from `src/data/sheet/glossary.json`, where each word has its source and a note; a test holds the two together.',
    '',
    'Marks: V seen in one source, V2 in two, R recalled and not seen. V2 only means that two places use the word: a person who knows both languages and the law still has to read it. "none": no source was found; the sheet keeps the English and explains it.',
    '',
    `| English | ${LANGUAGES.join(' | ')} |`,
    `| --- |${' --- |'.repeat(LANGUAGES.length)}`,
    ...terms.map((t) => `| ${cell(t)} | ${LANGUAGES.map((l) => words(find(t, l))).join(' | ')} |`),
    '',
    '## For the reviewer of a client sheet',
    '',
    'Terms of the sheet that were recalled, or that no source gave. Read the whole sheet against the English; look at these first.',
    '',
  ];
  for (const language of LANGUAGES) {
    const [sheet] = rowsOf(`sheet-${language}.json`);
    lines.push(`### ${sheet.name} (\`${language}\`, text of ${sheet.version})`, '');
    const unsure = sheet.terms.filter((t) => t.mark === null || t.mark === 'R');
    for (const { term, words: used, mark } of unsure) {
      const note = find(term, language)?.note;
      lines.push(`- ${term}: ${used} (${mark === 'R' ? 'recalled' : 'no source'}).${note ? ` ${note}` : ''}`);
    }
    if (unsure.length === 0) lines.push('Every term of this sheet was seen in a source.');
    lines.push('');
  }
  const style = await resolveConfig(join(root, FILE));
  return format(lines.join('\n'), { ...style, parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, FILE), await generate());
