import { RpcError } from '../src/protocol/envelope';
import type { HoldForm } from '../src/protocol/hold';
import type { ChargesForm } from '../src/protocol/charges';
import type { Catalog, Draft, HostState, SaveOutcome, Tab } from '../src/protocol/hostState';
import type { InsertOutcome, NoteRef } from '../src/protocol/parts';
import type { Client, Wire } from './client';
import {
  editHold,
  fromNote,
  letterForm,
  NO_ANSWER,
  noteRef,
  sameForm,
  saved,
  touched,
  withHost,
  type Answer,
  type PageState,
} from './state';

type AnswerKey = 'hold' | 'charges' | 'templates' | 'letter' | 'caseView';
const NO_NOTE = 'No case note is open. Open or make a note, then try again.';
const SAY_AFTER_MS = 900;
/** What is typed reaches the host's memory a moment after the question about it, so that it does not stand in its way. */
const KEEP_AFTER_MS = 60;

/** Keeps the state, asks the host, and tells the views. Every answer on the screen comes from the host. */
export class Page {
  private readonly watchers: (() => void)[] = [];
  private sayTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  /** Spoken by screen readers a moment after the typing stops; never by the minute tick. */
  say: (sentence: string) => void = () => undefined;
  /** Shown once, beside the note's name. */
  notice: (sentence: string) => void = () => undefined;

  constructor(
    readonly client: Client,
    private readonly wire: Wire,
    public state: PageState,
  ) {}

  onChange(watcher: () => void): void {
    this.watchers.push(watcher);
  }

  changed(next: PageState): void {
    this.state = next;
    for (const watcher of this.watchers) watcher();
  }

  /** A new snapshot of the note in front. */
  hostChanged(host: HostState): void {
    const before = this.state;
    this.changed(withHost(before, host));
    const { draft } = this.state;
    if (!sameForm(draft.hold, before.draft.hold)) void this.computeHold();
    if (!sameForm(draft.charges, before.draft.charges)) void this.classify();
    if (host.note?.id !== before.host.note?.id) {
      this.notice('');
      this.keepPlace();
    }
    this.refreshTab();
  }

  /** Other rules or templates: everything on the screen is worked out anew. What was typed stays. */
  catalogChanged(catalog: Catalog): void {
    this.changed({ ...this.state, catalog });
    void this.computeHold();
    void this.classify();
    this.refreshTab();
  }

  showTab(tab: Tab): void {
    if (tab === this.state.tab) return;
    this.notice('');
    this.changed({ ...this.state, tab });
    this.keepPlace();
    this.refreshTab();
  }

  /** Asks anew for what the open tab shows of the note. */
  refreshTab(): void {
    if (this.state.tab === 'charges' && !this.state.charges.view) void this.classify();
    if (this.state.tab === 'request') void this.listTemplates();
    if (this.state.tab === 'case') void this.readCase();
  }

  private keepPlace(): void {
    const { tab, draft, host } = this.state;
    this.wire.keepPlace({ v: 1, tab, template: draft.template, note: host.note?.id ?? '' });
  }

  // --- what is typed ---

  edit(change: Partial<HoldForm>): void {
    this.state = editHold(this.state, change); // shown together with "pending" below
    void this.computeHold(true);
    this.keep();
  }

  holdFromNote(): void {
    this.changed({ ...this.state, draft: { ...this.state.draft, hold: fromNote(this.state.host), holdTouched: false } });
    this.keep();
    void this.computeHold(true);
  }

  editCharges(charges: ChargesForm): void {
    const { draft } = touched(this.state, 'charges');
    this.changed({ ...this.state, draft: { ...draft, charges, chargesTouched: true } });
    this.keep();
    void this.classify(true);
  }

  chargesFromNote(): void {
    const charges = this.state.host.note?.charges ?? { charges: [], recordComplete: false };
    this.changed({ ...this.state, draft: { ...this.state.draft, charges, chargesTouched: false } });
    this.keep();
    void this.classify(true);
  }

  editDraft(change: Partial<Draft>): void {
    this.changed({ ...this.state, draft: { ...this.state.draft, ...change } });
    this.keep();
    if (change.template !== undefined) this.keepPlace();
    void this.preview();
  }

  editSearch(search: string): void {
    this.changed({ ...this.state, draft: { ...this.state.draft, search } });
    this.keep();
  }

  private keep(): void {
    this.keepTimer ??= setTimeout(() => this.keepNow(), KEEP_AFTER_MS);
  }

  /** The page may be taken down after this: what was typed and not yet told to the host is told now. */
  keepNow(): void {
    if (this.keepTimer === undefined) return;
    clearTimeout(this.keepTimer);
    this.keepTimer = undefined;
    void this.client.call('keepDraft', this.state.draft).catch(() => undefined);
  }

  // --- what is asked ---

