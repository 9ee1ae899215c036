// A note watches its own citations, in both hosts: problems, fixes, hover, completion, lens, ignore and restore.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { untitledNote } from './untitled';

const SOURCE = 'Detainer Desk';

const untitled = untitledNote;

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 300; i++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

const ours = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter((d) => d.source === SOURCE);
const codeOf = (d: vscode.Diagnostic): string => String(typeof d.code === 'object' ? d.code.value : d.code);
const codes = (document: vscode.TextDocument): string[] => ours(document).map(codeOf);

/** Waits until the note's problems have exactly these codes. */
async function hasCodes(document: vscode.TextDocument, ...wanted: string[]): Promise<void> {
  try {
    await until(wanted.join(), () => (codes(document).join() === wanted.join() ? true : undefined));
  } catch {
    assert.deepEqual(codes(document), wanted, `with severity ${JSON.stringify(settings().get('severity'))}`);
  }
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const at = (document: vscode.TextDocument, words: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(words));

async function actions(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const place = at(document, words);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place));
}

async function hover(document: vscode.TextDocument, words: string): Promise<string> {
  const place = at(document, words).translate(0, 1);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place);
  return found
    .flatMap((h) => h.contents)
    .map((c) => (typeof c === 'string' ? c : c.value))
    .join('\n');
}

async function complete(document: vscode.TextDocument, place: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    place,
    ' ',
  );
  return list.items;
}

const insertOf = (i: vscode.CompletionItem): string =>
  typeof i.insertText === 'string' ? i.insertText : (i.insertText?.value ?? '');
const labelOf = (i: vscode.CompletionItem): string => (typeof i.label === 'string' ? i.label : i.label.label);

