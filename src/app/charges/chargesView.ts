/** The Charges tab: form values to requests, answers to what the page shows. No editor. */
import type { DetainerDeskApi } from '../answers';
import { levelWords, SCHEMES } from './chargesCheck';
import { asLabel } from '../letters/templateWords';
import type { ChargeInput, ClassifyRequest, LevelAnswer, SchemeId } from '../../domain/offense/answers';
import { DISPOSITION_CHOICES, MAX_PUNISHMENT_CHOICES } from '../../domain/offense/words';
import { newCharge, type ChargeForm, type ChargesForm, type ChargesView } from '../../protocol/charges';
import { lakenRileyWords, statuteWords } from '../../domain/offense/table';
import { gradeWords, type Grade } from '../../domain/basis';
import type { NoteCharge } from '../../domain/note/caseNote';
import { isDate } from '../../domain/time/civil';
import { basisLines, cautionView } from '../citations/sources';

export const MODIFIERS = ['attempt', 'conspiracy', 'solicitation', 'aiding', 'accessory'] as const;

const TITLES: Readonly<Record<SchemeId, string>> = { 'ICE-2010': 'ICE-2010 scheme', 'SC-2009': 'SC-2009 scheme' };
const MATCH: Readonly<Record<'exact' | 'category' | 'none', string>> = {
  exact: '',
  category: 'The code is not in the national list; only its category is known.',
  none: 'No code of the list was given.',
};

/** `jurisdiction`: of the note, "" where it says none. */
export function chargesRequest(form: ChargesForm, jurisdiction = ''): ClassifyRequest {
  return {
    charges: form.charges.map(chargeInput),
    recordComplete: form.recordComplete,
    ...(jurisdiction === '' ? {} : { jurisdiction }),
  };
}

function chargeInput(c: ChargeForm): ChargeInput {
  const disposition = DISPOSITION_CHOICES.find(([value]) => value === c.disposition)?.[0];
  const max = MAX_PUNISHMENT_CHOICES.find(([value]) => value === c.maxPunishment)?.[0];
  const sentence = {
    ...(c.years ? { years: Number(c.years) } : {}),
    ...(c.months ? { months: Number(c.months) } : {}),
    ...(c.days ? { days: Number(c.days) } : {}),
  };
  const finding = findingOf(c, 'aggravatedFelony');
  const conviction = findingOf(c, 'conviction');
  return {
    ...(c.code ? { code: c.code } : {}),
    ...(c.text ? { text: c.text } : {}),
    ...(c.count ? { count: Math.min(Number(c.count), 10_000) } : {}),
    ...(c.modifier ? { modifier: c.modifier } : {}),
    ...(disposition ? { disposition } : {}),
    ...(Object.keys(sentence).length > 0 ? { sentence } : {}),
    ...(max ? { maxPunishment: max } : {}),
    ...(finding ? { aggravatedFelony: finding } : {}),
    ...(conviction ? { conviction } : {}),
  };
}

/** A finding counts only with a person and a day. */
export function findingOf(c: ChargeForm, fact: string): { finding: 'yes' | 'no'; by: string; on: string } | undefined {
  const f = c.findings[fact];
  if (!f || f.finding === '' || f.by.trim() === '' || !isDate(f.on)) return undefined;
  return { finding: f.finding, by: f.by.trim(), on: f.on };
}

type Api = Pick<DetainerDeskApi, 'classifyCharges' | 'searchOffenses' | 'readCharges'>;

