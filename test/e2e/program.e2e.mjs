// Where a case stands, the priorities, what the documents say, and the pattern report, from the installed .vsix.
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';
import { until } from './support/holds.mjs';

const note = `---
id: e2e-program
case: K-2026-031
date: 2012-06-01
zone: America/Chicago
facility: Example County Jail
detainer:
  form: I-247A
  received: 2026-10-31 09:40
  served: yes
  served-at: 2026-10-31 11:15
  served-languages: English, Spanish
  releasable: 2026-11-02 15:00
  other-holds: no
---

The page promised an ongoing quarterly statistical review.
`;

describeDesk('the program', { copyFrom: 'samples/clinic', files: { 'K-2026-031.md': note } }, (desk) => {
  // a page opens beside the note; the next test begins with an empty window
  beforeEach(() => desk().command('View: Close All Editors'));

  it('says where the note stands, with what to heed first', async () => {
    const d = desk();
    await d.openFile('K-2026-031.md');
    await d.command('Detainer Desk: Where Is This Case?');
    await d.quickInput.row('The hold:').waitFor();
    const rows = (await d.quickInput.texts()).join('\n');
    assert.match(rows, /Tell defense counsel before any plea, bond or dismissal/);
    await d.screenshot('case-stage');
    await d.pick('The whole page of this stage');
    assert.match(await d.preview('Where is this case? The hold'), /What to ask for/);
  });

  it('answers priorities with the sentence, and asks for each fact', async () => {
    const d = desk();
    await d.openFile('K-2026-031.md');
    await d.command('Detainer Desk: Check Priorities');
    await d.pick('2012-06-01');
    let last = 'Check Priorities: on which day?';
    for (let i = 0; i < 7; i++) {
      last = await until(async () => d.quickInput.otherTitle(last), 'the next question');
      await d.pick('Not known');
    }
    assert.match(
      await d.preview('Priorities on 2012-06-01: Unknown.'),
      /never protected anyone from arrest; an attorney must advise/,
    );
  });

  it('finds what the documents say, with its place', async () => {
    const d = desk();
    await d.openFile('K-2026-031.md');
    await d.command('Detainer Desk: Search the Program');
    await d.quickInput.row('Where the documents disagree').waitFor();
    const all = (await d.quickInput.texts()).join();
    await d.quickInput.box.fill('Louisiana');
    await until(async () => (await d.quickInput.texts()).join() !== all, 'fewer rows');
    await d.pick('In Louisiana');
    await d.pick('Read it with its place');
    assert.match(await d.preview('69.9 percent'), /line 27/);
  });

  it('keeps each fact together with its document, in the order of the search', async () => {
    const d = desk();
    await d.openFile('K-2026-031.md');
    await d.command('Detainer Desk: Search the Program');
    await d.quickInput.row('Where the documents disagree').waitFor();
    const all = (await d.quickInput.texts()).join();
    await d.quickInput.box.fill('copy');
    await until(async () => (await d.quickInput.texts()).join() !== all, 'fewer rows');
    const drawn = (await d.quickInput.drawn()).join(' ');
    const page = 'copy of the form; ICE web page, data to August 31, 2012';
    const facts = [
      `One place says that the form requests the jail to give the person a copy, with a number to call. ${page}`,
      `Three places say that the form requires it; one of them only once implemented, likely in September 2011. ${page}`,
    ];
    assert.ok(drawn.startsWith(`Where the documents disagree, side by side ${facts.join(' ')}`), drawn);
    await d.escape();
  });

  it('offers the citation of a claim on hover', async () => {
    const d = desk();
    await d.openFile('K-2026-031.md');
    assert.match(await d.hoverText('quarterly statistical review'), /Insert the citation/);
  });

  it('reports over the sixty notes of the sample clinic', async () => {
    const d = desk();
    await d.command('Detainer Desk: Pattern Report');
    await d.pick("for the clinic's own use");
    const page = await d.preview('Pattern report over our own notes');
    assert.match(page, /Example County Jail A: "Copy of the form given" less often/);
    assert.match(page, /Arrests are counted by state/);
    assert.match(page, /Made [A-Z][^.]+ (?:UTC|\(America\/\w+\))\. \d+ holds\./);
    await d.screenshot('pattern-report');
    await d.escape();
  });

  // Last: its letter is unsaved, and VS Code asks before it closes that.
  it('warns before a complaint is filled, then fills it from the note', async () => {
    const d = desk();
    await d.openFile('K-2026-031.md');
    await d.command('Detainer Desk: Where Is This Case?');
    await d.quickInput.row('The hold:').waitFor();
    await d.type('complaint');
    await d.pick('Prepare a complaint');
    const page = await d.preview('Before a complaint (T08)');
    assert.match(page, /may be shared inside the Department of Homeland Security and does not stop removal/);
    assert.match(page, /given a copy of the form on Saturday, October 31, 2026, 11:15 AM/);
    assert.match(page, /Nothing is measured against the ends of the hold/);
    assert.match(page, /The channel today/);
    assert.match(page, /The record to keep/);
    await d.quickInput.row('Consent is written, an attorney reviews').waitFor();
    await d.screenshot('before-a-complaint');
    // "Not yet" leaves no letter behind
    await d.pick('Not yet');
    await d.command('View: Close All Editors');
    await d.openFile('K-2026-031.md');
    await d.command('Detainer Desk: Where Is This Case?');
    await d.quickInput.row('The hold:').waitFor();
    await d.type('complaint');
    await d.pick('Prepare a complaint');
    await d.pick('Consent is written, an attorney reviews');
    const letter = d.page.locator('.editor-instance .view-lines').filter({ hasText: 'Re: Complaint' });
    await letter.waitFor();
    const shown = (await letter.innerText()).replace(/\u00a0/g, ' ');
    assert.match(shown, /DRAFT/);
    await d.screenshot('complaint');
  });
});
