// What a person, a clinic or a file typed stays words in every page and block of ours: no link, no image, no HTML. Read by the parser of
// VS Code's own preview, with HTML and bare links on, so that whatever could become live would.
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { createCharges } from '../../src/app/charges/charges';
import { explainCharges } from '../../src/app/charges/chargesExplain';
import { citationsPage } from '../../src/app/citations/citationList';
import { createHolds } from '../../src/app/deadline/holds';
import { morningList } from '../../src/app/holdsList/reports';
import { createNotes } from '../../src/app/note/notes';
import type { HoldRequest } from '../../src/domain/detainer/answers';
import { inMarkdown } from '../../src/domain/markdown';
import type { HoldRow } from '../../src/domain/note/holdGroups';
import { timelineMarkdown } from '../../src/domain/note/timeline';
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
  'the timeline of a case': (t) => timelineMarkdown({ events: [], unplaced: [{ label: t, why: t }] }),
  'the list of open holds': (t) => morningList([row(t)], { now: NOW, zone: 'America/Chicago', dataVersion: 'x', leftOut: [t] }),
  'a report': (t) => toMarkdown(reportBlocks(t), () => 'figure.svg').replace('](figure.svg)', ']'),
};

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
