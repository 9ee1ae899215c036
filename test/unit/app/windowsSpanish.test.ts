// A clinic that works on Windows in Spanish: CRLF, the UTF-8 mark or Windows-1252, semicolons, accents in values and paths. A note, the clinic's
// folder and the exports pass through unharmed.
import assert from 'node:assert/strict';
import { createEngines } from '../../../src/app/engines';
import { readClinicLibrary } from '../../../src/app/clinic/clinicLibrary';
import { createHoldsIndex } from '../../../src/app/holdsList/holdsIndex';
import { textOf } from '../../../src/app/holdsList/noteBytes';
import { holdsCsv, morningList } from '../../../src/app/holdsList/reports';
import { UTF8_MARK } from '../../../src/domain/csv';
import { applyEdit, setFrontMatterValue } from '../../../src/domain/note/frontMatter/editFrontMatter';
import { readNameList } from '../../../src/domain/privacy/nameList';
import { readNote } from '../../../src/domain/note/readNote';

const NOW = Date.parse('2026-11-20T16:00:00-06:00');
const { holds } = createEngines();
const NOTE = [
  '---',
  'case: "K-2026-014; Núñez"',
  'zone: America/Chicago',
  'facility: Cárcel del Condado de Doña Ana; recepción',
  'detainer:',
  '  form: I-247A',
  '  releasable: 2026-11-20 15:00',
  '---',
  '',
  'La cárcel llamó: «mañana».',
  '',
].join('\r\n');
const URI = 'file:///c%3A/Casos/A%C3%B1o%202026/Expediente%20K%C2%BA%2014.md';

/** As VS Code decodes a file whose folder says `windows1252`; the bytes alone say nothing. */
const decode = (bytes: Buffer): string => textOf(bytes, 'likeAscii') ?? bytes.toString('latin1');

describe('a note made on Windows in Spanish', () => {
  const WAYS: Readonly<Record<string, string>> = {
    'UTF-8 without a mark': textOf(Buffer.from(NOTE), 'utf8') ?? '',
    'UTF-8 with its mark': textOf(Buffer.from(`\ufeff${NOTE}`), 'utf8') ?? '',
    'Windows-1252': decode(Buffer.from(NOTE, 'latin1')),
  };
  for (const [name, text] of Object.entries(WAYS))
    it(`in ${name} has its facts, its row and its lines in the lists`, () => {
      const { note, problems } = readNote(text, {});
      assert.deepEqual(problems, []);
      assert.equal(note.case, 'K-2026-014; Núñez');
      assert.equal(note.facility, 'Cárcel del Condado de Doña Ana; recepción');
      const index = createHoldsIndex({ api: holds });
      index.update(URI, text);
      const [row] = index.rows(NOW);
      assert.ok(row);
      assert.equal(row.title, 'K-2026-014; Núñez');
      assert.match(morningList([row], { now: NOW, zone: 'America/Chicago', dataVersion: 'x' }), /Doña Ana; recepción/);
      const csv = UTF8_MARK + holdsCsv([row]);
      assert.deepEqual([...Buffer.from(csv).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.ok(csv.includes('"K-2026-014; Núñez"') && csv.includes('"Cárcel del Condado de Doña Ana; recepción"'));
      assert.ok(csv.endsWith('\r\n') && !/[^\r]\n/.test(csv));
    });

  it('is called by the name of its file where it has no case', () => {
    const index = createHoldsIndex({ api: holds });
    index.update(URI, NOTE.replace(/case: .*\r\n/, ''));
    assert.equal(index.rows(NOW)[0]?.title, 'Expediente Kº 14');
  });

  it('keeps every byte it had but the value that is changed', () => {
    const edit = setFrontMatterValue(NOTE, ['detainer', 'releasable'], '2026-11-20 09:00');
    assert.ok(edit.kind === 'edit');
    const after = applyEdit(NOTE, edit.edit);
    assert.equal(after, NOTE.replace('15:00', '09:00'));
  });
});

describe("a clinic's folder and list of names made on Windows in Spanish", () => {
  it('are read with mark and CRLF', () => {
    const json = (value: unknown): string => `\ufeff${JSON.stringify(value, null, 2).replace(/\n/g, '\r\n')}\r\n`;
    const template = [
      'id: C-PETICION',
      'title: Petición al alguacil',
      'recipient: La cárcel',
      'recipient-kind: jail',
      'purpose: Pedir',
      'use: both',
    ];
    const library = readClinicLibrary(
      [
        { path: 'clinic.json', text: json({ name: 'Clínica Peña; Doña Ana, NM' }) },
        { path: 'holidays.json', text: json([{ date: '2026-11-23', name: 'Día del condado', basis: 'orden; núm. 4' }]) },
        {
          path: 'templates/petición.md',
          text: `\ufeff---\r\n${template.join('\r\n')}\r\n---\r\nSeñor alguacil:\r\n\r\nSuéltelo mañana.\r\n`,
        },
      ],
      'Clínica',
    );
    assert.deepEqual(library.problems, []);
    assert.equal(library.info?.name, 'Clínica Peña; Doña Ana, NM');
    assert.match(library.rows.localDays?.[0]?.basis ?? '', /^Día del condado: orden; núm\. 4 /);
    const { letters } = createEngines(library.rows);
    const letter = letters.renderTemplate({ id: 'C-PETICION', fields: {}, asOf: '2026-11-20', today: '2026-11-21' });
    assert.ok(letter.kind === 'rendered' && letter.text.includes('Señor alguacil:') && letter.text.includes('Suéltelo mañana.'));
  });
  it('a list of names with semicolons finds both orders', () => {
    const list = readNameList('\ufeff"Núñez";"José"\r\n"Peña López";"María"\r\n');
    assert.ok(list.kind === 'names');
    assert.ok(list.names.includes('José Núñez') && list.names.includes('María Peña López'));
  });
});
