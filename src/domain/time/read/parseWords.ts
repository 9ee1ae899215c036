import type { Found, Region } from './parseItem';

/** English and Spanish words of dates and times, without accents, in lower case. */
const EN_MONTHS = 'january february march april may june july august september october november december'.split(' ');
const ES_MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const EN_DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const ES_DAYS = 'domingo lunes martes miercoles jueves viernes sabado'.split(' ');

const words = new Map<string, Found>();

const add = (found: Found, list: string): void => {
  for (const word of list.split(' ')) words.set(word, found);
};
const month = (name: string, index: number): void => {
  // "may", "mar", "set", "ago" and "dec" are also other words: a month only beside a day number.
  const soft = name === 'may' || name === 'mar' || name === 'set' || name === 'ago';
  words.set(name, { k: 'month', month: index + 1, soft });
};

EN_MONTHS.forEach((name, i) => {
  month(name, i);
  month(name.slice(0, 3), i);
});
ES_MONTHS.forEach((name, i) => {
  month(name, i);
  month(name.slice(0, 3), i);
});
month('sept', 8);
month('setiembre', 8);
month('set', 8);
EN_DAYS.forEach((name, day) => {
  add({ k: 'weekday', day, which: 'bare' }, `${name} ${name}s ${name.slice(0, 3)}`);
});
ES_DAYS.forEach((name, day) => {
  add({ k: 'weekday', day, which: 'bare' }, name);
});
add({ k: 'weekday', day: 2, which: 'bare' }, 'tues');
add({ k: 'weekday', day: 3, which: 'bare' }, 'weds mie');
add({ k: 'weekday', day: 4, which: 'bare' }, 'thur thurs jue');
add({ k: 'weekday', day: 1, which: 'bare' }, 'lun');
add({ k: 'weekday', day: 5, which: 'bare' }, 'vie');
add({ k: 'weekday', day: 6, which: 'bare' }, 'sab');
add({ k: 'weekday', day: 0, which: 'bare' }, 'dom');

add({ k: 'relative', days: 0, part: null }, 'today hoy');
add({ k: 'relative', days: 0, part: 'night' }, 'tonight tonite');
add({ k: 'relative', days: 1, part: null }, 'tomorrow tmrw tmw tomorow manana');
add({ k: 'relative', days: -1, part: null }, 'yesterday yest yday ayer');
add({ k: 'relative', days: -2, part: null }, 'anteayer antier');
add({ k: 'relative', days: -1, part: 'night' }, 'anoche');
add({ k: 'part', part: 'morning' }, 'morning madrugada');
add({ k: 'part', part: 'afternoon' }, 'afternoon tarde');
add({ k: 'part', part: 'evening' }, 'evening');
add({ k: 'part', part: 'night' }, 'night noche');
add({ k: 'time', hour: 12, minute: 0, seconds: false, clock: '24' }, 'noon noontime mediodia midday');
add({ k: 'midnight' }, 'midnight medianoche');
add({ k: 'span', minutes: 0 }, 'now ahora ahorita');
add({ k: 'meridiem', pm: true }, 'pm');
add({ k: 'meridiem', pm: false }, 'am');
add({ k: 'which', which: 'next' }, 'next proximo proxima coming');
add({ k: 'which', which: 'last' }, 'last pasado pasada');
add({ k: 'which', which: 'this' }, 'this este esta');
add(
  { k: 'approximate' },
  'about around approx approximately circa roughly maybe probably aproximadamente aprox cerca possibly ish',
);
add(
  { k: 'phrase' },
  'day days week weeks month months year years fortnight hour hours hrs hr minute minutes min mins ago from hence later',
);
add({ k: 'phrase' }, 'dia dias semana semanas mes meses hace dentro hora horas minutos earlier end start beginning weekend');
add(
  { k: 'refuse', message: 'The name of a holiday is not read here. Write its date, such as 11/26/2026.' },
  'christmas xmas thanksgiving easter juneteenth halloween navidad',
);
add(
  { k: 'refuse', message: 'That says before or after a moment, not the moment itself.' },
  'before after until till since antes despues hasta desde',
);
add(
  { k: 'refuse', message: 'We could not read the time in those words.' },
  'past half quarter minus plus not except media cuarto menos thirty forty fifty twenty fifteen hundred ten-thirty veinte treinta quince',
);
add(
  { k: 'filler' },
  'at on the of de del la las el los a in en y and time date dt tm d t dtm rel release released bond bonded posted out fecha hora ' +
    'salida liberado liberada libertad fianza pagada local sharp exactly punto rlsd rls datetime was is he she por al',
);

