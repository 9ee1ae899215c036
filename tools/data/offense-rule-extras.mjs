// What the facts tables say in words and the classifier needs as fields, with an example for every row that decides.
const COURT = { disposition: 'convicted' };
const NOT_AF = { aggravatedFelony: { finding: 'no', by: 'example attorney', on: '2026-01-15' } };
const AF = { aggravatedFelony: { finding: 'yes', by: 'example attorney', on: '2026-01-15' } };
const over = { ...COURT, maxPunishment: 'over-one-year' };
const under = { ...COURT, maxPunishment: 'under-one-year' };

export const schemes = [
  {
    kind: 'scheme',
    id: 'ICE-2010',
    title: 'ICE offense levels, memo of June 30, 2010 (day from memory)',
    from: '2010-06-30',
    until: null,
    counts: 'convictions',
    words: 'By conviction, the most the law allows as punishment, and the number of convictions. Not by code.',
    basis: [
      {
        source: 'vandeventer-2010',
        locator: 'levels listed 23 Aug 2010',
        mark: 'V2',
        grade: 'secondary',
        note: "The memo's own footnote page was not opened.",
      },
    ],
  },
  {
    kind: 'scheme',
    id: 'SC-2009',
    title: 'Secure Communities levels of 2009 (historical)',
    from: '2009-09-30',
    until: '2010-10-01',
    untilNote:
      'The end is recalled: the statistics are believed to have changed at the start of fiscal year 2011. The date was bracketed, not seen.',
    counts: 'charges-and-convictions',
    words: 'By NCIC code ranges. Historical. The table of code ranges was not seen by anyone here; it is from memory.',
    basis: [
      { source: 'sc-sop-2009', locator: 'Appendix A, p. 9', mark: 'R', grade: 'reconstructed', note: 'Not seen, from memory.' },
    ],
  },
];

// Sentence conditions of the two drug rows; counted conditions of the 2010 rows.
export const ruleExtras = {
  'SC-2009/3501-3599/over': { sentence: 'over-one-year' },
  'SC-2009/3501-3599/under': { sentence: 'under-one-year' },
  'ICE-2010/1': { when: { aggravatedFelony: true } },
  'ICE-2010/2': { when: { punishable: 'over-one-year', atLeast: 2 } },
  'ICE-2010/3': { when: { punishable: 'over-one-year', atLeast: 1 } },
  'ICE-2010/4': { when: { punishable: 'under-one-year', atLeast: 3 } },
  'ICE-2010/5': { when: { punishable: 'under-one-year', atLeast: 1 } },
};

const ICE_EXAMPLES = {
  'ICE-2010/1': [{ charges: [{ ...under, ...AF }], level: 1 }],
  'ICE-2010/2': [
    { charges: [over, over], level: 1 },
    { charges: [{ ...over, count: 2 }], level: 1 },
  ],
  'ICE-2010/3': [{ charges: [{ ...over, ...NOT_AF }], level: 2 }],
  'ICE-2010/4': [{ charges: [{ ...under, ...NOT_AF, count: 3 }], level: 2 }],
  'ICE-2010/5': [
    { charges: [{ ...under, ...NOT_AF }], level: 3 },
    { charges: [{ ...under, ...NOT_AF, count: 2 }], level: 3 },
  ],
};

/** Requests (without the scheme) and the level they must give. First and last code of a range that the list really has. */
export function examplesFor(id, row, codes) {
  if (ICE_EXAMPLES[id]) return ICE_EXAMPLES[id];
  if (row.scheme !== 'SC-2009') return [];
  const inside = codes.filter((c) => c.code >= row.from_code && c.code <= row.to_code).map((c) => c.code);
  const ends = [...new Set([inside[0], inside.at(-1)])];
  const sentence = id.endsWith('/over') ? { months: 18 } : id.endsWith('/under') ? { days: 364 } : null;
  return ends.map((code) => ({
    charges: [{ code, disposition: 'charged', ...(sentence ? { sentence, disposition: 'convicted' } : {}) }],
    level: Number(row.level),
  }));
}

