// One log on its page, without an editor: columns, count, rows in order, a row into a note, and what is taken away.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stopped } from '../../../../src/app/jailLog/limits';
import { LogPage, type LogPagePorts } from '../../../../src/app/jailLog/page/logPage';
import { printExhibit } from '../../../../src/app/jailLog/printExhibit';
import { RowsGuard } from '../../../../src/app/jailLog/rowsGuard';
import { readNote } from '../../../../src/domain/note/readNote';
import { finish } from '../../../../src/domain/jailLog/steps';
import type { LogForm, LogMappingView, LogResultView, LogWindow } from '../../../../src/protocol/jailLog';
import { logs } from '../../../support/jailLog';

interface Sample {
  readonly text: string;
  readonly truth: Readonly<
    Record<'read' | 'answered' | 'refused' | 'contradictory' | 'no-detainer' | 'past' | 'hoursPast', number>
  >;
  readonly perFacility: Readonly<Record<string, number>>;
}

const root = path.resolve(__dirname, '../../../..');
const text = fs.readFileSync(path.join(root, 'samples/clinic/jail-log.csv'), 'utf8');
let [truth, perFacility]: [Sample['truth'], Sample['perFacility']] = [
  { read: 0, answered: 0, refused: 0, contradictory: 0, 'no-detainer': 0, past: 0, hoursPast: 0 },
  {},
];

before(async () => {
  const script = pathToFileURL(path.join(root, 'tools/data/make-sample-log.mjs')).href;
  const { sampleLog } = (await import(script)) as { sampleLog: () => Sample };
  const sample = sampleLog();
  assert.equal(text, sample.text, 'samples/clinic/jail-log.csv is not what the script writes');
  ({ truth, perFacility } = sample);
});

function page(ports: Partial<LogPagePorts> = {}): { page: LogPage; told: string[] } {
  const told: string[] = [];
  const given: LogPagePorts = {
    logs,
    file: 'county.csv',
    read: async () => ({ name: 'county.csv', text }),
    run: finish,
    tell: (doing) => told.push(doing),
    saved: async () => null,
    zones: [{ label: 'Eastern', value: 'America/New_York' }],
    states: [],
    forms: [],
    custodians: [],
    ...ports,
  };
  return { page: new LogPage(given), told };
}

async function opened(ports: Partial<LogPagePorts> = {}): Promise<{ page: LogPage; form: LogForm; told: string[] }> {
  const made = page(ports);
  const state = await made.page.open();
  assert.ok(state.kind === 'mapping');
  const form = { ...state.form, zone: 'America/New_York', otherwiseReleased: 'last-freeing-end' };
  return { ...made, form };
}

async function counted(): Promise<{ page: LogPage; result: LogResultView; form: LogForm }> {
  const { page: log, form } = await opened();
  const result = await log.count(form);
  assert.ok(typeof result !== 'string' && result.kind === 'result', JSON.stringify(result));
  return { page: log, result, form };
}

const FIRST: LogWindow = { from: 0, rows: 50, sort: 'log', down: false, kind: '', text: '' };
const number = (t: string): number => Number(t.replace(/,/g, ''));

