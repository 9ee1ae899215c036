import type { ClientData } from './kinds';

/** Capitalised words that are no names in this trade. Lower case. */
const COMMON = new Set(
  `a an and any are as at be but by can do for from has have he her his how i if in is it its may no not of on or our she so that the their them then there they this to was we were what when where which who why will with you your
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays supp cir dec
united states america american federal state states county city district circuit court courts supreme department homeland security immigration customs enforcement ice ero opla hsi uscis cbp dhs doj eoir bia crcl oig opr ina iirira usc cfr irs fbi nlrb eeoc dol hud
director officer officers office field deputy sheriff sheriffs jail prison detention center police chief judge clerk attorney attorneys general counsel public defender prosecutor representative accredited board appeals house senate congress
section sections title form forms act acts law laws code rule rules regulation regulations policy policies history memo memorandum directive order orders executive notice appear detainer detainers hold release request requests letter exhibit exhibits draft date time note confidential
new north south east west carolina dakota hampshire jersey mexico york island virginia texas florida california illinois washington oregon colorado connecticut maryland maine massachusetts georgia iowa indiana ohio nevada arizona utah idaho montana wyoming nebraska kansas oklahoma missouri arkansas louisiana mississippi alabama tennessee kentucky michigan wisconsin minnesota vermont delaware pennsylvania hawaii alaska columbia
day days week hour hours year eve christmas thanksgiving memorial labor veterans independence juneteenth columbus martin luther king washington birthday
crime crimes victim victims witness witnesses plaintiffs rights civil liberties human services health social review case cases charge charges criminal justice court agency agencies prosecutorial discretion matter dear re sincerely respectfully sir madam copy enclosed attachment table name names address phone email telephone fax
secure communities laken riley morton johnson kelly mayorkas doyle pekoske huffman trasvina venturella vincent meissner howard myers short homan noem albarran kennedy galarza szalczyk lunn reno texas
superior municipal magistrate family legal aid clinic services law library university school church hospital north american council association national project network bar first second third fourth fifth sixth seventh eighth ninth tenth eleventh avenue street road
am pm est edt cst cdt mst mdt pst pdt utc principal legal advisor inspector professional responsibility ombudsman commissioner assistant deputy regional local chief warrant arrest removal stay motion bond
evidence list chronology facts factors summary question answer analysis conclusion sources papers before alternative alternatives signature service custody person persons release bond posted hearing hearings please the`
    .split(/\s+/)
    .filter((w) => w !== ''),
);

const TITLE =
  '(?:mr|mrs|ms|miss|mx|dr|sr|sra|srta|señora?|don|doña|client|defendant|respondent|inmate|detainee|petitioner|applicant|complainant|mother|father|brother|sister|wife|husband|son|daughter|child|name)';
/** With a longest length, and with one place where the first small letter can be: otherwise a run of letters is tried letter by letter. */
const WORD = "\\p{Lu}[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}'’-]{0,40}\\p{Ll}[\\p{L}'’-]{0,40}|\\p{Lu}{2,40}(?:-\\p{Lu}{2,40})?|\\p{Lu}\\.";
const LINK = '(?:\\s+(?:de|del|de la|de los|de las|da|dos|van|von|bin|al|el|y))?';

