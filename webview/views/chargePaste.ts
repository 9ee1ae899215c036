import type { ChargeForm, ChargesPasted } from '../../src/protocol/charges';
import { RpcError } from '../../src/protocol/envelope';
import { details, el, list, put } from '../dom';
import type { Page } from '../page';
import { button, textField } from '../ui';
import type { View } from './shared';

type PastedHold = ChargesPasted['holds'][number];

/** A booking page, a roster or a court register, pasted whole. What was pasted stays in the box until the person takes it away. */
export function chargePaste(page: Page, add: (charges: readonly ChargeForm[]) => void): View {
  let text = '';
  const said = el('p', { class: 'help' });
  const holds = el('div');
  const ignored = el('div');
  const field = textField({
    label: 'Booking page, roster row or court register',
    help: 'Names, dates and amounts are left out. You pick each code.',
    lines: 6,
    onInput: (value) => {
      text = value;
      read.enable(value.trim() !== '');
    },
  });
  const read = button('Read the charges', () => void find());
  read.enable(false);

  const find = async (): Promise<void> => {
    try {
      const pasted = await page.client.call('chargesRead', { text });
      if (pasted.charges.length > 0) add(pasted.charges);
      show(pasted);
    } catch (error) {
      if (error instanceof RpcError && error.code === 'cancelled') return;
      tell(error instanceof RpcError ? error.message : '');
    }
  };

  const show = (pasted: ChargesPasted): void => {
    const n = pasted.charges.length;
    const more = pasted.left > 0 ? ` ${String(pasted.left)} more do not fit: the list is full.` : '';
    tell(
      n === 0
        ? 'No charge was found. Paste the lines of the sheet, or search by words above.'
        : `${String(n)} ${n === 1 ? 'charge' : 'charges'} added below, without a code.${more}`,
    );
    put(holds, pasted.holds.map(holdLine));
    put(ignored, pasted.ignored.length > 0 ? [details('Lines that are no charge', false, list(pasted.ignored))] : []);
  };

  const holdLine = (hold: PastedHold): HTMLElement =>
    el(
      'div',
      { class: 'pasted-hold' },
      el('p', {}, hold.message),
      hold.kind === 'deadline'
        ? button('Check the deadline', () => void page.plain(() => page.client.call('holdCheck', { time: hold.time }))).element
        : button('Something else holds the person', () => {
            page.edit({ before: { ...page.state.draft.hold.before, otherHolds: 'yes' } });
            page.tell('Written on the Hold tab: something else holds the person.');
          }).element,
    );

  const tell = (sentence: string): void => {
    said.textContent = sentence;
    page.saySoon(sentence);
  };

  return {
    element: details('Paste a booking page', false, field.element, read.element, said, holds, ignored),
    refresh: () => undefined,
  };
}
