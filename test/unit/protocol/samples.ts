/** A valid body and a valid reply for every request of the page: the round trip and the fuzz start from these. */
import type { BodyOf, ReplyOf } from '../../../src/protocol/define';
import { EMPTY_CHARGES, newCharge } from '../../../src/protocol/charges';
import { EMPTY_HOLD } from '../../../src/protocol/hold';
import type { Catalog, Draft, HostState } from '../../../src/protocol/hostState';
import type { LetterForm } from '../../../src/protocol/letter';
import type { PageRequests } from '../../../src/protocol/messages';
import type { InsertOutcome } from '../../../src/protocol/parts';

const note = { id: 'a1b2', version: 3 };
const hold = {
  ...EMPTY_HOLD,
  releasable: 'fri 3pm',
  zone: 'America/New_York',
  before: { served: 'yes' },
  answers: { convicted: 'no' },
  iceCustody: '11/24/2026 9am',
  localDays: [{ from: '2026-11-27', until: '', basis: 'county order' }],
  facts: { facility: 'county jail' },
};
const charges = { charges: [newCharge('1313', 'SIMPLE ASSLT')], recordComplete: false };
const letter: LetterForm = {
  template: 'T06',
  fields: { office: 'The clinic' },
  consent: { scope: 'both', date: '2026-11-20', by: 'caseworker' },
  useHold: true,
  useCharges: false,
  hold,
  charges,
};
export const draft: Draft = {
  typedOver: { id: 'a1b2', name: 'case.md', hold, charges, beforeSaving: null },
  hold,
  holdTouched: true,
  charges,
  chargesTouched: false,
  search: 'assault',
  template: 'T06',
  fields: { office: 'x' },
  consent: null,
  useHold: true,
  useCharges: true,
};
export const catalog: Catalog = {
  dataVersion: '2026-11-22',
  zones: [{ label: 'Eastern', value: 'America/New_York' }],
  forms: [{ label: 'I-247A', value: 'I-247A' }],
  jurisdictions: [{ label: 'North Carolina', value: 'US-NC' }],
  holidayRules: [{ label: 'Observed days', value: 'in-lieu' }],
  facts: [{ key: 'facility', label: 'Facility', help: 'The jail', kind: 'text', choices: [] }],
  before: [{ field: 'served', question: 'Served?', choices: [{ label: 'Yes', value: 'yes' }] }],
  dispositions: [{ label: 'Convicted', value: 'convicted' }],
  modifiers: [{ label: 'attempt', value: 'attempt' }],
  maxPunishments: [{ label: 'Over one year', value: 'over-one-year' }],
  findings: [{ fact: 'aggravatedFelony', label: 'Aggravated felony' }],
};
export const hostState: HostState = {
  note: {
    id: 'a1b2',
    version: 3,
    name: 'case.md',
    readOnly: '',
    date: '2026-11-20',
    hold,
    zoneFrom: 'from the note',
    charges: EMPTY_CHARGES,
    fields: { office: 'The clinic' },
    consent: null,
  },
  pinned: false,
  zone: '',
  zoneFrom: '',
  jurisdiction: '',
};
const outcome: InsertOutcome = { kind: 'done', message: 'Inserted', note };

export const bodies: { readonly [K in keyof PageRequests]: BodyOf<PageRequests[K]> } = {
  ready: { place: { v: 1, tab: 'hold', template: 'T06', note: 'a1b2' } },
  keepDraft: draft,
  saveDraft: { note, hold, charges, typedOver: null, anyway: false },
  noteState: {},
  pin: { pinned: true },
  openNote: {},
  holdCompute: hold,
  holdInsert: { note, form: hold, mode: 'auto' },
  holdCopy: hold,
  jailFind: { text: 'county jail' },
  holdExplain: hold,
  holdCheck: { time: '11/20/2026 15:00' },
  offenseSearch: { query: 'assault' },
  chargesRead: { text: 'SIMPLE BATTERY' },
  chargesClassify: charges,
  chargesInsert: { note, form: charges, mode: 'replace' },
  chargesCopy: charges,
  chargesExplain: charges,
  templateList: {},
  templatePreview: letter,
  letterInsert: { note, form: letter },
  letterReview: { note, form: letter },
  consentSave: { note, consent: { scope: 'both', date: '2026-11-20', by: 'caseworker' } },
  letterNew: letter,
  letterPage: letter,
  letterSave: { form: letter, format: 'docx' },
  newNote: {},
  caseRead: { note: 'a1b2' },
  caseReveal: { note: 'a1b2', version: 3, target: 'p1' },
};

export const replies: { readonly [K in keyof PageRequests]: ReplyOf<PageRequests[K]> } = {
  ready: { catalog, state: hostState, draft, place: null },
  keepDraft: {},
  saveDraft: { kind: 'stale', message: 'x', differences: ['a'] },
  noteState: hostState,
  pin: hostState,
  openNote: outcome,
  holdCompute: {
    main: {
      echo: '',
      warnings: [],
      other: null,
      asText: '',
      releaseAt: null,
      outcome: { kind: 'empty', message: 'Type a time.' },
    },
    echoes: [{ field: 'iceCustody', words: 'Read as: x', problem: false }],
    questions: [],
    compare: null,
    nowAt: 1,
    nowWords: 'now',
    days: [],
  },
  holdInsert: { kind: 'edited', message: 'edited' },
  holdCopy: outcome,
  jailFind: outcome,
  holdExplain: outcome,
  holdCheck: outcome,
  offenseSearch: { hits: [{ code: '1313', name: 'SIMPLE ASSLT', category: 'Assault', why: '' }], note: '' },
  chargesRead: {
    charges: [newCharge('', '', 'SIMPLE BATTERY')],
    left: 0,
    holds: [{ kind: 'deadline', message: 'ICE hold found on line 7: check the deadline.', time: '' }],
    ignored: ['a name: line 2'],
  },
  chargesClassify: { schemes: [], charges: [], needs: [{ charge: 0, fact: 'disposition', question: '?' }], cautions: [] },
  chargesInsert: { kind: 'refused', message: 'read-only' },
  chargesCopy: outcome,
  chargesExplain: outcome,
  templateList: { templates: [], asOf: '2026-11-20', asOfFrom: 'from the front matter', today: '2026-11-22' },
  templatePreview: { kind: 'invalid', message: 'x' },
  letterInsert: outcome,
  letterReview: outcome,
  consentSave: outcome,
  letterNew: outcome,
  letterPage: outcome,
  letterSave: outcome,
  newNote: outcome,
  caseRead: {
    version: 3,
    facts: [],
    timeline: [],
    deadlines: [],
    deadlineMessage: '',
    findings: [],
    stage: null,
    stageMessage: '',
  },
  caseReveal: outcome,
};
