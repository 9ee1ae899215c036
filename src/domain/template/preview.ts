import type { Caution } from '../basis';

const ORDER: Readonly<Record<Caution['level'], number>> = { stop: 0, warn: 1, note: 2 };

/** What a person reads before the letter is made. It is shown, never inserted and never sent. */
export function previewOf(cautions: readonly Caution[], attachments: readonly string[], text: string): string {
  const sorted = [...cautions].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
  const first = sorted.filter((c) => c.level === 'stop').map((c) => `**${c.message}**`);
  const rest = sorted.filter((c) => c.level !== 'stop').map((c) => `- ${c.message}`);
  const papers = attachments.map((a) => `- [ ] ${a}`);
  return [
    ...first,
    ...(rest.length === 0 ? [] : ['Before you use it:', rest.join('\n')]),
    ...(papers.length === 0 ? [] : ['Papers to gather:', papers.join('\n')]),
    '---',
    text,
  ].join('\n\n');
}
