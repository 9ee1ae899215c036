import { el } from '../dom';
import type { Page } from '../page';
import { noteSentence, otherNoteWarning } from '../state';
import { button } from '../ui';
import type { View } from './shared';

/** Names the note that will be written to, above every tab. */
export function noteBar(page: Page): View {
  const name = el('p', { class: 'note-name' });
  const pin = button('Pin this note', () => void page.pin(!page.state.host.pinned));
  const open = button('Show the note', () => void page.plain(() => page.client.call('openNote', {})));
  const fresh = button('New case note', () => void page.plain(() => page.client.call('newNote', {})));
  const warning = el('p', { class: 'problem', role: 'alert' });
  const bar = el(
    'div',
    { class: 'note-bar', role: 'group', 'aria-label': 'The note' },
    name,
    pin.element,
    open.element,
    fresh.element,
  );
  return {
    element: el('div', {}, bar, warning),
    refresh: () => {
      const { host } = page.state;
      name.textContent = noteSentence(host);
      pin.element.textContent = host.pinned ? 'Unpin' : 'Pin this note';
      pin.element.setAttribute('aria-pressed', String(host.pinned));
      pin.enable(host.note !== null);
      open.enable(host.note !== null);
      const sentence = otherNoteWarning(page.state);
      if (warning.textContent !== sentence) warning.textContent = sentence;
      warning.hidden = sentence === '';
      fresh.element.hidden = host.note !== null;
    },
  };
}
