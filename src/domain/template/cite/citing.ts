import type { Basis, Caution } from '../../basis';
import type { Cite, CiteAnswer } from './cite';

/** Answers the citation tags of one rendering and remembers what was cited where. */
export class Citing {
  readonly cited: { id: string; place: 'law' | 'history' }[] = [];
  readonly basis: Basis[] = [];
  readonly cautions: Caution[] = [];
  /** Ended policies a template cited outside its history; they are printed there after all. */
  readonly moved: string[] = [];
  depth = 0;
  private readonly asked = new Map<string, CiteAnswer>();

  constructor(
    private readonly cite: Cite,
    private readonly asOf: string,
    private readonly today: string,
    /** A memo to the file says how a citation stands; a letter never does: that is for the signer, in the preview. */
    private readonly withStatus: boolean,
  ) {}

  ask(id: string): CiteAnswer {
    const known = this.asked.get(id);
    if (known !== undefined) return known;
    const fresh = this.cite(id, this.asOf, this.today);
    this.asked.set(id, fresh);
    return fresh;
  }

  /** May words about this authority stand here? In the history everything that existed; elsewhere only law. */
  fits(id: string): boolean {
    const a = this.ask(id);
    return a.text !== null && (this.depth > 0 || a.place === 'law');
  }

  /** The words to print for `{% cite %}`; '' for what did not exist on the note's date. */
  print(id: string, pin: string | undefined): string {
    const a = pin === undefined ? this.ask(id) : this.cite(id, this.asOf, this.today, pin);
    if (a.text === null) {
      this.caution(`not-cited-${id}`, `${id} is left out: it did not exist on the note's date, or is not in the register.`, a);
      return '';
    }
    const note = a.note === null ? null : a.note.trim().replace(/\.$/, '');
    const beside = a.beside !== undefined ? a.beside : note === null ? null : statusOnly(note);
    const bare = pinned(a.text, pin);
    const words = !this.withStatus || beside === null || a.text.includes(beside) ? bare : `${bare} [${beside}]`;
    if (note !== null) this.caution(`status-${id}`, `${plain(this.ask(id).text ?? id)}: ${note}${checked(a)}.`, a);
    if (a.place === 'history' && this.depth === 0) {
      if (!this.moved.includes(words)) this.moved.push(words);
      this.remember(id, 'history', a);
      return 'see Policy history below';
    }
    this.remember(id, this.depth > 0 ? 'history' : 'law', a);
    return words;
  }

  private remember(id: string, place: 'law' | 'history', a: CiteAnswer): void {
    if (this.cited.some((c) => c.id === id && c.place === place)) return;
    this.cited.push({ id, place });
    this.basis.push(...(a.basis ?? []));
  }

  private caution(code: string, message: string, a: CiteAnswer): void {
    if (!this.cautions.some((c) => c.code === code)) this.cautions.push({ code, message, level: 'warn', basis: a.basis ?? [] });
  }
}

function checked(a: CiteAnswer): string {
  return a.checked === undefined || a.checked === null ? '' : ` (as last checked ${a.checked})`;
}

function plain(text: string): string {
  return text.replaceAll('*', '');
}

/** "8 U.S.C. § 1367" with "(a)(2)" reads "8 U.S.C. § 1367(a)(2)"; "at 1" goes before the first bracket of a memo's citation. */
function pinned(text: string, pin: string | undefined): string {
  if (pin === undefined || text.includes(pin)) return text;
  if (pin.startsWith('(')) return text.replace(/(§+ ?[\dA-Za-z.]*\d[A-Za-z]?)(?!\(|[\dA-Za-z.]*\d)/, `$1${pin}`);
  const bracket = text.indexOf(' (');
  return bracket === -1 ? `${text}, ${pin}` : `${text.slice(0, bracket)}, ${pin}${text.slice(bracket)}`;
}

/** A letter carries the status and its day; the story behind it stands in the cautions, for the person who signs. */
function statusOnly(note: string): string {
  const said = note.split(/(?<=[.;]) (?=[A-Z])/).filter((sentence) => sentence.startsWith('Status on'));
  // What is said to the caseworker stays in the cautions: nobody at ICE is to "ask the attorney".
  return (said.length === 0 ? note : said.join(' ').replace(/[.;]$/, '')).replaceAll(', ask the attorney', '');
}
