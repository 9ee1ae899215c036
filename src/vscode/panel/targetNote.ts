import type * as vscode from 'vscode';
import type { CaseNote } from '../../domain/note/caseNote';
import { DATE_FROM } from '../../app/note/noteDate';
import { RpcError } from '../../protocol/envelope';
import type { NoteRef } from '../../protocol/parts';
import { noteName } from '../note/lastNote';
import { openNoteDate } from '../note/noteChecks';
import { readOnlyReason } from '../note/noteEdits';
import { readOpenNote } from '../note/openNote';
import type { Services } from '../services';
import { chooseJurisdiction, chooseZone } from '../note/defaults/zone';

export interface Target {
  readonly document: vscode.TextDocument;
  readonly id: string;
  readonly column: vscode.ViewColumn | undefined;
  /** The end of the line the cursor stands on. */
  readonly cursor: number;
}

const NO_NOTE = 'No case note is open. Open or make a note, then try again.';
const STALE = 'The note changed in the meantime, so nothing was done. Look at it and try again.';

/**
 * The note the panel writes to: the one in front, or the one that was pinned. The page knows it by a random id that means nothing
 * outside this window, and can reach no other.
 */
export class TargetNote {
  private pinned: vscode.TextDocument | undefined;
  private readonly ids = new Map<string, string>();

  constructor(private readonly services: Services) {}

  get isPinned(): boolean {
    return this.pinnedNote() !== undefined;
  }

  pin(on: boolean): void {
    this.pinned = on ? this.services.lastNote.current()?.document : undefined;
  }

  current(): Target | undefined {
    const front = this.services.lastNote.current();
    const document = this.pinnedNote() ?? front?.document;
    if (!document) return undefined;
    const own = front?.document === document ? front : undefined;
    const line = own ? document.lineAt(Math.min(own.selection.end.line, document.lineCount - 1)) : undefined;
    const end = line?.range.end ?? document.lineAt(document.lineCount - 1).range.end;
    return { document, id: this.idOf(document), column: own?.column, cursor: document.offsetAt(end) };
  }

  /** The note a request names, if it is still the one in front and still has the text the page was looking at. */
  check(ref: NoteRef): Target {
    const target = this.named(ref.id);
    if (target.document.version !== ref.version) throw new RpcError('stale', STALE);
    const readOnly = readOnlyReason(target.document);
    if (readOnly) throw new RpcError('badInput', readOnly);
    return target;
  }

  named(id: string): Target {
    const target = this.current();
    if (!target) throw new RpcError('noNote', NO_NOTE);
    if (target.id !== id) throw new RpcError('stale', STALE);
    return target;
  }

  private pinnedNote(): vscode.TextDocument | undefined {
    if (this.pinned?.isClosed) this.pinned = undefined;
    return this.pinned;
  }

  private idOf(document: vscode.TextDocument): string {
    const key = document.uri.toString();
    let id = this.ids.get(key);
    if (!id) {
      id = Array.from(crypto.getRandomValues(new Uint8Array(9)), (b) => b.toString(16).padStart(2, '0')).join('');
      this.ids.set(key, id);
    }
    return id;
  }
}

export interface Surroundings {
  readonly note: CaseNote | undefined;
  readonly name: string;
  readonly zone: string;
  readonly zoneFrom: string;
  readonly jurisdiction: string;
  readonly asOf: string;
  /** Where that day comes from, in words. */
  readonly asOfFrom: string;
  readonly today: string;
}

/** What holds around a note: its own values, then the settings. */
export function surroundings(services: Services, document: vscode.TextDocument | undefined): Surroundings {
  const note = document ? readOpenNote(document).note : undefined;
  const zone = chooseZone(note, document?.uri, services.clinic.zoneFor(note, document?.uri));
  const today = services.today(zone?.zone);
  const date = document && openNoteDate(document, today);
  return {
    note,
    name: document ? noteName(document) : '',
    zone: zone?.zone ?? '',
    zoneFrom: zone?.from ?? '',
    jurisdiction: chooseJurisdiction(note, document?.uri) ?? '',
    asOf: date?.asOf ?? today,
    asOfFrom: DATE_FROM[date?.from ?? 'today'],
    today,
  };
}
