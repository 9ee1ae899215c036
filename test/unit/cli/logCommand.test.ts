// The command line with real files in a folder of its own, and a process that is not there.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runCommandLine } from '../../../src/cli/logCommand';

const LOG = `booking_id|booking_dt|release_dt|booking_charge_desc|charge_release_dt|release_disposition_desc
16001|2016-03-01 10:05:00|2016-03-10 21:00:00|DUI|2016-03-04 08:00:00|PR
16001|2016-03-01 10:05:00|2016-03-10 21:00:00|HOLD IMMIGRAT|2016-03-10 21:00:00|Immigration
=16002|2016-03-02 10:05:00|2016-03-10 22:00:00|DWLS|2016-03-10 22:00:00|PR
16003|2016-03-02 10:05:00|2016-03-10 22:00:00|HOLD IMMIGRAT|2016-03-10 22:00:00|Immigration
`;

let folder = '';
const at = (name: string): string => path.join(folder, name);
const readText = (name: string): string => fs.readFileSync(at(name), 'utf8');

async function run(argv: readonly string[], input = ''): Promise<{ code: number; said: string; complained: string }> {
  let said = '';
  let complained = '';
  async function* standardInput(): AsyncGenerator<Uint8Array> {
    // In two pieces, as a pipe gives them.
    const bytes = new TextEncoder().encode(input);
    yield bytes.subarray(0, 40);
    yield bytes.subarray(40);
  }
  const code = await runCommandLine(argv, {
    standardInput: standardInput(),
    print: (t) => (said += t),
    complain: (t) => (complained += t),
  });
  return { code, said, complained };
}

/** What --propose prints, completed as a person does. */
async function mapping(file: string, name: string): Promise<void> {
  const { said } = await run(['log', file, '--propose']);
  const proposal = JSON.parse(said) as { choices: Record<string, unknown> };
  proposal.choices.zone = 'America/Los_Angeles';
  fs.writeFileSync(at(name), JSON.stringify(proposal));
}

