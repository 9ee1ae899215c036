// The panel's "Find this jail": what choosing a jail writes stands in the note and in the panel's own controls, and the answer follows.
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';
import { back, inNote, PanelPage } from './support/panelPage.mjs';

const note = `---
date: 2026-11-20
zone: America/Chicago
detainer:
  form: I-247A
---

# A note
`;
const CONTROLS = {
  'Time zone of the jail': 'America/New_York',
  State: 'US-NY',
  'Who holds the person? In some states it decides whether any hold is allowed.': 'county-or-city-jail',
};

describeDesk('a jail found from the panel', { files: { 'case.md': note }, viewport: { width: 1600, height: 1000 } }, (desk) => {
  let panel;

  it('fills the four facts into the note, and the panel shows them', async () => {
    await desk().openFile('case.md');
    panel = new PanelPage(desk());
    await panel.open();
    await panel.waitFor(/Type when the person would otherwise/);
    await panel.enter();
    await panel.tabTo('Find this jail');
    await panel.press('Enter');
    const list = desk().quickInput;
    await list.row('Type a name or a county').waitFor();
    await desk().type('Broome');
    await list.row("Broome County Sheriff's Office").waitFor();
    await desk().accept();
    await list.row('Fill all of this into the note').waitFor();
    const rows = (await list.texts()).join('\n');
    assert.match(rows, /Who holds the person: A county or city jail/);
    assert.match(rows, /void in New York since August 25, 2026/);
    await desk().screenshot('panel this jail');
    await desk().accept();
    await desk().waitForText(/facility: Broome County Sheriff's Office/);
    const text = await inNote(desk());
    for (const line of [/^zone: America\/New_York$/m, /^jurisdiction: US-NY$/m, /^ {2}custodian: county-or-city-jail$/m])
      assert.match(text, line);
    for (const [label, value] of Object.entries(CONTROLS))
      await panel.frame.waitForFunction(
        ([name, wanted]) =>
          [...document.querySelectorAll('vscode-dropdown')].find((d) => d.getAttribute('aria-label') === name)?.value === wanted,
        [label, value],
      );
  });

  it('answers with them: no hold, and no end to act by', async () => {
    await back(desk(), panel);
    await panel.tabTo('Release-eligible');
    await desk().type('11/18/2026 3pm');
    const said = await panel.waitFor(
      /New York jails may not hold on ICE detainers[\s\S]*No hold is allowed: ask for release now/,
    );
    assert.doesNotMatch(said, /Earliest end/);
  });
});
