// Which rows of the list are shown, and in which order: filters that add up, the sentence when none fits, and sorting inside each group.
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';
import { caseNote, inHours, rowsNow, rowWith, showHolds, until } from './support/holds.mjs';

/** All in one group; the ends are in the order of `hours`. */
const hold = (n, facility, state, assigned, hours) =>
  caseNote({ id: `filternote${n}`, key: `K-2026-4${n}`, facility, releasable: inHours(hours) }).replace(
    'detainer:',
    `jurisdiction: ${state}\nassigned: ${assigned}\ndetainer:`,
  );
const files = {
  'a.md': hold('03', 'Example County Jail', 'US-MT', 'AB', -44),
  'b.md': hold('01', 'Example City Jail', 'US-MT', 'CD', -40),
  'c.md': hold('02', 'Example County Jail', 'US-WY', 'CD', -36),
};

/** The case keys in the order of the rows. */
const keysNow = async (d) => (await rowsNow(d)).flatMap((r) => /^K-2026-4\d\d/.exec(r) ?? []);
const keysAre = (d, ...keys) =>
  until(
    async () => (await keysNow(d)).join() === keys.join(),
    async () => `the rows ${keys.join()}; there are ${(await keysNow(d)).join()}`,
    20,
  );
const title = (d, text) => d.page.locator('.sidebar .composite.title', { hasText: text }).first().waitFor();

async function choose(d, command, row) {
  await d.command(`Detainer Desk: ${command}`);
  await d.pick(row);
  await d.quickInput.closed();
}

describeDesk('the list of holds, filtered and sorted', { files }, (desk) => {
  it('shows the most urgent first', async () => {
    const d = desk();
    await showHolds(d);
    await rowWith(d, 'K-2026-401');
    await keysAre(d, 'K-2026-403', 'K-2026-401', 'K-2026-402');
  });

  it('filters by facility, state and assignment, which add up, and says so beside its name', async () => {
    const d = desk();
    await choose(d, 'Filter Holds', 'Example County Jail');
    await keysAre(d, 'K-2026-403', 'K-2026-402');
    await title(d, /Example County Jail/i);
    await choose(d, 'Filter Holds', 'US-WY');
    await keysAre(d, 'K-2026-402');
    await choose(d, 'Filter Holds', 'AB');
    const said = d.page.locator('.sidebar', {
      hasText:
        /There are 3 holds, and they do not fit the filter \(facility: Example County Jail, state: US-WY, assigned to: AB\)/,
    });
    await said.first().waitFor();
    assert.deepEqual(await keysNow(d), []);
    await choose(d, 'Filter Holds', 'Show all');
    await keysAre(d, 'K-2026-403', 'K-2026-401', 'K-2026-402');
  });

  it('sorts inside each group by case key, by facility, and by end again', async () => {
    const d = desk();
    await choose(d, 'Sort Holds', 'By case key');
    await keysAre(d, 'K-2026-401', 'K-2026-402', 'K-2026-403');
    await choose(d, 'Sort Holds', 'By facility');
    await keysAre(d, 'K-2026-401', 'K-2026-403', 'K-2026-402');
    await choose(d, 'Sort Holds', 'By end');
    await keysAre(d, 'K-2026-403', 'K-2026-401', 'K-2026-402');
  });

  it('opens, explains and marks released from the row itself', async () => {
    const d = desk();
    const row = (key) => d.page.locator('.sidebar .monaco-list-row', { hasText: key }).first();
    await row('K-2026-401').click();
    await d.page.locator('.tab.active', { hasText: 'b.md' }).first().waitFor();
    await row('K-2026-401').click({ button: 'right' });
    const menu = d.page.locator('.monaco-menu').first();
    await menu.waitFor();
    const offered = await menu.innerText();
    for (const title of [
      'Open the Note',
      'Explain This Deadline',
      'Show the Timeline',
      'Add Holds to a Calendar',
      'Mark Released',
    ])
      assert.ok(offered.includes(title), `${title} in:\n${offered}`);
    await d.escape();
    await menu.waitFor({ state: 'hidden' });
    await row('K-2026-402').hover();
    await row('K-2026-402').locator('.action-label[aria-label="Mark Released"]').click();
    await d.pick('the person left the jail');
    await d.page.locator('.quick-input-widget', { hasText: 'When did the person leave?' }).waitFor();
    await d.accept();
    await d.quickInput.closed();
    await until(async () => (await rowsNow(d)).some((r) => /^Closed ?1$/.test(r)), 'the group Closed');
    await row('K-2026-403').hover();
    await row('K-2026-403').locator('.action-label[aria-label="Explain This Deadline"]').click();
    await d.page
      .locator('.tab', { hasText: /explain/i })
      .first()
      .waitFor();
  });
});
