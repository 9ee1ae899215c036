/** What a template may name besides its own fields. Nothing else exists for it. */

export const GLOBALS: ReadonlySet<string> = new Set([
  'today',
  'as_of',
  'hold.given',
  'hold.kind',
  'hold.differs',
  'hold.earliest',
  'hold.earliest_rule',
  'hold.latest',
  'hold.latest_rule',
  'hold.because',
  'hold.state_may_bar',
  'hold.not_served',
  'hold.no_warrant',
  'hold.over',
  'hold.later_ahead',
  'hold.state_clock',
  'hold.skips',
  'hold.form',
  'charges.given',
  'factors.for',
  'factors.against',
  'consent.recorded',
]);

/** Lists a `for` may walk, and what each item has. They are made by us and short. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  'hold.excluded': ['day'],
  'charges.list': ['charge', 'disposition'],
  'factors.positive': ['factor', 'analysis', 'evidence'],
  'factors.negative': ['factor', 'analysis', 'evidence'],
};

/** Field names a template cannot take: they would hide something the engine gives. */
export const RESERVED: ReadonlySet<string> = new Set([
  'today',
  'as_of',
  'hold',
  'charges',
  'factors',
  'consent',
  'given',
  'choice',
  'constructor',
  'prototype',
  'true',
  'false',
  'and',
  'or',
  'not',
  'in',
  'contains',
  'nil',
  'null',
  'empty',
  'blank',
  'forloop',
]);
