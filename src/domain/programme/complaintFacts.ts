import type { Block } from './blocks';
import type { Reference } from './reference';

const TOPICS = ['complaints', 'copy of the form'];
const QUESTIONS = ['disagree-copy', 'disagree-languages'];

/** What the documents say of complaints and of the copy of the form, with what is known of the channel today. */
export function factsBlocksFor(reference: Reference): Block[] {
  const facts = reference.facts.filter((f) => TOPICS.includes(f.topic));
  const channel = facts.find((f) => f.id === 'complaint-system')?.since.text;
  return [
    { kind: 'heading', level: 2, text: 'The channel today' },
    { kind: 'paragraph', text: channel ?? 'Not known.' },
    { kind: 'heading', level: 2, text: 'What the documents of 2010 to 2012 say' },
    {
      kind: 'table',
      head: ['Statement', 'Document', 'Place'],
      rows: facts.map((f) => [f.statement, f.document, f.basis.map((b) => b.locator).join('; ')]),
    },
    ...reference.disagreements
      .filter((d) => QUESTIONS.includes(d.id))
      .map((d): Block => ({ kind: 'paragraph', text: `${d.question} ${d.today}` })),
  ];
}
