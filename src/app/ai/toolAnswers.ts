/** What a chat is told: a few sentences, the number and what would make it wrong first. The same answers as everywhere; nothing here reads a note. */
import { inOrderOfEnd } from '../../domain/detainer/readings/endLead';
import { gradeWords, type Basis } from '../../domain/basis';
import type { DetainerDeskApi } from '../answers';
import { TOOL_INPUTS, type ToolInput, type ToolName } from '../../protocol/toolInputs';

type Api = Pick<DetainerDeskApi, 'computeHold' | 'classifyCharges' | 'authorityStatus'>;

const ONLY_STAFF = 'This is no legal advice: an attorney or accredited representative decides.';

/**
 * The answer to a call, or one sentence that says what does not fit. Whatever a model sends: what is not in the schema is refused, not dropped.
 * @param now ISO with offset: how much is left is counted from it
 */
export function toolAnswer(name: ToolName, values: unknown, api: Api, now: string): string {
  switch (name) {
    case 'detainer-desk_hold':
      return read(name, values, (input) => holdText(input, api, now));
    case 'detainer-desk_level':
      return read(name, values, (input) => levelText(input, api));
    case 'detainer-desk_authority':
      return read(name, values, (input) => authorityText(input, api));
  }
}

function read<N extends ToolName>(name: N, values: unknown, answer: (input: ToolInput<N>) => string): string {
  const parsed = TOOL_INPUTS[name].safeParse(values);
  if (parsed.success) return answer(parsed.data as ToolInput<N>);
  const issue = parsed.error.issues[0];
  return `The call does not fit: ${issue?.path.map(String).join('.') || 'the input'}: ${issue?.message ?? 'not as declared'}.`;
}

const sureness = (basis: readonly Basis[]): string => [...new Set(basis.map((b) => gradeWords(b.grade)))].join(', ');

function holdText(input: ToolInput<'detainer-desk_hold'>, api: Api, now: string): string {
  const { releasable, zone, ...optional } = input;
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const answer = api.computeHold({ releasable, zone, now, ...given });
  if (answer.kind === 'invalid') return answer.message;
  if (answer.kind === 'ask') return `${answer.question} ${answer.choices.map((c) => c.label).join(' or ')}. Ask the caseworker.`;
  const heed = answer.cautions.filter((c) => c.level !== 'note').map((c) => `- ${c.message}`);
  const lines =
    answer.kind === 'no-hold'
      ? [answer.because, `How sure: ${sureness(answer.basis)}.`]
      : inOrderOfEnd(answer.readings).map(
          (r) =>
            `- ${r.label}: ${r.words}${r.reading === answer.earliest ? ' (the end to act by)' : ''}. ${r.heldBy} (${sureness(r.basis)})`,
        );
  return [...lines, ...heed, ONLY_STAFF].join('\n');
}

function levelText(input: ToolInput<'detainer-desk_level'>, api: Api): string {
  const charges = input.charges.map((c) => ({
    code: c.code,
    ...(c.disposition ? { disposition: c.disposition } : {}),
    ...(c.maxPunishment ? { maxPunishment: c.maxPunishment } : {}),
  }));
  const answer = api.classifyCharges({ charges });
  const level = answer.level === null ? `open: it can be ${answer.possible.join(', ')}` : String(answer.level);
  const asked = answer.needs.map((n) => `- ${n.question}`);
  return [`Level by ${answer.scheme}: ${level}. ${answer.because}`, ...asked, ONLY_STAFF].join('\n');
}

function authorityText(input: ToolInput<'detainer-desk_authority'>, api: Api): string {
  const { sentence, basis } = api.authorityStatus({
    id: input.id,
    date: input.date,
    ...(input.jurisdiction === undefined ? {} : { jurisdiction: input.jurisdiction }),
  });
  return [`${sentence}${basis.length > 0 ? ` (${sureness(basis)})` : ''}`, ONLY_STAFF].join('\n');
}
