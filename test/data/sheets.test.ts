// The client sheet says the same in seven languages: placeholders, numbers, statutes and every negation are taken apart and compared.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { flesch } from '../support/readingGrade';
import { GlossaryFile } from '../../src/data/schema/sheet';
import { loadSheets, readSheets } from '../../src/data/sheet/sheets';
import type { SheetRow } from '../../src/domain/sheet/rows';

const { rows, problems } = loadSheets();
const english = byLanguage('en');
const others = rows.filter((r) => r !== english);
const read = (file: string): unknown =>
  JSON.parse(fs.readFileSync(path.resolve(__dirname, '../../src/data/sheet', file), 'utf8'));
const glossary = GlossaryFile.parse(read('glossary.json')).entries;

function byLanguage(language: string): SheetRow {
  const row = rows.find((r) => r.language === language);
  assert.ok(row, language);
  return row;
}

type Texts = Readonly<Record<string, string>>;
const textsOf = (row: SheetRow): Texts => row.texts as unknown as Texts;

/**
 * What turns a statement into its opposite, counted once a clause: Romance and Creole doubles ("no firme nada", "pa gen okenn") are one. A
 * negative subject counts where it stands without the other word ("Nadie puede").
 */
const NEGATION: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|cannot|no|never|nobody|none|nothing|without|missing)\b|n['’]t\b/giu,
  es: /(?<!\p{L})(?:no|nunca|nadie|tampoco|sin|falta)(?!\p{L})/giu,
  // In French the "ne" says it; "personne" and "aucun" stand beside it.
  fr: /(?<!\p{L})(?:ne|non|sans|manque)(?!\p{L})|(?<!\p{L})n’/giu,
  pt: /(?<!\p{L})(?:não|nunca|nem|ninguém|sem|falta)(?!\p{L})/giu,
  // "... không?" at the end of a question asks and denies nothing.
  vi: /(?<!\p{L})(?:không(?!\?)|chưa|đừng|thiếu)(?!\p{L})/giu,
  'zh-Hans': /不|没|未|无|勿|缺/gu,
  ht: /(?<!\p{L})(?:pa|poko|piga|san|manke)(?!\p{L})/giu,
};

function negations(text: string, language: string): number {
  const pattern = NEGATION[language];
  assert.ok(pattern, language);
  return [...text.matchAll(pattern)].length;
}

describe('the seven languages of the client sheet', () => {
  it('are there, and whole', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map((r) => r.language),
      ['en', 'es', 'fr', 'pt', 'vi', 'zh-Hans', 'ht'],
    );
  });

  it('have the same pieces; the notice only where the form has one', () => {
    for (const row of others) {
      const without = Object.keys(textsOf(english)).filter((k) => !(k in textsOf(row)));
      assert.deepEqual(without, row.language === 'ht' ? ['jailNotice'] : [], row.language);
    }
  });

  it('have the same placeholders and numbers in every piece', () => {
    const parts = (text: string): string[] => (text.match(/\{\w+\}|\d+/g) ?? []).sort();
    for (const row of others)
      for (const [key, text] of Object.entries(textsOf(row)))
        assert.deepEqual(parts(text), parts(textsOf(english)[key] ?? ''), `${row.language} ${key}`);
  });

  it('deny what the English denies, in every piece, and nothing else', () => {
    const said = (row: SheetRow): Record<string, number> =>
      Object.fromEntries(Object.entries(textsOf(row)).map(([key, text]) => [key, negations(text, row.language)]));
    const expected = said(english);
    assert.ok(Object.values(expected).filter((n) => n > 0).length > 20, 'the count of the English found next to nothing');
    for (const row of others) {
      const { jailNotice: _own, ...same } = expected;
      assert.deepEqual(said(row), row.language === 'ht' ? same : expected, row.language);
    }
  });

  it('a "not" that is lost, and one that is added, is found', () => {
    for (const [language, pattern] of Object.entries(NEGATION)) {
      const texts = textsOf(byLanguage(language));
      for (const key of ['careful', 'last', 'noLaw', 'talkSign', 'talkBorn', 'noCareful']) {
        const text = texts[key] ?? '';
        const [first] = [...text.matchAll(pattern)];
        assert.ok(first, `${language} ${key}`);
        assert.notEqual(
          negations(text.slice(0, first.index) + text.slice(first.index + first[0].length), language),
          negations(text, language),
          `${language} ${key}`,
        );
        assert.notEqual(negations(`${text} ${first[0]} x`, language), negations(text, language), `${language} ${key}`);
      }
    }
  });

  it('keep ICE, the question marks and the sentences of the English', () => {
    const ends = (text: string): number => [...text.replace('EE. UU.', 'EE UU').matchAll(/[.!。]|[?？]/gu)].length;
    const asks = (text: string): number => [...text.matchAll(/[?？]/gu)].length;
    // Vietnamese asks for the warrant in the words of the question itself.
    const otherwise = new Set(['vi jailWarrant']);
    for (const row of others) {
      for (const [key, text] of Object.entries(textsOf(row))) {
        const en = textsOf(english)[key] ?? '';
        const name = `${row.language} ${key}`;
        if (/\bICE\b/.test(en)) assert.match(text, /ICE/, name);
        assert.equal(ends(text), ends(en), name);
        if (!otherwise.has(name)) assert.equal(asks(text), asks(en), name);
      }
    }
  });

  it('the English is read at the sixth grade or below, every paragraph of it and the page', () => {
    const page = Object.entries(textsOf(english))
      .filter(([key]) => !/Head$|^(?:title|mark|endOfDay)$/.test(key))
      .map(([key, text]) => [key, text.replace(/\{(\w+)\}/g, 'Texas')] as const);
    assert.ok(flesch(page.map(([, t]) => t).join(' ')) <= 6, `the page: ${flesch(page.map(([, t]) => t).join(' '))}`);
    // A single short sentence of hard words has no meaningful grade; pieces of two sentences have.
    for (const [key, text] of page.filter(([, t]) => (t.match(/[.?]/g)?.length ?? 0) > 1))
      assert.ok(flesch(text) <= 6, `${key}: ${flesch(text)}`);
  });

  it('the measure itself: a sentence of the form is far above the sixth grade', () => {
    const bulletin =
      'The notice informs these individuals that ICE has requested the LEA maintain custody beyond the time when they would have otherwise been released by the state or local law enforcement authorities based on their criminal charges or convictions.';
    assert.ok(flesch(bulletin) > 12);
    assert.ok(flesch('The cat sat. The dog ran.') < 2);
  });

  it('nobody has reviewed them yet, and each says who wrote it', () => {
    for (const row of rows) {
      assert.equal(row.reviewer, null, row.language);
      assert.match(row.translator, row.language === 'en' ? /project/ : /machine/, row.language);
    }
  });

  it('a broken language takes only itself away', () => {
    const en = read('sheet-en.json');
    const broken = readSheets([
      ['sheet-en.json', en],
      ['sheet-xx.json', { schemaVersion: 1, dataVersion: '2026-11-28', entries: [{ language: 'xx' }] }],
    ]);
    assert.deepEqual(
      broken.rows.map((r) => r.language),
      ['en'],
    );
    assert.match(broken.problems.join(), /^sheet-xx\.json cannot be used: at entries\.0\./);
  });
});

