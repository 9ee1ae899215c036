import type { Basis, Caution } from '../../basis';
import type { CautionCode } from './cautionCodes';
import type { HoldData } from '../holdData';

const RANK: Readonly<Record<Caution['level'], number>> = { stop: 0, warn: 1, note: 2 };

/** Collects the cautions of one answer: each code with the same words once, the gravest first, otherwise in the order they were said. */
export class Cautions {
  private readonly said: Caution[] = [];

  /** `only`: the others are not wanted, and whoever says them may spare the work. */
  constructor(
    private readonly texts: HoldData['cautions'],
    private readonly only?: Caution['level'],
  ) {}

  /** Worth finding out whether it has to be said? */
  wants(code: CautionCode): boolean {
    const row = this.texts.get(code);
    return row !== undefined && (this.only === undefined || this.only === row.level);
  }

  say(code: CautionCode, blanks?: Readonly<Record<string, string>>, basis?: readonly Basis[], law?: string): void {
    const row = this.texts.get(code);
    if (!row || (this.only !== undefined && this.only !== row.level)) return;
    const { said } = this;
    const message = blanks ? fill(row.message, blanks) : row.message;
    for (const c of said) if (c.code === code && c.message === message) return;
    if (blanks || basis) {
      const short = row.short === undefined || !blanks ? row.short : fill(row.short, blanks);
      said.push({
        ...row,
        message,
        ...(short === undefined ? {} : { short }),
        basis: basis ?? row.basis,
        ...(law === undefined ? {} : { law }),
      });
    } else {
      said.push(row);
    }
    const rank = RANK[row.level];
    for (let i = said.length - 1; i > 0; i--) {
      const [before, last] = [said[i - 1], said[i]];
      if (!before || !last || RANK[before.level] <= rank) break;
      said[i - 1] = last;
      said[i] = before;
    }
  }

  list(): readonly Caution[] {
    return this.said;
  }

  messages(): readonly string[] {
    return this.list().map((c) => c.message);
  }
}

function fill(message: string, blanks: Readonly<Record<string, string>>): string {
  return message.includes('{') ? message.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '') : message;
}
