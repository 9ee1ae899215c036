import { loadAuthorities, loadAuthorityChanges } from '../../data/authorities/authorities';
import { loadHoldData, loadOtherClocks } from '../../data/holds/holds';
import type { LawPackRead } from '../../data/lawPack';
import { loadTemplates } from '../../data/templates';
import { differences, type Difference } from '../../domain/lawPack/differences';
import { readTemplateFile } from '../letters/letters';
import { packOrigin } from './packLaw';

/** What a change is about: it decides which notes it touches. */
export type Subject =
  | { readonly kind: 'authority'; readonly id: string }
  | { readonly kind: 'place'; readonly jurisdiction: string }
  | { readonly kind: 'jail'; readonly facility: string; readonly jurisdiction: string }
  | { readonly kind: 'day'; readonly date: string }
  /** Federal hours, clocks and cautions: every open hold. */
  | { readonly kind: 'every-hold' }
  /** A text for letters: what was made from it stands in a note as plain words. */
  | { readonly kind: 'letters' };

export interface LawChange {
  /** "ICE-16001.2, Claims to US citizenship". */
  readonly title: string;
  /** Why the row is there, or what changed, in one sentence. */
  readonly says: string;
  readonly differences: readonly Difference[];
  readonly subject: Subject;
}

export interface ChangeGroup {
  readonly heading: string;
  readonly changes: readonly LawChange[];
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly says: string;
  readonly value: unknown;
  readonly subject: Subject;
}

/** What a pack changes: against its version before, where there is one, else against the built-in rows. */
export function packChanges(pack: LawPackRead, before: LawPackRead | undefined): ChangeGroup {
  const builtIn = new Map(builtInRows().map((r) => [r.key, r]));
  const old = before === undefined ? builtIn : new Map([...builtIn, ...rowsOf(before).map((r) => [r.key, r] as const)]);
  const now = rowsOf(pack);
  const changes = now.flatMap((row) => changeOf(old.get(row.key)?.value, row));
  const keys = new Set(now.map((r) => r.key));
  const gone = (before === undefined ? [] : rowsOf(before))
    .filter((r) => !keys.has(r.key))
    .flatMap((r) => {
      const again = builtIn.get(r.key);
      const back = again ? 'The pack no longer has this row; the built-in one counts again.' : 'The pack no longer has this row.';
      return changeOf(r.value, { ...r, value: again?.value, says: back });
    });
  return { heading: packOrigin(pack), changes: [...changes, ...gone] };
}

function changeOf(was: unknown, row: Row): LawChange[] {
  const found = differences(was, row.value);
  return found.length === 0 ? [] : [{ title: row.title, says: row.says, differences: found, subject: row.subject }];
}

/** What changed in the built-in register: its own list, with what each row says now. */
export function registerChanges(): readonly ChangeGroup[] {
  const changes = loadAuthorityChanges();
  const register = loadAuthorities();
  if (!changes.ok || !register.ok) return [];
  const byId = new Map(register.rows.map((a) => [a.id, a]));
  const versions = [...new Set(changes.rows.map((c) => c.dataVersion))].sort().reverse();
  return versions.map((version) => ({
    heading: `The built-in register, ${version}`,
    changes: changes.rows
      .filter((c) => c.dataVersion === version)
      .map((c) => {
        const row = byId.get(c.id);
        const now = row ? `${row.substance} ${row.timeline.at(-1)?.sentence ?? ''}`.trim() : null;
        return {
          title: row ? `${c.id}, ${row.shortName}` : c.id,
          says: c.change,
          differences: [{ field: 'says', was: c.was ?? null, now }],
          subject: { kind: 'authority', id: c.id },
        };
      }),
  }));
}

function place(jurisdiction: string | null | undefined): Subject {
  return jurisdiction === null || jurisdiction === undefined || jurisdiction === 'US'
    ? { kind: 'every-hold' }
    : { kind: 'place', jurisdiction };
}

function rowsOf({ rows }: LawPackRead): readonly Row[] {
  return [
    ...rows.authorities.map((a): Row => ({
      key: `authority ${a.id}`,
      title: `${a.id}, ${a.shortName}`,
      says: a.reason,
      value: a,
      subject: { kind: 'authority', id: a.id },
    })),
    ...rows.jurisdictions.map((j): Row => ({
      key: `state ${j.id}`,
      title: `${j.id}, ${j.name}`,
      says: j.reason,
      value: j,
      subject: place(j.id),
    })),
    ...rows.readings.map((r): Row => ({
      key: `reading ${r.id}`,
      title: `Reading of the hours: ${r.label}`,
      says: r.reason,
      value: r,
      subject: place(r.jurisdiction),
    })),
    ...rows.clocks.map((c): Row => ({
      key: `clock ${c.id}`,
      title: `Clock: ${c.name}`,
      says: c.reason,
      value: c,
      subject: place(c.jurisdiction),
    })),
    ...rows.cautions.map((c): Row => ({
      key: `caution ${c.code}`,
      title: `Caution: ${c.short}`,
      says: c.reason,
      value: c,
      subject: { kind: 'every-hold' },
    })),
    ...rows.holidays.map((h): Row => ({
      key: `day ${h.date} ${h.name}`,
      title: `Local day: ${h.name}`,
      says: h.reason ?? 'It moves no answer; it is shown as "if this day counts".',
      value: h,
      subject: { kind: 'day', date: h.date },
    })),
    ...rows.jails.map((j): Row => ({
      key: `jail ${j.jurisdiction} ${j.facility.toLowerCase()}`,
      title: `${j.facility}, ${j.jurisdiction}`,
      says: j.reason ?? 'What is known of this jail.',
      value: j,
      subject: { kind: 'jail', facility: j.facility, jurisdiction: j.jurisdiction },
    })),
    ...rows.templates.flatMap(({ text }): Row[] => {
      const read = readTemplateFile(text);
      if (!read.ok) return [];
      const { id, title, origin, body } = read.template;
      return [
        {
          key: `template ${id}`,
          title: `Template ${id}, ${title}`,
          says: origin.reason ?? 'A text for letters.',
          value: { title, body },
          subject: { kind: 'letters' },
        },
      ];
    }),
  ];
}

function builtInRows(): readonly Pick<Row, 'key' | 'value'>[] {
  const [register, holds, clocks, templates] = [loadAuthorities(), loadHoldData(), loadOtherClocks(), loadTemplates()];
  return [
    ...(register.ok ? register.rows.map((a) => ({ key: `authority ${a.id}`, value: a })) : []),
    ...(holds.ok
      ? [
          ...[...holds.data.jurisdictions.values()].map((j) => ({ key: `state ${j.id}`, value: j })),
          ...holds.data.readings.map((r) => ({ key: `reading ${r.id}`, value: r })),
          ...[...holds.data.cautions].map(([code, c]) => ({ key: `caution ${code}`, value: c })),
        ]
      : []),
    ...(clocks.ok ? clocks.rows.map((c) => ({ key: `clock ${c.id}`, value: c })) : []),
    ...(templates.ok ? templates.rows.map((t) => ({ key: `template ${t.id}`, value: { title: t.title, body: t.body } })) : []),
  ];
}
