import { GLOBALS, LISTS, RESERVED } from './names';
import { scan } from './scan';
import type { Problem, Tok } from './scan';
import type { TemplateSource } from './source';

export type { Problem } from './scan';

/** A template a person edits is a few pages; anything near this is an accident or an attack. */
export const MAX_TEMPLATE = 100_000;
const MAX_TAGS = 1_000;
const MAX_DEPTH = 8;

/** A list made by us is walked once; a loop inside a loop multiplies. */
const BLOCKS = new Set(['if', 'unless', 'for', 'comment', 'history', 'authority']);
const MIDDLES: Readonly<Record<string, readonly string[]>> = { else: ['if', 'unless'], elsif: ['if', 'unless'] };

interface Open {
  readonly tok: Tok;
  readonly loopVar: string | null;
  readonly list: string | null;
}

/** Everything wrong with a template that can be said without rendering it, in order of place. Empty: it can be rendered. */
export function checkTemplate(t: TemplateSource): readonly Problem[] {
  const start = { line: t.bodyLine, column: 1 };
  if (t.body.length > MAX_TEMPLATE)
    return [{ message: `The template is longer than ${String(MAX_TEMPLATE)} characters.`, ...start }];
  if (/[\uE000-\uE003]/.test(t.body))
    return [{ message: 'The template contains private characters that cannot be used.', ...start }];
  const fieldProblems = t.fields.flatMap((f): Problem[] =>
    RESERVED.has(f.name) || !/^[a-z][a-z0-9_]*$/.test(f.name)
      ? [
          {
            message: `A field cannot be named "${f.name}": use small letters, digits and "_", and another word.`,
            line: 1,
            column: 1,
          },
        ]
      : [],
  );
  const { toks, problems } = scan(t.body, t.bodyLine);
  if (toks.length > MAX_TAGS) return [{ message: `The template has more than ${String(MAX_TAGS)} tags.`, ...start }];
  return [...fieldProblems, ...new Checker(t).run(toks), ...problems];
}

class Checker {
  private readonly out: Problem[] = [];
  private readonly open: Open[] = [];
  private readonly fields: ReadonlyMap<string, string>;
  private readonly authorities: ReadonlySet<string>;

  constructor(t: TemplateSource) {
    this.fields = new Map(t.fields.map((f) => [f.name, f.type]));
    this.authorities = new Set(t.authorities);
  }

  run(toks: readonly Tok[]): Problem[] {
    for (const tok of toks) {
      const inside = this.open.at(-1);
      if (inside?.tok.name === 'comment' && tok.name !== 'endcomment') continue;
      if (tok.kind === 'output') this.output(tok);
      else this.tag(tok);
    }
    for (const o of this.open) this.say(o.tok, `{% ${o.tok.name} %} is never ended with {% end${o.tok.name} %}.`);
    return this.out;
  }

  private say(tok: Tok, message: string): void {
    this.out.push({ message, line: tok.line, column: tok.column });
  }

  private output(tok: Tok): void {
    if (tok.args.includes('|')) this.say(tok, 'Filters ("|") are not available in a template.');
    else if (!/^[\w.]+$/.test(tok.args)) this.say(tok, `"{{ ${short(tok.args)} }}" is not the name of a field.`);
    else if (!this.printable(tok.args)) this.say(tok, `There is no field named "${short(tok.args)}" in this template.`);
  }

