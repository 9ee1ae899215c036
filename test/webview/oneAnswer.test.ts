import { note, type Note } from './vscodeStub';
import assert from 'node:assert/strict';
import { openApi } from '../../src/api';
import { quickCheck } from '../../src/app/deadline/quickCheck';
import { createEngines } from '../../src/app/engines';
import { holdAnswer } from '../../src/app/deadline/holdView';
import { holdFromNote } from '../../src/app/deadline/holdFromNote';
import { makeCatalog } from '../../src/app/note/panelCatalog';
import { notedFacts, noteToHoldRequest } from '../../src/domain/note/noteRequests';
import { readNote } from '../../src/domain/note/readNote';
import { DISPOSITION_CHOICES } from '../../src/domain/offense/words';
import { DISPOSITIONS } from '../../src/domain/offense/answers';
import type { Services } from '../../src/vscode/services';

const engines = createEngines();
const api = openApi(engines);
const NOW = '2012-03-05T21:00:00Z';

describe('one note, one answer', () => {
  for (const disposition of ['charged', 'dismissed', 'acquitted'])
    it(`a form that works only upon conviction, and a charge that is ${disposition}: no hold in the quick check, the note and the panel`, () => {
      const { note: read } = readNote(
        [
          '---',
          'zone: America/New_York',
          'detainer:',
          '  form: I-247-2011-12',
          '  releasable: 2012-03-05 15:00',
          '  conviction-box: yes',
          'charges:',
          '  - code: "1313"',
          `    disposition: ${disposition}`,
          '---',
          '',
        ].join('\n'),
      );
      const behind = noteToHoldRequest(read);
      assert.ok(behind.kind === 'request');
      assert.equal(api.computeHold({ ...behind.request, now: NOW }).kind, 'no-hold');
      const panel = holdAnswer(holdFromNote(read, { zone: '', jurisdiction: '' }, api), api, NOW);
      assert.ok('answer' in panel);
      assert.equal(panel.answer.kind, 'no-hold');
      const zone = 'America/New_York';
      const quick = quickCheck(
        {
          text: '2012-03-05 15:00',
          zone: { zone, from: 'from the note' },
          form: 'I-247-2011-12',
          before: {},
          noted: notedFacts(read, zone),
          now: NOW,
        },
        api,
      );
      assert.equal(quick.answer?.kind, 'no-hold');
    });
});

describe('the note’s date', () => {
  it('is one for the checker, the command’s letter and the panel, and each says where it comes from', async () => {
    const { checkOpenNote, openNoteDate } = await import('../../src/vscode/note/noteChecks');
    const { surroundings } = await import('../../src/vscode/panel/targetNote');
    for (const [date, line, asOf, from] of [
      ['November 20, 2012', 'November 16, 2012', '2012-11-20', 'front-matter'],
      ['2012-11-20', 'November 16, 2012', '2012-11-20', 'front-matter'],
      ['11/20/2012', '', '2012-11-20', 'front-matter'],
      ['2012-11-20 14:00', '', '2012-11-20', 'front-matter'],
      ['some day', 'November 16, 2012', '2012-11-16', 'date-line'],
      ['November 31, 2012', '', '2026-11-20', 'today'],
      ['', '', '2026-11-20', 'today'],
    ] as const) {
      const document = note('/clinic/dated.md', `---\ndate: ${date}\nzone: America/New_York\n---\n\n${line}\n`) as never;
      const services = {
        ...engines,
        api,
        clinic: { zoneFor: () => undefined },
        enginesFor: () => ({ ...engines, api }),
        today: () => '2026-11-20',
      } as unknown as Services;
      const checked = checkOpenNote(services, document);
      const around = surroundings(services, document);
      assert.deepEqual(
        [checked.asOf, openNoteDate(document, '2026-11-20').asOf, around.asOf, checked.date.from],
        [asOf, asOf, asOf, from],
        date,
      );
      assert.match(around.asOfFrom, { 'front-matter': /front matter/, 'date-line': /date line/, today: /today/ }[from]);
    }
  });

  it('in words is offered in the spelling of the format', () => {
    const { problems } = readNote('---\ndate: November 20, 2012\n---\n');
    assert.deepEqual(problems[0]?.fixes, ['2012-11-20']);
  });
});

describe('a provider that holds a document', () => {
  it('answers for the clinic of that document, not of the note in front', async () => {
    const { CodeHover } = await import('../../src/vscode/providers/codes/codeHover');
    const { CodeCompletion } = await import('../../src/vscode/providers/codes/codeCompletion');
    const { citationSource } = await import('../../src/vscode/providers/citations/citationSource');
    const asked: string[] = [];
    const of = (who: string) => ({
      api,
      charges: {
        ...engines.charges,
        describeCode: (code: string) => `${who}: ${code}`,
        listCodes: () => (asked.push(`${who} codes`), engines.charges.listCodes()),
      },
      authorities: {
        ...engines.authorities,
        findingCodes: () => (asked.push(`${who} severities`), engines.authorities.findingCodes()),
        rulesChangedSince: () => (asked.push(`${who} changes`), []),
      },
    });
    const block = engines.charges.chargesTable({ charges: [{ code: '1313' }] });
    const text = `---\ncharges:\n  - code: "1313"\n---\n\nsee Morton memo\n\n${block}\n\nNCIC 1313\n`;
    const [a, b] = [note('/clinic-a/case.md', text), note('/clinic-b/case.md', text)] as [Note, Note];
    const services = {
      ...of('the note in front'),
      enginesFor: (uri: { path: string }) => of(uri.path.split('/')[1] ?? ''),
      today: () => '2026-11-20',
    } as unknown as Services;
    for (const [document, who] of [
      [a, 'clinic-a'],
      [b, 'clinic-b'],
    ] as const) {
      asked.length = 0;
      const place = document.positionAt(text.indexOf('1313') + 1) as never;
      const hover = new CodeHover(services).provideHover(document as never, place);
      assert.equal((hover?.contents[0] as { value: string } | undefined)?.value, `${who}: 1313`);
      const completion = new CodeCompletion(services);
      const item = completion.provideCompletionItems(document as never, place)?.items[0];
      assert.ok(item);
      assert.match((completion.resolveCompletionItem(item).documentation as { value: string }).value, new RegExp(`^${who}: `));
      citationSource(services).compute(document as never);
      assert.ok(asked.length > 0);
      assert.deepEqual(
        asked.filter((what) => !what.startsWith(who)),
        [],
      );
    }
  });
});

describe('words of the faces', () => {
  it('the outcomes of a charge have one list', () => {
    assert.deepEqual(
      makeCatalog(api).dispositions,
      DISPOSITION_CHOICES.map(([value, label]) => ({ value, label })),
    );
    assert.deepEqual(
      DISPOSITION_CHOICES.map(([value]) => value),
      [...DISPOSITIONS],
    );
    assert.equal(new Set(DISPOSITION_CHOICES.map(([, label]) => label)).size, DISPOSITIONS.length);
  });
});
