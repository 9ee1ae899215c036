import { Liquid, Tag } from 'liquidjs';
import type { Context, Emitter, Parser, TagToken, Template, TopLevelToken } from 'liquidjs';
import type { Citing } from './cite/citing';
import { NO_LINE } from './pieces';
import type { Pieces } from './pieces';

const KEEP_TAGS = new Set(['if', 'unless', 'for', 'comment']);
const ALONE =
  /^([ \t]*\{%-?\s*(?:if|elsif|else|endif|unless|endunless|for|endfor|comment|endcomment|history|endhistory|authority|endauthority)\b[^\n%]*%\})[ \t]*$/gm;

/** Runs a checked template. Only what `check.ts` allows exists here: no filters, no files, no includes, no assignment. */
export function runTemplate(body: string, scope: object, citing: Citing, pieces: Pieces): string {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: false,
    dynamicPartials: false,
    templates: {},
    cache: false,
    parseLimit: 200_000,
    renderLimit: 2_000,
    memoryLimit: 5_000_000,
  });
  for (const name of Object.keys(engine.tags)) if (!KEEP_TAGS.has(name)) Reflect.deleteProperty(engine.tags, name);
  for (const name of Object.keys(engine.filters)) Reflect.deleteProperty(engine.filters, name);
  registerTags(engine, citing, pieces);
  return String(engine.renderSync(engine.parse(body.replace(ALONE, `$1${NO_LINE}`)), scope));
}

function registerTags(engine: Liquid, citing: Citing, pieces: Pieces): void {
  class CiteTag extends Tag {
    render(_ctx: Context, emitter: Emitter): void {
      const { id, pin } = argsOf(this.token);
      const words = citing.print(id, pin);
      if (words !== '') emitter.write(pieces.add({ kind: 'literal', text: words }));
    }
  }

  abstract class BlockTag extends Tag {
    protected readonly inside: Template[] = [];
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      for (let t = rest.shift(); t !== undefined; t = rest.shift()) {
        if ('name' in t && t.name === `end${token.name}`) return;
        this.inside.push(parser.parseToken(t, rest));
      }
      throw new Error(`{% ${token.name} %} is never ended`);
    }
    protected *words(ctx: Context): Generator<unknown, string, unknown> {
      return String(yield this.liquid.renderer.renderTemplates(this.inside, ctx));
    }
  }

  class AuthorityTag extends BlockTag {
    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, string> {
      if (citing.fits(argsOf(this.token).id)) emitter.write(yield* this.words(ctx));
    }
  }

  /** A heading and its list, or nothing at all when nothing in it existed on the note's date. */
  class HistoryTag extends BlockTag {
    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, string> {
      const before = citing.cited.length;
      citing.depth += 1;
      const words = yield* this.words(ctx);
      citing.depth -= 1;
      if (citing.cited.length > before) emitter.write(`## Policy history\n\n${words}`);
    }
  }

  engine.registerTag('cite', CiteTag);
  engine.registerTag('authority', AuthorityTag);
  engine.registerTag('history', HistoryTag);
}

function argsOf(token: TagToken): { id: string; pin: string | undefined } {
  const m = /^\s*"([^"]+)"(?:\s+"([^"]+)")?/.exec(token.args);
  return { id: m?.[1] ?? '', pin: m?.[2] };
}
