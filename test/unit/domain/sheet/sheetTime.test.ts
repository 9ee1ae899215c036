import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { loadSheets } from '../../../../src/data/sheet/sheets';
import { dayNumber } from '../../../../src/domain/time/civil';
import { readIso } from '../../../../src/domain/time/instant';
import { zoneTable } from '../../../../src/domain/time/zoneTable';
import { canPrintDates, sheetDate, sheetTime } from '../../../../src/domain/sheet/sheetTime';

const { rows } = loadSheets();
const row = (language: string) => {
  const found = rows.find((r) => r.language === language);
  assert.ok(found);
  return found;
};
const utc = (iso: string): number => {
  const read = readIso(iso);
  assert.ok(read?.kind === 'instant');
  return read.utc;
};
const table = (zone: string) => {
  const found = zoneTable(zone);
  assert.ok(found);
  return found;
};

/** The Friday after Thanksgiving of 2026, half past eleven at night in Chicago. */
const LATE: Readonly<Record<string, string>> = {
  en: 'Friday, November 27, 2026, 23:30 (11:30 PM), Central Time (CST)',
  es: 'viernes, 27 de noviembre de 2026, 23:30 (11:30 PM), hora central (CST)',
  fr: 'vendredi 27 novembre 2026, 23:30 (11:30 PM), heure du centre nord-américain (CST)',
  pt: 'sexta-feira, 27 de novembro de 2026, 23:30 (11:30 PM), Horário Central (CST)',
  vi: 'Thứ Sáu, 27 tháng 11, 2026, 23:30 (11:30 PM), Giờ miền Trung (CST)',
  'zh-Hans': '2026年11月27日星期五, 23:30 (11:30 PM), 北美中部时间 (CST)',
  ht: 'vandredi 27 novanm 2026, 23:30 (11:30 PM), Central Time (CST)',
};

describe('a time on the client sheet', () => {
  it('is printed in every language with weekday, month, year, both clocks and zone', () => {
    for (const r of rows)
      assert.equal(sheetTime(utc('2026-11-27T23:30:00-06:00'), table('America/Chicago'), r, null), LATE[r.language], r.language);
  });

  it('is in the language that was asked for, whatever the machine speaks', () => {
    for (const r of rows) {
      assert.ok(canPrintDates(r), r.language);
      if (r.locale === undefined) continue;
      const { locale } = new Intl.DateTimeFormat(r.locale).resolvedOptions();
      assert.equal(new Intl.Locale(locale).language, new Intl.Locale(r.locale).language, r.language);
    }
  });

  it('on a Japanese machine too, Haitian Creole among them', function () {
    this.timeout(60_000);
    const root = path.resolve(__dirname, '../../../..');
    const script = `
      const { loadSheets } = require(${JSON.stringify(path.join(root, 'src/data/sheet/sheets.ts'))});
      const { sheetTime } = require(${JSON.stringify(path.join(root, 'src/domain/sheet/sheetTime.ts'))});
      const { zoneTable } = require(${JSON.stringify(path.join(root, 'src/domain/time/zoneTable.ts'))});
      const at = ${utc('2026-11-27T23:30:00-06:00')};
      const printed = loadSheets().rows.map((r) => [r.language, sheetTime(at, zoneTable('America/Chicago'), r, null)]);
      const host = new Intl.DateTimeFormat().resolvedOptions().locale;
      const silent = new Intl.DateTimeFormat('ht', { weekday: 'long', timeZone: 'UTC' }).format(0);
      console.log(JSON.stringify({ host, silent, printed: Object.fromEntries(printed) }));`;
    const out = execFileSync(process.execPath, ['--import=tsx', '--input-type=commonjs', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'ja_JP.UTF-8', LANG: 'ja_JP.UTF-8', LANGUAGE: 'ja', TZ: 'Asia/Tokyo' },
    });
    const { host, silent, printed } = JSON.parse(out) as { host: string; silent: string; printed: unknown };
    // The trap is real there: what Intl does not know comes out in the machine's language.
    assert.equal(host, 'ja-JP');
    assert.match(silent, /曜日$/);
    assert.deepEqual(printed, LATE);
  });

  it('a language that Intl does not know and that has no words of its own cannot be printed', () => {
    assert.equal(canPrintDates({ language: 'ht', locale: 'ht' }), false);
    assert.equal(canPrintDates({ language: 'ht' }), false);
  });

  it('an end at midnight is the end of the day before; a start at midnight is not', () => {
    const at = utc('2026-11-28T00:00:00-06:00');
    const chicago = table('America/Chicago');
    for (const r of rows) {
      const friday = sheetDate(dayNumber(2026, 11, 27), r);
      const saturday = sheetDate(dayNumber(2026, 11, 28), r);
      const end = sheetTime(at, chicago, r, r.texts.endOfDay);
      assert.ok(end.includes(friday) && !end.includes(saturday), `${r.language}: ${end}`);
      assert.ok(sheetTime(at, chicago, r, null).startsWith(`${saturday}, 00:00 (12:00 AM), `), r.language);
    }
  });

  it('the two hours of a clock change are told apart', () => {
    const chicago = table('America/Chicago');
    const [first, second] = ['2026-11-01T01:30:00-05:00', '2026-11-01T01:30:00-06:00'].map((t) => utc(t));
    for (const r of rows) {
      assert.match(sheetTime(first ?? 0, chicago, r, null), /01:30 \(1:30 AM\).*\(CDT\)$/, r.language);
      assert.match(sheetTime(second ?? 0, chicago, r, null), /01:30 \(1:30 AM\).*\(CST\)$/, r.language);
    }
  });

  it('every month and weekday has a name of its own in every language', () => {
    for (const r of rows) {
      const months = new Set(
        Array.from({ length: 12 }, (_, m) => sheetDate(dayNumber(2026, m + 1, 15), r).replace(/\p{L}*曜?日?/u, '')),
      );
      assert.equal(months.size, 12, r.language);
      const days = new Set(Array.from({ length: 7 }, (_, d) => sheetDate(dayNumber(2026, 6, 1 + d), r).replace(/\d+/g, '')));
      assert.equal(days.size, 7, r.language);
    }
  });

  it('Creole has its own words, and the English name of a zone where it has none', () => {
    const ht = row('ht');
    assert.match(
      sheetTime(utc('2026-08-02T12:00:00-04:00'), table('America/New_York'), ht, null),
      /^dimanch 2 out 2026, 12:00 \(12:00 PM\), lè Kot Lès Etazini \(EDT\)$/,
    );
    assert.match(
      sheetTime(utc('2026-01-05T09:05:00-07:00'), table('America/Denver'), ht, null),
      /^lendi 5 janvye 2026, 09:05 \(9:05 AM\), Mountain Time \(MST\)$/,
    );
  });
});
