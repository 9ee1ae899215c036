// The list of names is the only guard for names in small letters, so it is read as programs write it, or refused aloud: never used in part.
import assert from 'node:assert/strict';
import { findClientData } from '../../../../src/domain/privacy/find';
import { readNameList } from '../../../../src/domain/privacy/nameList';

const names = (text: string): readonly string[] => {
  const list = readNameList(text);
  assert.equal(list.kind, 'names', JSON.stringify(list));
  return list.kind === 'names' ? list.names : [];
};
const BOTH = ['José Núñez', 'María Peña'];

describe('the list of names', () => {
  const WAYS: Readonly<Record<string, string>> = {
    LF: 'José Núñez\nMaría Peña\n',
    CRLF: 'José Núñez\r\nMaría Peña\r\n',
    'CR alone': 'José Núñez\rMaría Peña\r',
    'a mark before it': '\ufeffJosé Núñez\nMaría Peña',
    'tabs between the names': 'José\tNúñez\nMaría\tPeña',
    'quotation marks of a spreadsheet': '"José Núñez"\n"María Peña"',
    'blank lines and comments': '# ours\n\nJosé Núñez\n  \n María Peña ',
  };
  for (const [name, text] of Object.entries(WAYS)) it(`is read with ${name}`, () => assert.deepEqual(names(text), BOTH));

  it('knows a surname that stands first in both orders', () => {
    assert.deepEqual(names('Núñez, José\n"Peña","María"'), ['Núñez, José', 'José Núñez', 'Peña,María', 'María Peña']);
  });

  it('is refused in another encoding than it was read in', () => {
    const latin1 = new TextDecoder().decode(Buffer.from('José Núñez\nMaría Peña', 'latin1'));
    const utf16 = new TextDecoder().decode(Buffer.from('José Núñez\nMaría Peña', 'utf16le'));
    const ascii16 = new TextDecoder().decode(Buffer.from('Maria Pena', 'utf16le'));
    for (const text of [latin1, utf16, ascii16]) assert.equal(readNameList(text).kind, 'unusable');
  });

  it('is refused without a name', () => {
    for (const text of ['', '\n\n', '# nobody yet', '12345\n;;;']) assert.equal(readNameList(text).kind, 'unusable', text);
  });

  const SEEN: readonly (readonly [list: string, text: string, words: string])[] = [
    ['José Núñez', 'we saw NUÑEZ, JOSE there', 'NUÑEZ, JOSE'],
    ['José Núñez', 'we saw núñez josé there', 'núñez josé'],
    ['Núñez, José', 'we saw jose nunez there', 'jose nunez'],
    ['Núñez, José', 'we saw nunez jose there', 'nunez jose'],
    ['María Peña López', 'we saw peña lópez, maría there', 'peña lópez, maría'],
    ['José Núñez', 'we saw josé\tnúñez there', 'josé\tnúñez'],
    ['José Núñez', 'we saw josé\r\n  núñez there', 'josé\r\n  núñez'],
    ['"Núñez","José"', 'we saw josé núñez there', 'josé núñez'],
    ['Jose\u0301 Nu\u0301n\u0303ez', 'we saw josé núñez there', 'josé núñez'],
  ];
  for (const [list, text, words] of SEEN)
    it(`lets the guard see ${JSON.stringify(words)} for ${JSON.stringify(list)}`, () => {
      const found = findClientData(text, names(list)).filter((f) => f.confidence === 'high');
      assert.ok(
        found.some((f) => text.slice(f.start, f.end) === words),
        JSON.stringify(found),
      );
    });

  it('names nobody whose words stand apart, or inside other words', () => {
    for (const text of ['josé saw mr. núñez', 'josénúñez', 'josé núñezes', 'núñez. josé'])
      assert.deepEqual(
        findClientData(text, names('José Núñez')).filter(
          (f) => f.confidence === 'high' && /jos/i.test(text.slice(f.start, f.end)),
        ),
        [],
        text,
      );
  });

  it('lets the guard see names in small letters', () => {
    const text = 'please ask the jail whether josé núñez and maría peña have posted bond';
    const found = findClientData(text, names('Núñez, José\rPeña, María'));
    const seen = found.map((f) => text.slice(f.start, f.end)).join(' | ');
    assert.match(seen, /josé núñez.*maría peña/);
  });
});
