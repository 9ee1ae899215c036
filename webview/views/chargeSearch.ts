import { RpcError } from '../../src/protocol/envelope';
import { el, put } from '../dom';
import type { Page } from '../page';
import { button, textField, type Button } from '../ui';
import type { View } from './shared';

const WAIT_MS = 120;

/** Search over every code, by number or by words. Enter takes the first, the arrow key goes into the list. */
export function chargeSearch(page: Page, add: (code: string, name: string, text: string) => void): View {
  const results = el('div', { class: 'results', role: 'group', 'aria-label': 'Codes found' });
  const count = el('p', { class: 'help' });
  let buttons: readonly Button[] = [];
  let first: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const field = textField({
    label: 'Find a charge by NCIC code or by words',
    help: 'For example: 1313, simple assault, shoplifting.',
    onInput: (search) => {
      page.editSearch(search);
      clearTimeout(timer);
      timer = setTimeout(() => void find(search), WAIT_MS);
    },
    onEnter: () => first?.(),
    onDown: () => buttons[0]?.focus(),
  });

  const take = (code: string, name: string): void => {
    add(code, name, code ? '' : page.state.draft.search.trim());
    page.editSearch('');
    put(results, []);
    count.textContent = '';
    buttons = [];
    first = undefined;
    field.focus();
  };

  const find = async (query: string): Promise<void> => {
    if (!query.trim()) {
      put(results, []);
      count.textContent = '';
      first = undefined;
      return;
    }
    try {
      const { hits, note } = await page.client.call('offenseSearch', { query });
      buttons = hits.map((hit) =>
        button(`${hit.code} ${hit.name} · ${hit.category}${hit.why ? ` · ${hit.why}` : ''}`, () => take(hit.code, hit.name)),
      );
      const none = button(`Add "${query.trim().slice(0, 60)}" without a code`, () => take('', ''));
      buttons = [...buttons, none];
      const top = hits[0];
      first = top ? () => take(top.code, top.name) : undefined;
      put(
        results,
        buttons.map((b) => b.element),
      );
      count.textContent = hits.length === 0 ? note || 'No code fits these words.' : `${hits.length} found. Enter adds the first.`;
      page.saySoon(top ? `${count.textContent} First: ${top.code} ${top.name}.` : count.textContent);
    } catch (error) {
      if (error instanceof RpcError && error.code === 'cancelled') return;
      count.textContent = error instanceof RpcError ? error.message : '';
    }
  };

  results.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((b) => b.element === document.activeElement);
    if (at < 0 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') buttons[at + 1]?.focus();
    else if (at === 0) field.focus();
    else buttons[at - 1]?.focus();
  });

  return {
    element: el('div', { role: 'search', 'aria-label': 'Charges' }, field.element, count, results),
    refresh: () => field.set(page.state.draft.search),
  };
}
