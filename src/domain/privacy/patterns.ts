import { ANY_DATE, OLD_DATE } from './dates';
import type { ClientData, ClientDataKind } from './kinds';

export interface Pattern {
  readonly kind: ClientDataKind;
  readonly confidence: ClientData['confidence'];
  /** Global; a group named `it` narrows the finding to it. */
  readonly re: RegExp;
  /** So many words before it belong to the finding: the name of a shelter stands there. */
  readonly wordsBefore?: number;
}

/** Each character has one way to fit: two would be tried in every combination, and a line of dots behind "FBI" would never end. */
const NO = '(?:\\s*(?:(?:is|was|are|no|nos|num|numbers?|nbr|id|ending|in)(?![a-z])|[#:=.]))*\\s*';
const D = '[ .\\-]?';

function p(kind: ClientDataKind, confidence: ClientData['confidence'], source: string, flags = 'gi'): Pattern {
  return { kind, confidence, re: new RegExp(source, flags) };
}

export const PATTERNS: readonly Pattern[] = [
  // A-numbers: eight or nine digits behind an A, or behind a label.
  p('a-number', 'high', `(?<![a-z0-9])A(?:[\\s#:.\\-]{0,3})\\d{2,3}${D}\\d{3}${D}\\d{3}(?!\\d)`),
  p('a-number', 'high', `(?<![a-z0-9])A(?:[\\s#:.\\-]{0,3})\\d{8,9}(?!\\d)`),
  p(
    'a-number',
    'high',
    `(?<![a-z])(?:a[\\s-]?(?:number|num|no|nbr|file|#)|alien(?:\\s+registration)?(?:\\s+(?:file|reg))?|uscis(?:\\s+online)?(?:\\s+account)?|ARN|n[uú]mero\\s+a)${NO}A?[\\s#:.\\-]{0,3}(?<it>\\d{2,3}${D}\\d{3}${D}\\d{3})(?!\\d)`,
  ),
  p('a-number', 'medium', `(?<![\\d\\-.])\\d{3}[ .\\-]\\d{3}[ .\\-]\\d{3}(?![\\d\\-])`),
  p('a-number', 'medium', `(?<![\\w$.,/\\-])0\\d{8}(?![\\d\\-])`),
  // Social Security.
  p('ssn', 'high', `(?<![\\d\\-])\\d{3}[ .\\-]\\d{2}[ .\\-]\\d{4}(?![\\d\\-])`),
  p(
    'ssn',
    'high',
    `(?<![a-z])(?:ssn|ss#|soc(?:ial)?\\.?(?:\\s+sec(?:urity)?\\.?)?|itin|tin)${NO}(?:x{3}[ -]?x{2}[ -]?|\\*{3}[ -]?\\*{2}[ -]?)?(?<it>\\d{3}${D}\\d{2}${D}\\d{4}|\\d{4})(?!\\d)`,
  ),
  p('ssn', 'medium', `(?<![\\w$.,/\\-])\\d{9}(?![\\d\\-])`),
  // Police and prison numbers.
  p('fbi-number', 'high', `(?<![a-z])(?:fbi|ucn)${NO}(?<it>(?=[a-z0-9]{0,9}\\d)[a-z0-9]{5,10})(?![a-z0-9])`),
  p('sid', 'high', `(?<![a-z])(?:sid|state\\s+id(?:entification)?)${NO}(?<it>[a-z]{0,2}[ -]?\\d{5,10}[a-z]?)(?![a-z0-9])`),
  p('fin', 'high', `(?<![a-z])(?:fins?|fingerprint\\s+identification|subject(?:\\s+id)?)${NO}(?<it>\\d{6,12})(?!\\d)`),
  p(
    'booking-number',
    'high',
    `(?<![a-z])(?:booking|book|bkg?|inmate|prisoner|jacket|cdcr?|tdcj|jid|mni|pfn)\\.?${NO}(?<it>[a-z]{0,3}[ -]?\\d{2,}[-/]?\\d{2,}(?:-\\d+)?)(?![a-z0-9])`,
  ),
  p(
    'booking-number',
    'high',
    `(?<![a-z])(?:jail|bop|so|reg(?:ister)?|person|offender)\\.?\\s*(?:no|number|num|#|id)\\.?[\\s:#]*(?<it>[a-z]{0,3}[ -]?\\d{2,}[-/]?\\d{2,}(?:-\\d+)?)(?![a-z0-9])`,
  ),
  p('passport', 'high', `(?<![a-z])(?:passport|pasaporte|ppt)${NO}(?<it>[a-z]{0,2}[ -]?\\d{6,9})(?!\\d)`),
  // Receipts: three letters and ten digits, with any breaks.
  p(
    'receipt',
    'high',
    `(?<![a-z0-9])(?:EAC|WAC|LIN|SRC|MSC|NBC|IOE|YSC|ZAR|ZLA|ZNY|ZCH|ZMI|ZHN|ZSF|NSC|TSC|VSC|CSC|PSC|NYC|LOS|MCT|XCH|GRR|BOS|ATL)[\\s*\\-:#]{0,3}\\d{2}[\\s*\\-]{0,2}\\d{3}[\\s*\\-]{0,2}\\d{5}(?!\\d)`,
  ),
  p('receipt', 'high', `(?<![a-z0-9])(?!fin|sid|fbi|tel|fax|ucn|ssn|pfn|jid|mni)[A-Z]{3}[ *\\-]?\\d{10}(?!\\d)`),
  p('receipt', 'high', `(?<![a-z])receipt${NO}(?<it>[a-z]{3}[\\s*\\-]*\\d[\\d\\s*\\-]{7,14}\\d|\\d{10})(?!\\d)`),
  // Courts and police reports.
  p(
    'case-number',
    'high',
    `(?<![a-z])(?:case|docket|cause|citation|ticket|incident|(?:police\\s+)?report|event|complaint|cad|cr|file|warrant|charge|index|matter|dr)\\s*(?:no|nos|num|number|nbr|#|id)\\.?[\\s:#=.]*(?<it>(?!:)[a-z0-9\\-:/]{0,60}\\d[a-z0-9\\-/]*)`,
  ),
  p(
    'case-number',
    'high',
    `(?<![a-z0-9])(?:\\d:)?\\d{2,4}[- ]?(?:cr|cv|cf|cm|cmc|crs|mj|md|mc|ct|tr|fa|jv|dv|po|sc|pcr)[-s ]{0,2}\\d{3,}(?:-[a-z0-9]+)*`,
  ),
  p('case-number', 'medium', `(?<![a-z0-9])(?:cr|cv|cf|fv|dv|mj)[- ]?\\d{2,4}[- ]\\d{3,}(?!\\d)`),
  // Births.
  p(
    'birth-date',
    'high',
    `(?<![a-z])(?:d\\.?\\s?o\\.?\\s?b\\.?|born(?:\\s+(?:on|in))?|birth(?:\\s?date|\\s?day)?|(?:date|day)\\s+of\\s+birth|b\\.?\\s?date|f\\.?\\s?d\\.?\\s?n\\.?|fecha\\s+de\\s+nacimiento|naci(?:ó|o|do|da)(?:\\s+el)?|nacimiento|cumplea[ñn]os)[^\\n]{0,24}?(?<![\\d])(?<it>${ANY_DATE})(?!\\d)`,
  ),
  p(
    'birth-date',
    'high',
    `(?<![a-z])(?:born|birth\\s?year|year\\s+of\\s+birth|y\\.?o\\.?b\\.?|nacid[oa])(?:\\s+in)?[\\s:=]*(?<it>(?:19|20)\\d{2})(?!\\d)`,
  ),
  p('birth-date', 'medium', `(?<![\\d\\-/.])(?:${OLD_DATE})(?![\\d\\-/])`),
  // Telephones.
  p('phone', 'high', `(?<![\\w.\\-])(?:\\+?1[\\s.\\-]*)?(?:\\(\\d{3}\\)|\\d{3})[\\s.\\-/]{0,3}\\d{3}[\\s.\\-]{1,3}\\d{4}(?!\\d)`),
  p('phone', 'high', `(?<![\\w])\\+\\d{1,3}(?:[\\s.\\-]*\\(?\\d{1,4}\\)?){2,6}(?!\\d)`),
  p(
    'phone',
    'high',
    `(?<![a-z])(?:tel(?:[eé]fono|ephone)?|phone|ph|cell(?:ular|phone)?|mobile|call|text|fax|whats\\s?app|contact|reach(?:ed)?(?:\\s+at)?|home|work)\\.?${NO}(?:at\\s+|him\\s+at\\s+|her\\s+at\\s+|them\\s+at\\s+|me\\s+at\\s+)?(?<it>\\+?\\(?\\d(?:[\\s.()\\-]{0,2}\\d){6,13})(?!\\d)`,
  ),
  p('phone', 'medium', `(?<![\\w$.,/\\-])1?\\d{10}(?!\\d)`),
  p('phone', 'medium', `(?<![\\w\\-.§/])\\d{3}[.\\-]\\d{4}(?![\\d\\-])`),
  // Mail and places.
  p(
    'email',
    'high',
    `(?<![\\w.+\\-])[\\w.+\\-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\w\\-]+(?:\\s?(?:\\.|\\(dot\\)|\\[dot\\])\\s?[a-z][\\w\\-]*)+`,
  ),
  p(
    'address',
    'high',
    `(?<![\\w§.:/\\-])\\d{1,6}(?:-\\d+)?[a-z]?(?:\\s+(?:[nsew]|ne|nw|se|sw|north|south|east|west)\\.?)?(?:\\s+[a-z0-9'.]+){1,4}?\\s+(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|terrace|ter|way|highway|hwy|parkway|pkwy|circle|cir|square|sq|trail|trl|alley|loop|pike|route|rte)\\b\\.?(?:\\s*,?\\s*(?:apt|unit|suite|ste|#|no)\\.?\\s*[a-z0-9\\-]+)?(?=[\\s,.;)]|$)`,
  ),
  p('address', 'high', `(?<![a-z])(?:p\\.?\\s?o\\.?\\s+box|post\\s+office\\s+box|apartado)\\s+#?\\d+`),
  p('address', 'medium', `(?<![a-z])(?:apt|apartment|unit|trailer|lot)\\.?\\s*(?:#\\s*)?\\d+[a-z]?\\b`),
  p('address', 'medium', `(?<![A-Za-z])(?!FR|US)[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?(?!\\d)`, 'g'),
];
