/** Every message between host and page. A test pins this list. */
import * as z from 'zod/mini';
import { CaseRead, CaseView, Reveal } from './caseView';
import {
  ChargesForm,
  ChargesInsert,
  ChargesPaste,
  ChargesPasted,
  ChargesView,
  HoldCheck,
  OffenseHits,
  OffenseSearch,
} from './charges';
import { event, request, type Handlers } from './define';
import { HoldForm, HoldInsert, HoldView } from './hold';
import { Catalog, Draft, HostState, Ready, ReadyReply, SaveOutcome, TypedOver } from './hostState';
import { ConsentSave, LetterForm, LetterInsert, LetterSave, LetterView, TemplateList } from './letter';
import { InsertOutcome, line, NoteRef, words } from './parts';

const Nothing = z.strictObject({});
const latest = { latest: true };

/** What the page may ask of the host. Nothing here carries a path, a URI, a command or HTML. */
export const pageRequests = {
  ready: request('ready', Ready, ReadyReply),
  keepDraft: request('draft/keep', Draft, Nothing),
  saveDraft: request(
    'draft/save',
    z.strictObject({
      note: NoteRef,
      hold: z.nullable(HoldForm),
      charges: z.nullable(ChargesForm),
      typedOver: z.nullable(TypedOver),
      /** The person saw what differs and wants what is shown here. */
      anyway: z.boolean(),
    }),
    SaveOutcome,
  ),
  noteState: request('note/state', Nothing, HostState),
  pin: request('note/pin', z.strictObject({ pinned: z.boolean() }), HostState),
  openNote: request('note/open', Nothing, InsertOutcome),
  holdCompute: request('hold/compute', HoldForm, HoldView, latest),
  holdInsert: request('hold/insert', HoldInsert, InsertOutcome),
  holdCopy: request('hold/copy', HoldForm, InsertOutcome),
  /** The editor asks which jail, and shows every value before it writes one. */
  jailFind: request('jail/find', z.strictObject({ text: line }), InsertOutcome),
  holdExplain: request('hold/explain', HoldForm, InsertOutcome),
  /** The editor asks which language, and what to do with the page. */
  holdSheet: request('hold/sheet', HoldForm, InsertOutcome),
  holdCheck: request('hold/check', HoldCheck, InsertOutcome),
  offenseSearch: request('offense/search', OffenseSearch, OffenseHits, latest),
  chargesRead: request('charges/read', ChargesPaste, ChargesPasted, latest),
  chargesClassify: request('charges/classify', ChargesForm, ChargesView, latest),
  chargesInsert: request('charges/insert', ChargesInsert, InsertOutcome),
  chargesCopy: request('charges/copy', ChargesForm, InsertOutcome),
  chargesExplain: request('charges/explain', ChargesForm, InsertOutcome),
  templateList: request('template/list', Nothing, TemplateList, latest),
  templatePreview: request('template/preview', LetterForm, LetterView, latest),
  letterInsert: request('letter/insert', LetterInsert, InsertOutcome),
  /** The person answers who reviewed it in the editor; the page names nobody. */
  letterReview: request('letter/review', LetterInsert, InsertOutcome),
  consentSave: request('consent/save', ConsentSave, InsertOutcome),
  letterNew: request('letter/new', LetterForm, InsertOutcome),
  letterPage: request('letter/page', LetterForm, InsertOutcome),
  letterSave: request('letter/save', LetterSave, InsertOutcome),
  newNote: request('note/new', Nothing, InsertOutcome),
  caseRead: request('case/read', CaseRead, CaseView, latest),
  caseReveal: request('case/reveal', Reveal, InsertOutcome),
} as const;
export type PageRequests = typeof pageRequests;
export type PageHandlers = Handlers<PageRequests>;

/** What the host tells the page unasked. */
export const hostEvents = {
  hostState: event('host/state', HostState),
  /** The clinic's folder was read anew, or a note of another clinic came to the front. */
  catalog: event('host/catalog', Catalog),
  /** A command asks the open panel to show a tab with given values. */
  show: event('host/show', z.strictObject({ tab: words, hold: z.nullable(HoldForm) })),
} as const;
export type HostEvents = typeof hostEvents;
