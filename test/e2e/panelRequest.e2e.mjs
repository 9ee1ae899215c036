// The Request tab by keyboard: a consent that is saved into the note, a review that is of one text, and what moves the count.
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';
import { back, inNote, PanelPage } from './support/panelPage.mjs';

const note = `---
date: 2026-11-20
zone: America/New_York
jurisdiction: US-NC
facility: County jail
detainer:
  form: I-247A
  releasable: 2026-11-18 15:00
  release-event: bond posted
letter:
  office: The clinic, 1 Main Street
  recipient_office: The sheriff
  sent_by: by e-mail
  person: B 12
  booking_number: "2026-0044"
  reply_by: 2026-11-23
---

# A note
`;
const CONSENT = `victim:
  consent:
    scope: victim-facts
    date: 2026-11-19
    by: caseworker
    written: yes
`;

describeDesk('the request on the panel', { files: { 'case.md': note }, viewport: { width: 1600, height: 1000 } }, (desk) => {
  let panel;
  const chosen = (label) => panel.frame.locator(`vscode-dropdown[aria-label="${label}"]`).evaluate((e) => e.value);
  /** One arrow key at a time, and only after the one before it was heard. */
  const choose = async (label, wanted) => {
    await panel.tabTo(label);
    for (let i = 0; i < 20 && (await chosen(label)) !== wanted; i++) {
      const before = await chosen(label);
      await panel.press('ArrowDown');
      await panel.frame.waitForFunction(
        ([name, old]) => document.querySelector(`vscode-dropdown[aria-label="${name}"]`).value !== old,
        [label, before],
      );
    }
    assert.equal(await chosen(label), wanted);
  };

  const asks = (title) => desk().page.locator('.quick-input-widget:visible', { hasText: title }).waitFor();

  before(async () => {
    await desk().openFile('case.md');
    await desk().goToEnd();
    panel = new PanelPage(desk());
    await panel.open();
    await panel.enter();
    await panel.showTab('request');
    await panel.frame.locator('vscode-dropdown[aria-label="What it is for"] vscode-option').nth(1).waitFor({ state: 'attached' });
  });

  it('a consent is saved into the note with its date and who took it, in one step that one undo takes back', async () => {
    await choose('Template', 'T01');
    await panel.tabTo('has signed a written consent');
    await panel.press('Space');
    await panel.waitFor(/without it the consent is not used/);
    await panel.tabTo('Date of the consent');
    await desk().type('2026-11-19');
    await panel.tabTo('Who took the consent');
    await desk().type('caseworker');
    await panel.waitFor(/Not in the note yet/);
    await panel.tabTo('Save this consent into the note');
    await panel.press('Enter');
    await panel.waitFor(/The consent of 2026-11-19 is recorded in the front matter/, '.notice');
    await panel.waitFor(/This consent stands in the note/);
    assert.equal(await inNote(desk()), note.replace('---\n\n#', `${CONSENT}---\n\n#`));
    await desk().undo();
    assert.equal(await desk().editorText(), note);
  });

  it('a review is asked for in the editor, ends the DRAFT mark of this text, and of no other', async () => {
    await back(desk(), panel);
    await panel.showTab('request');
    await choose('What it is for', 'To the jail');
    assert.equal(await chosen('Template'), 'T06');
    await panel.waitFor(/A text with blanks takes no review yet/);
    await panel.tabTo('telephone of the signer');
    await desk().type('N. K., caseworker');
    await panel.waitFor(/until a named reviewer is recorded in the note\.(?! A text)/);
    await panel.tabTo('Record a review of this text');
    await panel.press('Enter');
    await asks('Who read T06 to the end, in this text?');
    await desk().quickInput.box.fill('supervising attorney');
    await desk().accept();
    await asks('On what footing does the reviewer sign?');
    await desk().pick('Attorney');
    await panel.waitFor(/Reviewed: a review of this very text is recorded/);
    const text = await inNote(desk());
    assert.match(text, /^reviewed-by: supervising attorney\nauthority: attorney\nreviewed-on: \d{4}-\d{2}-\d{2}\n/m);
    assert.match(text, /^reviewed-letters: T06 [0-9a-f]{16}$/m);
    await back(desk(), panel);
    await panel.showTab('request');
    await panel.tabTo('telephone of the signer');
    await panel.press('End');
    await desk().type(' at the desk');
    await panel.waitFor(/DRAFT until a named reviewer/);
  });

  it('another number of hours is saved into the note, and the line above the release counts with it', async () => {
    await panel.showTab('hold');
    await panel.tabTo('More facts');
    await panel.press('Enter');
    await panel.tabTo('Count another number of hours');
    await desk().type('24');
    await panel.waitFor(/act by: .*\s+Thursday, November 19, 2026, 3:00 PM EST/);
    await panel.tabTo('Save these values into the note');
    await panel.press('Enter');
    await panel.waitFor(/Saved into the front matter/, '.notice');
    assert.match(await inNote(desk()), /^ {2}hours: 24$/m);
    await desk().goTo(1, 1);
    const seen = async () => (await desk().codeLenses()).join(' ');
    for (let i = 0; i < 200 && !/Nov 19, 3:00 PM/.test(await seen()); i++) await desk().page.waitForTimeout(50);
    assert.match(await seen(), /Nov 19, 3:00 PM/);
  });
});
