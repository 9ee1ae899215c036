import type { Basis, Caution } from '../basis';
import type { CautionCode } from './cautionCodes';
import type { HoldData } from './holdData';

const LEVELS: readonly Caution['level'][] = ['stop', 'warn', 'note'];

/** Collects the cautions of one answer: each code with the same words once, the gravest first, otherwise in the order they were said. */
export class Cautions {
  private readonly said: Caution[] = [];

  constructor(private readonly texts: HoldData['cautions']) {}

  say(code: CautionCode, blanks?: Readonly<Record<string, string>>, basis?: readonly Basis[]): void {
    const row = this.texts.get(code);
    if (!row) return;
    const caution = blanks || basis ? { ...row, message: fill(row.message, blanks), basis: basis ?? row.basis } : row;
    if (!this.said.some((c) => c.code === code && c.message === caution.message)) this.said.push(caution);
  }

  list(): readonly Caution[] {
    return LEVELS.flatMap((level) => this.said.filter((c) => c.level === level));
  }
}

function fill(message: string, blanks: Readonly<Record<string, string>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '');
}
