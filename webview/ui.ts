/**
 * The only file that knows `@vscode/webview-ui-toolkit` (1.4.0 is its last release, its repository is archived). Every view asks here
 * for its elements, so another library needs this file written anew and no other.
 */
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodePanels,
  vsCodePanelTab,
  vsCodePanelView,
  vsCodeTextArea,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
import { el, put } from './dom';

export function registerComponents(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeDropdown(),
    vsCodeOption(),
    vsCodePanels(),
    vsCodePanelTab(),
    vsCodePanelView(),
    vsCodeTextArea(),
    vsCodeTextField(),
  );
}

export interface Option {
  readonly label: string;
  readonly value: string;
}

/** A labelled control. `set` shows a value without telling the page that a person typed it. */
export interface Field {
  readonly element: HTMLElement;
  readonly set: (value: string) => void;
  readonly focus: () => void;
  /** One sentence under the control; empty takes it away. `calm`: it only says how the value was read. */
  readonly say: (message: string, calm?: boolean) => void;
}

interface ToolkitInput extends HTMLElement {
  value: string;
}

let made = 0;

function wrap(control: ToolkitInput, help: string, label?: HTMLElement): Pick<Field, 'element' | 'say'> {
  const message = el('p', { class: 'field-message' });
  const element = el('div', { class: 'field' }, label, control, help && el('p', { class: 'help' }, help), message);
  message.hidden = true;
  // The toolkit's own input is behind a wall that no id reaches through: a screen reader gets the hint and the sentence with the focus.
  control.addEventListener('focusin', () => {
    const inner = control.shadowRoot?.querySelector('input, textarea') ?? control;
    const words = [help, message.textContent].filter(Boolean).join(' ');
    if (words) inner.setAttribute('aria-description', words);
    else inner.removeAttribute('aria-description');
  });
  return {
    element,
    say: (text, calm = false) => {
      message.hidden = text === '';
      if (message.textContent !== text) message.textContent = text;
      message.className = calm ? 'field-echo' : 'field-message';
    },
  };
}

interface TextOptions {
  readonly label: string;
  readonly onInput: (value: string) => void;
  readonly help?: string;
  readonly onEnter?: () => void;
  readonly onDown?: () => void;
  readonly lines?: number;
}

export function textField(options: TextOptions): Field {
  const control = document.createElement(options.lines ? 'vscode-text-area' : 'vscode-text-field') as ToolkitInput;
  control.textContent = options.label;
  if (options.lines) control.setAttribute('rows', String(options.lines));
  control.setAttribute('spellcheck', 'false');
  control.addEventListener('input', () => options.onInput(control.value));
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && options.onEnter) options.onEnter();
    if (event.key === 'ArrowDown' && options.onDown) {
      event.preventDefault();
      options.onDown();
    }
  });
  return {
    ...wrap(control, options.help ?? ''),
    // Setting the same value would move the cursor of someone who is typing.
    set: (value) => void (control.value === value || (control.value = value)),
    focus: () => control.focus(),
  };
}

interface DropdownOptions {
  readonly label: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly help?: string;
}

export interface DropdownField extends Field {
  readonly setOptions: (options: readonly Option[], value: string) => void;
}

export function dropdown(options: DropdownOptions): DropdownField {
  const control = document.createElement('vscode-dropdown') as ToolkitInput & { readonly open: boolean };
  // A <label for> does not reach into the toolkit's dropdown, hence the name twice.
  control.setAttribute('aria-label', options.label);
  made += 1;
  const label = el('span', { class: 'label', id: `label-${made}`, 'aria-hidden': 'true' }, options.label);
  let wanted = '';
  let shown: readonly Option[] = [];
  let settling = 0;
  const show = (): void => {
    if (control.value !== wanted) control.value = wanted;
  };
  const setOptions = (next: readonly Option[], value: string): void => {
    if (next === shown && value === wanted && control.value === wanted) return;
    wanted = value;
    if (next !== shown) {
      shown = next;
      put(
        control,
        next.map((o) => {
          const option = document.createElement('vscode-option') as ToolkitInput;
          option.textContent = o.label;
          option.setAttribute('value', o.value);
          return option;
        }),
      );
    }
    // The toolkit reads its options a moment after they are put in and then falls back to the first: say the value again after that.
    show();
    settling += 1;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        settling -= 1;
        show();
      }),
    );
  };
  setOptions(options.options, options.options[0]?.value ?? '');
  const heard = (): void => {
    if (control.value === wanted || control.open) return;
    wanted = control.value;
    options.onChange(wanted);
  };
  control.addEventListener('change', heard);
  // The toolkit says nothing where a key lands on the place that was chosen in an earlier list of options: ask after each key.
  const heardLate = (): void => {
    if (settling === 0) heard();
  };
  control.addEventListener('keyup', heardLate);
  control.addEventListener('focusout', heardLate);
  return {
    ...wrap(control, options.help ?? '', label),
    set: (value) => setOptions(shown, value),
    setOptions,
    focus: () => control.focus(),
  };
}

export function checkbox(options: { readonly label: string; readonly onChange: (checked: boolean) => void }): {
  readonly element: HTMLElement;
  readonly set: (checked: boolean) => void;
} {
  const control = document.createElement('vscode-checkbox') as ToolkitInput & { checked: boolean };
  control.textContent = options.label;
  let told = false;
  control.addEventListener('change', () => {
    if (control.checked === told) return;
    told = control.checked;
    options.onChange(told);
  });
  return {
    element: control,
    set: (checked) => {
      told = checked;
      if (control.checked !== checked) control.checked = checked;
    },
  };
}

export interface Button {
  readonly element: HTMLElement;
  readonly enable: (on: boolean) => void;
  readonly focus: () => void;
}

export function button(label: string, onClick: () => void, look: 'primary' | 'secondary' = 'secondary', name?: string): Button {
  const control = document.createElement('vscode-button');
  control.textContent = label;
  control.setAttribute('appearance', look);
  if (name) control.setAttribute('aria-label', name);
  control.addEventListener('click', onClick);
  return {
    element: control,
    enable: (on) => control.toggleAttribute('disabled', !on),
    focus: () => control.focus(),
  };
}

export interface Tabs {
  readonly element: HTMLElement;
  readonly show: (id: string) => void;
}

export function tabs(
  label: string,
  items: readonly { readonly id: string; readonly label: string; readonly view: HTMLElement }[],
  onChange: (id: string) => void,
): Tabs {
  const panels = document.createElement('vscode-panels') as HTMLElement & { activeid: string };
  panels.setAttribute('aria-label', label);
  const heads = items.map((item) => {
    const tab = document.createElement('vscode-panel-tab');
    tab.id = `tab-${item.id}`;
    tab.textContent = item.label;
    return tab;
  });
  const bodies = items.map((item) => {
    const view = document.createElement('vscode-panel-view');
    view.id = `view-${item.id}`;
    view.append(item.view);
    return view;
  });
  panels.append(...heads, ...bodies);
  panels.addEventListener('change', () => onChange(panels.activeid.replace(/^tab-/, '')));
  return { element: panels, show: (id) => panels.setAttribute('activeid', `tab-${id}`) };
}
