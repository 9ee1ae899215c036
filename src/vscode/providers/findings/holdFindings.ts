import type * as vscode from 'vscode';
import { findEach, type NoteFinding } from '../../../app/note/noteFindings';
import { idTakenBy } from '../../../app/holdsList/sharedIds';
import { protectedFindings } from '../../../app/deadline/protectedFindings';
import { UNKNOWN_INPUTS } from '../../../app/deadline/staleBlocks';
import { findBlocks, type NoteBlock } from '../../../domain/note/blocks/blocks';
import { isHint, isUnreadable } from '../../../domain/note/readNote';
import { blockState } from '../../note/blockState';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { randomText } from '../../holdsList/cacheFile';
import type { NoteDesk } from '../../note/noteDesk';
import { readOpenNote } from '../../note/openNote';
import type { FindingSource } from './findingSource';

/** Code of every front-matter value that is not what it should be. One code, so that it is one setting. */
export const FRONT_MATTER = 'front-matter';
export const STALE = 'stale-deadline';
/** The same for a table of charges. */
export const STALE_LEVELS = 'stale-levels';
export const DAMAGED = 'damaged-block';

/** What is wrong in the front matter, each with its fixes, and deadlines that no longer say what the note and the rules say. */
export function holdFindings(desk: () => HoldsDesk): FindingSource {
  return {
    name: 'holds',
    compute(document) {
      return findEach(
        [frontMatter, twin, blocks, protectedOnes],
        (find) => find(desk(), document),
        (find, error) => (logFailure(desk(), find.name, error), []),
      );
    },
  };
}

function frontMatter(desk: NoteDesk, document: vscode.TextDocument): NoteFinding[] {
  const text = document.getText();
  const { note, problems } = desk
    .notes(document.uri)
    .read(text, desk.defaults.forNote(readOpenNote(document).note, document.uri));
  // Front matter of another program (a web site, a wiki) is not ours to complain about.
  const ours = note.case !== undefined || Object.keys(note.detainer).length > 0 || note.charges.length > 0;
  const broken = /^[ \t]*(?:case|detainer|charges|releasable)[ \t]*:/m.test(text.slice(0, 8000));
  return problems
    .filter((p) => ours || (broken && isUnreadable(p)))
    .map((p) => ({
      code: FRONT_MATTER,
      span: p.span,
      message: p.message,
      severity: isUnreadable(p) ? 'error' : isHint(p) ? 'hint' : 'warning',
      fixes: [
        ...(p.edit ? [p.edit] : []),
        ...p.fixes.map((fix) => ({ title: `Replace with ${fix}`, span: p.span, newText: fix })),
      ],
    }));
}

/** A copy that is not counted, or the later of two notes with one id: a calendar and a report tell notes apart by it. */
function twin(desk: HoldsDesk, document: vscode.TextDocument): NoteFinding[] {
  const read = readOpenNote(document);
  const uri = document.uri.toString();
  const copy = desk.watch.copies().get(uri);
  const span = read.spans['id'];
  if (copy && !span) {
    const message = `This is a copy of "${nameOf(copy.of)}" and not counted. If it is a case of its own, give it a case key of its own.`;
    return [{ code: FRONT_MATTER, span: read.spans['case'] ?? { start: 0, end: 3 }, message, severity: 'warning', fixes: [] }];
  }
  const id = read.note.id;
  if (span === undefined || id === undefined) return [];
  const first = copy?.of ?? idTakenBy(uri, id, desk.watch.rows());
  if (first === undefined) return [];
  const name = nameOf(first);
  return [
    {
      code: FRONT_MATTER,
      span,
      message: copy
        ? `This is a copy of "${name}" and not counted. If it is a case of its own, give it an id of its own.`
        : `"${name}" has the same id. If this note was copied from it, give it an id of its own.`,
      severity: 'warning',
      fixes: [{ title: 'Give this note an id of its own', span, newText: randomText(12) }],
    },
  ];
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function protectedOnes(desk: NoteDesk, document: vscode.TextDocument): NoteFinding[] {
  return protectedFindings(document.getText(), desk.services.enginesFor(document.uri).holds.protectedSentences());
}

function blocks(desk: NoteDesk, document: vscode.TextDocument): NoteFinding[] {
  const all = findBlocks(document.getText());
  const ofBlock = (block: NoteBlock): NoteFinding[] => {
    const state = blockState(desk, document, block, all);
    if (!state || state.kind === 'current') return [];
    if (state.kind === 'damaged')
      return [{ code: DAMAGED, span: block.marker, message: state.message, severity: 'warning', fixes: [] }];
    const eol = document.getText().includes('\r\n') ? '\r\n' : '\n';
    // A block somebody edited is rewritten only after the difference was shown: the action beside this finding does that.
    const first = state.edited ? 'It was edited by hand: look at the difference first.' : state.lookFirst;
    const fix =
      state.now === null || first !== undefined
        ? []
        : [{ title: 'Rewrite this block, and nothing else', span: block.span, newText: state.now.replace(/\n/g, eol) }];
    const message = first === undefined ? state.message : `${state.message} ${first}`;
    const code = block.kind === 'charges' ? STALE_LEVELS : STALE;
    return [{ code, span: block.marker, message, severity: 'warning', fixes: fix }];
  };
  return findEach(all, ofBlock, (block, error) => {
    logFailure(desk, `block ${block.kind}`, error);
    return [{ code: DAMAGED, span: block.marker, message: UNKNOWN_INPUTS, severity: 'warning', fixes: [] }];
  });
}

/** The note's text never reaches the log, so no more than the kind of the error does. */
function logFailure(desk: NoteDesk, what: string, error: unknown): void {
  desk.services.log.error(`findings of "${what}": ${error instanceof Error ? error.name : 'failed'}`);
}
