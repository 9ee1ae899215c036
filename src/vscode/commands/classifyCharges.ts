import * as vscode from 'vscode';
import { pickRow } from '../ui/orderedPick';
import { chargeInput, holdOffers, type HoldOffer } from '../../app/charges/readInputs';
import { wrap } from '../ui/wrap';
import { explainCharges } from '../../app/charges/chargesExplain';
import { chargesCheck, SCHEMES, type ChargesAction, type ChargesRow, type ChargesState } from '../../app/charges/chargesCheck';
import { noteToClassifyRequest } from '../../domain/note/noteRequests';
import { parseSentence } from '../../domain/note/keys/sentence';
import type { ChargeInput, ClassifyRequest } from '../../domain/offense/answers';
import { DISPOSITION_CHOICES, MAX_PUNISHMENT_CHOICES } from '../../domain/offense/words';
import { listNamedBy, type ChargeList } from '../../app/charges/chargeLists';
import { openNoteDate } from '../note/noteChecks';
import { chargesBlocks } from '../note/chargesBlocks';
import { pickCodes } from '../ui/codePicker';
import { blockInPlace, placeBlock } from '../note/placeBlock';
import { noteName } from '../note/lastNote';
import { readOpenNote } from '../note/openNote';
import { pickOne } from '../ui/quickRows';
import { chooseJurisdiction } from '../note/defaults/zone';
import { checkDeadline } from './hold/checkDeadline';
import type { Services } from '../services';

/** Classify charges: from the selection, from the note, or from the picker; then a list that says what would settle the level. */
export async function classifyCharges(services: Services): Promise<void> {
  const start = await startFrom(services);
  if (!start || start.charges.length === 0) return;
  const last = services.lastNote.current();
  const jurisdiction = last && chooseJurisdiction(readOpenNote(last.document).note, last.document.uri);
  let state: ChargesState = { ...start, jurisdiction };
  for (;;) {
    const row = await pickChargesRow(services, state);
    if (!row) return;
    const next = await act(services, state, row);
    if (!next) return;
    state = next;
  }
}

/**
 * Where the charges come from, in this order: the selected text; the table that stands in the note already (with several, the one at the
 * cursor), so that running the command again on its own table updates it; the front matter; the picker.
 */
async function startFrom(services: Services): Promise<ChargesState | undefined> {
  const last = services.lastNote.current();
  if (!last) return fromList(await fromPicker(services, []), false, undefined);
  const note = noteName(last.document);
  const read = readOpenNote(last.document).note;
  const recordComplete = read.recordComplete === true;
  const selected = last.document.getText(last.selection);
  const place = blockInPlace(last, 'charges');
  const list = place ? listNamedBy(place.block) : undefined;
  if (selected.trim())
    return (
      fromTable(services, selected, note, place?.atCursor ? list : 'own') ??
      fromList(await fromText(services, selected, last), recordComplete, note, 'own')
    );
  const again = place ? fromTable(services, place.block.body, note, list) : undefined;
  if (again) return again;
  const asked = noteToClassifyRequest(read);
  return asked.kind === 'request'
    ? fromList(asked.request.charges, recordComplete, note, 'note')
    : fromList(await fromPicker(services, []), recordComplete, note, 'own');
}

function fromTable(services: Services, markdown: string, note: string, from: ChargeList | undefined): ChargesState | undefined {
  const table = services.charges.readChargesTable(markdown);
  if (!table || table.request.charges.length === 0) return undefined;
  if (table.problems.length > 0) void vscode.window.showWarningMessage(table.problems.join(' '));
  return { charges: table.request.charges, recordComplete: table.request.recordComplete === true, note, from };
}

function fromList(
  charges: readonly ChargeInput[] | undefined,
  recordComplete: boolean,
  note: string | undefined,
  from?: ChargeList,
): ChargesState | undefined {
  return charges ? { charges, recordComplete, note, from } : undefined;
}