describe('the page of a jail log', () => {
  it('proposes columns, and counts only when zone and choice are said', async () => {
    const { page: log } = page();
    const state = (await log.open()) as LogMappingView;
    assert.equal(state.form.columns['chargeReleased'], 'Charge Release');
    const refused = await log.count({ ...state.form, zone: '' });
    assert.ok(typeof refused === 'string' && refused.includes('time zone'));
    assert.match(log.preview({ ...state.form, zone: 'America/New_York', otherwiseReleased: '' }).problem, /otherwise have been/);
  });

  it('shows ten rows both ways, and the texts by which holds are told', async () => {
    const { page: log, form } = await opened();
    const preview = log.preview(form);
    assert.equal(preview.problem, '');
    assert.equal(preview.rows.length, 10);
    assert.ok(preview.rows[0]?.cells.some((c) => c.label === 'Charge' && c.text !== ''));
    assert.equal(preview.holds.find((h) => h.text === 'HOLD IMMIGRATION')?.read, 'an immigration hold');
    const mine = log.preview({ ...form, holdTexts: 'larceny' });
    assert.equal(mine.holds.find((h) => h.text === 'HOLD IMMIGRATION')?.read, 'no hold');
  });

  it('adds up to what is known of the invented log', async () => {
    const { result } = await counted();
    const of = (kind: string): number => number(result.kinds.find((k) => k.kind === kind)?.rows ?? '');
    assert.equal(number(result.read), truth.read);
    assert.equal(
      result.kinds.reduce((n, k) => n + number(k.rows), 0),
      truth.read,
    );
    for (const kind of ['answered', 'refused', 'contradictory', 'no-detainer'] as const)
      assert.equal(of(kind), truth[kind], kind);
    const regulation = result.readings.find((r) => r.id === 'regulation');
    assert.equal(number(regulation?.past ?? ''), truth.past);
    assert.equal(number(regulation?.hours ?? ''), truth.hoursPast);
    assert.equal(
      result.breakdown.bars.reduce((n, b) => n + b.rows, 0),
      truth.answered,
    );
    assert.equal(result.breakdown.bars[0]?.rows, truth.answered - truth.past);
    for (const p of result.breakdown.places) assert.equal(number(p.rows), perFacility[p.name], p.name);
  });

  it('sorts and filters without losing a row', async () => {
    const { page: log } = await counted();
    const all = await log.rows(FIRST);
    assert.equal(all.total, truth.read);
    assert.equal(all.rows[0]?.line, '2');
    const past = await log.rows({ ...FIRST, sort: 'past', down: true, kind: 'past' });
    assert.equal(past.total, truth.past);
    assert.equal(past.rows[0]?.past, '42 h');
    const shortest = await log.rows({ ...FIRST, sort: 'past', kind: 'past' });
    assert.equal(shortest.rows[0]?.past, '1 h');
    const one = await log.rows({ ...FIRST, text: '300017' });
    assert.deepEqual(
      one.rows.map((r) => r.booking),
      ['300017'],
    );
    const last = await log.rows({ ...FIRST, from: all.total - 1, rows: 10 });
    assert.equal(last.rows.length, 1);
  });

  it('turns by another reading, and says the working of a row', async () => {
    const { page: log, result } = await counted();
    const other = result.readings.find((r) => r.id !== 'regulation');
    assert.ok(other);
    const shown = await log.showReading(other.id);
    assert.equal(shown?.kind === 'result' && shown.reading, other.id);
    assert.equal(await log.showReading('none such'), null);
    const detail = log.row(0);
    assert.ok(detail?.readings.some((r) => r.end !== ''));
    assert.ok(detail?.cells.some((c) => c.text === 'HOLD IMMIGRATION'));
    assert.equal(log.row(truth.read), null);
  });

  it('makes a case note of a row, without the number of the booking', async () => {
    const { page: log } = await counted();
    const made = log.noteText(1, { id: 'abc', today: '2026-11-28' });
    assert.ok(made.kind === 'note');
    const { note } = readNote(made.text);
    assert.equal(note.zone, 'America/New_York');
    assert.match(note.detainer?.releasable ?? '', /^2025-/);
    assert.doesNotMatch(made.text, /300001/);
  });

  it('leaves numbers and fingerprints out of the table of rows unless they are asked for', async () => {
    const { page: log } = await counted();
    const without = [...log.rowsCsv(false, new RowsGuard())].join('');
    const kept = [...log.rowsCsv(true, new RowsGuard())].join('');
    assert.equal(without.split('\r\n').length, truth.read + 2);
    assert.doesNotMatch(without, /,300001,/);
    assert.match(kept, /,300001,/);
  });

  it('has an exhibit with quarters and facilities, and one for sharing without them', async () => {
    const { page: log } = await counted();
    const exhibit = log.exhibit(false);
    assert.match(exhibit?.markdown ?? '', /## By quarter\n[\s\S]*2025 Q1[\s\S]*## By facility\n[\s\S]*Main jail/);
    assert.doesNotMatch(log.exhibit(true)?.markdown ?? '', /Main jail|2025 Q/);
  });

  it('draws the hours past the end on the page to print, with words for who cannot see it', async () => {
    const { page: log } = await counted();
    const exhibit = log.exhibit(false);
    assert.ok(exhibit);
    const printed = await printExhibit(exhibit.markdown, 'html', exhibit.picture);
    assert.ok(printed.kind === 'printed');
    const html = new TextDecoder().decode(printed.bytes);
    assert.match(
      html,
      /<h2>How long past the end<\/h2>\n<figure><svg [^>]*role="img" aria-label="Rows by hours past the end[^"]+"/,
    );
  });

  it('saves columns and choices without any row, and reads them again', async () => {
    const { page: log, form } = await counted();
    const file = log.mappingFile(form);
    assert.ok(typeof file !== 'string');
    assert.doesNotMatch(file.text, /300001|LARCENY|Main jail/);
    const asked: string[] = [];
    const again = page({ saved: async (path) => (asked.push(path), file.text) });
    const state = (await again.page.open()) as LogMappingView;
    assert.deepEqual(asked, [file.path]);
    assert.deepEqual(state.form, form);
  });

  it('can be stopped, and then counts anew', async () => {
    const stop = { on: false };
    const { page: log, form } = await opened({
      run: (steps) => {
        if (stop.on) throw new Stopped('test');
        return finish(steps);
      },
    });
    stop.on = true;
    await assert.rejects(log.count(form), Stopped);
    assert.equal(log.current?.kind, 'mapping');
    stop.on = false;
    const result = await log.count(form);
    assert.ok(typeof result !== 'string' && result.kind === 'result');
  });
});

describe('the guard over rows', () => {
  it('names what looks like client data, once', () => {
    const guard = new RowsGuard();
    for (let i = 0; i < 3; i++) guard.see('A012 345 678');
    guard.see('Main jail');
    assert.equal(guard.found().filter((f) => f.text.includes('012')).length, 1);
  });
});
