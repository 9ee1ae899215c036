// Rows for what law-2026-11.md (section 4), regulations.csv, federal-2026.csv and litigation_tracker.json add to the register, and the mending of
// rows that said too much. Words and marks are theirs; this file says which row of the register each is and how people write it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './csv.mjs';

const ENTERED = '2026-11-28';

/** csv id: [register id, kind, short name, form, keys, examples]. */
const TEXTS = {
  'cfr-287.5c1': [
    'REG-8CFR287.5',
    'regulation',
    'Who may arrest and serve warrants',
    '8 C.F.R. § 287.5{pin}',
    ['cfr:8:287.5'],
    ['8 CFR 287.5(e)(3)', '8 C.F.R. § 287.5(c)(1)'],
  ],
  'cfr-241.13': [
    'REG-8CFR241.13',
    'regulation',
    'Custody review where removal is not likely',
    '8 C.F.R. § 241.13{pin}',
    ['cfr:8:241.13'],
    ['8 CFR 241.13(b)', '8 C.F.R. § 241.13'],
  ],
  'usc-1225b2A': [
    'STAT-INA235b2A',
    'statute',
    'Applicants for admission',
    'INA § 235(b)(2)(A){pin}, 8 U.S.C. § 1225(b)(2)(A){pin}',
    ['usc:8:1225(b)(2)(a)'],
    ['8 U.S.C. § 1225(b)(2)(A)', 'INA § 235(b)(2)(A)'],
  ],
  'usc-1357a2': [
    'STAT-8USC1357A2',
    'statute',
    'Arrest without a warrant',
    'INA § 287(a)(2){pin}, 8 U.S.C. § 1357(a)(2){pin}',
    ['usc:8:1357(a)(2)'],
    ['8 U.S.C. § 1357(a)(2)', 'INA § 287(a)(2)'],
  ],
  'usc-1357g1': [
    'STAT-8USC1357G1',
    'statute',
    '287(g) agreements',
    'INA § 287(g)(1){pin}, 8 U.S.C. § 1357(g)(1){pin}',
    ['usc:8:1357(g)(1)'],
    ['8 U.S.C. § 1357(g)(1)', 'INA § 287(g)(1)'],
  ],
  'usc-1357g3': [
    'STAT-8USC1357G3',
    'statute',
    'Federal supervision under 287(g)',
    'INA § 287(g)(3){pin}, 8 U.S.C. § 1357(g)(3){pin}',
    ['usc:8:1357(g)(3)'],
    ['8 U.S.C. § 1357(g)(3)', 'INA § 287(g)(3)'],
  ],
  'usc-1357g8': [
    'STAT-8USC1357G8',
    'statute',
    'Color of federal authority under 287(g)',
    'INA § 287(g)(8){pin}, 8 U.S.C. § 1357(g)(8){pin}',
    ['usc:8:1357(g)(8)'],
    ['8 U.S.C. § 1357(g)(8)', 'INA § 287(g)(8)'],
  ],
  'usc-1357g10': [
    'STAT-8USC1357G10',
    'statute',
    'Cooperation without an agreement',
    'INA § 287(g)(10){pin}, 8 U.S.C. § 1357(g)(10){pin}',
    ['usc:8:1357(g)(10)'],
    ['8 U.S.C. § 1357(g)(10)', 'INA § 287(g)(10)'],
  ],
  'usc-1644': [
    'STAT-8USC1644',
    'statute',
    'Exchange of information, state and local',
    '8 U.S.C. § 1644{pin}',
    ['usc:8:1644'],
    ['8 U.S.C. § 1644', '8 USC 1644'],
  ],
  'usc-2241': [
    'STAT-28USC2241',
    'statute',
    'Habeas corpus',
    '28 U.S.C. § 2241{pin}',
    ['usc:28:2241'],
    ['28 U.S.C. § 2241(c)(3)', '28 USC 2241'],
  ],
  'usc-2401b': [
    'STAT-28USC2401B',
    'statute',
    'Time for federal tort claims',
    '28 U.S.C. § 2401(b){pin}',
    ['usc:28:2401(b)'],
    ['28 U.S.C. § 2401(b)', '28 USC 2401(b)'],
  ],
  'usc-2680h': [
    'STAT-28USC2680H',
    'statute',
    'False arrest under the FTCA',
    '28 U.S.C. § 2680(h){pin}',
    ['usc:28:2680(h)'],
    ['28 U.S.C. § 2680(h)', '28 USC 2680(h)'],
  ],
  'usc-1983': [
    'STAT-42USC1983',
    'statute',
    'Section 1983',
    '42 U.S.C. § 1983{pin}',
    ['usc:42:1983'],
    ['42 U.S.C. § 1983', '42 USC 1983'],
  ],
  'tort-nj': [
    'STAT-NJ-TORT',
    'statute',
    'Notice of claim, New Jersey',
    'N.J.S.A. 59:8-8{pin}',
    ['name:n.j.s.a. 59:8-8', 'name:n.j.s.a. § 59:8-8'],
    ['N.J.S.A. 59:8-8', 'N.J.S.A. § 59:8-8'],
  ],
  'tort-or': [
    'STAT-OR-TORT',
    'statute',
    'Notice of claim, Oregon',
    'ORS 30.275{pin}',
    ['name:ors 30.275', 'name:or. rev. stat. § 30.275'],
    ['ORS 30.275', 'Or. Rev. Stat. § 30.275'],
  ],
  'tort-co': [
    'STAT-CO-TORT',
    'statute',
    'Notice of claim, Colorado',
    'C.R.S. § 24-10-109{pin}',
    ['name:c.r.s. § 24-10-109', 'name:c.r.s. 24-10-109'],
    ['C.R.S. § 24-10-109', 'C.R.S. 24-10-109'],
  ],
  'tort-il': [
    'STAT-IL-TORT',
    'statute',
    'Time to sue, Illinois',
    '745 ILCS 10/8-101{pin}',
    ['name:745 ilcs 10/8-101', 'name:745 ill. comp. stat. 10/8-101'],
    ['745 ILCS 10/8-101', '745 Ill. Comp. Stat. 10/8-101'],
  ],
  'tort-tx': [
    'STAT-TX-TORT',
    'statute',
    'Notice of claim, Texas',
    'Tex. Civ. Prac. & Rem. Code § 101.101{pin}',
    ['name:tex. civ. prac. & rem. code § 101.101', 'name:tex. civ. prac. & rem. code 101.101'],
    ['Tex. Civ. Prac. & Rem. Code § 101.101', 'Tex. Civ. Prac. & Rem. Code 101.101'],
  ],
  'tort-ma': [
    'STAT-MA-TORT',
    'statute',
    'Presentment, Massachusetts',
    'M.G.L. c. 258, § 4{pin}',
    ['name:m.g.l. c. 258, § 4', 'name:mass. gen. laws ch. 258, § 4'],
    ['M.G.L. c. 258, § 4', 'Mass. Gen. Laws ch. 258, § 4'],
  ],
};