  private tag(tok: Tok): void {
    const { name, args } = tok;
    if (name === 'cite') this.authorityArgs(tok, /^"([^"]{1,60})"(?:\s+"([^"]{1,60})")?$/);
    else if (name in MIDDLES) this.middle(tok);
    else if (name.startsWith('end') && BLOCKS.has(name.slice(3))) this.end(tok, name.slice(3));
    else if (BLOCKS.has(name)) this.begin(tok, args);
    else this.say(tok, `The tag "${short(name)}" is not available in a template.`);
  }

  private begin(tok: Tok, args: string): void {
    if (this.open.length >= MAX_DEPTH) this.say(tok, 'Blocks are nested too deeply.');
    let loopVar: string | null = null;
    let list: string | null = null;
    if (tok.name === 'if' || tok.name === 'unless') this.condition(tok);
    else if (tok.name === 'authority') this.authorityArgs(tok, /^"([^"]{1,60})"$/);
    else if (tok.name === 'for') {
      const m = /^([a-z]\w{0,30}) in ([a-z_.]+)$/.exec(args);
      loopVar = m?.[1] ?? null;
      list = m?.[2] ?? null;
      if (list === null || !Object.hasOwn(LISTS, list)) {
        this.say(tok, `A loop can only walk one of these lists: ${Object.keys(LISTS).join(', ')}.`);
        list = null;
      }
      if (loopVar !== null && (RESERVED.has(loopVar) || this.fields.has(loopVar)))
        this.say(tok, `The loop cannot use the name "${loopVar}".`);
      if (this.open.some((o) => o.tok.name === 'for')) this.say(tok, 'A loop cannot stand inside another loop.');
    } else if (args !== '') this.say(tok, `{% ${tok.name} %} takes nothing after its name.`);
    if (tok.name === 'history' && this.open.some((o) => o.tok.name === 'history'))
      this.say(tok, 'Policy history cannot stand inside itself.');
    this.open.push({ tok, loopVar, list });
  }

  private middle(tok: Tok): void {
    const inside = this.open.at(-1)?.tok.name ?? '';
    if (!(MIDDLES[tok.name] ?? []).includes(inside)) this.say(tok, `{% ${tok.name} %} stands outside an {% if %}.`);
    if (tok.name === 'elsif') this.condition(tok);
    else if (tok.args !== '') this.say(tok, '{% else %} takes nothing after its name.');
  }

  private end(tok: Tok, block: string): void {
    const inside = this.open.at(-1)?.tok.name;
    if (inside === block) this.open.pop();
    else
      this.say(tok, `{% end${block} %} does not fit: ${inside === undefined ? 'nothing is open' : `{% ${inside} %} is open`}.`);
  }

  private authorityArgs(tok: Tok, shape: RegExp): void {
    const id = shape.exec(tok.args)?.[1];
    if (id === undefined) this.say(tok, `Write {% ${tok.name} "ID" %} with the id of an authority in straight quotes.`);
    else if (!this.authorities.has(id))
      this.say(tok, `The authority "${short(id)}" is not in this template's "authorities" list.`);
  }

  private condition(tok: Tok): void {
    const words = tok.args.match(/"[^"]*"|[\w.]+|==|!=|\S/g) ?? [];
    let wantValue = true;
    for (const w of words) {
      if (wantValue) {
        if (!/^"/.test(w) && !/^[\w.]+$/.test(w)) return this.say(tok, `"${short(tok.args)}" is not a condition we can read.`);
        if (!/^"/.test(w) && !this.testable(w)) return this.say(tok, `There is nothing named "${short(w)}" to ask about here.`);
      } else if (!['==', '!=', 'and', 'or'].includes(w)) return this.say(tok, `"${short(w)}" cannot stand in a condition.`);
      wantValue = !wantValue;
    }
    if (wantValue) this.say(tok, 'The condition is not finished.');
  }

  private loopProperty(name: string): boolean {
    const [head, prop, ...more] = name.split('.');
    const loop = this.open.find((o) => o.loopVar === head);
    if (loop === undefined || more.length > 0 || prop === undefined) return false;
    return loop.list !== null && (LISTS[loop.list] ?? []).includes(prop);
  }

  private printable(name: string): boolean {
    if (this.fields.has(name) || GLOBALS.has(name) || this.loopProperty(name)) return true;
    return name.startsWith('choice.') && this.fields.get(name.slice(7)) === 'choice';
  }

  /** A field itself is never compared (its text is not there while the template runs): ask `given.NAME` or `choice.NAME`. */
  private testable(name: string): boolean {
    if (GLOBALS.has(name) || this.loopProperty(name)) return true;
    if (name.startsWith('given.')) return this.fields.has(name.slice(6));
    return name.startsWith('choice.') && this.fields.get(name.slice(7)) === 'choice';
  }
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
