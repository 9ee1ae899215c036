import type { Basis, Caution } from '../basis';
import type { CautionCode } from './cautionCodes';
import type { HoldData } from './holdData';

/** Collects the cautions of one answer: each code with the same words once, the gravest first, otherwise in the order they were said. */
export class Cautions {
  private readonly said: Readonly<Record<Caution['level'], Caution[]>> = { stop: [], warn: [], note: [] };

  constructor(private readonly texts: HoldData['cautions']) {}

  say(code: CautionCode, blanks?: Readonly<Record<string, string>>, basis?: readonly Basis[]): void {
    const row = this.texts.get(code);
    if (!row) return;
    const caution = blanks || basis ? { ...row, message: fill(row.message, blanks), basis: basis ?? row.basis } : row;
    const said = this.said[row.level];
    for (const c of said) if (c.code === code && c.message === caution.message) return;
    said.push(caution);
  }

  list(): readonly Caution[] {
    const { stop, warn, note } = this.said;
    return stop.concat(warn, note);
  }
}

function fill(message: string, blanks: Readonly<Record<string, string>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '');
}
