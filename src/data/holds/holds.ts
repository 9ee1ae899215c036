import { CAUTION_CODES } from '../../domain/detainer/cautions/cautionCodes';
import { indexHoldRows, type HoldData } from '../../domain/detainer/holdData';
import afterExpiry from './after-expiry.json';
import forms from './detainer-forms.json';
import cautions from './hold-cautions.json';
import holidays from './holidays.json';
import jurisdictions from './jurisdictions.json';
import { lazily } from '../load';
import clocks from './other-clocks.json';
import readings from './readings.json';
import * as schema from '../schema/holds';
import detainerSources from '../sources/detainer.json';
import seedSources from '../sources/seeds.json';
import stateSources from '../sources/state-law.json';

export const loadForms = lazily('detainer-forms.json', forms, schema.FormsFile);
export const loadReadings = lazily('readings.json', readings, schema.ReadingsFile);
export const loadJurisdictions = lazily('jurisdictions.json', jurisdictions, schema.JurisdictionsFile);
export const loadHoldCautions = lazily('hold-cautions.json', cautions, schema.CautionsFile);
export const loadHolidays = lazily('holidays.json', holidays, schema.HolidaysFile);
export const loadOtherClocks = lazily('other-clocks.json', clocks, schema.ClocksFile);
export const loadAfterExpiry = lazily('after-expiry.json', afterExpiry, schema.AfterExpiryFile);
export const loadDetainerSources = lazily('sources/detainer.json', detainerSources, schema.SourcesFile);
export const loadSeedSources = lazily('sources/seeds.json', seedSources, schema.SourcesFile);
export const loadStateSources = lazily('sources/state-law.json', stateSources, schema.SourcesFile);

export type LoadedHoldData = { readonly ok: true; readonly data: HoldData } | { readonly ok: false; readonly message: string };

let loaded: LoadedHoldData | undefined;

/** All rows a hold needs, indexed once. The first file that is broken disables the clock and says which it is. */
export function loadHoldData(): LoadedHoldData {
  return (loaded ??= join());
}

function join(): LoadedHoldData {
  const f = loadForms();
  if (!f.ok) return f;
  const r = loadReadings();
  if (!r.ok) return r;
  const j = loadJurisdictions();
  if (!j.ok) return j;
  const h = loadHolidays();
  if (!h.ok) return h;
  const c = loadHoldCautions();
  if (!c.ok) return c;
  const d = loadDetainerSources();
  if (!d.ok) return d;
  const s = loadSeedSources();
  if (!s.ok) return s;
  const l = loadStateSources();
  if (!l.ok) return l;
  const missing = CAUTION_CODES.find((code) => !c.rows.some((row) => row.code === code));
  if (missing) return { ok: false, message: `hold-cautions.json cannot be used: the caution "${missing}" is missing.` };
  // The newest of the files is what an answer was computed with.
  const version = [f, r, j, h, c].map((x) => x.version).reduce((a, b) => (b > a ? b : a));
  const data = indexHoldRows({
    version,
    forms: f.rows,
    readings: r.rows,
    jurisdictions: j.rows,
    holidays: h.rows,
    cautions: c.rows,
    sources: [...d.rows, ...s.rows, ...l.rows],
  });
  return data
    ? { ok: true, data }
    : { ok: false, message: 'holidays.json cannot be used: the row that says which years are covered is missing.' };
}
