import * as vscode from 'vscode';
import { findingsHelp } from '../../../data/generated/findingsHelp';

const FOLDER = '/help/';

/** The help page of a finding, as a link that needs no command: a page of our own scheme, made when it is opened. */
export function helpUri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'detainer-desk', path: `${FOLDER}${code}.md` });
}

/** The text behind `helpUri`: the section of the code first, then how to change or set aside any finding. */
export function helpPage(path: string): string | undefined {
  const code = /^\/help\/([a-z0-9-]+)\.md$/.exec(path)?.[1];
  if (code === undefined) return undefined;
  const [intro = '', ...sections] = findingsHelp.split(/^## /m);
  const own = sections.find((s) => s.startsWith(`${code}\n`));
  const about = intro.replace(/^# .*\n/, '').trim();
  const title = `# Detainer Desk: ${code}`;
  const body = own ? own.slice(code.length).trim() : 'There is no help for this finding.';
  return `${title}\n\n${body}\n\n## About all findings\n\n${about}\n`;
}
