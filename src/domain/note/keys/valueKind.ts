/** What kind of value a key of the note takes. */
export type ValueKind =
  | 'text'
  | 'date'
  | 'time'
  | 'day-or-time'
  | 'languages'
  | 'hours'
  | 'local-days'
  | 'zone'
  | 'form'
  | 'jurisdiction'
  | 'one-of'
  | 'count'
  | 'code'
  | 'sentence'
  | 'map'
  | 'list';
