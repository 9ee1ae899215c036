/**
 * What the charge classifier shows: rows worked out without an editor. The levels come from the classifier; nothing here decides one.
 */
import type { ChargeInput, LevelAnswer, SchemeId } from '../../domain/offense/answers';
import { lakenRileyWords } from '../../domain/offense/table';
import type { ChargeList } from './chargeLists';

export interface ChargesState {
  readonly charges: readonly ChargeInput[];
  readonly recordComplete: boolean;
  /** Which list of the note these charges are; undefined: not known. */
  readonly from?: ChargeList | undefined;
  readonly note?: string | undefined;
  /** Whose section numbers stand in the words. */
  readonly jurisdiction?: string | undefined;
}

export type ChargesAction = 'insert' | 'copy' | 'explain' | 'add' | 'record';

export type ChargesRow =
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'message'; readonly label: string; readonly detail?: string }
  | {
      readonly kind: 'charge';
      readonly index: number;
      readonly label: string;
      readonly description: string;
      readonly detail: string;
    }
  | { readonly kind: 'need'; readonly index: number; readonly fact: string; readonly label: string; readonly description: string }
  | { readonly kind: 'caution'; readonly label: string; readonly detail: string; readonly level: 'stop' | 'warn' | 'note' }
  | { readonly kind: 'action'; readonly action: ChargesAction; readonly label: string; readonly description: string };

export const SCHEMES: readonly SchemeId[] = ['ICE-2010', 'SC-2009'];

/** "Level 2", "none", or "open: can be 1, 2 or 3". */
export function levelWords(level: LevelAnswer['level'], possible: LevelAnswer['possible']): string {
  if (level === 'none') return 'no level';
  if (level !== null) return `Level ${level}`;
  if (possible.length === 0) return 'open';
  return `open: can still be ${list(possible.map((p) => (p === 'none' ? 'none' : String(p))))}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}`;
}

export function chargesCheck(state: ChargesState, classify: (scheme: SchemeId) => LevelAnswer): readonly ChargesRow[] {
  const answers = SCHEMES.map((s) => ({ scheme: s, answer: classify(s) }));
  const overall: ChargesRow[] = answers.map(({ scheme, answer }) => ({
    kind: 'message',
    label: `${scheme}: ${levelWords(answer.level, answer.possible)}`,
    detail: answer.because,
  }));
  const charges: ChargesRow[] = state.charges.map((c, index) => chargeRow(c, index, answers));
  const needs = uniqueNeeds(answers.map((a) => a.answer));
  const cautions = new Map(answers.flatMap((a) => a.answer.cautions.map((c) => [c.message, c.level] as const)));
  return [
    { kind: 'heading', label: 'Overall' },
    ...overall,
    { kind: 'heading', label: 'Charges (choose one to change it)' },
    ...charges,
    ...(needs.length > 0 ? [{ kind: 'heading', label: 'What would settle it' } as const, ...needs] : []),
    { kind: 'heading', label: 'What next' },
    { kind: 'action', action: 'insert', label: 'Insert as a table into the note', description: state.note ?? 'no note is open' },
    { kind: 'action', action: 'copy', label: 'Copy the table', description: '' },
    { kind: 'action', action: 'explain', label: 'Explain', description: 'each rule, its source and how sure it is' },
    { kind: 'action', action: 'add', label: 'Add or remove charges', description: '' },
    {
      kind: 'action',
      action: 'record',
      label: state.recordComplete ? 'The whole record was checked: yes' : 'The whole record was checked: not confirmed',
      description: 'here and abroad; "none" is answered only when someone has confirmed it',
    },
    { kind: 'heading', label: 'Read this too' },
    ...[...cautions].map(([label, level]): ChargesRow => ({ kind: 'caution', label, detail: '', level })),
  ];
}

function chargeRow(c: ChargeInput, index: number, answers: readonly { scheme: SchemeId; answer: LevelAnswer }[]): ChargesRow {
  const first = answers[0]?.answer.charges[index];
  const name = first?.descriptor ?? c.text ?? c.code ?? 'charge';
  const code = first?.code ?? 'no code';
  const facts = [
    c.count && c.count > 1 ? `${c.count} counts` : '',
    c.disposition ?? 'disposition unknown',
    c.modifier ?? '',
    maxWords(c),
  ]
    .filter(Boolean)
    .join(' · ');
  const levels = answers.map(({ scheme, answer }) => {
    const a = answer.charges[index];
    return a ? `${scheme}: ${levelWords(a.level, a.possible)}${a.grade ? ` (${a.grade})` : ''}` : '';
  });
  const screened = first && first.lakenRiley.finding !== 'note' ? `Laken Riley Act: ${lakenRileyWords(first.lakenRiley)}` : '';
  const detail = [...levels, screened].filter(Boolean).join(' · ');
  return { kind: 'charge', index, label: `${code} ${name}`, description: facts, detail };
}

function maxWords(c: ChargeInput): string {
  return c.maxPunishment ? `most the statute allows: ${c.maxPunishment.replaceAll('-', ' ')}` : '';
}

function uniqueNeeds(answers: readonly LevelAnswer[]): ChargesRow[] {
  const seen = new Set<string>();
  const rows: ChargesRow[] = [];
  for (const need of answers.flatMap((a) => a.needs)) {
    const key = `${need.charge}:${need.fact}`;
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push({
      kind: 'need',
      index: need.charge,
      fact: need.fact,
      label: need.question,
      description: need.charge >= 0 ? `charge ${need.charge + 1}` : 'the whole record',
    });
  }
  return rows;
}
