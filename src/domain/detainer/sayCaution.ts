import type { Basis, Caution } from '../basis';
import type { CautionCode } from './cautionCodes';
import type { HoldData } from './holdData';

/** Collects the cautions of one answer: each code with the same words once, the gravest first, otherwise in the order they were said. */
export class Cautions {
  private readonly said: Readonly<Record<Caution['level'], Caution[]>> = { stop: [], warn: [], note: [] };

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

  say(code: CautionCode, blanks?: Readonly<Record<string, string>>, basis?: readonly Basis[]): void {
    const row = this.texts.get(code);
    if (!row || (this.only !== undefined && this.only !== row.level)) return;
    const caution = blanks || basis ? { ...row, message: fill(row.message, blanks), basis: basis ?? row.basis } : row;
    const said = this.said[row.level];
    for (const c of said) if (c.code === code && c.message === caution.message) return;
    said.push(caution);
  }

  list(): readonly Caution[] {
    const { stop, warn, note } = this.said;
    return stop.concat(warn, note);
  }

  messages(): readonly string[] {
    return this.list().map((c) => c.message);
  }
}

function fill(message: string, blanks: Readonly<Record<string, string>> = {}): string {
  return message.includes('{') ? message.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '') : message;
}