/** Rows that stood in the register before: what was read of them now. */
const READ = {
  'REG-8CFR287.7': ['cfr-287.7a', 'cfr-287.7d', 'cfr-287.7e', 'cfr-287.7b'],
  'REG-8CFR287.3': ['cfr-287.3d', 'cfr-287.3c'],
  'REG-8CFR287.5': ['cfr-287.5e3', 'cfr-287.5c1', 'cfr-287.5e2'],
  'REG-8CFR236.1': ['cfr-236.1c8', 'cfr-236.1d1', 'cfr-236.1a'],
  'REG-8CFR1003.19': ['cfr-1003.19', 'cfr-1003.19h2', 'cfr-1003.19i2'],
  'REG-8CFR241.6': ['cfr-241.6'],
  'REG-8CFR214.14': ['cfr-214.14c1i', 'cfr-214.14c1ii'],
  'REG-8CFR214.11-OLD': ['cfr-214.11'],
  'STAT-INA236a': ['usc-1226a'],
  'STAT-INA236c4': ['usc-1226c'],
  'STAT-INA239e': ['usc-1229e'],
  'STAT-INA241c2': ['usc-1231c2'],
  'STAT-INA287d': ['usc-1357d'],
  'STAT-8USC1367': ['usc-1367a', 'usc-1367c'],
  'STAT-8USC1373': ['usc-1373a'],
};

