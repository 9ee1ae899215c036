import { gradeWords } from '../basis';
import type { Block } from './blocks';
import { sideBySide } from './pages';
import { asOfWords, placesLine } from './places';
import type { Reference } from './reference';

const TOPICS = ['complaints', 'copy of the form'];
const QUESTIONS = ['disagree-copy', 'disagree-languages'];

/** What the documents say of complaints and of the copy of the form, with what is known of the channel today. */
export function factsBlocksFor(reference: Reference): Block[] {
  const facts = reference.facts.filter((f) => TOPICS.includes(f.topic));
  const channel = facts.find((f) => f.id === 'complaint-system')?.since;
  const law = reference.cautions.find((c) => c.id === 'seed-not-law');
  return [
    { kind: 'heading', level: 2, text: 'The channel today' },
    {
      kind: 'paragraph',
      text: channel
        ? `${channel.text} (${channel.basis.map((b) => `${b.source}, ${gradeWords(b.grade)}`).join('; ')})`
        : 'Not known: the file with what was seen of the office cannot be used.',
    },
    {
      kind: 'paragraph',
      text: "The numbers and addresses printed in 2010 to 2012 are not repeated here. Take the present ones from the office's own page.",
    },
    { kind: 'heading', level: 2, text: 'What the documents of 2010 to 2012 say' },
    ...(law ? [{ kind: 'paragraph', text: law.message } as const] : []),
    {
      kind: 'table',
      head: ['Statement', 'As of', 'Document and place', 'Since then'],
      rows: facts.map((f) => [f.statement, asOfWords(f), placesLine(f.basis, reference.documents), f.since.text]),
    },
    { kind: 'heading', level: 2, text: 'Where they differ about the copy of the form' },
    ...reference.disagreements.filter((d) => QUESTIONS.includes(d.id)).flatMap((d) => sideBySide(d, reference, 3)),
  ];
}
