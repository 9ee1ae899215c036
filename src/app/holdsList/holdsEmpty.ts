/** What the view "Holds" says while it has no row: what was looked at, where, and why nothing is there. Pure, so that it is tested as text. */
import { NOTED_FACTS } from '../../domain/note/keys/detainerFacts';
import { FILTERS, type HoldsFilter } from './holdsIndex';
import type { ScanResult } from './holdsScan';

export interface Looked {
  /** undefined: the folders could not be read to the end. */
  readonly result: ScanResult | undefined;
  /** Names of the open folders, as the Explorer shows them. */
  readonly folders: readonly string[];
  /** The glob pattern of the setting. */
  readonly pattern: string;
  readonly filter: HoldsFilter;
  /** All holds, before the filter. */
  readonly holds: number;
}

export type EmptyAction = 'newCaseNote' | 'scanHolds' | 'showAllHolds';

export interface EmptyWords {
  readonly message: string;
  /** What may be done about it, most likely first. */
  readonly actions: readonly EmptyAction[];
}

const FILTER_WORDS: Readonly<Record<keyof HoldsFilter, string>> = {
  facility: 'facility',
  jurisdiction: 'state',
  custodian: 'held by',
  assignee: 'assigned to',
};

/** A value of the filter as a person says it: a custodian is kept by its id. */
export function filterValue(field: keyof HoldsFilter, value: string): string {
  if (field !== 'custodian') return value;
  const custodian = NOTED_FACTS.find((f) => f.field === 'custodian');
  return custodian?.values?.find(([id]) => id === value)?.[1] ?? value;
}

/** What is chosen, in the order of the picker. */
export function chosenValues(filter: HoldsFilter): readonly string[] {
  return FILTERS.flatMap((f) => (filter[f] === undefined ? [] : [filterValue(f, filter[f])]));
}

export function emptyWords({ result, folders, pattern, filter, holds }: Looked): EmptyWords {
  const chosen = FILTERS.flatMap((f) => (filter[f] === undefined ? [] : [`${FILTER_WORDS[f]}: ${filterValue(f, filter[f])}`]));
  if (chosen.length > 0 && holds > 0) {
    const all = holds === 1 ? 'There is one hold, and it does' : `There are ${holds} holds, and they do`;
    return { message: `${all} not fit the filter (${chosen.join(', ')}).`, actions: ['showAllHolds'] };
  }
  const where = `in ${folderWords(folders)}`;
  if (!result)
    return {
      message: `The notes ${where} could not be looked through to the end, so this list says nothing yet.`,
      actions: ['scanHolds'],
    };
  const looked = result.read + result.fromCache + result.notRead;
  if (result.cancelled)
    return {
      message: `Stopped after ${looked} of ${files(result.total)} ${where}, so this list says nothing yet.`,
      actions: ['scanHolds', 'newCaseNote'],
    };
  if (result.total === 0)
    return {
      message: `No file fits the pattern ${pattern} ${where}, so there is no hold to show. Files that the setting "files.exclude" hides are not looked at.`,
      actions: ['newCaseNote', 'scanHolds'],
    };
  const unread = result.failed > 0 ? ` ${files(result.failed)} could not be read.` : '';
  return {
    message: `${files(result.total)} ${where} (pattern ${pattern}) ${result.total === 1 ? 'was' : 'were'} looked at, and none of them is a case note: none says "case" or "detainer" in its front matter.${unread}`,
    actions: ['newCaseNote', 'scanHolds'],
  };
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

const MOST_NAMED = 3;

function folderWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((n) => `"${n}"`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more ${more === 1 ? 'folder' : 'folders'}`;
  return shown.length < 2 ? (shown[0] ?? 'the open notes') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