const MENDED = {
  'STAT-INA239e':
    'A Notice to Appear certifies compliance with 8 U.S.C. § 1367 where the action leading to it was taken at a shelter, rape crisis center or victim services provider, (2)(A), or at a courthouse, (2)(B). The battered, T or U condition stands in (2)(B) only.',
  'STAT-INA241c2':
    'A stay "under this subsection": people arriving at a port. For others cite 8 C.F.R. § 241.6(a), which adopts its factors.',
  'STAT-INA236c4':
    'Release from mandatory custody "only if" the Attorney General decides under 18 U.S.C. § 3521 (witness protection) that it is needed to protect a witness, a potential witness or a cooperator.',
  'STAT-8USC1367':
    'No decision on information furnished solely by an abuser; no use or disclosure of what relates to a VAWA, T or U application, within the limits of the statute; discipline and up to $5,000 for each willful use or disclosure or knowing false certification, (c).',
};

const OWN = [
  policy(
    'ICE-16001.2',
    '16001.2',
    'ICE Directive 16001.2 (Nov. 10, 2015)',
    'Claims to US citizenship',
    '2015-11-10',
    'V',
    'How ICE treats claims to US citizenship.',
  ),
  policy(
    'ICE-10036.1',
    '10036.1',
    'ICE 10036.1',
    'ICE 10036.1',
    null,
    'R',
    'A real number of an ICE policy; what it says was not seen.',
  ),
  policy(
    'ICE-11032.4',
    '11032.4',
    'ICE 11032.4',
    'ICE 11032.4',
    null,
    'R',
    'A real number of an ICE policy; what it says was not seen.',
  ),
  one(
    'EO-14148',
    'order',
    'EO 14148',
    'Exec. Order No. 14,148{pin}',
    ['eo:14148'],
    ['E.O. 14148', 'Exec. Order No. 14,148'],
    'Revoked Executive Order 13993.',
    [['2025-01-20', 'in-force', 'V2', 'Signed January 20, 2025; no end was seen']],
    { issued: '2025-01-20', issuer: 'President' },
  ),
  one(
    'PL-119-98',
    'public-law',
    'Secure America Act',
    'Secure America Act, Pub. L. No. 119-98{pin} (June 10, 2026)',
    ['publ:119-98', 'name:secure america act'],
    ['Pub. L. No. 119-98', 'Secure America Act'],
    "Funding of enforcement through 2029, 287(g) agreements among it; changes no one's status.",
    [['2026-06-10', 'in-force', 'V2', 'Signed June 10, 2026']],
    { issued: '2026-06-10', issuer: 'Congress', checked: '2026-07-27' },
  ),
];

