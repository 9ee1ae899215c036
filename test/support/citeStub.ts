import type { Cite } from '../../src/domain/template/cite/cite';

/** A register of three rows for tests of the engine; the golden letters use the real one. */
export const citeStub: Cite = (id, asOf) => {
  if (id === 'ICE-10076.1') {
    if (asOf < '2011-06-17') return { text: null, place: 'history', note: null, status: 'not-yet' };
    const ended = asOf >= '2025-01-31';
    return {
      text: ended ? '*Morton Victims Memo* (June 17, 2011) (rescinded Jan. 2025)' : '*Morton Victims Memo* (June 17, 2011)',
      place: ended ? 'history' : 'law',
      note: ended ? 'reported rescinded January 2025; litigation; attorney review' : null,
      status: ended ? 'in-litigation' : 'in-force',
      checked: '2026-08-26',
    };
  }
  if (id.startsWith('STAT-8USC1367')) return { text: '8 U.S.C. § 1367', place: 'law', note: null, status: 'in-force' };
  if (id.startsWith('REG-8CFR287.7')) return { text: '8 C.F.R. § 287.7 (2026)', place: 'law', note: null, status: 'in-force' };
  return { text: null, place: 'law', note: null, status: 'unverified' };
};