const TITLED = new RegExp(`(?<![\\p{L}])(?:${TITLE}\\.?(?:\\s*:)?\\s+)(?<it>(?:${WORD})(?:${LINK}[ ]+(?:${WORD})){0,3})`, 'gu');
const TITLED_ANY = new RegExp(TITLED.source.replace(TITLE, `(?:${capitals(TITLE)})`), 'gu');
const LAST_FIRST = new RegExp(
  `(?<![\\p{L}])(?:${WORD})(?:[- ](?:${WORD}))?,[ ]+(?:${WORD})(?:[ ]+(?:${WORD}))?(?![\\p{L}])`,
  'gu',
);
const RUN = new RegExp(`(?<![\\p{L}])(?:${WORD})(?:${LINK}[ ]+(?:${WORD})){1,4}(?![\\p{L}])`, 'gu');
const INITIALS = /(?<![\p{L}\d.])(?<!\d )(?:\p{Lu}\.){2,4}(?!\p{L}|\d| ?[\d§(])/gu;

function capitals(list: string): string {
  return list
    .replace(/[a-zñ]+/g, (w) => `${w}|${w.charAt(0).toUpperCase()}${w.slice(1)}|${w.toUpperCase()}`)
    .replace(/\|\?/g, '?');
}

/** Capitalised name patterns. They are guesses: a person is asked about each. */
export function findNames(text: string): ClientData[] {
  const out: ClientData[] = [];
  for (const [re, confidence] of [
    [TITLED_ANY, 'medium'],
    [LAST_FIRST, 'low'],
    [RUN, 'low'],
  ] as const) {
    for (const m of text.matchAll(re)) {
      const words = m.groups?.it ?? m[0];
      const start = m.index + m[0].length - words.length;
      const kept = trimCommon(words, confidence === 'medium' ? 1 : 2);
      if (kept !== null) out.push(nameAt(start + kept.from, kept.text, confidence));
    }
  }
  for (const m of text.matchAll(INITIALS))
    if (!/^(?:U\.S|U\.S\.C|C\.F\.R|I\.N\.A|D\.C|A\.G|N\.Y|E\.O|P\.M|A\.M)\.?$/.test(m[0].replace(/\.$/, '')))
      out.push(nameAt(m.index, m[0], 'low'));
  return out;
}

function nameAt(start: number, text: string, confidence: ClientData['confidence']): ClientData {
  return { start, end: start + text.length, kind: 'name', text, confidence };
}

/** Drops common words from both ends; null when too little that could be a name is left. */
function trimCommon(words: string, atLeast: number): { from: number; text: string } | null {
  const parts = [...words.matchAll(/[^\s,]+/g)].map((m) => ({ at: m.index, word: m[0] }));
  const common = (w: string | undefined): boolean => w === undefined || COMMON.has(w.toLowerCase().replace(/['’]s$|[.’']/g, ''));
  let [from, to] = [0, parts.length];
  while (from < to && common(parts[from]?.word)) from += 1;
  while (to > from && common(parts[to - 1]?.word)) to -= 1;
  const kept = parts.slice(from, to);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || kept.filter((k) => !common(k.word)).length < atLeast) return null;
  return { from: first.at, text: words.slice(first.at, last.at + last.word.length) };
}

/** Names from a list the clinic keeps outside the shared folder; accents, case, the order of the words and how they are parted do not matter. */
export function findLocalNames(text: string, names: readonly string[]): ClientData[] {
  const { folded, at } = fold(text);
  const out: ClientData[] = [];
  for (const name of names) {
    for (const wanted of ordersOf(fold(name).folded.trim(), folded)) {
      for (let i = folded.indexOf(wanted); i !== -1; i = folded.indexOf(wanted, i + 1)) {
        if (/\p{L}/u.test(folded[i - 1] ?? '') || /\p{L}/u.test(folded[i + wanted.length] ?? '')) continue;
        const start = at[i] ?? 0;
        const end = at[i + wanted.length] ?? text.length;
        out.push({ start, end, kind: 'name', text: text.slice(start, end), confidence: 'high' });
      }
    }
  }
  return out;
}

/** More words than a name has: a line of a list that is no name is looked for as it stands. */
const MOST_WORDS = 5;

/** "jose nunez" also as "nunez jose" and "nunez, jose". None where a word of it is not in the text at all, so that a long list costs little. */
function ordersOf(name: string, text: string): readonly string[] {
  if (name.length < 2) return [];
  const words = name.split(/[ ,;]+/).filter((w) => w !== '');
  if (!words.every((w) => text.includes(w))) return [];
  if (words.length < 2 || words.length > MOST_WORDS) return [name];
  const turned = words.flatMap((_w, k) => {
    const [first, last] = [words.slice(k).join(' '), words.slice(0, k).join(' ')];
    return k === 0 ? [first] : [`${first} ${last}`, `${first}, ${last}`];
  });
  return [...new Set([name, ...turned])];
}

/** Lower case without accents, blanks and line ends as one blank, with the place each letter came from. */
function fold(text: string): { folded: string; at: number[] } {
  let folded = '';
  const at: number[] = [];
  let i = 0;
  for (const c of text) {
    const blank = /\s/.test(c);
    const f = blank ? (folded.endsWith(' ') ? '' : ' ') : c.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (let k = 0; k < f.length; k += 1) at.push(i);
    folded += f;
    i += c.length;
  }
  at.push(text.length);
  return { folded, at };
}