export function chargesView(form: ChargesForm, api: Api, jurisdiction = '', caseDate?: string): ChargesView {
  const request = chargesRequest(form, jurisdiction);
  const answers = SCHEMES.map((scheme) => ({ scheme, answer: api.classifyCharges({ ...request, scheme }) }));
  const first = answers[0]?.answer;
  const needs = new Map(answers.flatMap(({ answer }) => answer.needs.map((n) => [`${n.charge}:${n.fact}`, n] as const)));
  const cautions = new Map(answers.flatMap(({ answer }) => answer.cautions.map((c) => [c.message, c] as const)));
  return {
    schemes: answers.map(({ scheme, answer }) => ({
      scheme,
      title: TITLES[scheme],
      level: asLabel(levelWords(answer.level, answer.possible)),
      open: answer.level === null,
      because: answer.because,
      basis: basisLines(answer.basis),
    })),
    charges: form.charges.map((c, i) => {
      const own = first?.charges[i];
      return {
        name: [own?.code ?? c.code, own?.descriptor ?? (c.name || c.text)].filter(Boolean).join(' '),
        match: own && (c.code || own.match !== 'none') ? MATCH[own.match] : MATCH.none,
        candidates: (own?.candidates ?? []).slice(0, 30).map((code) => ({ value: code, label: describe(code, api) })),
        statutes: (own?.statutes ?? []).map(statuteWords).join('; '),
        lakenRiley: own ? lakenRileyWords(own.lakenRiley) : '',
        asked: c.code || c.text.trim() === '' ? [] : askedOf(c.text, api, jurisdiction, caseDate),
        levels: answers.map(({ scheme, answer }) => levelOf(scheme, answer, i)),
      };
    }),
    needs: [...needs.values()].map((n) => ({ charge: n.charge, fact: n.fact, question: n.question })),
    cautions: [...cautions.values()].map(cautionView),
  };
}

/** What the words of a charge without a code leave to answer; the code itself is asked for by the levels. */
function askedOf(text: string, api: Api, jurisdiction: string, caseDate: string | undefined): string[] {
  const place = { ...(jurisdiction === '' ? {} : { jurisdiction }), ...(caseDate === undefined ? {} : { caseDate }) };
  const [read] = api.readCharges({ text, ...place }).charges;
  if (!read) return [];
  const printed = read.code === undefined ? [] : [`The sheet prints ${read.code}. Is that the code?`];
  return [...printed, ...read.asked];
}

function levelOf(scheme: SchemeId, answer: LevelAnswer, index: number): ChargesView['charges'][number]['levels'][number] {
  const c = answer.charges[index];
  if (!c) return { scheme, level: 'open', grade: '', basis: [] };
  return { scheme, level: levelWords(c.level, c.possible), grade: gradeText(c.grade), basis: basisLines(c.basis) };
}

const GRADES: readonly string[] = ['published', 'secondary', 'reconstructed', 'derived', 'analysis', 'prose'];

function gradeText(grade: string): string {
  return GRADES.includes(grade) ? gradeWords(grade as Grade) : grade;
}

function describe(code: string, api: Pick<DetainerDeskApi, 'searchOffenses'>): string {
  const hit = api.searchOffenses({ query: code, limit: 5 }).find((h) => h.code === code);
  return hit ? `${code} ${hit.descriptor}` : code;
}

/** What the note's front matter says of its charges, as form values. */
export function chargesFromNote(
  charges: readonly NoteCharge[],
  recordComplete: boolean | undefined,
  api: Pick<DetainerDeskApi, 'searchOffenses'>,
): ChargesForm {
  return {
    charges: charges.slice(0, 200).map((c, noteRow) => ({ ...chargeForm(c, c.code ? nameOf(c.code, api) : ''), noteRow })),
    recordComplete: recordComplete ?? false,
  };
}

/** One charge of the note as the page has it. */
export function chargeForm(c: NoteCharge, name: string): ChargeForm {
  return {
    ...newCharge(c.code ?? '', name, c.text ?? ''),
    count: digits(c.count),
    modifier: c.modifier ?? '',
    disposition: c.disposition ?? '',
    years: digits(c.sentence?.years),
    months: digits(c.sentence?.months),
    days: digits(c.sentence?.days),
    maxPunishment: c.maxPunishment ?? '',
    findings: {
      ...(c.aggravatedFelony ? { aggravatedFelony: { ...c.aggravatedFelony } } : {}),
      ...(c.conviction ? { conviction: { ...c.conviction } } : {}),
    },
  };
}

function nameOf(code: string, api: Pick<DetainerDeskApi, 'searchOffenses'>): string {
  return api.searchOffenses({ query: code, limit: 5 }).find((h) => h.code === code)?.descriptor ?? '';
}

function digits(n: number | undefined): string {
  return n === undefined || !Number.isInteger(n) || n < 0 || n > 99_999 ? '' : String(n);
}
