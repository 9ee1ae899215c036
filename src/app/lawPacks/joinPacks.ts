import type { LawPackRead } from '../../data/lawPack';
import type { TemplateSource } from '../../domain/template/text/source';
import type { ClinicRows } from '../clinic/clinicRows';
import { readTemplateFile } from '../letters/letters';
import { packLaw, packOrigin } from './packLaw';

/** A clinic's rows with those of its packs, the oldest law first. Where both have a row, the clinic's own stands; of two packs, the newer. */
export function joinPacks(rows: ClinicRows, packs: readonly LawPackRead[]): ClinicRows {
  if (packs.length === 0) return rows;
  const newestFirst = [...packs].reverse();
  const jails = [...(rows.jails ?? [])];
  const days = [...(rows.localDays ?? [])];
  for (const pack of newestFirst) {
    const by = authorWords(pack);
    for (const jail of pack.rows.jails) {
      const same = jails.some(
        (j) => j.jurisdiction === jail.jurisdiction && j.facility.toLowerCase() === jail.facility.toLowerCase(),
      );
      if (!same) jails.push({ ...jail, author: by, reviewed: pack.reviewedBy.on });
    }
    for (const h of pack.rows.holidays) {
      const basis = `${h.name}: ${h.basis} (${packOrigin(pack)})`;
      if (!days.some((d) => d.date === h.date && d.basis === basis)) days.push({ date: h.date, basis });
    }
  }
  return {
    ...rows,
    packs: packs.map(packLaw),
    jails,
    localDays: days,
    // Of two with one id the later in the list is used.
    templates: [...packs.flatMap(templatesOf), ...(rows.templates ?? [])],
  };
}

function authorWords(pack: LawPackRead): string {
  return `${pack.madeBy}, in the law pack ${pack.title}, version ${String(pack.version)}`;
}

function templatesOf(pack: LawPackRead): TemplateSource[] {
  return pack.rows.templates.flatMap(({ text }) => {
    const read = readTemplateFile(text);
    if (!read.ok) return [];
    const { template } = read;
    return [{ ...template, origin: { ...template.origin, author: authorWords(pack), reviewed: pack.reviewedBy.on } }];
  });
}
