import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { createApi } from '../../../../src/api';
import { toolAnswer } from '../../../../src/app/ai/toolAnswers';
import { PROTECTED_ANSWERS } from '../../../../src/domain/detainer/protectedAnswers';
import { TOOL_INPUTS, type ToolName } from '../../../../src/protocol/toolInputs';

interface Tool {
  readonly name: string;
  readonly when: string;
  readonly inputSchema: unknown;
}
const manifest = JSON.parse(fs.readFileSync(path.resolve(__dirname, '../../../../package.json'), 'utf8')) as {
  readonly contributes: { readonly languageModelTools: readonly Tool[]; readonly configuration: unknown };
};
const tools = manifest.contributes.languageModelTools;
const api = createApi();
const NOW = '2026-11-21T18:00:00Z';
const ask = (name: ToolName, values: unknown): string => toolAnswer(name, values, api, NOW);

/** Every text a schema takes without an enum or a pattern. */
function freeText(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const s = schema as Readonly<Record<string, unknown>>;
  const own = s['type'] === 'string' && !('enum' in s) && !('pattern' in s) ? [at] : [];
  return [...own, ...Object.entries(s).flatMap(([key, value]) => freeText(value, `${at}/${key}`))];
}

describe('what a chat may ask', () => {
  it('is declared as the code checks it, and only where a person switched it on', () => {
    assert.deepEqual(
      tools.map((t) => t.name),
      Object.keys(TOOL_INPUTS),
    );
    for (const tool of tools) {
      const schema = z.toJSONSchema(TOOL_INPUTS[tool.name as ToolName], { target: 'draft-7' }) as Record<string, unknown>;
      delete schema['$schema'];
      assert.deepEqual(tool.inputSchema, schema, tool.name);
      assert.equal(tool.when, 'config.detainerDesk.ai.tools');
    }
  });

  it('has no free text and none of the protected answers', () => {
    assert.deepEqual(freeText({ type: 'string' }), ['']);
    for (const tool of tools) {
      assert.deepEqual(freeText(tool.inputSchema), [], tool.name);
      for (const key of PROTECTED_ANSWERS) assert.ok(!JSON.stringify(tool.inputSchema).includes(key), key);
    }
  });

  for (const key of PROTECTED_ANSWERS)
    it(`${key} is refused, not dropped`, () => {
      const values = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', [key]: 'yes' };
      assert.match(ask('detainer-desk_hold', values), /^The call does not fit: /);
    });

  for (const [name, values] of [
    ['detainer-desk_hold', null],
    ['detainer-desk_hold', { releasable: 'friday, Example Person', zone: 'America/Chicago' }],
    ['detainer-desk_level', { charges: [{ code: '1304', text: 'words' }] }],
    ['detainer-desk_authority', { id: 'Example Person', date: '2026-11-20' }],
  ] as const)
    it(`${name} refuses ${JSON.stringify(values)} in one sentence that repeats none of it`, () => {
      const answer = ask(name, values);
      assert.match(answer, /^The call does not fit: /);
      assert.doesNotMatch(answer, /Example Person|words/);
    });
});

describe('what a chat is told', () => {
  it('is the answer of the API: every end, the one to act by, how sure, and what would make it wrong', () => {
    const values = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', form: 'I-247A', jurisdiction: 'US-TX' };
    const text = ask('detainer-desk_hold', values);
    const answer = api.computeHold({ ...values, now: NOW });
    assert.ok(answer.kind === 'hold');
    for (const r of answer.readings) assert.ok(text.includes(`${r.label}: ${r.words}`), r.label);
    assert.equal(text.split('(the end to act by)').length, 2);
    for (const c of answer.cautions.filter((x) => x.level !== 'note')) assert.ok(text.includes(c.message), c.code);
    assert.match(text, /no legal advice/);
  });

  it('says that no hold is allowed, without an end', () => {
    const values = {
      releasable: '2026-11-20T15:00',
      zone: 'America/Chicago',
      jurisdiction: 'US-IL',
      custodian: 'county-or-city-jail',
    } as const;
    const answer = api.computeHold({ ...values, now: NOW });
    assert.ok(answer.kind === 'no-hold', answer.kind);
    const text = ask('detainer-desk_hold', values);
    assert.ok(text.startsWith(answer.because), text);
    assert.doesNotMatch(text, /the end to act by/);
  });

  it('says of a level what it can still be and what to ask', () => {
    assert.match(ask('detainer-desk_level', { charges: [{ code: '5404' }] }), /open: it can be [\s\S]*\n- .*\?/);
  });

  it('says of an authority what the register says', () => {
    const values = { id: 'AG-CASTRO-TUM', date: '2026-11-20' };
    assert.ok(ask('detainer-desk_authority', values).includes(api.authorityStatus(values).sentence));
  });
});