/** Each charge of a booking sheet is put to the person: never a single confident match, and a printed code is confirmed too. */
async function fromText(
  services: Services,
  text: string,
  last: NonNullable<ReturnType<Services['lastNote']['current']>>,
): Promise<readonly ChargeInput[] | undefined> {
  const note = readOpenNote(last.document).note;
  const jurisdiction = chooseJurisdiction(note, last.document.uri);
  const caseDate = openNoteDate(last.document, services.today()).asOf;
  const request = { text, caseDate, ...(jurisdiction ? { jurisdiction } : {}) };
  const read = await services.charges.readChargesInSlices(request, () => new Promise((done) => setTimeout(done, 0)));
  void offerHolds(services, holdOffers(read.holds, text, last.selection.start.line));
  if (read.charges.length === 0) {
    if (read.holds.length === 0)
      void vscode.window.showWarningMessage(
        'No charge was found in the selected text. Select the lines of the booking sheet, or run the command with nothing selected to search by words.',
      );
    return undefined;
  }
  const charges: ChargeInput[] = [];
  for (const [i, charge] of read.charges.entries()) {
    const input = chargeInput(charge);
    if (charge.candidates.length === 0) {
      if (charge.asked[0] !== undefined) void vscode.window.showInformationMessage(`${charge.text}: ${charge.asked[0]}`);
      charges.push(input);
      continue;
    }
    const known = charge.candidates.flatMap(
      (code) => services.api.searchOffenses({ query: code, limit: 5 }).find((h) => h.code === code) ?? [],
    );
    const code = await pickOne(
      `Charge ${i + 1} of ${read.charges.length}: ${charge.text}`,
      charge.code === undefined
        ? 'Which code is it? Nothing is decided for you.'
        : `The sheet prints ${charge.code}. Is that the code?`,
      [
        ...known.map((c) => ({
          label: `${c.code} ${c.descriptor}`,
          description: c.category,
          ...(charge.asked.length > 0 ? { detail: charge.asked.join(' ') } : {}),
          value: c.code,
        })),
        { label: 'None of these: keep the words without a code', value: '' },
      ],
    );
    if (code === undefined) return undefined;
    charges.push(code ? { ...input, code } : input);
  }
  return charges;
}

/** A hold is no charge: it leads to the quick check. One message for the first of ICE, else for the first of another. */
async function offerHolds(services: Services, offers: readonly HoldOffer[]): Promise<void> {
  const offer = offers.find((o) => o.kind === 'deadline') ?? offers[0];
  if (!offer) return;
  const more = offers.length > 1 ? ` ${offers.length} holds in all.` : '';
  const button = 'Check the Deadline';
  if ((await vscode.window.showInformationMessage(`${offer.message}${more}`, button)) !== button) return;
  await checkDeadline(services, offer.time, offers.some((o) => o.kind === 'other') ? { otherHolds: 'yes' } : {});
}

async function fromPicker(services: Services, before: readonly ChargeInput[]): Promise<readonly ChargeInput[] | undefined> {
  const known = before.flatMap((c) => (c.code ? [c.code] : []));
  const search = (query: string): ReturnType<typeof services.api.searchOffenses> =>
    services.api.searchOffenses({ query, limit: 30 });
  const codes = await pickCodes(
    search,
    (code) => search(code).find((h) => h.code === code),
    known,
    '',
    (text) => services.charges.sectionNumberAlone(text),
  );
  if (!codes) return undefined;
  const kept = before.filter((c) => !c.code || codes.includes(c.code));
  const fresh = codes
    .filter((code) => !kept.some((c) => c.code === code))
    .map((code): ChargeInput => ({ code, disposition: 'unknown' }));
  return [...kept, ...fresh];
}

