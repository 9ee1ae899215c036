import { formatDate, MINUTES_PER_DAY, pad2 } from '../../../domain/time/civil';
import { walkXml } from './xml';

type Shows = 'plain' | 'day' | 'time' | 'both';

/** For each style of a cell: does its format show a day, a time, both, or a number? */
export function readStyles(xml: string): Shows[] {
  const own = new Map<string, string>();
  const out: Shows[] = [];
  let inCells = false;
  walkXml(xml, {
    open(name, attrs, decode, selfClosing) {
      if (name === 'numFmt') {
        const a = attrs();
        own.set(a['numFmtId'] ?? '', decode(a['formatCode'] ?? ''));
      } else if (name === 'cellXfs') inCells = !selfClosing;
      else if (name === 'xf' && inCells) out.push(shows(attrs()['numFmtId'] ?? '0', own));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return out;
}

/** Formats that every spreadsheet has without writing them down. */
const BUILT_IN: Readonly<Record<string, Shows>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'day',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'both',
  27: 'day',
  28: 'day',
  29: 'day',
  30: 'day',
  31: 'day',
  36: 'day',
  45: 'time',
  47: 'time',
  50: 'day',
  57: 'day',
  58: 'day',
};

function shows(id: string, own: ReadonlyMap<string, string>): Shows {
  const code = own.get(id);
  if (code === undefined) return BUILT_IN[id] ?? 'plain';
  const bare = (code.split(';')[0] ?? '')
    .toLowerCase()
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '');
  // A length of time ("[h]:mm") is no time of day.
  if (/\[/.test(bare) || /general/.test(bare)) return 'plain';
  const time = /[hs]/.test(bare);
  const day = /[yd]/.test(bare) || (!time && /m/.test(bare));
  return day ? (time ? 'both' : 'day') : time ? 'time' : 'plain';
}

/** 1970-01-01 as a spreadsheet counts days, and the days by which the Mac's old count is behind. */
const [SERIAL_1970, BEHIND_1904] = [25_569, 1462];

/** One cell as text: days as 2017-04-24, with a time only where the cell has one or shows one. */
export function cellReader(
  strings: readonly string[],
  styles: readonly Shows[],
  is1904: boolean,
): (type: string, style: string, value: string) => string {
  return (type, style, value) => {
    switch (type) {
      case 's':
        return strings[Number(value)] ?? '';
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'd':
      case 'str':
      case 'inlineStr':
        return value;
      default:
        return number(value, styles[Number(style === '' ? 0 : style)] ?? 'plain', is1904);
    }
  };
}

function number(value: string, how: Shows, is1904: boolean): string {
  const n = Number(value);
  if (value === '' || !Number.isFinite(n)) return value;
  if (how === 'plain') return /e/i.test(value) ? String(n) : value;
  const serial = n + (is1904 ? BEHIND_1904 : 0);
  if (n < 0 || serial > 3_000_000) return value;
  let day = Math.floor(serial);
  // To the nearest second: a fraction of a day is never exact. The minute is cut later.
  let seconds = Math.round((serial - day) * MINUTES_PER_DAY * 60);
  if (seconds === MINUTES_PER_DAY * 60) [day, seconds] = [day + 1, 0];
  const clock = `${pad2(Math.floor(seconds / 3600))}:${pad2(Math.floor(seconds / 60) % 60)}:${pad2(seconds % 60)}`;
  if (how === 'time' && n < 1) return clock;
  const date = formatDate(day - SERIAL_1970);
  return how === 'day' && seconds === 0 ? date : `${date} ${clock}`;
}
