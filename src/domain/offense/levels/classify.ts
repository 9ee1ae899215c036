import type { Basis, Grade } from '../../basis';
import type { ChargeAnswer, ChargeInput, ClassifyRequest, Level, LevelAnswer, SchemeId } from '../answers';
import { createCautions } from './cautions';
import { convicted, ORDER, rank } from '../facts';
import { createIce2010 } from './ice2010';
import { createCodeMatcher, type CodeMatch } from '../search/matchCode';
import type { LevelRow, LevelRule, OffenseData, SchemeRow } from '../rows';
import { createSc2009, isModified, overall, type ScCharge } from './sc2009';
import { because } from './reasons';

type Needs = LevelAnswer['needs'][number];

/** What a level answer says when a data file it needs cannot be used. */
export function brokenAnswer(scheme: SchemeId, message: string, charges: number): LevelAnswer {
  const charge: ChargeAnswer = {
    code: null,
    descriptor: null,
    match: 'none',
    candidates: [],
    statutes: [],
    lakenRiley: { finding: 'note', because: [] },
    level: null,
    possible: ORDER,
    grade: 'not placed',
    basis: [],
  };
  return {
    scheme,
    level: null,
    possible: ORDER,
    because: message,
    basis: [],
    cautions: [],
    needs: [],
    charges: Array.from({ length: charges }, () => charge),
  };
}

/** docs/offense-levels.md says in plain words what `level`, `possible` and `needs` mean; test/support/levelOracle.ts checks it. */
export function createClassifier(data: OffenseData): (request: ClassifyRequest) => LevelAnswer {
  const matchCode = createCodeMatcher(data.codes, data.iceEntries);
  const rules = data.levels.filter((r): r is LevelRule => r.kind === 'rule');
  const deciding = rules.filter((r) => r.use === 'decides');
  const ice = createIce2010(rules);
  const sc = createSc2009(rules);
  const notes = createCautions(data.cautions);
  const basisFor = createBasisFor(data.levels, rules);

  return (request) => {
    const scheme = request.scheme ?? 'ICE-2010';
    const charges = request.charges;
    const recordComplete = request.recordComplete === true;
    const matches = charges.map((c) => matchCode(c.code));
    const candidates = charges.map((c, i) => candidatesFor(c, matches[i], request.jurisdiction));
    const placed = scheme === 'SC-2009' ? charges.map((c, i) => sc.place(c, matches[i] ?? matchCode(undefined))) : [];
    const result = scheme === 'SC-2009' ? scResult(placed) : ice.classify(charges);

    const listed = result.possible;
    const possible = recordComplete ? listed : withMore(listed);
    const open = possible.length > listed.length;
    const only = possible.length === 1 ? possible[0] : undefined;
    const level = only ?? null;
    const needs: Needs[] = level === null ? result.missing.map((m) => ({ ...m, question: notes.question(m.fact) })) : [];
    if (open) needs.push({ charge: -1, fact: 'recordComplete', question: notes.question('recordComplete') });

    const exactly =
      scheme === 'SC-2009'
        ? placed.some((p) => p.exactly)
        : charges.some((c) => convicted(c) !== 'no' && c.maxPunishment === 'exactly-one-year');
    const answers = charges.map((c, i) =>
      chargeAnswer(request, c, matches[i], candidates[i] ?? [], placed[i], result.perCharge[i] ?? []),
    );
    return {
      scheme,
      level,
      possible,
      because: because({
        scheme,
        charges,
        matches,
        placed,
        level,
        possible,
        listed,
        open,
        recordComplete,
        exactly,
        needs,
        rules: deciding,
        grade: basisFor.grade(scheme),
      }),
      basis: level === null ? basisFor.scheme(scheme) : basisFor.level(scheme, level, answers),
      cautions: notes.cautions({
        scheme,
        charges,
        matches,
        candidates,
        lakenRiley: answers.map((a) => a.lakenRiley.finding),
        recordComplete,
        exactly,
        rules: placed.map((p) => p.rules),
      }),
      needs,
      charges: answers,
    };
  };

  function candidatesFor(charge: ChargeInput, match: CodeMatch | undefined, jurisdiction: string | undefined): readonly string[] {
    if (match?.match === 'exact') return [];
    const words = charge.text ?? match?.iceEntry?.label ?? '';
    if (words.trim() !== '') return data.candidates(words, jurisdiction);
    if (!match?.categoryCode) return [];
    return data.codes.filter((r) => r.categoryCode === match.categoryCode).map((r) => r.code);
  }

  function chargeAnswer(
    { scheme = 'ICE-2010', jurisdiction }: ClassifyRequest,
    charge: ChargeInput,
    match: CodeMatch | undefined,
    candidates: readonly string[],
    placed: ScCharge | undefined,
    possible: readonly Level[],
  ): ChargeAnswer {
    const only = possible.length === 1 ? possible[0] : undefined;
    const level = only ?? null;
    const found = placed?.rules ?? [];
    const grade: string =
      scheme === 'SC-2009'
        ? (found[0]?.basis[0]?.grade ?? (level === 'none' ? 'analysis' : 'not placed'))
        : basisFor.grade(scheme);
    return {
      code: match?.code ?? null,
      descriptor: match?.row?.descriptor ?? null,
      match: match?.match ?? 'none',
      candidates,
      statutes: charge.text === undefined ? [] : data.statutes(charge.text, jurisdiction),
      lakenRiley: data.lakenRiley(charge, jurisdiction),
      level,
      possible,
      grade,
      basis:
        scheme === 'SC-2009'
          ? [...found.flatMap((r) => r.basis), ...(isModified(charge) ? notes.basisOf('modifier-unsettled') : [])]
          : basisFor.levels(scheme, possible),
    };
  }
}

