import type { Span } from '../caseNote';
import { keyPlace } from './keyPlace';
import { LANGUAGE_CHOICES } from './languages';
import { oldSpellingOf } from './oldSpellings';
import { keysUnder, shapeAt, type KeyShape } from './noteShape';
import { writeScalar } from '../frontMatter/yamlScalar';

/** A row of note-keys.json. */
export interface NoteKeyHelp {
  readonly path: string;
  readonly label: string;
  readonly help: string;
  readonly example?: string | undefined;
  readonly values?: readonly { readonly value: string; readonly help: string }[] | undefined;
}

/** Values that come from other data: forms, states, zones. */
export interface NoteValueLists {
  readonly forms?: readonly NoteValue[];
  readonly jurisdictions?: readonly NoteValue[];
  readonly zones?: readonly NoteValue[];
  /** Jails that what stands under `facility` fits. */
  readonly jails?: readonly NoteValue[];
  /** People of the clinic who may review a letter. */
  readonly reviewers?: readonly NoteValue[];
  /** Today, for dates (`YYYY-MM-DD`), and the minute, for times (`YYYY-MM-DD HH:MM`), in the note's zone. */
  readonly today?: string;
  readonly minute?: string;
}

export interface NoteValue {
  readonly value: string;
  readonly help: string;
  /** What people call it, shown instead of the value: "Eastern", "Texas". */
  readonly name?: string;
  /** Other words by which it is found: "ET EST EDT". */
  readonly words?: string;
}

export interface NoteCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value';
  /** Short, beside the label. */
  readonly detail: string;
  readonly help: string;
  readonly insertText: string;
  /** The words by which it is found. */
  readonly filter: string;
  readonly span: Span;
  /** The list order: keys stand in the order of the format. */
  readonly order: number;
  /** After a key whose values are known, the list should open again. */
  readonly asksAgain: boolean;
}

/** What could stand at an offset of the front matter; empty elsewhere. */
export function completeNote(
  text: string,
  offset: number,
  rows: readonly NoteKeyHelp[],
  lists: NoteValueLists = {},
): NoteCompletion[] {
  const place = keyPlace(text, offset);
  if (!place) return [];
  const help = new Map(rows.map((r) => [r.path, r]));
  const prefix = place.parent === '' ? '' : `${place.parent}.`;
  if (place.at === 'value') {
    const shape = shapeAt(prefix + place.key);
    return shape ? valueItems(shape, help.get(shape.path), lists, place.span, text.charAt(place.span.start - 1) === ':') : [];
  }
  const taken = new Set(place.siblings);
  return [...keysUnder(place.parent).keys()]
    .filter((name) => !taken.has(name) && !taken.has(oldSpellingOf(name) ?? name))
    .flatMap((name, order): NoteCompletion[] => {
      const shape = shapeAt(prefix + name);
      const row = help.get(prefix + name);
      if (!shape || !row) return [];
      const opens = shape.kind === 'map' || shape.kind === 'list';
      const insertText = !place.bare ? name : opens ? `${name}:` : `${name}: `;
      return [
        {
          label: name,
          kind: 'key',
          detail: row.label,
          help: row.help,
          insertText,
          filter: name,
          span: place.span,
          order,
          asksAgain: place.bare && hasValues(shape),
        },
      ];
    });
}

function valueItems(
  shape: KeyShape,
  row: NoteKeyHelp | undefined,
  lists: NoteValueLists,
  span: Span,
  tight: boolean,
): NoteCompletion[] {
  return valuesOf(shape, row, lists).map(({ value, help, name, words }, order) => {
    const insertText = `${tight ? ' ' : ''}${writeScalar(value)}`;
    return {
      label: name ?? value,
      kind: 'value',
      detail: name === undefined ? (row?.label ?? '') : value,
      help,
      insertText,
      // The words people use come first: "Pacific" is not the zone of Hawaii, whose name begins so.
      filter: [name, words, insertText.trim()].filter(Boolean).join(' '),
      span,
      order,
      asksAgain: false,
    };
  });
}

function valuesOf(shape: KeyShape, row: NoteKeyHelp | undefined, lists: NoteValueLists): readonly NoteValue[] {
  switch (shape.kind) {
    case 'one-of':
      return (shape.values ?? []).map((value) => ({ value, help: row?.values?.find((v) => v.value === value)?.help ?? '' }));
    case 'form':
      return [...(lists.forms ?? []), { value: 'unknown', help: 'Nobody has seen the form yet: the answer is a range.' }];
    case 'jurisdiction':
      return lists.jurisdictions ?? [];
    case 'zone':
      return lists.zones ?? [];
    case 'date':
      return lists.today ? [{ value: lists.today, help: 'Today' }] : [];
    case 'time':
      return lists.minute ? [{ value: lists.minute, help: 'Now, in the jail’s zone' }] : [];
    case 'day-or-time':
      return [
        ...(lists.minute ? [{ value: lists.minute, help: 'Now, in the jail’s zone' }] : []),
        ...(lists.today ? [{ value: lists.today, help: 'Today, where nobody knows the hour' }] : []),
      ];
    case 'languages':
      return LANGUAGE_CHOICES.map((value) => ({ value, help: 'Languages of the pages that were given' }));
    case 'text':
      if (shape.path === 'facility') return lists.jails ?? [];
      return shape.path === 'reviewed-by' ? (lists.reviewers ?? []) : [];
    case 'hours':
    case 'local-days':
    case 'count':
    case 'code':
    case 'sentence':
    case 'map':
    case 'list':
      return [];
  }
}

function hasValues(shape: KeyShape): boolean {
  return shape.kind === 'one-of' || shape.kind === 'form' || shape.kind === 'jurisdiction' || shape.kind === 'zone';
}

export interface NoteHover {
  readonly span: Span;
  readonly path: string;
  readonly label: string;
  /** Plain sentences, one a line. */
  readonly lines: readonly string[];
}

/** The help of a key or value; undefined where Detainer Desk knows nothing (a person's own keys). */
export function hoverNote(
  text: string,
  offset: number,
  rows: readonly NoteKeyHelp[],
  lists: NoteValueLists = {},
): NoteHover | undefined {
  const place = keyPlace(text, offset);
  if (!place || place.key === '') return undefined;
  const path = place.parent === '' ? place.key : `${place.parent}.${place.key}`;
  const shape = shapeAt(path);
  const row = rows.find((r) => r.path === path);
  if (!shape || !row) return undefined;
  const values = valuesOf(shape, row, lists);
  const typed = place.typed.replace(/^["']|["']$/g, '');
  const meaning = place.at === 'value' ? values.find((v) => v.value.toLowerCase() === typed.toLowerCase()) : undefined;
  const lines = [
    ...(meaning && meaning.help !== '' ? [`${meaning.value}: ${meaning.help}`] : []),
    row.help,
    ...(shape.kind === 'one-of'
      ? [`Values: ${(shape.values ?? []).join(', ')}.`]
      : row.example
        ? [`For example: ${row.example}`]
        : []),
  ];
  return { span: place.span, path, label: row.label, lines };
}
