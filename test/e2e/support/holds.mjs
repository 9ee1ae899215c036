// What the tests of the list of holds share.

const pad = (n) => String(n).padStart(2, '0');

/** A wall time in UTC, some hours from now; the note says `zone: Etc/UTC`. */
export const inHours = (h) => {
  const d = new Date(Date.now() + h * 3_600_000);
  return `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())} ${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}`;
};

export function caseNote({ id, key, facility = 'Example County Jail', releasable, more = '' }) {
  return `---
id: ${id}
case: ${key}
zone: Etc/UTC
facility: ${facility}
detainer:
  form: I-247A
  releasable: ${releasable}
  status: open
---

# ${key}
${more}`;
}

export async function showHolds(d) {
  await d.command('Detainer Desk: Focus on Holds View');
  await d.page.locator('.sidebar .pane-body [role=tree]').first().waitFor();
}

/** The rows of the list as they are drawn, one line each. */
export const rowsNow = (d) =>
  d.page
    .locator('.sidebar [role=treeitem]')
    .allInnerTexts()
    .then((all) => all.map((t) => t.replace(/\s+/g, ' ').trim()));

export async function until(check, what, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${seconds} seconds: ${typeof what === 'function' ? await what() : what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Whether something is seen within this time. */
export const appears = (locator, milliseconds = 1500) =>
  locator.waitFor({ timeout: milliseconds }).then(
    () => true,
    () => false,
  );

export function rowWith(d, text) {
  return until(
    async () => (await rowsNow(d)).find((r) => r.includes(text)),
    async () => `a row with "${text}"; there are:\n${(await rowsNow(d)).join('\n')}`,
    20,
  );
}