describe('the terms of the client sheet', () => {
  const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

  it('stand in the sheet as they are listed', () => {
    for (const row of others) {
      const all = plain(Object.values(textsOf(row)).join('\n'));
      for (const { term, words } of row.terms) assert.ok(all.includes(plain(words)), `${row.language} ${term}: ${words}`);
      assert.ok(row.terms.length >= 13, row.language);
    }
  });

  it('carry the mark of the glossary where they are its words, and none otherwise', () => {
    for (const row of others) {
      for (const { term, words, mark } of row.terms) {
        const found = glossary.find((g) => g.term === term && g.language === row.language);
        assert.ok(found, `${row.language} ${term}`);
        const same = found.words !== null && plain(found.words).includes(plain(words));
        assert.equal(mark, same ? found.mark : null, `${row.language} ${term}`);
      }
    }
  });

  it('where no word for a detainer was found the English stays and is explained', () => {
    for (const language of ['fr', 'vi', 'ht']) {
      assert.equal(glossary.find((g) => g.term === 'detainer (ICE hold)' && g.language === language)?.words, null);
      const { title, what } = byLanguage(language).texts;
      assert.match(title, /^ICE detainer/);
      assert.match(what, /ICE detainer/);
    }
  });

  it('avoids the words that mean something else', () => {
    const never: Readonly<Record<string, RegExp>> = {
      es: /garantía|remoción|vacaciones|oración/iu,
      fr: /déportation|garde à vue|audition|vacances|glace/iu,
      pt: /detento|guarda\b|liberdade condicional|férias|chamada/iu,
      vi: /bảo lãnh|hành pháp|trục xuất|cầm cố/iu,
      'zh-Hans': /债券|邦德|吸引力|点小时/u,
      ht: /\barete\b|retire|pibliye/iu,
    };
    for (const row of others)
      assert.doesNotMatch(Object.values(textsOf(row)).join('\n'), never[row.language] ?? /^$/, row.language);
  });
});

describe('docs/glossary.md', () => {
  it('is what the data gives', async function () {
    this.timeout(30_000);
    const root = path.resolve(__dirname, '../..');
    const script = pathToFileURL(path.join(root, 'tools/data/build-glossary.mjs')).href;
    const { generate } = (await import(script)) as { generate: () => Promise<string> };
    assert.equal(
      fs.readFileSync(path.join(root, 'docs/glossary.md'), 'utf8'),
      await generate(),
      'run node tools/data/build-glossary.mjs',
    );
  });
});
