/** What a note shows of its findings: pure, so that the editor, its tests and a later list agree. Offsets are UTF-16. */
import type { DefaultSeverity } from './citationFindings';
import type { CitationFinding } from '../../domain/authority/answers';
import type { NoteBlock } from '../../domain/note/blocks/blocks';
import type { Span } from '../../domain/note/caseNote';
import { ignoreFor, type NoteIgnore } from '../../domain/note/blocks/ignores';

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** A change that would settle a finding. Each authority is settled by a choice of its own, at one place or at all of its places. */
export interface NoteFix {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
  /** The same at other places of the note, in the same change. */
  readonly also?: readonly { readonly span: Span; readonly newText: string }[];
}

export interface NoteFinding {
  /** Stable; the key of the setting `detainerDesk.severity` and of the help page. */
  readonly code: string;
  readonly span: Span;
  readonly message: string;
  /** Used unless the setting names another. */
  readonly severity: Severity;
  readonly fixes: readonly NoteFix[];
  /** Further places of the same kind, with their own fixes. */
  readonly also?: readonly FindingPlace[];
  /** A second place that matters, in the same note. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

export interface FindingPlace {
  readonly span: Span;
  readonly fixes: readonly NoteFix[];
}

/** Every place of a finding, the one it stands at first. */
export function placesOf(finding: NoteFinding): readonly FindingPlace[] {
  return [{ span: finding.span, fixes: finding.fixes }, ...(finding.also ?? [])];
}

/** Asks for each thing on its own: what throws gives what `failed` says, and takes no other finding away. */
export function findEach<T>(
  things: readonly T[],
  find: (thing: T) => readonly NoteFinding[],
  failed: (thing: T, error: unknown) => readonly NoteFinding[],
): NoteFinding[] {
  return things.flatMap((thing) => {
    try {
      return find(thing);
    } catch (error) {
      return failed(thing, error);
    }
  });
}

/** A finding set aside for a whole workspace: this code for these words, wherever they stand. */
export interface IgnoredText {
  readonly code: string;
  readonly text: string;
  readonly reason: string;
}

export interface FindingSettings {
  readonly severity: Readonly<Record<string, Severity>>;
  readonly ignored: readonly IgnoredText[];
}

/** Their words are a client's own values, and a setting must never hold those: such a finding is set aside in its note alone. */
const ABOUT_THE_CLIENT: readonly string[] = [
  'front-matter',
  'stale-deadline',
  'stale-levels',
  'damaged-block',
  'protected-answer',
];

export function mayIgnoreInWorkspace(code: string): boolean {
  return !ABOUT_THE_CLIENT.includes(code);
}

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Settings are typed by hand: what does not fit is left out. */
export function readSettings(severity: unknown, ignored: unknown): FindingSettings {
  const chosen: Record<string, Severity> = {};
  if (isRecord(severity)) for (const [code, value] of Object.entries(severity)) if (isSeverity(value)) chosen[code] = value;
  const list = Array.isArray(ignored) ? (ignored as readonly unknown[]) : [];
  return { severity: chosen, ignored: list.flatMap((i) => (isIgnoredText(i) ? [i] : [])) };
}

/** The findings to show: severity as set, without those set aside in the note or in the workspace. */
export function shownFindings(
  findings: readonly NoteFinding[],
  settings: FindingSettings,
  text: string,
  ignores: readonly NoteIgnore[] = [],
): NoteFinding[] {
  const aside = (code: string, span: Span): boolean => {
    const words = text.slice(span.start, span.end);
    return (
      ignoreFor(ignores, code, span) !== undefined || settings.ignored.some((i) => i.code === code && sameWords(i.text, words))
    );
  };
  return findings.flatMap((f) => {
    const severity = settings.severity[f.code] ?? f.severity;
    if (severity === 'off') return [];
    const [first, ...others] = placesOf(f).filter((p) => !aside(f.code, p.span));
    if (first === undefined) return [];
    if (first.span === f.span && others.length === (f.also?.length ?? 0))
      return [severity === f.severity ? f : { ...f, severity }];
    const { also: _also, ...rest } = f;
    return [{ ...rest, ...first, severity, ...(others.length === 0 ? {} : { also: others }) }];
  });
}

/** Line breaks and no-break spaces differ from place to place and do not make it another text. */
export function sameWords(a: string, b: string): boolean {
  return tidy(a) === tidy(b);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The fixes of one citation, each named by what it does. Also for a citation without a finding: the parallel number. */
export function fixesOf(f: CitationFinding): NoteFix[] {
  const span = { start: f.start, end: f.end };
  return f.suggestions.map((s) => ({ title: fixTitle(f, s.text, s.why), span, newText: s.text }));
}

function fixTitle(f: CitationFinding, text: string, why: string): string {
  if (f.problem === null) return `${why}: ${shorten(text)}`;
  if (f.problem === 'ambiguous') return `This is ${shorten(why, 110)}`;
  const added = text.startsWith(f.text) ? text.slice(f.text.length).trim() : '';
  return added === '' ? `Replace with ${shorten(text)} (${shorten(why, 60)})` : `Add ${shorten(added)} (${shorten(why, 60)})`;
}

function shorten(text: string, most = 80): string {
  const t = tidy(text);
  if (t.length <= most) return t;
  const cut = t.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}

export interface RegisterChange {
  readonly dataVersion: string;
  readonly id: string;
  readonly change: string;
}

/**
 * One quiet finding for the whole note, on the block that is oldest: what changed in the register for the authorities of this note since
 * that block was made. Nothing when nothing changed for them, however old the block is.
 */
export function rulesChanged(
  blocks: readonly NoteBlock[],
  cited: readonly string[],
  changesSince: (since: string, ids: readonly string[]) => readonly RegisterChange[],
  severityOf: DefaultSeverity,
): NoteFinding[] {
  const dated = blocks.flatMap((b) => (b.data && b.damage === null ? [{ block: b, since: b.data.dataVersion }] : []));
  const oldest = dated.reduce<(typeof dated)[number] | undefined>((a, b) => (a && a.since <= b.since ? a : b), undefined);
  if (!oldest) return [];
  const changes = changesSince(oldest.since, [...new Set(cited)]);
  if (changes.length === 0) return [];
  const said = changes.map((c) => `${c.id} (${c.dataVersion}): ${c.change}`).join(' ');
  return [
    {
      code: 'rules-changed',
      span: oldest.block.marker,
      message: `The register changed since this block was made under the rules of ${oldest.since}. ${said}`,
      severity: severityOf('rules-changed'),
      fixes: [],
    },
  ];
}

/** Checker codes that mark a sentence, not a citation: they are no citations to be counted. */
const PHRASES = new Set(['overstated', 'hours-without-exclusion']);

export function isCitation(f: CitationFinding): boolean {
  return f.problem === null || !PHRASES.has(f.problem);
}

/** "12 citations · 2 need attention"; null when nothing is cited. */
export function lensTitle(citations: number, attention: number): string | null {
  if (citations === 0 && attention === 0) return null;
  const count = `${citations} ${citations === 1 ? 'citation' : 'citations'}`;
  return `${count} · ${attention === 0 ? 'none needs attention' : `${attention} ${attention === 1 ? 'needs' : 'need'} attention`}`;
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && SEVERITIES.includes(value);
}

function isIgnoredText(value: unknown): value is IgnoredText {
  return (
    isRecord(value) &&
    typeof value['code'] === 'string' &&
    typeof value['text'] === 'string' &&
    typeof value['reason'] === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
