import { connect } from './client';
import { el } from './dom';
import { Page } from './page';
import { begin, editHold } from './state';
import { TABS, type Tab } from '../src/protocol/hostState';
import { registerComponents, tabs } from './ui';
import { caseView } from './views/case';
import { chargesView } from './views/charges';
import { holdView } from './views/hold';
import { noteBar } from './views/noteBar';
import { requestView } from './views/request';
import type { View } from './views/shared';

const TICK_MS = 60_000;
const TITLES: Readonly<Record<Tab, string>> = { hold: 'Hold', charges: 'Charges', request: 'Request', case: 'Case' };

async function start(): Promise<void> {
  performance.mark('detainer-desk start');
  registerComponents();
  const open: { page?: Page } = {};
  const wire = connect((name, body) => {
    const { page } = open;
    if (!page) return; // the handshake brings the whole state
    if (name === 'hostState' && 'pinned' in body) page.hostChanged(body);
    if (name === 'catalog' && 'zones' in body) page.catalogChanged(body);
    if (name === 'show' && 'tab' in body) {
      const tab = TABS.find((t) => t === body.tab);
      if (body.hold) {
        // The quick check knows nothing of what the note keeps beside the clock: that stays.
        page.changed(editHold(page.state, { ...body.hold, facts: page.state.draft.hold.facts }));
        void page.computeHold(true);
      }
      if (tab) page.showTab(tab);
    }
  });
  performance.mark('detainer-desk asked');
  const reply = await wire.client.call('ready', { place: wire.place() });
  performance.mark('detainer-desk answered');
  open.page = new Page(wire.client, wire, begin(reply));
  build(open.page);
  performance.mark('detainer-desk built');
}

function build(page: Page): void {
  const make = { hold: holdView, charges: chargesView, request: requestView, case: caseView };
  const made: Partial<Record<Tab, View>> = {};
  const hosts = { hold: el('div'), charges: el('div'), request: el('div'), case: el('div') };
  // A tab is built when it is first shown: the page that opens builds one.
  const view = (id: Tab): View => {
    const known = made[id];
    if (known) return known;
    const fresh = make[id](page);
    hosts[id].append(fresh.element);
    made[id] = fresh;
    return fresh;
  };
  const bar = noteBar(page);
  const notice = el('p', { class: 'notice' });
  const spoken = el('p', { class: 'spoken', role: 'status' });
  const tabbed = tabs(
    'Jobs',
    TABS.map((id) => ({ id, label: TITLES[id], view: hosts[id] })),
    (id) => {
      const tab = TABS.find((t) => t === id);
      if (tab) page.showTab(tab);
    },
  );
  page.say = (sentence) => (spoken.textContent = sentence);
  page.notice = (sentence) => (notice.textContent = sentence);
  let shown: Tab | undefined;
  page.onChange(() => {
    bar.refresh();
    view(page.state.tab).refresh();
    if (shown !== page.state.tab) tabbed.show((shown = page.state.tab));
  });
  document.body.replaceChildren(
    el('header', {}, el('h1', {}, 'Detainer Desk'), bar.element, notice, spoken),
    el('main', {}, tabbed.element),
    el(
      'footer',
      {},
      el(
        'p',
        { class: 'help' },
        `Rules and codes as of ${page.state.catalog.dataVersion}. On time is not the same as lawful. An attorney or accredited representative decides.`,
      ),
    ),
  );
  addEventListener('blur', () => page.keepNow());
  addEventListener('pagehide', () => page.keepNow());
  document.addEventListener('visibilitychange', () => page.keepNow());
  page.changed(page.state);
  void page.computeHold();
  page.refreshTab();
  // The countdown moves with the clock. Nothing is spoken for it.
  setInterval(() => {
    if (!document.hidden && page.state.draft.hold.releasable) void page.computeHold();
  }, TICK_MS);
}

void start();

// Says to the bundler that this is an ES module. Without it, esbuild keeps every component of the toolkit (361 instead of 202 KB).
export {};