/** Facts of the 2009 scheme that, given what the other charges can be, still change the answer. */
function scResult(placed: readonly ScCharge[]) {
  const sets = placed.map((p) => p.possible);
  const possible = overall(sets);
  const missing = placed.flatMap((p, charge) => {
    if (p.missing === null || possible.length === 1) return [];
    const rest = sets.filter((_, j) => j !== charge);
    const outcomes = new Set(p.possible.map((l) => overall([...rest, [l]]).join()));
    return outcomes.size > 1 ? [{ charge, fact: p.missing }] : [];
  });
  return { possible, perCharge: sets, missing };
}

/** What the level can be when the record may hold more than is listed: anything at least as serious as the least serious listed level. */
function withMore(listed: readonly Level[]): readonly Level[] {
  const least = Math.max(...listed.map(rank));
  return ORDER.filter((l) => rank(l) <= least);
}

function createBasisFor(rows: readonly LevelRow[], rules: readonly LevelRule[]) {
  const schemes = new Map(rows.filter((r): r is SchemeRow => r.kind === 'scheme').map((r) => [r.id, r]));
  const unique = (list: readonly Basis[]): Basis[] => [
    ...new Map(list.map((b) => [`${b.source}|${b.locator}|${b.grade}|${b.note ?? ''}`, b])).values(),
  ];
  const scheme = (id: SchemeId): readonly Basis[] => schemes.get(id)?.basis ?? [];
  const byLevel = new Map<string, readonly Basis[]>();
  /** The deciding rows of each level first, then later wording of the same level. */
  function levels(id: SchemeId, list: readonly Level[]): readonly Basis[] {
    const key = `${id}|${list.join()}`;
    const known = byLevel.get(key);
    if (known) return known;
    const mine = rules.filter((r) => r.scheme === id && r.level !== null && list.includes(r.level));
    const found = unique(
      [...mine.filter((r) => r.use === 'decides'), ...mine.filter((r) => r.use !== 'decides')].flatMap((r) => r.basis),
    );
    byLevel.set(key, found);
    return found;
  }
  return {
    scheme,
    levels,
    grade: (id: SchemeId): Grade => scheme(id)[0]?.grade ?? 'analysis',
    level(id: SchemeId, l: Level, charges: readonly ChargeAnswer[]): readonly Basis[] {
      if (id === 'ICE-2010') return levels(id, [l]);
      return unique([...scheme(id), ...charges.filter((c) => c.level === l).flatMap((c) => c.basis)]);
    },
  };
}