async function pickChargesRow(services: Services, state: ChargesState): Promise<ChargesRow | undefined> {
  const request = requestOf(state);
  const rows = chargesCheck(state, (scheme) => services.api.classifyCharges({ ...request, scheme }));
  const items = rows.flatMap((row) => asItems(row).map((item) => ({ ...item, row })));
  const picked = await pickRow(items, {
    title: 'Classify Charges',
    placeHolder: 'A level decides neither detention, bond nor removability',
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.row;
}

function requestOf({ charges, recordComplete, jurisdiction }: ChargesState): ClassifyRequest {
  return { charges, recordComplete, ...(jurisdiction === undefined ? {} : { jurisdiction }) };
}

const WIDTH = 84;

function asItems(row: ChargesRow): vscode.QuickPickItem[] {
  switch (row.kind) {
    case 'heading':
      return [{ label: row.label, kind: vscode.QuickPickItemKind.Separator }];
    case 'message':
      return [{ label: `$(info) ${row.label}` }, ...small(row.detail ?? '')];
    case 'charge':
      return [{ label: `$(edit) ${row.label}`, description: row.description }, ...small(row.detail)];
    case 'need':
      return lines('$(question)', row.label, row.description);
    case 'caution':
      return [...lines(row.level === 'stop' ? '$(error)' : '$(warning)', row.label), ...small(row.detail)];
    case 'action':
      return [{ label: row.label, description: row.description }];
  }
}

/** A sentence that must be read whole, over as many rows as it needs. */
function lines(icon: string, text: string, description = ''): vscode.QuickPickItem[] {
  return wrap(text, WIDTH).map((label, i, all) => ({
    label: `${i === 0 ? icon : '$(blank)'} ${label}`,
    ...(description && i === all.length - 1 ? { description } : {}),
  }));
}

function small(text: string): vscode.QuickPickItem[] {
  return wrap(text, WIDTH).map((description) => ({ label: '$(blank)', description }));
}

async function act(services: Services, state: ChargesState, row: ChargesRow): Promise<ChargesState | undefined> {
  switch (row.kind) {
    case 'charge':
      return editCharge(state, row.index);
    case 'need':
      return answerNeed(state, row.index, row.fact);
    case 'action':
      return finish(services, state, row.action);
    default:
      return state;
  }
}

async function finish(services: Services, state: ChargesState, action: ChargesAction): Promise<ChargesState | undefined> {
  const request = requestOf(state);
  switch (action) {
    case 'record':
      return { ...state, recordComplete: !state.recordComplete };
    case 'add': {
      const charges = await fromPicker(services, state.charges);
      return charges ? { ...state, charges } : state;
    }
    case 'insert': {
      const last = services.lastNote.current();
      const cursor = last?.document.offsetAt(last.selection.active) ?? 0;
      const { block, added } = chargesBlocks(services.charges, last?.document, request, state.from, cursor);
      await placeBlock(services, 'charges', block, added);
      return undefined;
    }
    case 'copy':
      await vscode.env.clipboard.writeText(services.charges.chargesTable(request));
      return undefined;
    case 'explain':
      await services.docs.show(
        'Levels explained',
        explainCharges(
          request,
          SCHEMES.map((scheme) => services.api.classifyCharges({ ...request, scheme })),
          services.charges.dataVersion,
        ),
      );
      return undefined;
  }
}

async function editCharge(state: ChargesState, index: number): Promise<ChargesState> {
  const charge = state.charges[index];
  if (!charge) return state;
  const what = await pickOne(
    `Charge ${index + 1}: ${charge.code ?? ''} ${charge.text ?? ''}`.trim(),
    'What do you know about it?',
    [
      { label: 'Disposition', description: charge.disposition ?? 'unknown', value: 'disposition' },
      {
        label: 'Most the statute allows',
        description: charge.maxPunishment?.replaceAll('-', ' ') ?? 'unknown',
        value: 'maxPunishment',
      },
      { label: 'Sentence imposed', description: sentenceText(charge), value: 'sentence' },
      { label: 'Number of counts', description: String(charge.count ?? 1), value: 'count' },
      {
        label: "Aggravated felony (an attorney's finding)",
        description: charge.aggravatedFelony?.finding ?? 'not determined',
        value: 'aggravatedFelony',
      },
      {
        label: "Conviction (an attorney's finding)",
        description: charge.conviction?.finding ?? 'not determined',
        value: 'conviction',
      },
      { label: 'Remove this charge', value: 'remove' },
    ],
  );
  if (what === undefined) return state;
  if (what === 'remove') return { ...state, charges: state.charges.filter((_, i) => i !== index) };
  return answerNeed(state, index, what);
}

/** Asks for one fact. Esc leaves it as it was. */
async function answerNeed(state: ChargesState, index: number, fact: string): Promise<ChargesState> {
  if (fact === 'recordComplete') return { ...state, recordComplete: !state.recordComplete };
  const charge = state.charges[index];
  if (!charge) return state;
  const changed = await askFact(charge, fact);
  return changed ? { ...state, charges: state.charges.map((c, i) => (i === index ? changed : c)) } : state;
}

async function askFact(charge: ChargeInput, fact: string): Promise<ChargeInput | undefined> {
  switch (fact) {
    case 'maxPunishment': {
      const value = await pickOne('The most the statute allows', 'Not the sentence imposed', [
        { label: 'Not known', value: 'unknown' as const },
        ...MAX_PUNISHMENT_CHOICES.map(([choice, label]) => ({ label, value: choice })),
      ]);
      if (value === undefined) return undefined;
      const { maxPunishment: _old, ...rest } = charge;
      return value === 'unknown' ? rest : { ...rest, maxPunishment: value };
    }
    case 'sentence': {
      const text = await vscode.window.showInputBox({
        title: 'Sentence imposed',
        prompt: 'For example: 18 months, 364 days, 1 year',
        value: '',
        validateInput: (v) => (v === '' || parseSentence(v) ? undefined : 'Write a number and days, months or years: 364 days'),
      });
      if (text === undefined) return undefined;
      const { sentence: _old, ...rest } = charge;
      const sentence = parseSentence(text);
      return sentence ? { ...rest, sentence } : rest;
    }
    case 'count': {
      const text = await vscode.window.showInputBox({
        title: 'Number of counts',
        value: String(charge.count ?? 1),
        validateInput: (v) => (/^[1-9]\d{0,3}$/.test(v) ? undefined : 'Write a whole number, 1 or more.'),
      });
      return text === undefined ? undefined : { ...charge, count: Number(text) };
    }
    case 'aggravatedFelony':
    case 'conviction':
      return askFinding(charge, fact);
    case 'code':
      return undefined;
    default: {
      const disposition = await pickOne(
        'Disposition',
        'What became of this charge?',
        DISPOSITION_CHOICES.map(([value, label]) => ({ label, value })),
      );
      return disposition === undefined ? undefined : { ...charge, disposition };
    }
  }
}

const FINDINGS = {
  aggravatedFelony: ['Aggravated felony under INA 101(a)(43)', 'An attorney decides this; it is never inferred from a code'],
  conviction: [
    'Is this outcome a conviction under INA 101(a)(48)(A)?',
    'An attorney decides this; a plea or an admission can be enough',
  ],
} as const;

/** An attorney's finding carries a role and a date; "not determined" stands first. */
async function askFinding(charge: ChargeInput, fact: keyof typeof FINDINGS): Promise<ChargeInput | undefined> {
  const [title, placeholder] = FINDINGS[fact];
  const finding = await pickOne<'none' | 'yes' | 'no'>(title, placeholder, [
    { label: 'Not determined', value: 'none' },
    { label: 'An attorney found that it is', value: 'yes' },
    { label: 'An attorney found that it is not', value: 'no' },
  ]);
  if (finding === undefined) return undefined;
  const rest = { ...charge };
  delete rest[fact];
  if (finding === 'none') return rest;
  const by = await vscode.window.showInputBox({
    title: 'Who made this finding?',
    prompt: 'The role, not a name: for example supervising attorney',
    validateInput: (v) => (v.trim() ? undefined : 'The finding needs the attorney who made it.'),
  });
  if (!by) return undefined;
  const on = await vscode.window.showInputBox({
    title: 'On which day?',
    prompt: 'YYYY-MM-DD',
    validateInput: (v) => (/^\d{4}-\d{2}-\d{2}$/.test(v) ? undefined : 'Write the day as YYYY-MM-DD.'),
  });
  return on ? { ...rest, [fact]: { finding, by: by.trim(), on } } : undefined;
}

function sentenceText(charge: ChargeInput): string {
  const s = charge.sentence;
  if (!s) return 'not known';
  return (
    [s.years ? `${s.years} years` : '', s.months ? `${s.months} months` : '', s.days ? `${s.days} days` : '']
      .filter(Boolean)
      .join(' ') || 'none'
  );
}
