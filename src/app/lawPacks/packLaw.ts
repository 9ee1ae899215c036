import type { LawPackRead } from '../../data/lawPack';
import type { Basis } from '../../domain/basis';
import type { PackLaw } from '../clinic/clinicRows';

/** "Detainers in two states, version 3 (law pack by River Clinic, reviewed by NK on 2026-11-20)". */
export function packOrigin(pack: Pick<LawPackRead, 'title' | 'version' | 'madeBy' | 'reviewedBy'>): string {
  return `${pack.title}, version ${String(pack.version)} (law pack by ${pack.madeBy}, reviewed by ${pack.reviewedBy.name} on ${pack.reviewedBy.on})`;
}

/** The rows of a checked pack as the engines take them. Whose a row is stands in the note of its basis; sources of the pack are named there. */
export function packLaw(pack: LawPackRead): PackLaw {
  const origin = packOrigin(pack);
  const titles = new Map(pack.sources.map((s) => [s.id, s.title]));
  const marked = (basis: readonly Basis[], reason?: string): Basis[] =>
    basis.map((b) => {
      const title = titles.get(b.source);
      const words = [
        b.note,
        title === undefined ? undefined : `Source: ${title}`,
        reason === undefined ? undefined : `Row of ${origin}: ${reason}`,
      ].filter((w) => w !== undefined);
      return words.length === 0 ? b : { ...b, note: words.join('. ') };
    });
  const withOrigin = <T extends { readonly basis: readonly Basis[]; readonly reason: string }>({ reason, ...row }: T) => ({
    ...row,
    basis: marked(row.basis, reason),
  });
  const { rows } = pack;
  return {
    origin,
    authorities: rows.authorities,
    jurisdictions: rows.jurisdictions.map((j) => ({ ...j, laws: j.laws.map((l) => ({ ...l, basis: marked(l.basis) })) })),
    readings: rows.readings.map(withOrigin),
    clocks: rows.clocks.map(withOrigin),
    cautions: rows.cautions.map(withOrigin),
    sources: pack.sources,
  };
}
