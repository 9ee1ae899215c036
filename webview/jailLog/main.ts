import type { LogState } from '../../src/protocol/jailLog';
import { el, list, put } from '../dom';
import { button } from './controls';
import { makeHost } from './host';
import { mappingView } from './mappingView';
import { resultView } from './resultView';
import { connect } from './wire';

const main = el('main', {});
const progress = el('p', { class: 'progress', role: 'status' });
const spoken = el('p', { class: 'notice', role: 'status' });

const client = connect((name, body) => {
  if (name === 'state' && 'kind' in body) show(body);
  if (name === 'progress' && 'doing' in body) {
    // While nothing runs it is a sentence about what was asked.
    const place = progress.firstChild ?? spoken;
    place.textContent = body.doing;
  }
});

const host = makeHost(
  client,
  (sentence) => {
    spoken.textContent = sentence;
  },
  busy,
);

/** What is being done, and the way to end it. */
function busy(doing: string): void {
  put(progress, [el('span', {}, doing), button('Stop', () => void host.say('stop', {}))]);
  progress.hidden = false;
  main.hidden = true;
}

function show(state: LogState): void {
  if (state.kind === 'busy') return busy(state.doing);
  progress.hidden = true;
  put(progress, []);
  main.hidden = false;
  spoken.textContent = '';
  put(main, [viewOf(state)]);
  scrollTo(0, 0);
}

function viewOf(state: Exclude<LogState, { kind: 'busy' }>): HTMLElement {
  switch (state.kind) {
    case 'refused':
      return el('div', {}, el('h1', {}, 'Jail Log'), el('p', { role: 'alert' }, state.message), list(state.problems));
    case 'mapping':
      return mappingView(state, host);
    case 'result':
      return resultView(state, host, () => void host.ask('back', {}).then((s) => s && show(s)));
  }
}

document.body.replaceChildren(progress, spoken, main);
void host.ask('ready', {}).then((state) => state && show(state));
