import type { Basis } from '../../basis';
import { gradeWords } from '../../basis';
import { findBlocks, writeBlock } from '../../note/blocks/blocks';
import type { FactorRow } from './factorsScope';

export interface Factor {
  readonly number: number;
  readonly id: string;
  readonly label: string;
  readonly tells: 'none' | 'entry' | 'nationality' | 'status' | 'victim';
  readonly basis: readonly Basis[];
}

const HEAD = '| Factor | For | Against | Evidence |';
const RULE = '| --- | --- | --- | --- |';
const TELLS: Readonly<Record<Factor['tells'], string>> = {
  none: '',
  entry: 'tells about entry: attorney first',
  nationality: 'tells about nationality: attorney first',
  status: 'tells about immigration status: attorney first',
  victim: 'tells about a victim or witness: consent first',
};

/** The worksheet as a block for the note: a table a person fills in. `rows` keeps what was written before. */
export function factorsBlock(factors: readonly Factor[], dataVersion: string, rows: readonly FactorRow[] = []): string {
  return writeBlock('factors', {}, dataVersion, factorsTable(factors, rows));
}

export function factorsTable(factors: readonly Factor[], rows: readonly FactorRow[]): string {
  const own = rows.filter((r) => r.id === null);
  return [
    'Factor worksheet. The list is that of ICE Policy 10075.1 (2011), which has ended; it serves as a checklist, not as authority. No factor decides, and the list is not complete. Leave a line empty that does not matter. Keep this out of shared folders.',
    '',
    HEAD,
    RULE,
    ...factors.map((f) =>
      line(
        `${String(f.number)}. ${f.label}${remarks(f)}`,
        rows.filter((r) => r.id === f.id),
      ),
    ),
    ...[...new Set(own.map((r) => r.factor))].map((name) =>
      line(
        name,
        own.filter((r) => r.factor === name),
      ),
    ),
  ].join('\n');
}

function remarks(f: Factor): string {
  const grade = f.basis[0]?.grade;
  const parts = [TELLS[f.tells], grade === 'reconstructed' ? gradeWords(grade) : ''].filter((p) => p !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function line(name: string, rows: readonly FactorRow[]): string {
  const side = (s: FactorRow['side']): string => cell(rows.find((r) => r.side === s)?.analysis ?? '');
  const evidence = [...new Set(rows.map((r) => r.evidence).filter((e) => e !== ''))].join('; ');
  return `| ${cell(name)} | ${side('positive')} | ${side('negative')} | ${cell(evidence)} |`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\|/g, '\\|');
}

export type ReadFactors =
  | { readonly kind: 'factors'; readonly rows: readonly FactorRow[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid'; readonly message: string };

/** What a person wrote into the worksheet of a note, in its order. Lines with nothing in them are left out. */
export function readFactors(note: string, factors: readonly Factor[]): ReadFactors {
  const block = findBlocks(note).find((b) => b.kind === 'factors');
  if (block === undefined) return { kind: 'none' };
  const body = block.body.replace(/\r\n/g, '\n').split('\n');
  const from = body.findIndex((l) => /^\s*\|\s*Factor\s*\|\s*For\s*\|\s*Against\s*\|\s*Evidence\s*\|\s*$/i.test(l));
  if (from === -1)
    return {
      kind: 'invalid',
      message:
        'The factor worksheet has lost its heading row (Factor, For, Against, Evidence). Insert a new one, or put the row back.',
    };
  const rows = body.slice(from + 1).flatMap((l) => readLine(l, factors));
  return { kind: 'factors', rows };
}

/** One table line; empty for the rule under the heading, for lines with nothing filled in, and for what is no table line. */
export function readLine(text: string, factors: readonly Factor[]): readonly FactorRow[] {
  const cells = text
    .trim()
    .split(/(?<!\\)\|/)
    .map((c) => c.replace(/\\\|/g, '|').trim());
  if (cells.length < 6 || cells[0] !== '' || /^:?-+:?$/.test(cells[1] ?? '')) return [];
  const [, name = '', positive = '', negative = '', evidence = ''] = cells;
  if (name === '') return [];
  const known = factors.find((f) => f.number === Number(/^(\d+)\. /.exec(name)?.[1]));
  const row = (side: FactorRow['side'], analysis: string): FactorRow => ({
    id: known?.id ?? null,
    factor: known?.label ?? name,
    side,
    analysis,
    evidence,
    tells: known?.tells ?? 'none',
  });
  const sides = [
    ...(positive === '' ? [] : [row('positive', positive)]),
    ...(negative === '' ? [] : [row('negative', negative)]),
  ];
  return sides.length === 0 && evidence !== '' ? [row('open', '')] : sides;
}