describe('the command line for jail logs', () => {
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jail-log-'));
    fs.writeFileSync(at('county.csv'), LOG);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('proposes in JSON, and a proposal alone is not taken for a mapping', async () => {
    const { code, said } = await run(['log', at('county.csv'), '--propose']);
    const p = JSON.parse(said) as { mapping: unknown; asked: { field: string }[]; tables: unknown };
    assert.equal(code, 0);
    assert.deepEqual((p.mapping as { columns: { chargeReleased: string } }).columns.chargeReleased, 'charge_release_dt');
    assert.ok(p.asked.some((q) => q.field === 'zone'));
    fs.writeFileSync(at('m.json'), said);
    const second = await run(['log', at('county.csv'), '--mapping', at('m.json'), '--out', at('out')]);
    assert.equal(second.code, 2);
    assert.match(second.complained, /"choices\.zone" is missing/);
    assert.ok(!fs.existsSync(at('out')));
  });

  it('writes one line for each booking, and totals that add up', async () => {
    await mapping(at('county.csv'), 'm.json');
    const { code, said } = await run(['log', at('county.csv'), '--mapping', at('m.json'), '--out', at('out')]);
    assert.equal(code, 0);
    assert.match(said, /: 3 read = 1 answered \+ 0 ambiguous \+ 1 refused \+ 0 contradictory \+ 0 doubled \+ 1 no-detainer\n$/);
    const [head = '', first = '', second = '', ...rest] = readText('out/rows.csv').split('\r\n');
    const columns = head.split(',');
    const cell = (name: string): string | undefined => first.split(',')[columns.indexOf(name)];
    assert.deepEqual(columns.slice(0, 8), ['file', 'table', 'line', 'booking', 'kind', 'why', 'releasable', 'released']);
    assert.deepEqual([cell('table'), cell('line'), cell('booking'), cell('kind')], ['county.csv', '2', '16001', 'answered']);
    assert.equal(cell('end_regulation'), '2016-03-08T08:00:00-08:00');
    assert.deepEqual([cell('past_regulation_least'), cell('past_regulation_most')], ['3660', '3660']);
    assert.deepEqual([cell('end_nc-2025'), cell('past_nc-2025_least')], ['', '']);
    assert.equal(cell('held_least'), '9420');
    assert.ok(second.includes(`,"'=16002",no-detainer,`), 'a cell that would be a formula is text');
    assert.equal(rest.length, 2);
    const totals = JSON.parse(readText('out/totals.json')) as { files: { totals: { read: number; stated: string[] } }[] };
    assert.equal(totals.files[0]?.totals.read, 3);
    assert.ok((totals.files[0]?.totals.stated.length ?? 0) > 3);
    assert.deepEqual(fs.readdirSync(at('out')).sort(), ['exhibit.html', 'rows.csv', 'totals.json']);
  });

  it('reads standard input as it reads the file, and a file that is not there stops no other', async () => {
    await mapping(at('county.csv'), 'm.json');
    const args = ['--mapping', at('m.json'), '--out'];
    await run(['log', at('county.csv'), ...args, at('alone')]);
    const both = await run(['log', at('gone.csv'), '-', ...args, at('both')], LOG);
    assert.equal(both.code, 1);
    assert.match(both.complained, /^gone\.csv: there is no such file\.\n$/);
    const own = (text: string): string[] => text.split('\r\n').map((l) => l.replace(/^[^,]*,[^,]*,/, ''));
    assert.deepEqual(own(readText('both/rows.csv')), own(readText('alone/rows.csv')));
    const { files } = JSON.parse(readText('both/totals.json')) as { files: { file: string; problems: string[] }[] };
    assert.deepEqual(
      files.map((f) => [path.basename(f.file), f.problems]),
      [
        ['gone.csv', ['gone.csv: there is no such file.']],
        ['standard input', []],
      ],
    );
  });

  it('fifty counties give the same bytes one after the other and four at a time', async function () {
    this.timeout(60_000);
    await mapping(at('county.csv'), 'm.json');
    const counties = Array.from({ length: 50 }, (_, i) => {
      const file = at(`county${i}.csv`);
      const day = String(1 + (i % 28)).padStart(2, '0');
      fs.writeFileSync(file, LOG.replaceAll('2016-03-04', `2016-03-${day}`).replaceAll('16001', `17${i}`));
      return file;
    });
    const one = async (file: string, out: string): Promise<void> => {
      const { code } = await run(['log', file, '--mapping', at('m.json'), '--out', at(`${out}/${path.basename(file)}`)]);
      assert.equal(code, 0);
    };
    for (const file of counties) await one(file, 'serial');
    const waiting = [...counties].reverse();
    const lane = async (): Promise<void> => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await one(file, 'lanes');
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    const results = new Set<string>();
    for (const file of counties) {
      for (const name of ['rows.csv', 'totals.json', 'exhibit.html']) {
        const text = readText(`serial/${path.basename(file)}/${name}`);
        assert.equal(text, readText(`lanes/${path.basename(file)}/${name}`));
        results.add(text);
      }
    }
    assert.equal(results.size, 150, 'each county has its own result');
  });

  it('takes several files as one log when it is told to', async () => {
    fs.writeFileSync(at('people.csv'), 'Booking No,Booked,Released,Detainer\n1,3/1/2016 10:05 AM,3/10/2016 9:00 PM,ICE\n');
    fs.writeFileSync(at('bonds.csv'), 'Booking No,Bond posted\n1,3/4/2016 8:00 AM\n');
    const said = {
      mapping: {
        onePer: 'booking',
        columns: { booking: 'Booking No', booked: 'Booked', released: 'Released', releasable: 'bonds.csv!Bond posted' },
        join: [{ table: 'bonds.csv', on: 'Booking No', to: 'Booking No' }],
      },
      choices: { zone: 'America/Los_Angeles', otherwiseReleased: 'column' },
    };
    fs.writeFileSync(at('m.json'), JSON.stringify(said));
    const args = ['log', at('people.csv'), at('bonds.csv'), '--mapping', at('m.json'), '--out', at('out')];
    await run([...args, '--together']);
    assert.match(readText('out/rows.csv'), /,people\.csv,2,1,answered,/);
    const alone = await run(args);
    assert.match(alone.said, /0 answered.*\n.*0 answered/, 'without it each is a log of its own');
  });

  it('says in a sentence what cannot be done, and does nothing', async () => {
    await mapping(at('county.csv'), 'm.json');
    fs.writeFileSync(at('broken.json'), '{');
    fs.writeFileSync(at('list.json'), '[]');
    fs.writeFileSync(
      at('odd.json'),
      JSON.stringify({ mapping: { onePer: 'row', columns: {} }, choices: { zone: 'x', otherwiseReleased: 'column' } }),
    );
    fs.writeFileSync(
      at('key.json'),
      JSON.stringify({
        mapping: { onePer: 'booking', columns: {} },
        choices: { zone: 'x', otherwiseReleased: 'column', zon: 1 },
      }),
    );
    const log = at('county.csv');
    const out = ['--out', at('out')];
    const table: readonly (readonly [readonly string[], RegExp])[] = [
      [['logs', log], /"logs" is not a command/],
      [['log'], /No file is named/],
      [['log', log], /--propose, or give the mapping/],
      [['log', log, '--mapping', at('m.json')], /Say where the result goes/],
      [['log', log, '--propose', ...out], /--propose writes no file/],
      [['log', log, '--nonsense'], /nonsense/],
      [['log', '-', '-', '--propose'], /once only/],
      [['log', log, '--mapping', at('gone.json'), ...out], /gone\.json: there is no such file/],
      [['log', log, '--mapping', at('broken.json'), ...out], /broken\.json: this is not JSON/],
      [['log', log, '--mapping', at('list.json'), ...out], /list of proposals/],
      [['log', log, '--mapping', log, ...out], /not JSON/],
      [['log', log, '--mapping', at('odd.json'), ...out], /"mapping\.onePer" cannot be used/],
      [['log', log, '--mapping', at('key.json'), ...out], /"choices\.zon" is not known/],
    ];
    for (const [argv, expected] of table) {
      const { code, said, complained } = await run(argv);
      assert.deepEqual([code, said], [2, ''], argv.join(' '));
      assert.match(complained, expected);
    }
    assert.ok(!fs.existsSync(at('out')));
  });

  it('prints an exhibit with the choices, counts that add up and a line to sign, and with no cell of the log', async () => {
    const log = LOG.replace('|PR\n', '|Zzyx Quill took over\n').replace('=16002', '16002');
    fs.writeFileSync(at('county.csv'), log);
    await mapping(at('county.csv'), 'm.json');
    const { complained } = await run(['log', at('county.csv'), '--mapping', at('m.json'), '--out', at('out'), '--word']);
    // The guard reads the other two files as well, where a reason quotes the cell.
    assert.deepEqual(complained.trimEnd().split('\n'), [
      'rows.csv: "Zzyx Quill" looks like client data (name). Read it before you hand it on.',
      'totals.json: "Zzyx Quill" looks like client data (name). Read it before you hand it on.',
    ]);
    const page = readText('out/exhibit.html');
    const words = page
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    assert.match(words, /DRAFT/);
    assert.match(
      words,
      /Would otherwise be released: when the last other charge ended in a way that frees the person\. Weak where/,
    );
    assert.match(words, /the log can be read two ways 1 /);
    assert.match(words, /All rows read 3 /);
    assert.match(words, /Whether a text of the log frees the person is not known\. 1 /);
    assert.match(words, /Expert: _+ Date: _+/);
    assert.ok(readText('out/rows.csv').includes('Zzyx Quill'), 'the reason quotes the cell where the log itself is');
    for (const cell of ['Zzyx', '16001', '16002', 'DUI', 'DWLS']) assert.ok(!words.includes(cell), cell);
    assert.ok(!words.includes('Weekends only'), 'a reading that may not be cited is in no exhibit');
    assert.equal(fs.readFileSync(at('out/exhibit.docx')).subarray(0, 2).toString(), 'PK');
  });

  it('names what looks like client data in an exhibit, and numbers the exhibits of several logs', async () => {
    await mapping(at('county.csv'), 'm.json');
    fs.copyFileSync(at('county.csv'), at('A 201 555 001.csv'));
    const { complained } = await run([
      ...['log', at('A 201 555 001.csv'), at('county.csv')],
      ...['--mapping', at('m.json'), '--out', at('out')],
    ]);
    assert.deepEqual(
      complained.trimEnd().split('\n'),
      ['rows.csv', 'totals.json', 'exhibit-1'].map(
        (name) => `${name}: "A 201 555 001" looks like client data (A-number). Read it before you hand it on.`,
      ),
    );
    assert.deepEqual(fs.readdirSync(at('out')).sort(), ['exhibit-1.html', 'exhibit-2.html', 'rows.csv', 'totals.json']);
  });

  it('puts keyed hashes in place of numbers of bookings, the same for the same key', async () => {
    fs.writeFileSync(at('county.csv'), LOG.replace('|PR\n', '|Zzyx Quill took over\n'));
    await mapping(at('county.csv'), 'm.json');
    fs.writeFileSync(at('key'), 'a secret that is long enough');
    fs.writeFileSync(at('other.key'), 'another secret of some length');
    const rows = async (out: string, ...key: string[]): Promise<string[][]> => {
      await run(['log', at('county.csv'), '--mapping', at('m.json'), '--out', at(out), ...key]);
      return readText(`${out}/rows.csv`)
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((l) => l.split(','));
    };
    const plain = await rows('plain');
    const [one, again, other] = [
      await rows('one', '--key', at('key')),
      await rows('again', '--key', at('key')),
      await rows('other', '--key', at('other.key')),
    ];
    assert.deepEqual(one, again);
    const [BOOKING, KIND, WHY] = [3, 4, 5];
    assert.deepEqual(
      plain.map((r) => r[BOOKING]),
      ['16001', `"'=16002"`, '16003'],
    );
    for (const [i, row] of one.entries()) {
      assert.match(row[BOOKING] ?? '', /^[0-9a-f]{24}$/);
      assert.notEqual(row[BOOKING], other[i]?.[BOOKING]);
      assert.notEqual(row.at(-1), plain[i]?.at(-1), 'a fingerprint without a key could be tried out');
      assert.notEqual(row.at(-1), other[i]?.at(-1));
      assert.equal(row[KIND], plain[i]?.[KIND]);
    }
    assert.equal(one[0]?.[WHY], 'Whether a text of the log frees the person is not known.');
    assert.ok(!readText('one/rows.csv').includes('Zzyx') && !readText('one/rows.csv').includes('16001'));
    fs.writeFileSync(at('short'), 'short');
    for (const [key, says] of [
      ['short', /at least 16 bytes/],
      ['gone', /no such file/],
    ] as const) {
      const { code, complained } = await run([
        'log',
        at('county.csv'),
        '--mapping',
        at('m.json'),
        '--out',
        at('no'),
        '--key',
        at(key),
      ]);
      assert.equal(code, 2);
      assert.match(complained, says);
    }
    assert.ok(!fs.existsSync(at('no')));
  });

  it('shares counts with the small ones hidden, and nothing else of the log', async () => {
    await mapping(at('county.csv'), 'm.json');
    const share = async (name: string): Promise<string> => {
      await run(['log', at(name), '--mapping', at('m.json'), '--out', at(`${name}.out`), '--share']);
      return readText(`${name}.out/shared.html`)
        .replace(/<style>[\s\S]*?<\/style>/g, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ');
    };
    assert.match(await share('county.csv'), /too few rows to share anything/);
    // 30 answered and held past, 12 that are not, 5 with no detainer: the 5 and one more are hidden.
    const [head = '', dui = '', hold = '', none = ''] = LOG.split('\n');
    const many = [head];
    for (let i = 0; i < 42; i++) {
      const ended = i < 30 ? dui : dui.replace('2016-03-04 08:00:00', '2016-03-10 20:00:00');
      many.push(ended.replace('16001', `9${i}`), hold.replace('16001', `9${i}`));
    }
    for (let i = 0; i < 5; i++) many.push(none.replace('=16002', `8${i}`));
    fs.writeFileSync(at('many.csv'), many.join('\n'));
    const words = await share('many.csv');
    assert.match(words, /No immigration detainer hidden/);
    assert.match(words, /All rows read 47/);
    assert.ok(!/\b5\b/.test(words.replace(/CFR[^.]*/g, '')), 'neither the five nor a sum that gives it away');
    assert.ok(!words.includes('many.csv') && !words.includes('charge_release_dt'));
    const own = readText('many.csv.out/exhibit.html');
    assert.ok(own.includes('many.csv') && own.includes('charge_release_dt'));
  });

  it('does not write over what it reads', async () => {
    await mapping(at('county.csv'), 'm.json');
    fs.renameSync(at('county.csv'), at('rows.csv'));
    const { code, complained } = await run(['log', at('rows.csv'), '--mapping', at('m.json'), '--out', folder]);
    assert.equal(code, 2);
    assert.match(complained, /written over it/);
    assert.equal(readText('rows.csv'), LOG);
  });
});
