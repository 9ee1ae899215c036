// What a person, a clinic or a file typed stays words in every page and block of ours: no link, no image, no HTML. Read by the parser of
// VS Code's own preview, with HTML and bare links on, so that whatever could become live would.
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { createCharges } from '../../src/app/charges/charges';
import { explainCharges } from '../../src/app/charges/chargesExplain';
import { createAuthorities, type Authorities } from '../../src/app/citations/authorities';
import { citationsPage } from '../../src/app/citations/citationList';
import { clocksPage } from '../../src/app/deadline/clocksPage';
import { createHolds } from '../../src/app/deadline/holds';
import { morningList } from '../../src/app/holdsList/reports';
import { claimMarkdown, createProgram } from '../../src/app/program/program';
import { createNotes } from '../../src/app/note/notes';
import type { ClockAnswer, HoldRequest } from '../../src/domain/detainer/answers';
import { inMarkdown } from '../../src/domain/markdown';
import type { CaseNote } from '../../src/domain/note/caseNote';
import type { HoldRow } from '../../src/domain/note/holdGroups';
import { readNote } from '../../src/domain/note/readNote';
import { timelineMarkdown } from '../../src/domain/note/timeline';
import type { FactHit } from '../../src/domain/program/reference';
import { toMarkdown, type Block } from '../../src/domain/program/blocks';
import { escapeMarkdown } from '../../src/domain/template/text/escape';

const preview = new MarkdownIt({ html: true, linkify: true });
preview.linkify.set({ fuzzyLink: true, fuzzyEmail: true });
const holds = createHolds();
const charges = createCharges();
const notes = createNotes({ ...holds, ...charges });

const HOSTILE = [
  '![t](https://tracker.example/days.png)',
  '[c](command:workbench.action.quit)',
  '![t][r]\n\n[r]: https://tracker.example/r.png',
  '<img src=x onerror=alert(1)>',
  '</td><script>alert(1)</script>',
  '<https://tracker.example/a>',
  'https://tracker.example/b',
  'a www.tracker.com',
  'mail someone@tracker.com now',
  '\\![t](https://tracker.example/c.png)',
  '\\\\<b>x</b>',
  '`a` | ![t](https://tracker.example/d.png) | `',
  '--> <!-- x -->\n<img src=y>',
  '&lt;img src=z&gt; &#60;b&#62;',
  '\r\n# Heading ![t](https://tracker.example/e.png)',
  '**b** _i_ ~~s~~',
];

