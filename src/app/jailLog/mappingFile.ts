import { LOG_CHOICES, LOG_MAPPING } from '../../data/schema/jailLog/logRequests';
import type { LogChoices, LogMapping } from '../../domain/jailLog/answers';

export type MappingFile =
  | { readonly ok: true; readonly mapping: LogMapping; readonly choices: LogChoices }
  | { readonly ok: false; readonly message: string };

/**
 * The JSON that --propose printed, completed by a person. What was printed beside mapping and choices may stay in it. A guess is not enough: the
 * zone is in no proposal, so somebody has looked.
 */
export function readMappingFile(name: string, text: string): MappingFile {
  const no = (what: string): MappingFile => ({ ok: false, message: `${name}: ${what}` });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return no('this is not JSON.');
  }
  if (Array.isArray(json)) return no('this is a list of proposals. Give the one proposal that the files are to be read by.');
  const { mapping, choices } = (typeof json === 'object' && json !== null ? json : {}) as {
    mapping?: unknown;
    choices?: unknown;
  };
  if (typeof mapping !== 'object' || mapping === null) return no('it has no "mapping". Begin with what --propose prints.');
  if (typeof choices !== 'object' || choices === null) return no('it has no "choices". Begin with what --propose prints.');
  const said = choices as { zone?: unknown; otherwiseReleased?: unknown };
  if (said.zone === undefined) return no('"choices.zone" is missing: in which time zone is the jail, such as America/New_York?');
  if (said.otherwiseReleased === undefined)
    return no('"choices.otherwiseReleased" is missing: what shows when a person would otherwise have been released?');
  const m = LOG_MAPPING.safeParse(mapping);
  if (!m.success) return no(wrong('mapping', m.error.issues[0]));
  const c = LOG_CHOICES.safeParse(choices);
  if (!c.success) return no(wrong('choices', c.error.issues[0]));
  // What was checked says the same as the types, but for "undefined" in an optional place, which JSON cannot hold.
  return { ok: true, mapping: m.data as LogMapping, choices: c.data as LogChoices };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
}

function wrong(part: string, issue: Issue | undefined): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
  const path = [part, ...(issue?.path ?? []).map(String), ...(unknown === undefined ? [] : [unknown])].join('.');
  return unknown === undefined ? `"${path}" cannot be used: ${issue?.message ?? 'it does not fit'}.` : `"${path}" is not known.`;
}
