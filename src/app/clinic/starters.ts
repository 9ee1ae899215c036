/** What *Set Up the Clinic Folder* writes: a first version of each file, with comments that say what goes in. */

export interface ClinicFacts {
  readonly name: string;
  readonly zone: string | null;
  readonly reviewers: readonly { readonly name: string; readonly authority: string }[];
}

export interface Starter {
  /** From the clinic's folder. */
  readonly path: string;
  readonly text: string;
}

const NO_CLIENTS = '// Shared with everybody in the clinic: no names of clients, no A-numbers, no case facts.';

function list(what: string, example: readonly string[]): string {
  return [
    NO_CLIENTS,
    `// ${what}`,
    '// Take the slashes away and put your own in their place:',
    '[',
    ...example.map((l) => `  // ${l}`),
    ']',
    '',
  ].join('\n');
}

/** `clinic.json` with what was answered, and a commented starter for each other list. Every one is read by the clinic library without a problem. */
export function clinicStarters({ name, zone, reviewers }: ClinicFacts): readonly Starter[] {
  const clinic = [
    NO_CLIENTS,
    '{',
    '  // Stands beside everything that comes from this folder.',
    `  "name": ${JSON.stringify(name)},`,
    '  // The letterhead, a line each.',
    '  // "address": ["Office", "Street", "City, ST 00000", "(000) 000-0000"],',
    ...(zone === null ? [] : ['  // Where neither the note nor its jail says one.', `  "zone": ${JSON.stringify(zone)},`]),
    '  // Who may review a request, on what footing: attorney, fully-accredited or partially-accredited.',
    `  "reviewers": [${reviewers.map((r) => `\n    { "name": ${JSON.stringify(r.name)}, "authority": ${JSON.stringify(r.authority)} }`).join(',')}${reviewers.length > 0 ? '\n  ' : ''}]`,
    '}',
    '',
  ].join('\n');
  return [
    { path: 'clinic.json', text: clinic },
    {
      path: 'jails.json',
      text: list('The jails you call. Only the name and the state are needed.', [
        '{',
        '  "facility": "Example County Jail", "jurisdiction": "US-TX", "county": "Example", "zone": "America/Chicago",',
        '  "answers": "booking desk", "fax": "(000) 000-0000", "hours": "day and night"',
        '}',
      ]),
    },
    {
      path: 'holidays.json',
      text: list('Days on which a county was closed. They are shown as "if this day counts" and move no answer.', [
        '{ "date": "2026-11-27", "name": "Day after Thanksgiving", "basis": "county order" }',
      ]),
    },
    {
      path: 'aliases.json',
      text: list("The clinic's own shorthand for charges, with the codes it may stand for.", [
        '{ "alias": "our word", "codes": ["5499"] }',
      ]),
    },
  ];
}