/** federal-2026.csv: [register id, kind, short name, form, keys, examples, first day or null]. Officeholders are no authorities: letters address a title. */
const FEDERAL = {
  'bia-appeal-clock': [
    'CASE-AMICA',
    'case',
    'Amica Center v. EOIR',
    'Amica Ctr. v. EOIR, No. 1:26-cv-00696{pin} (D.D.C.)',
    ['docket:1:26-cv-00696', 'name:amica center v. eoir'],
    ['Amica Center v. EOIR, No. 1:26-cv-00696 (D.D.C.)', 'Amica Ctr. v. EOIR'],
    '2026-03-08',
    'in-litigation',
  ],
  'eoir-fees-oct-2026': [
    'EOIR-FEES-2026-10',
    'event',
    'EOIR fees of October 2026',
    'EOIR fee page (updated Oct. 1, 2026){pin}',
    ['name:eoir fee page'],
    ['EOIR fee page'],
    '2026-10-01',
    'in-force',
  ],
  'cfr-287-uscis': [
    'REG-USCIS-OFFICERS-2025',
    'regulation',
    'USCIS officers rule',
    'Final rule, RIN 1615-AD03{pin} (eff. Oct. 6, 2025)',
    ['rin:1615-AD03', 'name:fr doc. 2025-16978'],
    ['RIN 1615-AD03', 'FR Doc. 2025-16978'],
    '2025-10-06',
    'in-force',
  ],
  'uscis-1367-2025-12': [
    'USCIS-2025-12-1367',
    'policy',
    'USCIS guidance on section 1367',
    'USCIS Policy Manual guidance on 8 U.S.C. 1367{pin} (Dec. 22, 2025)',
    ['name:uscis guidance of december 22, 2025'],
    ['USCIS guidance of December 22, 2025'],
    '2025-12-22',
    'in-force',
  ],
  'uscis-ar11-2026': [
    'USCIS-2026-AR11',
    'proposal',
    'AR-11 proposal',
    'USCIS, proposal on Form AR-11{pin} (May 28, 2026)',
    ['name:ar-11 proposal'],
    ['AR-11 proposal'],
    '2026-05-28',
    'not-yet',
  ],
  'i765-edition': [
    'FORM-I765-2026-09',
    'form',
    'Form I-765, edition 09/15/26',
    'Form I-765 (ed. 09/15/26){pin}',
    ['name:form i-765, edition 09/15/26'],
    ['Form I-765, edition 09/15/26'],
    '2026-09-15',
    'in-force',
  ],
  'red-eagle': [
    'CASE-RED-EAGLE',
    'case',
    'Red Eagle Law v. Edlow',
    'Red Eagle Law, L.C. v. Edlow, No. 26-cv-04850-CRB{pin} (N.D. Cal. Aug. 24, 2026)',
    ['docket:26-cv-04850', 'name:red eagle law, l.c. v. edlow', 'name:red eagle law v. edlow'],
    ['Red Eagle Law, L.C. v. Edlow, No. 26-cv-04850-CRB (N.D. Cal. Aug. 24, 2026)', 'Red Eagle Law v. Edlow'],
    '2026-08-24',
    'in-litigation',
  ],
  'lra-dmass': [
    'CASE-LRA-DMASS',
    'event',
    'D. Mass. ruling on the Laken Riley Act',
    'ruling on the Laken Riley Act{pin} (D. Mass. 2025)',
    [],
    [],
    null,
    'unverified',
  ],
  '287g-aug26': [
    'ICE-287G-2026-08',
    'event',
    '287(g) page of August 26, 2026',
    'ICE, 287(g) page{pin} (Aug. 26, 2026)',
    ['name:287(g) page of august 26, 2026'],
    ['287(g) page of August 26, 2026'],
    '2026-08-26',
    'in-force',
  ],
  'dhs-approps-2026': [
    'DHS-APPROPRIATIONS-2026',
    'event',
    'DHS appropriations 2026',
    'DHS appropriations, fiscal year 2026{pin}',
    ['name:dhs appropriations, fiscal year 2026'],
    ['DHS appropriations, fiscal year 2026'],
    null,
    'unverified',
  ],
  'ny-poca': [
    'CASE-US-V-NY-POCA',
    'event',
    "Federal suit against New York's Protect Our Courts Act",
    "Federal suit against New York's Protect Our Courts Act{pin} (dismissed Nov. 2025)",
    [],
    [],
    null,
    'unverified',
  ],
  'dvd-scotus': [
    'CASE-DHS-V-DVD',
    'case',
    'DHS v. D.V.D.',
    'DHS v. D.V.D., Nos. 26-426 and 26A406{pin} (U.S.)',
    ['docket:26-426', 'name:dhs v. d.v.d.'],
    ['DHS v. D.V.D.', 'No. 26-426'],
    '2026-05-13',
    'in-litigation',
  ],
  putra: [
    'CASE-PUTRA',
    'case',
    'Putra v. Lopez-Campos',
    'Putra v. Lopez-Campos, No. 25-1415{pin} (U.S.)',
    ['docket:25-1415', 'name:putra v. lopez-campos', 'docket:26-43', 'name:buenrostro-mendez v. blanche'],
    ['Putra v. Lopez-Campos, No. 25-1415 (U.S.)', 'Buenrostro-Mendez v. Blanche, No. 26-43'],
    null,
    'unverified',
  ],
};

export function newRows(facts) {
  const regulations = byId(join(facts, 'regulations.csv'));
  const federal = byId(join(facts, 'federal-2026.csv'));
  const texts = Object.entries(TEXTS).map(([id, [rid, kind, name, form, keys, ex]]) => {
    const c = need(regulations, id);
    const day = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)/.exec(c.edition_day.replace('about ', ''))?.[1] ?? null;
    return base(
      rid,
      kind,
      name,
      form,
      keys,
      ex,
      READ[rid] ? READ[rid].map((r) => need(regulations, r).what_it_says).join(' ') : c.what_it_says,
      c.mark,
      {
        issuer: kind === 'statute' ? (id.startsWith('tort') ? 'State legislature' : 'Congress') : 'DHS / DOJ',
        newest: day,
        check: `Text read in a copy; edition: ${c.edition_day}. Later changes were not searched.`,
        timeline: [
          [
            '0001-01-01',
            c.mark === 'V' ? 'in-force' : 'unverified',
            c.mark,
            `In force in the copy that was read (edition: ${c.edition_day}); no end was seen`,
          ],
        ],
      },
    );
  });
  const added = Object.entries(FEDERAL).map(([id, [rid, kind, name, form, keys, ex, from, status]]) => {
    const c = need(federal, id);
    const mark = c.mark === 'V' ? 'V' : c.mark === 'R' ? 'R' : 'V2';
    return base(rid, kind, name, form, keys, ex, c.what_to_say, mark, {
      issuer: kind === 'case' ? 'Federal court' : 'Federal government',
      newest: /^\d{4}-\d{2}(?:-\d{2})?/.exec(c.seen_on)?.[0] ?? null,
      check: c.note ? `${c.note.charAt(0).toUpperCase()}${c.note.slice(1)}.` : null,
      timeline: [[from ?? '0001-01-01', status, mark, c.what_to_say]],
    });
  });
  return [...texts, ...added, ...OWN, ...tracked(facts)];
}