/** Never a zone word of ours: reading the rest without it would move the instant. */
export const FOREIGN_ZONES = new Set(
  'cet cest bst ist jst wet west eet eest msk aest aedt acst awst nst ndt clt art brt cot pet vet ect nzst nzdt kst sgt hkt pkt adt wib'.split(
    ' ',
  ),
);

export function wordItem(word: string): Found | undefined {
  return words.get(word);
}

export function isMonthWord(word: string): boolean {
  return words.get(word)?.k === 'month';
}

const region = (name: string, zone: string, standard: number, daylight: number | null, allYear?: string): Region => ({
  name,
  zone,
  standard: standard * 60,
  daylight: daylight === null ? null : daylight * 60,
  ...(allYear === undefined ? {} : { allYear }),
});

const EASTERN = region('Eastern', 'America/New_York', -5, -4);
const CENTRAL = region('Central', 'America/Chicago', -6, -5);
const MOUNTAIN = region('Mountain', 'America/Denver', -7, -6, 'America/Phoenix');
const PACIFIC = region('Pacific', 'America/Los_Angeles', -8, -7);
const ALASKA = region('Alaska', 'America/Anchorage', -9, -8);
const HAWAII = region('Hawaii', 'Pacific/Honolulu', -10, null);
const ALEUTIAN = region('Aleutian', 'America/Adak', -10, -9);
const ATLANTIC = region('Atlantic', 'America/Puerto_Rico', -4, -3);
const CHAMORRO = region('Chamorro', 'Pacific/Guam', 10, null);
const SAMOA = region('Samoa', 'Pacific/Pago_Pago', -11, null);

interface ZoneWord {
  readonly region: Region;
  readonly offset: number | null;
  /** Only right after a time: "ET", "CT" are also other things. */
  readonly afterTime: boolean;
}

const zoneWords = new Map<string, ZoneWord>();
const zone = (of: Region, standard: string, daylight: string, short: string, names: string): void => {
  const put = (list: string, offset: number | null, afterTime: boolean): void => {
    for (const word of list.split(' ')) if (word) zoneWords.set(word, { region: of, offset, afterTime });
  };
  put(standard, of.standard, false);
  put(daylight, of.daylight, false);
  put(short, null, true);
  put(names, null, false);
};
zone(EASTERN, 'est', 'edt', 'et', 'eastern');
zone(CENTRAL, 'cst', 'cdt', 'ct', 'central');
zone(MOUNTAIN, 'mst', 'mdt', 'mt', 'mountain');
zone(PACIFIC, 'pst', 'pdt', 'pt', 'pacific pacifico');
zone(ALASKA, 'akst', 'akdt', 'akt', 'alaska');
zone(HAWAII, 'hst', '', '', 'hawaii hawaiian');
zone(ALEUTIAN, 'hast', 'hdt hadt', '', 'aleutian');
zone(ATLANTIC, 'ast', '', '', 'atlantic atlantico');
zone(CHAMORRO, 'chst', '', '', 'chamorro guam');
zone(SAMOA, 'sst', '', '', 'samoa');

export function zoneWord(word: string): ZoneWord | undefined {
  return zoneWords.get(word);
}
