import { gradeWords } from '../basis';
import { inMarkdown } from '../markdown';
import type { ClassifyRequest, LevelAnswer } from './answers';
import { createCodeMatcher } from './search/matchCode';
import type { LevelRule, OffenseData, SchemeRow } from './rows';
import { levelWords } from './words';

/** The hover on a code: what it is, its level under each scheme with the grade in words, and what would change it. Markdown. */
export function createDescriber(data: OffenseData, classify: (r: ClassifyRequest) => LevelAnswer): (code: string) => string {
  const match = createCodeMatcher(data.codes, data.iceEntries);
  const rules = data.levels.filter((r): r is LevelRule => r.kind === 'rule' && r.use === 'decides');
  const schemes = data.levels.filter((r): r is SchemeRow => r.kind === 'scheme');

  return (code) => {
    const m = match(code);
    const title = m.row ? `**${m.row.code} ${inMarkdown(m.row.descriptor)}**` : `**${inMarkdown(m.code ?? code)}**`;
    const out = [title, ''];
    if (m.row)
      out.push(
        `${inMarkdown(m.row.category)}${m.row.retired ? `. ${inMarkdown(m.row.retired)}` : ''}${m.row.singleSource ? '. Seen in one family of lists only.' : ''}`,
      );
    else if (m.iceEntry)
      out.push(
        `ICE's own entry "${inMarkdown(m.iceEntry.label)}", not in the national list.${m.category ? ` Nearest category: ${inMarkdown(m.category)}.` : ''}`,
      );
    else if (m.match === 'category')
      out.push(
        `Not in the national list. The first two digits are the category ${inMarkdown(m.category ?? '')}. It is not read as the category's general code.`,
      );
    else out.push('Not in the national list.');
    for (const s of schemes)
      out.push('', `*${inMarkdown(s.title)}*  `, ...(s.counts === 'convictions' ? byConviction(s) : byCode(code, s)));
    const cautions = classify({ scheme: 'ICE-2010', charges: [{ code }] }).cautions.filter(
      (c) => c.code !== 'attorney-findings' && c.code !== 'record-not-checked',
    );
    out.push('', ...cautions.map((c) => `- ${inMarkdown(c.message)}`));
    return out.join('\n');
  };

  function byConviction(s: SchemeRow): string[] {
    const mine = rules.filter((r) => r.scheme === s.id);
    return [
      `${inMarkdown(s.words)} A code can suggest, never fix, the level (${inMarkdown(gradeWords(s.basis[0]?.grade ?? 'analysis'))}).`,
      ...mine.map((r) => `- ${levelWords(r.level ?? 'none')}: ${inMarkdown(r.label)}`),
    ];
  }

  function byCode(code: string, s: SchemeRow): string[] {
    const charge = classify({ scheme: s.id, charges: [{ code, disposition: 'charged' }] }).charges[0];
    const tidy = charge?.code ?? code;
    const found =
      charge?.match === 'exact' ? rules.filter((r) => r.scheme === s.id && tidy >= (r.from ?? '~') && tidy <= (r.to ?? '')) : [];
    if (found.length === 0) return ['The scheme, as remembered, does not place this code. Its level is open.'];
    const lines = found.map((r) => {
      const grade = r.basis[0]?.grade ?? 'analysis';
      return `- ${levelWords(r.level ?? 'none')}: "${inMarkdown(r.label)}", ${grade} (${inMarkdown(gradeWords(grade))})${r.condition ? `. ${inMarkdown(r.condition)}` : ''}`;
    });
    const change = found.some((r) => r.sentence !== undefined)
      ? 'The sentence imposed decides; exactly one year fits neither label.'
      : '';
    return [...lines, '', `What would change it: an outcome without a conviction, or a word like attempt. ${change}`.trim()];
  }
}
