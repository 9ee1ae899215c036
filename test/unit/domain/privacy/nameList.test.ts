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

  it('lets the guard see names in small letters', () => {
    const text = 'please ask the jail whether josé núñez and maría peña have posted bond';
    const found = findClientData(text, names('Núñez, José\rPeña, María'));
    const seen = found.map((f) => text.slice(f.start, f.end)).join(' | ');
    assert.match(seen, /josé núñez.*maría peña/);
  });
});
