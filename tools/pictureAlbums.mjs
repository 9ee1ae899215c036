// What each picture of docs/pictures shows. Add one here, run `npm run pictures`, look at it, and use it in the README.

/** Waits for the command's own list before typing: earlier keys would go into the note. */
async function open(desk, command, firstRow) {
  await desk.command(command);
  await desk.quickInput.row(firstRow).waitFor();
}

export const albums = {
  'check-deadline': async (desk) => {
    await desk.openFile('K-2026-014.md');
    await desk.goToEnd();
    await open(desk, 'Detainer Desk: Check a Hold Deadline', 'From the note:');
    await desk.type('11/20/2026 3pm');
    await desk.quickInput.row('Friday, November 20, 2026, 3:00 PM').waitFor();
  },
  'classify-charges': async (desk) => {
    await desk.openFile('K-2026-008.md');
    await open(desk, 'Detainer Desk: Classify Charges', 'ICE-2010');
  },
  'insert-request': async (desk) => {
    await desk.openFile('K-2026-021.md');
    await desk.goToEnd();
    await open(desk, 'Detainer Desk: Insert a Request', 'T01 Detainer-lift');
    await desk.pick('T01 Detainer-lift request, crime victim');
    await desk.pick('Insert at the cursor');
    await desk.waitForText(/DRAFT: not reviewed/);
    await desk.page.keyboard.press('Escape');
  },
  citations: async (desk) => {
    await desk.openFile('memo-discretion.md');
    await desk.goTo(1, 1);
    await desk.command('Problems: Focus on Problems View');
    await desk.page.locator('.markers-panel .monaco-list-row[aria-level="2"]').first().waitFor();
    await desk.page.waitForTimeout(1500);
  },
  holds: async (desk) => {
    if (await desk.page.locator('.markers-panel').isVisible()) await desk.page.keyboard.press('Control+j');
    await desk.command('Detainer Desk: Focus on Holds View');
    await desk.page.locator('.sidebar [role=treeitem]').first().waitFor();
    await desk.page.locator('.sidebar [role=treeitem]', { hasText: 'K-2026-014' }).first().click();
    await desk.page.locator('.codelens-decoration', { hasText: 'Consecutive' }).first().waitFor();
    await desk.page.waitForTimeout(1500);
  },
  outline: async (desk) => {
    await desk.page.setViewportSize({ width: 1280, height: 1000 });
    await desk.openFile('K-2026-014.md');
    await desk.command('Explorer: Focus on Outline View');
    await desk.page.locator('.outline-pane .monaco-list-row').nth(3).waitFor();
    await desk.page.locator('.codelens-decoration', { hasText: 'Consecutive' }).first().waitFor();
    await desk.page.waitForTimeout(1500);
  },
  panel: async (desk) => {
    await desk.openFile('K-2026-014.md');
    await desk.command('Detainer Desk: Open Panel');
    const page = await desk.webview('Detainer Desk');
    await desk.command('View: Join All Editor Groups');
    await desk.command('View: Toggle Primary Side Bar Visibility');
    await desk.page.setViewportSize({ width: 1280, height: 1400 });
    await page.getByText('Earliest end').first().waitFor();
    await desk.page.waitForTimeout(2000);
  },
};