/** Tokens that load, lead or are HTML; the comments of our own block markers are none of them. */
function live(markdown: string): string[] {
  const out: string[] = [];
  for (const t of preview.parse(markdown, {}).flatMap((t) => [t, ...(t.children ?? [])])) {
    const own = /^<!--( \/?detainer-desk:| \{|-->)/.test(t.content.trim());
    if (['link_open', 'image', 'html_inline'].includes(t.type) || (t.type === 'html_block' && !own))
      out.push(`${t.type} ${t.content}`);
  }
  return out;
}

const words = (markdown: string): string =>
  preview
    .parse(markdown, {})
    .flatMap((t) => t.children ?? [])
    .map((c) => c.content)
    .join('');

/** Every page and block that text of a note or of a clinic goes into. */
const PAGES: Readonly<Record<string, (text: string) => string>> = {
  'the working of a deadline, by a local day': (t) => explained({ ...hold, localDays: [{ date: '2026-11-23', basis: t }] }),
  'the working, by a release time that cannot be read': (t) => explained({ ...hold, releasable: t }),
  'the hold block, by a local day': (t) => block({ ...hold, localDays: [{ date: '2026-11-23', basis: t }] }),
  'the hold block, by a release time that cannot be read': (t) => block({ ...hold, releasable: t }),
  'the charges block': (t) => charges.chargesTable({ charges: [{ text: t }, { text: t, code: '1313' }, { code: t }] }),
  'the working of the levels': (t) => {
    const request = { charges: [{ text: t }, { code: t }], scheme: 'ICE-2010' } as const;
    return explainCharges(request, [charges.classifyCharges(request)], charges.dataVersion);
  },
  'the hover of a code': (t) => charges.describeCode(t),
  'the list of citations': (t) =>
    citationsPage([{ start: 0, end: 1, group: 'attention', label: t, status: t, message: t, line: 1 }], {
      name: t,
      asOf: '2026-11-28',
      today: '2026-11-28',
      dated: true,
    }),
  'the hover of a citation, from a row of a clinic': (t) => clinicOf(t).hoverFor({ id: 'CLINIC-1', asOf: DAY, today: DAY }),
  'the hover of a citation whose row cannot be used': (t) =>
    createAuthorities({ origin: t, authorities: [{ id: t }] }).hoverFor({ id: t, asOf: DAY, today: DAY }),
  'the table of authorities, from a row of a clinic': (t) =>
    clinicOf(t).tableOfAuthorities({ text: 'ICE Policy 19999.1', asOf: DAY, today: DAY }).text,
  'the list of citations, with what a clinic wrote': (t) =>
    citationsPage(
      clinicOf(t)
        .findCitations({ text: 'ICE Policy 19999.1', asOf: DAY, today: DAY })
        .map((f) => ({ start: 0, end: 1, group: 'attention', label: f.text, status: f.message, message: f.message, line: 1 })),
      { name: t, asOf: DAY, today: DAY, dated: true },
    ),
  'the page of other clocks': (t) =>
    clocksPage(
      [
        {
          id: 'x',
          name: t,
          rule: t,
          at: null,
          words: t,
          status: t,
          overrunMinutes: null,
          cautions: [{ code: 'x', level: 'note', message: t, short: t, basis: [] }] as unknown as ClockAnswer['cautions'],
          basis: [{ source: t, locator: t, note: t, grade: 'primary' }] as unknown as ClockAnswer['basis'],
        },
      ],
      'x',
    ),
  'the hover of a claim of the program': (t) =>
    claimMarkdown(
      {
        ...fact,
        fact: { ...fact.fact, statement: t, since: { ...fact.fact.since, text: t }, basis: basisOf(t) },
        cautions: fact.cautions.map((c) => ({ ...c, message: t })),
        disagreements: fact.disagreements.map((d) => ({ ...d, question: t, today: t })),
      },
      new Map([[t, t]]),
    ),
  'where a case stands': (t) => program.stagePage(program.stage({ note: noteOf(t), now: NOW })),
  'the page before a complaint': (t) => program.complaintPage({ note: noteOf(t), now: NOW }).replace('](figure.svg)', ']'),
  'the discretion factors': (t) => program.factorsPage([{ id: factor, factor: t, side: 'open', analysis: t, evidence: t }]),
  'the timeline of a case': (t) => timelineMarkdown({ events: [], unplaced: [{ label: t, why: t }] }),
  'the list of open holds': (t) => morningList([row(t)], { now: NOW, zone: 'America/Chicago', dataVersion: 'x', leftOut: [t] }),
  'a report': (t) => toMarkdown(reportBlocks(t), () => 'figure.svg').replace('](figure.svg)', ']'),
};

const DAY = '2026-11-28';
const program = createProgram(holds);
const factor = 'priorities';
const fact = program.search('secure communities', 1)[0] as FactHit;
const basisOf = (t: string): FactHit['fact']['basis'] =>
  [{ source: t, locator: t, note: t, quote: t, grade: 'primary' }] as unknown as FactHit['fact']['basis'];

/** A note every value of which is the text. */
function noteOf(t: string): CaseNote {
  const quoted = JSON.stringify(t);
  const keys = ['case', 'facility', 'assigned', 'review-by'].map((k) => `${k}: ${quoted}`);
  const times = ['received', 'served-at', 'served-languages', 'demand', 'booked'].map((k) => `  ${k}: ${quoted}`);
  const own = ['releasable: 2026-11-20 15:00', 'released: 2026-11-24 15:00', 'served: yes'].map((l) => `  ${l}`);
  return readNote(`---\n${keys.join('\n')}\nzone: America/Chicago\ndetainer:\n${[...times, ...own].join('\n')}\n---\n`, {}).note;
}

/** A clinic with one authority of its own, every word of which is the text. */
function clinicOf(t: string): Authorities {
  const base = createAuthorities()
    .listAuthorities()
    .find((a) => a.id === 'ICE-10074.2');
  assert.ok(base);
  const own = {
    ...base,
    id: 'CLINIC-1',
    keys: ['policy:19999.1'],
    title: t,
    shortName: t,
    substance: t,
    quotation: { text: t, pin: t, source: base.basis[0]?.source },
    checkNote: t,
    lastChecked: '2026-11-20',
    timeline: [{ from: '2017-04-02', status: 'in-force', sentence: t, mark: 'V' }],
    reason: t,
  };
  const api = createAuthorities({ origin: t, authorities: [own] });
  assert.deepEqual(api.problems, []);
  return api;
}

const NOW = Date.parse('2026-11-20T16:00:00-06:00');
const hold: HoldRequest = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', jurisdiction: 'US-IL' };
const explained = (r: HoldRequest): string => holds.explainHold(r, holds.computeHold(r));
const block = (r: HoldRequest): string => holds.noteBlock(r, holds.computeHold(r));
const reportBlocks = (t: string): Block[] => [
  { kind: 'heading', level: 2, text: t },
  { kind: 'paragraph', text: t },
  { kind: 'paragraph', text: t, strong: true },
  { kind: 'list', items: [t] },
  { kind: 'table', head: [t], rows: [[t]] },
];

/** A row of the list as a note with hostile values makes it. */
function row(t: string): HoldRow {
  return {
    uri: 'file:///a.md',
    group: 'needsAnswer',
    entry: { kind: 'needs-answer', facility: t, assignee: t, why: [t] } as unknown as HoldRow['entry'],
    title: t,
    description: t,
    protectiveWords: t,
    outerWords: t,
    minutesLeft: null,
  };
}

describe('what somebody typed, in our pages', () => {
  it('is found live by this very test where nothing escapes it', () => {
    for (const text of HOSTILE.slice(0, 9)) assert.notEqual(live(text).length, 0, text);
  });

  for (const [name, page] of Object.entries(PAGES))
    it(`stays words in ${name}`, () => {
      const plainPage = live(page('plain words'));
      for (const text of HOSTILE) assert.deepEqual(live(page(text)), plainPage, text);
    });

  it('is what a reader of the page sees, to the letter', () => {
    for (const text of HOSTILE) {
      assert.equal(words(inMarkdown(text)), text.replace(/[\r\n]+/g, ' ').trim());
      assert.deepEqual(
        live(escapeMarkdown(text)).filter((l) => !l.startsWith('link_open')),
        [],
      );
    }
  });

  it('comes back from the charges table as it was typed', () => {
    for (const text of HOSTILE) {
      const read = charges.readChargesTable(charges.chargesTable({ charges: [{ text }] }));
      assert.equal(read?.request.charges[0]?.text, text.replace(/[\r\n]+/g, ' ').trim());
    }
  });

  it('stays words in what a note says of its keys', () => {
    for (const text of HOSTILE) {
      const quoted = JSON.stringify(text);
      const note = `---\ncase: ${quoted}\nzone: America/Chicago\nfacility: ${quoted}\ndetainer:\n  releasable: ${quoted}\n---\n`;
      const found = notes.hover(note, note.indexOf('releasable:') + 2);
      assert.ok(found);
      for (const line of found.lines) assert.deepEqual(live(inMarkdown(line)), []);
    }
  });
});
