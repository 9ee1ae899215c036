// What LibreOffice shows of our Word files: the words, the numbers of lists, the marks and the page numbers. Run with npm run test:office.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createEngines } from '../../src/app/engines';
import { letterDocx } from '../../src/app/letters/letterDocx';
import { readLetter } from '../../src/domain/template/print/printLetter';
import { words } from '../support/printedWords';

const DRAFT = 'DRAFT: not reviewed by an attorney or DOJ-accredited representative';
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'office-'));
after(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** The pages of the PDF that LibreOffice makes of the Word file, as text. */
async function pages(markdown: string, reviewed: boolean): Promise<string[]> {
  const a = readLetter({ markdown, reviewed, gapLabels: new Set(['booking number']) });
  if (a.kind === 'invalid') throw new Error(a.message);
  const file = path.join(scratch, 'letter.docx');
  fs.writeFileSync(file, await letterDocx(a.printed));
  const home = `-env:UserInstallation=file://${path.join(scratch, 'home')}`;
  execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', scratch, file], { stdio: 'pipe' });
  const pdf = path.join(scratch, 'letter.pdf');
  const size = execFileSync('pdfinfo', [pdf]).toString();
  assert.match(size, /Page size:\s+612 x 792 pts \(letter\)/);
  return execFileSync('pdftotext', ['-layout', pdf, '-']).toString().split('\f').slice(0, -1);
}

/** A paragraph of a full note. */
const FACTS = 'Who did what, when and where, as the papers show (Exhibit B), and how the person has answered it since.';

const LETTER = [
  'The office  \nOne street',
  '## Facts',
  '1. first\n2. second\n   - under\n   - under too\n3. third',
  'Between.',
  '4. fourth\n5. fifth',
  '> quoted\n>\n> > twice',
  '| Day | Who |\n| --- | --- |\n| Friday<br>3 PM | the jail |',
  'Booked on November 20,\n2026. Bond the same day, **by hand**, _Doe v. Roe_.',
  '9) nine',
  'Respectfully,',
  'The signer',
].join('\n\n');

describe('the Word file in LibreOffice', () => {
  it('shows every word and every number in its place', async () => {
    const text = (await pages(LETTER, true)).join('\n');
    const right =
      'The office One street Facts 1 first 2 second under under too 3 third Between 4 fourth 5 fifth quoted twice Day Who Friday the jail 3 PM ' +
      'Booked on November 20 2026 Bond the same day by hand Doe v Roe 9 nine Respectfully The signer';
    assert.equal(words(text), right);
    assert.doesNotMatch(text, /DRAFT/);
  });
  it('has DRAFT on every page, and a number from the second page on', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `Paragraph ${String(i)} of the letter.`).join('\n\n');
    const all = await pages(`${DRAFT}\n\n${long}`, false);
    assert.ok(all.length >= 2);
    for (const [n, page] of all.entries()) {
      assert.ok(page.includes(DRAFT));
      const foot = page.trim().split('\n').at(-1)?.trim();
      assert.equal(foot === String(n + 1), n > 0, foot);
    }
  });
  it('prints T01 to T06 from a full note on at most two pages, T06 also where the place makes it longest', async () => {
    const { letters, holds } = createEngines();
    const places = ['US-NC', 'US-CA', 'US-FL', 'US-NY', 'US-OK', 'US-TX'];
    for (const t of letters.listTemplates().filter((x) => /^T0[1-6]/.test(x.id)))
      for (const jurisdiction of t.id === 'T06' ? places : places.slice(0, 1)) {
        const request = {
          releasable: '2026-11-20T15:00',
          zone: 'America/New_York',
          form: 'I-247A',
          served: 'no' as const,
          jurisdiction,
        };
        const hold = { request, answer: holds.computeHold(request) };
        const words = {
          date: '2026-11-20',
          moment: '2026-11-20T15:00',
          choice: '',
          text: 'a line from the note',
          paragraph: FACTS,
        };
        const given = t.fields.filter((f) => !['state_law', 'hold_end', 'laken_riley_finding'].includes(f.name));
        const fields = Object.fromEntries(given.map((f) => [f.name, f.choices[0] ?? words[f.type]]));
        const consent = { scope: 'both', date: '2026-11-18' };
        const a = letters.renderTemplate({ id: t.id, fields, asOf: '2026-11-21', today: '2026-11-21', hold, consent });
        assert.ok(a.kind === 'rendered', t.id);
        assert.ok((await pages(a.text, false)).length <= 2, `${t.id} ${jurisdiction}`);
      }
  });
  it('shows what is still to be filled in first', async () => {
    const [first = ''] = await pages('Number [booking number].', false);
    assert.match(first, /^\s*DRAFT[^]*Not finished\. To fill in: booking number\.[^]*Number \[booking number\]\./);
  });
});
