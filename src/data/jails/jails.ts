import { formatDate, parseDate } from '../../domain/time/civil';
import type { Agreement, AgreementModel, AgencyRow } from '../../domain/jails/rows';
import packed from './ice-287g.json';
import { PackedAgreements } from '../schema/jails';

export interface Agreements {
  readonly agencies: readonly AgencyRow[];
  /** YYYY-MM-DD: the day of ICE's list. Newer agreements, and ended ones, are not in it. */
  readonly listOf: string;
  readonly attribution: string;
  /** "US-AL" to its one zone. */
  readonly zones: ReadonlyMap<string, string>;
  /** Pieces of the file that could not be read: they are left out and said. */
  readonly unreadable: readonly string[];
}

export type LoadedAgreements =
  { readonly ok: true; readonly data: Agreements } | { readonly ok: false; readonly message: string };

let loaded: LoadedAgreements | undefined;

/** Unpacked at first use: nobody who does not ask for a jail pays for it. */
export function loadAgreements(): LoadedAgreements {
  return (loaded ??= unpack(packed));
}

const MODEL: Readonly<Record<string, AgreementModel>> = { W: 'WSO', J: 'JEM', T: 'TFM' };

export function unpack(json: unknown): LoadedAgreements {
  const read = PackedAgreements.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return {
      ok: false,
      message: `ice-287g.json cannot be used: at ${issue?.path.map(String).join('.') ?? ''}, ${issue?.message ?? 'it does not fit'}.`,
    };
  }
  const { states, endings, firstDay, listOf, attribution, zones } = read.data;
  const first = parseDate(firstDay) ?? 0;
  const agencies: AgencyRow[] = [];
  const unreadable: string[] = [];
  for (const [jurisdiction, text] of Object.entries(states)) {
    for (const piece of text.split(';')) {
      const agency = agencyOf(piece, jurisdiction, endings, first);
      if (agency) agencies.push(agency);
      else unreadable.push(`${jurisdiction}: ${piece}`);
    }
  }
  const count = agencies.reduce((sum, a) => sum + a.agreements.length, 0);
  if (unreadable.length === 0 && count !== read.data.agreements)
    unreadable.push(`${count} agreements were unpacked, ${read.data.agreements} were packed`);
  return { ok: true, data: { agencies, listOf, attribution, zones: new Map(Object.entries(zones)), unreadable } };
}

/** `Autauga~|$^1|JTW1w8`: "~" is " County", "$" the county again, "^1" an ending; models by their letters, days counted in base 36. */
function agencyOf(piece: string, jurisdiction: string, endings: readonly string[], first: number): AgencyRow | null {
  const [place, name, when] = piece.split('|');
  if (place === undefined || !name || !when) return null;
  const county = place.replace(/~$/, ' County');
  const agreements: Agreement[] = [];
  for (const group of when.split(',')) {
    const m = /^([WJT]+)([0-9a-z]+)$/.exec(group);
    if (!m) return null;
    const signed = formatDate(first + parseInt(m[2] ?? '', 36));
    for (const letter of m[1] ?? '') {
      const model = MODEL[letter];
      if (model) agreements.push({ model, signed });
    }
  }
  const whole = name.replace(/\^(\d)$/, (_, n: string) => endings[Number(n)] ?? '').replace(/^\$/, county);
  return { name: whole, county, jurisdiction, agreements };
}