/** The text after the action was applied, and the note as it was again. */
async function applied(document: vscode.TextDocument, action: vscode.CodeAction | undefined): Promise<string> {
  assert.ok(action?.edit, 'the fix has an edit');
  const before = document.getText();
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  const after = document.getText();
  await replaceAll(document, before);
  return after;
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('detainerDesk');

/** A user setting: those of a folder are read again by a watcher, which may bring an older file back. Waits until it holds. */
async function set(key: string, value: unknown): Promise<void> {
  await settings().update(key, value, vscode.ConfigurationTarget.Global);
  const wanted = JSON.stringify(value);
  await until(key, () => (JSON.stringify(settings().inspect(key)?.globalValue) === wanted ? true : undefined));
}

describe('citations of a note', function () {
  this.timeout(90_000);
  afterEach(async () => {
    await set('severity', undefined);
    await set('ignored', undefined);
    await set('codeLens.citations', undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('marks an unsaved note, as of its own date, and follows the typing', async () => {
    const note = await untitled('---\ndate: 2018-05-07\n---\n\nICE Directive 11005.3 and INA § 384.\n');
    await hasCodes(note, 'not-yet', 'no-such-section');
    const [first] = ours(note);
    assert.ok(first);
    assert.equal(note.getText(first.range), 'ICE Directive 11005.3');
    assert.equal(first.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(note.getText(first.relatedInformation?.[0]?.location.range), '2018-05-07');
    await replaceAll(note, 'See 8 U.S.C. § 1367.\n');
    await hasCodes(note);
  });

  it('links each code to a help page of its own', async () => {
    const note = await untitled('INA § 384 protects it.\n');
    await hasCodes(note, 'no-such-section');
    const code = ours(note)[0]?.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.scheme, 'detainer-desk');
    const help = await vscode.workspace.openTextDocument(code.target);
    assert.match(help.getText(), /^# Detainer Desk: no-such-section\n\nThe section does not exist\./);
    assert.match(help.getText(), /## About all findings/);
  });

  it('offers fixes one by one, and no "fix all"', async () => {
    const note = await untitled('INA § 384 protects it. Executive Order 13768 applied.\n');
    await hasCodes(note, 'no-such-section', 'ended');
    const fixes = await actions(note, 'INA §');
    const titles = fixes.map((a) => a.title);
    assert.ok(titles.some((t) => t.startsWith('Ignore "no-such-section" here')));
    assert.ok(titles.some((t) => t.includes('in this workspace')));
    assert.ok(!titles.some((t) => /\ball\b/i.test(t)), titles.join('\n'));
    const replaced = await applied(
      note,
      fixes.find((a) => a.title.startsWith('Replace with 8 U.S.C.')),
    );
    assert.match(replaced, /^8 U\.S\.C\. § 1367 \(IIRIRA § 384\) protects it\./);
    const history = (await actions(note, 'Executive')).find((a) => a.title.startsWith('Add ('));
    assert.match(await applied(note, history), /Executive Order 13768 \(revoked Jan\. 20, 2021\) applied/);
  });

  it('lets the person choose which document a name means', async () => {
    const note = await untitled('The Morton memo applies.\n');
    await hasCodes(note, 'ambiguous');
    const choices = (await actions(note, 'Morton')).filter((a) => a.title.startsWith('This is '));
    assert.equal(choices.length, 7);
    assert.ok(choices.every((c) => !c.isPreferred));
    assert.match(await applied(note, choices[0]), /^The Memorandum from John Morton/);
  });

  it('adds the parallel number of a section that is right as it stands', async () => {
    const note = await untitled('See 8 U.S.C. § 1229b(b).\n');
    const add = await until('the action', async () =>
      (await actions(note, '8 U.S.C.')).find((a) => a.title.startsWith('Adds the INA number')),
    );
    assert.equal(await applied(note, add), 'See INA § 240A(b), 8 U.S.C. § 1229b(b).\n');
  });

  it('says in a hover what a citation is, on the note’s date and today', async () => {
    const note = await untitled('---\ndate: 2018-05-07\n---\n\nThe victims memo (Policy Number 10076.1) says so.\n');
    const text = await hover(note, 'Policy Number');
    assert.match(text, /\*\*Morton victims memo\*\*/);
    assert.match(text, /On the note's date: May 7, 2018: contested/);
    assert.match(text, /Today: November|Today: [A-Z][a-z]+ \d+, \d{4}/);
    assert.match(text, /Sources:/);
    assert.match(text, /Last checked:/);
    assert.match(text, /Note's date: May 7, 2018, from the front matter/);
  });

  it('completes citations after their beginning, and nowhere else', async () => {
    const note = await untitled('Under INA \nIn CHINA \nUnder 8 CFR \nICE Policy \n§\nplain \n');
    const ina = await complete(note, new vscode.Position(0, 10));
    const cancellation = ina.find((i) => /240A/.test(labelOf(i)));
    assert.ok(cancellation, ina.map(labelOf).slice(0, 40).join());
    assert.match(insertOf(cancellation), /INA § 240A.*8 U\.S\.C\. § 1229b/);
    assert.ok(!(await complete(note, new vscode.Position(1, 9))).some((i) => /U\.S\.C\./.test(insertOf(i))));
    assert.ok((await complete(note, new vscode.Position(2, 12))).some((i) => insertOf(i).includes('8 C.F.R. § 287.7')));
    assert.ok((await complete(note, new vscode.Position(3, 11))).some((i) => insertOf(i).includes('10074.2')));
    assert.ok((await complete(note, new vscode.Position(4, 1))).some((i) => insertOf(i).includes('287.7')));
    assert.ok(!(await complete(note, new vscode.Position(5, 6))).some((i) => insertOf(i).includes('§')));
  });

  it('counts them in one line above the note, which a setting turns off', async () => {
    const note = await untitled('See 8 U.S.C. § 1367 and INA § 384.\n');
    const lenses = async (): Promise<string[]> =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', note.uri))
        .map((l) => l.command?.title ?? '')
        .filter((t) => t.includes('citation'));
    assert.deepEqual(await until('the line', async () => ((await lenses()).length > 0 ? lenses() : undefined)), [
      '2 citations · 1 needs attention',
    ]);
    await set('codeLens.citations', false);
    assert.deepEqual(await lenses(), []);
  });

  it('keeps to the severity that is set, and to "off"', async () => {
    const note = await untitled('INA § 384 and ICE Policy 19999.9.\n');
    await hasCodes(note, 'no-such-section', 'unknown-authority');
    const severity = { 'no-such-section': 'error', 'unknown-authority': 'off' };
    await set('severity', severity);
    await hasCodes(note, 'no-such-section');
    await until('the severity', () => (ours(note)[0]?.severity === vscode.DiagnosticSeverity.Error ? true : undefined));
  });

  it('keeps quiet about a comment with a reason, and about words set aside in the settings', async () => {
    const note = await untitled(
      '<!-- detainer-desk:ignore no-such-section kept as written -->\nINA § 384.\n\nICE Policy 19999.9.\n',
    );
    await hasCodes(note, 'unknown-authority');
    const list = [{ code: 'unknown-authority', text: 'ICE Policy 19999.9', reason: 'an old number' }];
    await set('ignored', list);
    await hasCodes(note);
    await set('ignored', undefined);
    await hasCodes(note, 'unknown-authority');
  });

  it('puts a table of authorities into the note, in one step', async () => {
    const note = await untitled('See 8 U.S.C. § 1367 and 8 CFR § 287.7(d).\n');
    await vscode.commands.executeCommand('detainerDesk.insertAuthorities');
    const text = note.getText();
    assert.match(text, /<!-- detainer-desk:authorities v=1 [\w-]+ -->\n\| Authority \|/);
    assert.match(text, /8 U\.S\.C\. § 1367/);
    assert.match(text, /8 C\.F\.R\. § 287\.7/);
    await vscode.commands.executeCommand('undo');
    assert.equal(note.getText(), 'See 8 U.S.C. § 1367 and 8 CFR § 287.7(d).\n');
  });

  it('clears its problems when the note is closed', async () => {
    const note = await untitled('INA § 384.\n');
    await hasCodes(note, 'no-such-section');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('no problems', () => (note.isClosed && ours(note).length === 0 ? true : undefined));
  });
});

describe('codes of a charge', () => {
  const front = (line: string): string =>
    `---\ncharges:\n  - text: simple assault\n    ${line}\n---\n\nNCIC 1313 was on the sheet, 2012 was the year.\n`;

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('are explained where they stand, and a year is not', async () => {
    const note = await untitled(front('code: "1313"'));
    const text = await hover(note, '"1313"');
    assert.match(text, /\*\*1313 SIMPLE ASSLT\*\*/);
    assert.match(text, /can suggest, never fix, the level/);
    assert.match(await hover(note, '1313 was'), /SIMPLE ASSLT/);
    assert.ok(!(await hover(note, '2012 was')).includes('**'));
  });

  it('are completed by words as well as by number', async () => {
    const note = await untitled(front('code: '));
    const empty = await complete(note, at(note, 'code: ').translate(0, 6));
    assert.ok(empty.length >= 400, String(empty.length));
    await replaceAll(note, front('code: agg aslt gun'));
    const found = await complete(note, at(note, 'aslt gun').translate(0, 8));
    const gun = found.find((i) => labelOf(i).startsWith('1304'));
    assert.ok(gun, found.map(labelOf).join());
    assert.equal(gun.insertText, '"1304"');
    assert.equal(note.getText(gun.range instanceof vscode.Range ? gun.range : undefined), 'agg aslt gun');
  });
});
