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
    await open(desk, 'Detainer Desk: Check a Hold Deadline', 'Type when the person would');
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
  panel: async (desk) => {
    await desk.openFile('K-2026-014.md');
    await desk.command('Detainer Desk: Open Panel');
    const page = await desk.webview('Detainer Desk');
    await page.getByText('Earliest end').first().waitFor();
  },
};
