/** What a guard over shared text looks for. The kinds of `identifier` alone point at a person; the others tell about one. */
export const KINDS = {
  'a-number': { label: 'A-number', identifier: true },
  ssn: { label: 'Social Security number', identifier: true },
  'fbi-number': { label: 'FBI number', identifier: true },
  sid: { label: 'state identification number', identifier: true },
  fin: { label: 'FIN (subject number)', identifier: true },
  passport: { label: 'passport number', identifier: true },
  receipt: { label: 'receipt number', identifier: true },
  'case-number': { label: 'case, docket or report number', identifier: true },
  'booking-number': { label: 'booking number', identifier: true },
  'birth-date': { label: 'date of birth', identifier: true },
  phone: { label: 'telephone number', identifier: true },
  email: { label: 'e-mail address', identifier: true },
  address: { label: 'address', identifier: true },
  name: { label: 'name', identifier: true },
  shelter: { label: 'shelter', identifier: false },
  'country-of-birth': { label: 'country of birth', identifier: false },
  nationality: { label: 'nationality', identifier: false },
  entry: { label: 'manner or date of entry', identifier: false },
  status: { label: 'immigration status', identifier: false },
  victim: { label: 'victim, witness or petition words', identifier: false },
} as const;

export type ClientDataKind = keyof typeof KINDS;

export interface ClientData {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: ClientDataKind;
  readonly text: string;
  /** `high`: hardly anything else looks like it. `low`: ask. */
  readonly confidence: 'high' | 'medium' | 'low';
}