/** What stood in the register and is said better now. */
export function mend(entry, facts) {
  const regulations = byId(join(facts, 'regulations.csv'));
  const read = READ[entry.id]?.map((id) => need(regulations, id)) ?? [];
  const out = { ...entry };
  if (read.length > 0) {
    out.substance = MENDED[entry.id] ?? read.map((c) => c.what_it_says).join(' ');
    out.marks = { ...entry.marks, substance: read.every((c) => c.mark === 'V') ? 'V' : 'V2' };
    out.basis = [
      ...entry.basis,
      {
        source: 'texts-2023',
        locator: read.map((c) => c.citation).join('; '),
        mark: out.marks.substance,
        grade: out.marks.substance === 'V' ? 'published' : 'secondary',
        note: `Edition: ${read[0].edition_day}`,
      },
    ];
  }
  const change = CHANGED[entry.id];
  return change ? change(out) : out;
}

const CHANGED = {
  'REG-8CFR1003.38': (e) => ({
    ...e,
    substance:
      'The Board must receive an appeal in time. Sources conflict: 30 days stand after a court blocked a 10-day rule on March 8, 2026; the eCFR of September 30, 2026 prints 10. Ten is the safe day, and an attorney decides.',
    newestSource: '2026-09-30',
    timeline: [
      ...e.timeline.map((t) => ({ ...t })),
      {
        from: '2026-03-08',
        status: 'contested',
        sentence:
          'Sources conflict: 10 days were blocked by a court on March 8, 2026 (30 stand), the eCFR of September 30, 2026 prints 10 days. Show both; 10 is the safe day, an attorney decides',
        mark: 'V2',
      },
    ],
  }),
  'EO-13993': (e) => ({
    ...e,
    number: e.number,
    endedBy: 'Executive Order 14148 of January 20, 2025',
    endedByIds: ['EO-14148'],
    marks: { ...e.marks, endedBy: 'V2', ended: 'V2' },
    cite: {
      ...e.cite,
      forms: [
        {
          from: null,
          full: 'Exec. Order No. 13,993, 86 Fed. Reg. 7051{pin} (Jan. 20, 2021)',
          short: 'Exec. Order No. 13,993',
          mark: 'A',
        },
      ],
    },
    keys: [...e.keys, 'fr:86:7051'],
    examples: [...e.examples, '86 Fed. Reg. 7051'],
  }),
  'DHS-2021-PEKOSKE': (e) => ({
    ...e,
    substance:
      'Interim priorities, effective February 1, 2021: three of them. It fills the time before ICE 11090.1 and the guidelines of September 2021.',
    marks: { ...e.marks, effective: 'V2' },
  }),
  'ICE-11005.4': (e) => ({
    ...e,
    fieldNotes: {
      ...e.fieldNotes,
      effective: 'The directive says "Effective Date January 31, 2025" (seen in a secondary source).',
    },
  }),
  'CASE-US-V-TEXAS-2023': (e) => ({
    ...e,
    cite: {
      ...e.cite,
      forms: [
        { from: null, full: 'United States v. Texas, 599 U.S. 670{pin} (2023)', short: 'United States v. Texas', mark: 'A' },
      ],
    },
    examples: [...e.examples, 'United States v. Texas, 599 U.S. 670 (2023)'],
  }),
  'CASE-ICWC-V-NOEM': (e) => ({
    ...e,
    substance:
      'Preliminary injunction in effect for certified classes (pending VAWA, U or T petitions) under the January 2025 policy, on appeal; it limits how ICE may detain or remove them. The complaint covers granted deferred action too: ask the client.',
    fieldNotes: {
      ...e.fieldNotes,
      substance:
        'Last event June 19, 2026, last checked August 26, 2026. The order promises no one approval or safety from all enforcement; its text and the class definitions were not seen.',
    },
  }),
};