export const sources = [
  {
    id: 'niem-1.0',
    title: 'NIEM 1.0, OFFCodeSimpleType (458 codes)',
    kind: 'code list',
    seen: 'yes',
    note: 'Repository NIEM/NIEM-Releases. Approved for public release: distribution unlimited.',
  },
  {
    id: 'niem-5.0',
    title: 'NIEM 5.0, OFFCodeSimpleType (464 codes)',
    kind: 'code list',
    seen: 'yes',
    note: 'Repository NIEM/NIEM-Releases. Approved for public release: distribution unlimited. Descriptors are from here where it has the code.',
  },
  {
    id: 'icots-codes',
    title: 'ICAOS list of NCIC offense codes used in ICOTS (455 codes)',
    kind: 'code list',
    seen: 'copy',
    note: 'Copy in repository doriangiterdone/coldCounter (MIT).',
  },
  {
    id: 'recidiviz-ncic',
    title: 'Recidiviz pulse-data, ncic.csv (458 codes)',
    kind: 'code list',
    seen: 'copy',
    note: 'Used for comparison. One code (6400) was seen only here.',
  },
  {
    id: 'ice-i213-labels',
    title: "ICE's own entries in its released data, beside the FBI list",
    kind: 'agency data',
    seen: 'described',
    note: 'Seen as entries in released ICE data; no list of them was published.',
  },
  {
    id: 'sc-sop-2009',
    title: 'Secure Communities Standard Operating Procedures, 30 Sep 2009, Appendix A, p. 9',
    kind: 'agency procedure',
    seen: 'no',
    note: 'Nobody here has seen the table. Its existence is cited by seed 004, footnote 5. Check against p. 9 before anyone relies on it.',
  },
  {
    id: 'sc-factsheet-2009',
    title: 'ICE Secure Communities Fact Sheet, 1 Sep 2009',
    kind: 'agency fact sheet',
    seen: 'quoted',
    note: 'Quoted in an Orange County NC agenda packet (Laserfiche doc 14442, p. 17).',
  },
  {
    id: 'aic-orange-county',
    title: 'American Immigration Council report in Orange County NC doc 14442, p. 17',
    kind: 'report',
    seen: 'yes',
    note: 'Says that the MOA and SOP list the crimes in each level; the lists are not in it.',
  },
  {
    id: 'sf-chronicle-2011',
    title: 'San Francisco Chronicle quoting ICE, 2 May 2011, at homelandsecuritynewswire.com',
    kind: 'press',
    seen: 'quoted',
  },
  {
    id: 'moa-287g-2009',
    title: 'Standard 287(g) agreement text of 2009, clause "Prioritization"',
    url: 'https://www.lawinsider.com/clause/prioritization/_8',
    kind: 'agreement',
    seen: 'copy',
  },
  {
    id: 'vandeventer-2010',
    title: 'vandeventerimmigration.blogspot.com, 23 Aug 2010: levels of the 30 Jun 2010 memo (10072.1)',
    kind: 'blog',
    seen: 'yes',
    note: "Lists the levels; the memo's own footnote page was not opened.",
  },
  {
    id: 'lawyersyoucantalkto-2012',
    title: 'lawyersyoucantalkto.com, 25 Apr 2012: paraphrase of the 2 Mar 2011 memo',
    kind: 'blog',
    seen: 'yes',
    note: 'Its Level 2 line is garbled.',
  },
  { id: 'ice-2011-memo', title: 'ICE memo of 2 Mar 2011', kind: 'agency memo', seen: 'no', note: 'From memory; text not seen.' },
  {
    id: 'hr-5007',
    title: 'H.R. 5007 (119th Congress), section 1 definitions, read at cuibono.fyi',
    kind: 'bill',
    seen: 'copy',
    note: 'A bill, not law. Its third definition is misnumbered Level 2.',
  },
  {
    id: 'ice-dictionary-fy26',
    title: 'Copy of ICE FY26 statistics definitions, CarwilB/ice-detention',
    kind: 'agency data',
    seen: 'copy',
    note: 'data/ice-detention-data-dictionary-FY26.md, commit d4dc30a.',
  },
  {
    id: 'ice-detention-workbooks',
    title: 'ICE detention statistics workbooks FY2020 to FY2026, sheet Footnotes',
    kind: 'agency data',
    seen: 'copy',
    note: 'Copies in briancoalson/deportation-visualization.',
  },
  {
    id: 'programme-history',
    title: 'Secondary accounts of the 2014, 2017, 2021 and 2025 programmes',
    kind: 'secondary',
    seen: 'yes',
    note: 'Each row names the account.',
  },
  {
    id: 'ssa-poms-0500530910',
    title: 'SSA POMS page 0500530910',
    kind: 'agency manual',
    seen: 'described',
    note: 'Warns of codes 5011 and 5012: they say nothing of the underlying crime.',
  },
  {
    id: 'niem-goff',
    title: 'NIEM 4.2 and later, GOFFCodeSimpleType (nine general offense modifiers)',
    kind: 'code list',
    seen: 'yes',
  },
  {
    id: 'house-analysis',
    title: "The project's own analysis",
    kind: 'analysis',
    seen: 'n/a',
    note: 'No source states it. An attorney should review it.',
  },
];

const PAIRS = [
  [/Standard Operating Procedures|Secure Communities SOP/, 'sc-sop-2009', 'Appendix A, p. 9'],
  [/^seed 001/, 'seed-001', 'Get the Facts: Secure Communities, 27 Apr 2010'],
  [/^seed 004/, 'seed-004', 'footnote 5'],
  [/Fact Sheet, 1 Sep 2009/, 'sc-factsheet-2009', 'quoted, p. 17 of the packet'],
  [/San Francisco Chronicle/, 'sf-chronicle-2011', '2 May 2011'],
  [/lawinsider/, 'moa-287g-2009', 'clause "Prioritization"'],
  [/vandeventer/, 'vandeventer-2010', '23 Aug 2010'],
  [/lawyersyoucantalkto/, 'lawyersyoucantalkto-2012', '25 Apr 2012'],
  [/^memory; 2 Mar 2011/, 'ice-2011-memo', ''],
  [/H\.R\. 5007/, 'hr-5007', 'section 1'],
  [/CarwilB/, 'ice-dictionary-fy26', ''],
  [/workbooks/, 'ice-detention-workbooks', 'sheet Footnotes'],
];

export function sourceOf(row) {
  for (const [re, source, note] of PAIRS) if (re.test(row.source)) return { source, note };
  if (row.scheme.startsWith('DHS')) return { source: 'programme-history', note: row.source };
  throw new Error(`no source id for: ${row.source}`);
}
