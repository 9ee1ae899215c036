import type { CitationFinding } from './answers';
import { withoutEmphasis } from './scan/emphasis';
import { findPhrases } from './scan/phrases';
import { judge } from './judge';
import type { Times } from './cases/place';
import { plainBlanks, readPage, type Block, type IgnoreMark, type Page } from './say/page';
import type { Register } from './register';
import { scan } from './scan/scan';
import type { Shapes } from './scan/shapes';
import { unwrap } from './scan/unwrap';

export interface Checked {
  readonly findings: readonly CitationFinding[];
  /** Findings a person set aside here, each with the reason given. */
  readonly ignored: readonly { readonly finding: CitationFinding; readonly mark: IgnoreMark }[];
}

export interface Checker {
  check(text: string, asOf: string, today: string): Checked;
  /** Blocks looked at anew in the last check: the rest came from the one before. */
  readonly lastChecked: () => number;
}

/** Checks a whole note. */
export function checkNote(text: string, asOf: string, today: string, register: Register, shapes: Shapes): Checked {
  const page = readPage(text, shapes.historyHeading);
  return gather(page, (block) => checkBlock(block, page.definitions, { asOf, today }, register, shapes));
}

/**
 * Remembers the blocks of the last check, so a keystroke looks again only at the paragraph that changed.
 * A block's findings depend on nothing but its own text, its place, the short names the note defines and the two dates.
 */
export function createChecker(register: Register, shapes: Shapes): Checker {
  let known = new Map<string, readonly CitationFinding[]>();
  let fresh = 0;
  return {
    check(text, asOf, today) {
      const next = new Map<string, readonly CitationFinding[]>();
      fresh = 0;
      const page = readPage(text, shapes.historyHeading);
      const names = [...page.definitions].join(';');
      const checked = gather(page, (block) => {
        const key = `${asOf}|${today}|${names}|${block.history ? 'h' : ''}|${block.generated ?? ''}|${block.text}`;
        let findings = next.get(key) ?? known.get(key);
        if (!findings) {
          findings = checkBlock(block, page.definitions, { asOf, today }, register, shapes);
          fresh++;
        }
        next.set(key, findings);
        return findings;
      });
      known = next;
      return checked;
    },
    lastChecked: () => fresh,
  };
}

function checkBlock(
  block: Block,
  definitions: Page['definitions'],
  times: Times,
  register: Register,
  shapes: Shapes,
): CitationFinding[] {
  if (block.generated === 'authorities') return [];
  const lines = unwrap(plainBlanks(block.text));
  const { text, back } = withoutEmphasis(lines.text);
  const asWritten = (start: number, end: number): { start: number; end: number; text: string } => {
    const inLines = back(start, end);
    const at = lines.back(inLines.start, inLines.end);
    return { ...at, text: block.text.slice(at.start, at.end) };
  };
  const hits = scan(text, shapes, register);
  const findings = hits.map((hit, i) =>
    judge(
      { ...hit, text: asWritten(hit.start, hit.end).text },
      {
        text,
        history: block.history,
        generated: block.generated !== null,
        nextStart: hits[i + 1]?.start ?? text.length,
        definitions,
      },
      times,
      register,
      shapes,
    ),
  );
  return [...findings, ...findPhrases(text, block, times, shapes, register)]
    .map((f) => ({ ...f, ...asWritten(f.start, f.end) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function gather(page: Page, check: (block: Block) => readonly CitationFinding[]): Checked {
  const findings: CitationFinding[] = [];
  const ignored: { finding: CitationFinding; mark: IgnoreMark }[] = [];
  for (const block of page.blocks) {
    for (const f of check(block)) {
      const finding = { ...f, start: f.start + block.start, end: f.end + block.start };
      const mark =
        f.problem === null
          ? undefined
          : page.ignores.find((g) => g.code === f.problem && finding.start >= g.from && finding.start < g.to);
      if (mark) ignored.push({ finding, mark });
      else findings.push(finding);
    }
  }
  return { findings, ignored };
}