function tracked(facts) {
  const { cases } = JSON.parse(readFileSync(join(facts, 'data', 'litigation_tracker.json'), 'utf8'));
  const newer = new Set([
    'detention-bond-hearings',
    'interior-arrest-bond-circuit-split',
    'crime-victim-protections-u-t-vawa',
    'courthouse-and-checkin-arrests',
    'bia-eoir-restructuring',
    'sijs-deferred-action-rescission',
    'third-country-removals',
  ]);
  return cases.flatMap((c) => {
    const parts = c.case_name
      .replace(/ ?\([^()]*\)/g, '')
      .split(/;| \/ | — /)[0]
      .trim();
    const dockets = [...c.docket.matchAll(/(?<![\w-])(\d{1,2}:\d{2}-cv-\d{4,5})(?!\d)|Nos?\. (\d{2}-\d{2,5})(?![\w-])/g)].map(
      (m) => (m[1] ?? m[2]).toLowerCase(),
    );
    if (newer.has(c.id) || !/ v\. /.test(parts) || dockets.length === 0) return [];
    const generic = /^(?:Texas|United States|State of New York|California|Florida|U\.S\.) v\. |v\. United States$/.test(parts);
    const name = parts.replace(/ et al\./g, '').replace(/^.* removals: /, '');
    const keys = [...new Set(dockets.map((d) => `docket:${d}`)), ...(generic ? [] : [`name:${name.toLowerCase()}`])];
    const from = /^\d{4}-\d{2}-\d{2}$/.test(c.first_event) ? c.first_event : `${c.first_event}-01-01`.slice(0, 10);
    return [
      base(
        `LIT-${c.id.toUpperCase()}`,
        'case',
        name,
        `${name}, No. ${dockets[0]}{pin}`,
        keys,
        [`${name}, No. ${dockets[0]}`, ...(generic ? [`No. ${dockets[0]}`] : [name])],
        c.what_it_affects_en.split(/(?<=[a-z)]\.) /)[0],
        'V2',
        {
          issuer: c.court_en.replace(/ \(.*$/, ''),
          checked: c.last_checked,
          newest: c.last_checked,
          lit: c.docket,
          check: 'From a public tracker of litigation (MigrantUSA, CC BY 4.0); no paper of the case was read.',
          src: ['tracker-2026-07'],
          timeline: [
            [
              from,
              'in-litigation',
              'V2',
              `${c.status_label_en} as the tracker has it, last event ${c.latest_event > c.last_checked ? `by ${c.last_checked}` : c.latest_event}`,
            ],
          ],
        },
      ),
    ];
  });
}

function policy(id, number, full, name, issued, mark, substance) {
  return one(
    id,
    'policy',
    name,
    `${full}{pin}`.replace(/ \((.*)\)\{pin\}/, '{pin} ($1)'),
    [`policy:${number}`],
    [`ICE Directive ${number}`, `ICE Policy No. ${number}`],
    substance,
    [[issued ?? '0001-01-01', 'unverified', mark, 'Known, its status is not tracked']],
    { issued, issuer: 'ICE', mark, number },
  );
}

function one(id, kind, name, full, keys, ex, substance, timeline, more = {}) {
  return base(id, kind, name, full, keys, ex, substance, more.mark ?? 'V2', { ...more, timeline });
}

function base(id, kind, name, full, keys, ex, substance, mark, more) {
  const number = more.number ?? full.replaceAll('{pin}', '');
  const marks = { title: mark, number: mark, issuer: mark, status: mark };
  if (more.issued) marks.issued = mark;
  return {
    id,
    kind,
    shortName: name,
    title: `${full.replaceAll('{pin}', '')} - ${name}`,
    number,
    entered: ENTERED,
    src: ['texts-2023'],
    basisMark: mark,
    full,
    short: full.replaceAll('{pin}', '').split(',')[0],
    keys,
    ex,
    substance,
    sm: mark,
    marks,
    newest: null,
    check: null,
    ...more,
  };
}

function byId(path) {
  return new Map(parseCsv(readFileSync(path, 'utf8')).map((r) => [r.id, r]));
}
function need(map, id) {
  const row = map.get(id);
  if (!row) throw new Error(`No row ${id}`);
  return row;
}
