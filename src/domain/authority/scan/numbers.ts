import type { CitationFinding } from '../answers';
import { hasEnd } from './accept';
import { sectionOf } from '../identify';
import { sentenceAround, type Place, type Times } from '../cases/place';
import type { Register } from '../register';
import type { Hit } from './scan';
import type { NumberRule, Shapes, Suggestion } from './shapes';

export function ruleFor(hit: Hit, place: Place, times: Times, register: Register, shapes: Shapes): NumberRule | null {
  const section = sectionOf(hit, register);
  const rules = shapes.numbersOf.get(hit.key) ?? (section === null ? undefined : shapes.numbersOf.get(section));
  if (!rules) return null;
  const written = [hit.key + hit.sub, ...(section ? [section + hit.sub] : [])];
  for (const rule of rules) {
    const hits = rule.keys.some((k) => written.some((w) => w === k || (!rule.exact && w.startsWith(`${k}(`))));
    if (!hits || (rule.from !== null && times.asOf < rule.from) || (rule.until !== null && times.asOf >= rule.until)) continue;
    if (rule.context && !rule.context.test(sentenceAround(place.text, hit.start, hit.end))) continue;
    return rule;
  }
  return null;
}

export function acceptedNumber(rule: NumberRule, hit: Hit, place: Place, shapes: Shapes): boolean {
  if (rule.code === 'no-such-section') return false;
  return place.history || hasEnd(hit, place, shapes);
}

/** The subsection as written, kept in the replacement. */
export function fill(text: string, hit: Hit, rule: NumberRule): string {
  const key = rule.keys.find((k) => k.includes('(')) ?? '';
  const own = key.slice(key.indexOf('('));
  const written = /(?:\([^()]*\) ?)+/.exec(hit.text)?.[0].replaceAll(' ', '') ?? '';
  const rest = key !== '' && written.toLowerCase().startsWith(own) ? written.slice(own.length) : written;
  return text.replaceAll('{sub}', rest);
}

/** INA numbers that are numbers of the Code, and Code sections that come from other Acts. */
export function inaTrouble(
  hit: Hit,
  register: Register,
  shapes: Shapes,
): Pick<CitationFinding, 'problem' | 'message' | 'suggestions'> | null {
  if (!hit.key.startsWith('ina:')) return null;
  const number = hit.key.slice(4);
  if (register.uscOfIna.has(number)) return null;
  const sub = hit.text.slice(hit.text.length - hit.sub.length);
  const other = shapes.notIna.find((n) => inRange(number, n.from, n.to));
  if (other) {
    return {
      problem: 'not-an-ina-section',
      message: `${number} is a section of Title 8 of the United States Code that is not part of the INA${other.act ? ` (${other.act})` : ''}: ${other.what}.`,
      suggestions: [{ text: `8 U.S.C. § ${number}${sub}`, why: 'The Code section' }],
    };
  }
  const ina = register.inaOfUsc.get(number);
  if (ina !== undefined) {
    return {
      problem: 'not-an-ina-section',
      message: `${number} is the number in the United States Code; in the INA it is § ${ina}.`,
      suggestions: [
        { text: `INA § ${ina}${sub}, 8 U.S.C. § ${number}${sub}`, why: 'Both numbers' },
        { text: `INA § ${ina}${sub}`, why: 'The INA number' },
      ],
    };
  }
  return null;
}

function inRange(number: string, from: string, to: string): boolean {
  if (from === to) return number === from;
  const n = Number(number);
  return n >= Number(from) && n <= Number(to);
}

export function unknown(
  hit: Hit,
  register: Register,
  place: Place,
): Pick<CitationFinding, 'problem' | 'message' | 'suggestions'> {
  if (hit.key.startsWith('policy:')) {
    return {
      problem: place.generated ? null : 'unknown-authority',
      message: `${hit.text} is not in the register, so its status is not known. Check the number.`,
      suggestions: [],
    };
  }
  if (hit.key.startsWith('aila:'))
    return {
      problem: null,
      message: 'A document number of AILA: a secondary source, whose status is not tracked.',
      suggestions: [],
    };
  const same = hit.sameName === undefined ? '' : ` A ruling of the same name stands there: ${hit.sameName.title}.`;
  return {
    problem: null,
    message: `${hit.text} is not in the register: its status is not tracked.${same}`,
    suggestions: parallel(hit, place, register),
  };
}

/** The other number of the same section, unless it already stands beside it. */
export function parallel(hit: Hit, place: Place, register: Register): Suggestion[] {
  const sub = hit.text.slice(hit.text.length - hit.sub.length);
  if (hit.sub !== '' && sub.toLowerCase() !== hit.sub) return [];
  if (hit.key.startsWith('ina:')) {
    const usc = register.uscOfIna.get(hit.key.slice(4));
    if (usc === undefined || beside(hit, place).includes(`usc${usc}`)) return [];
    return [
      {
        text: `INA § ${hit.key.slice(4).toUpperCase()}${sub}, 8 U.S.C. § ${usc}${sub}`,
        why: 'Adds the number in the United States Code',
      },
    ];
  }
  if (hit.key.startsWith('usc:8:')) {
    const usc = hit.key.slice(6);
    const ina = register.inaOfUsc.get(usc);
    if (ina === undefined) return [];
    const near = beside(hit, place);
    if (near.includes(`ina${ina.toLowerCase()}`) || (near.includes('ofthe') && near.includes(ina.toLowerCase()))) return [];
    return [{ text: `INA § ${ina}${sub}, 8 U.S.C. § ${usc}${sub}`, why: 'Adds the INA number' }];
  }
  return [];
}

/** The words beside a hit without blanks, points and section signs, to see whether the other number stands there already. */
function beside(hit: Hit, place: Place): string {
  return place.text
    .slice(Math.max(0, hit.start - 40), Math.min(place.text.length, hit.end + 40))
    .replace(/[ \n.§]/g, '')
    .toLowerCase();
}