  computeHold(aloud = false): Promise<void> {
    return this.ask(
      'hold',
      () => this.client.call('holdCompute', this.state.draft.hold),
      (view) => {
        if (!aloud) return;
        const { outcome } = view.main;
        if (outcome.kind === 'hold') {
          const first = outcome.readings.find((r) => r.lead) ?? outcome.readings[0];
          if (first) this.saySoon(`${first.lead || first.label}: ${first.ends}`);
        } else if (outcome.kind === 'no-hold') this.saySoon(outcome.because);
        else if (outcome.kind === 'ask') this.saySoon(outcome.question);
        else this.saySoon(outcome.message);
      },
    );
  }

  classify(aloud = false): Promise<void> {
    return this.ask(
      'charges',
      () => this.client.call('chargesClassify', this.state.draft.charges),
      (view) => {
        if (aloud && view.charges.length > 0) this.saySoon(view.schemes.map((s) => `${s.scheme}: ${s.level}`).join('. '));
      },
    );
  }

  async listTemplates(): Promise<void> {
    await this.ask('templates', () => this.client.call('templateList', {}));
    await this.preview();
  }

  preview(): Promise<void> {
    if (!this.state.draft.template) return Promise.resolve();
    return this.ask('letter', () => this.client.call('templatePreview', letterForm(this.state)));
  }

  readCase(): Promise<void> {
    const note = this.state.host.note;
    if (!note) {
      this.changed({ ...this.state, caseView: NO_ANSWER });
      return Promise.resolve();
    }
    return this.ask('caseView', () => this.client.call('caseRead', { note: note.id }));
  }

  private async ask<T>(key: AnswerKey, call: () => Promise<T>, then?: (view: T) => void): Promise<void> {
    const set = (answer: Partial<Answer<unknown>>): void =>
      this.changed({ ...this.state, [key]: { ...this.state[key], ...answer } });
    const asked = call(); // on its way before the page is drawn anew
    set({ pending: true });
    try {
      const view = await asked;
      set({ pending: false, problem: '', view });
      then?.(view);
    } catch (error) {
      // A newer question is on its way: its answer will take the mark away.
      if (error instanceof RpcError && error.code === 'cancelled') return;
      set({ pending: false, problem: message(error) });
    }
  }

  // --- what is done ---

  /**
   * Something that changes the note. A note that moved on in the meantime refuses it; the page then takes the new state and asks once
   * more, because what is inserted does not depend on the text around it.
   */
  async act(run: (note: NoteRef) => Promise<InsertOutcome>): Promise<InsertOutcome | null> {
    const note = noteRef(this.state);
    if (!note) {
      this.tell(NO_NOTE);
      return null;
    }
    try {
      return this.done(await run(note));
    } catch (error) {
      if (!(error instanceof RpcError) || error.code !== 'stale') return this.failed(error);
    }
    try {
      this.hostChanged(await this.client.call('noteState', {}));
      const fresh = noteRef(this.state);
      if (!fresh || fresh.id !== note.id) {
        this.tell('Another note came to the front, so nothing was inserted. Look at its name and try again.');
        return null;
      }
      return this.done(await run(fresh));
    } catch (error) {
      return this.failed(error);
    }
  }

  /**
   * Writes what was typed into the front matter: only what a person touched. A draft over a note that says something else by now is never
   * saved by itself: the host answers with the differences, and `anyway` is the person's word after seeing them.
   */
  async save(anyway = false): Promise<SaveOutcome | null> {
    const note = noteRef(this.state);
    if (!note) {
      this.tell(NO_NOTE);
      return null;
    }
    const { hold, charges, holdTouched, chargesTouched, typedOver } = this.state.draft;
    try {
      const outcome = await this.client.call('saveDraft', {
        note,
        hold: holdTouched ? hold : null,
        charges: chargesTouched ? charges : null,
        typedOver,
        anyway,
      });
      const host = await this.client.call('noteState', {});
      if (outcome.kind === 'done' && host.note?.id === note.id) {
        this.changed(saved(this.state, host, outcome.hold));
        this.keep();
      }
      this.hostChanged(host);
      this.tell(outcome.message);
      return outcome;
    } catch (error) {
      return this.failed(error);
    }
  }

  /** Something that leaves the note alone: copy, explain, open. */
  async plain(run: () => Promise<InsertOutcome>): Promise<void> {
    try {
      this.done(await run());
    } catch (error) {
      this.failed(error);
    }
  }

  async pin(pinned: boolean): Promise<void> {
    try {
      this.hostChanged(await this.client.call('pin', { pinned }));
    } catch (error) {
      this.failed(error);
    }
  }

  tell(sentence: string): void {
    clearTimeout(this.sayTimer);
    this.notice(sentence);
    this.say(sentence);
  }

  private done(outcome: InsertOutcome): InsertOutcome {
    this.tell(outcome.message);
    return outcome;
  }

  private failed(error: unknown): null {
    this.tell(message(error));
    return null;
  }

  /** Once the typing has stopped, and only the last of several. */
  saySoon(sentence: string): void {
    clearTimeout(this.sayTimer);
    this.sayTimer = setTimeout(() => this.say(sentence), SAY_AFTER_MS);
  }
}

function message(error: unknown): string {
  return error instanceof RpcError ? error.message : 'Something went wrong in the panel. Close it and open it anew.';
}
