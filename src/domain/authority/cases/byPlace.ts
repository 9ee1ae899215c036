import type { Authority, StatusSpan } from '../authority';
import { bindsIn } from './casesFor';
import { circuitOf, type Circuit, type CircuitLaw, type OpenQuestion, type Ruling } from './circuitLaw';
import { dateInWords } from '../dates';
import { timelineOf } from '../status';

/**
 * The row as it reads in a place: an authority on which circuits differ gets the spans of the circuit there, and a ruling says whether it
 * binds there. The same row where the place changes nothing or is not known.
 * @example byPlace(yajureHurtado, law, 'US-CA') // ended from the day of the Ninth Circuit's ruling
 */
export function byPlace(row: Authority, law: CircuitLaw, jurisdiction: string): Authority {
  const circuit = circuitOf(law, jurisdiction);
  if (circuit === null) return row;
  const question = law.questions.find((q) => q.about === row.id);
  if (question) return answered(row, law, question, circuit);
  const ruling = law.byAuthority.get(row.id);
  return ruling === undefined ? row : reaching(row, law, ruling, circuit, jurisdiction);
}

function answered(row: Authority, law: CircuitLaw, question: OpenQuestion, circuit: Circuit): Authority {
  const ruling = rulingOf(law, question, circuit);
  const before = timelineOf(row).filter((s) => s.from < question.contestedFrom && s.from < (ruling?.decided ?? '9999'));
  const review = law.byId.get(question.review);
  const said = `Review of the question was granted ${dateInWords(review?.decided ?? '')} (${review?.short ?? ''}); nothing later than ${dateInWords(question.seenOn)} was seen`;
  if (ruling?.decided === undefined || ruling.decided === null) {
    const sentence = `The circuits differ, and no ruling of the ${circuit.short} was found`;
    return {
      ...row,
      timeline: [...before, span(question.contestedFrom, 'contested', sentence, 'V2'), ...reviewed('contested', sentence)],
    };
  }
  const status = ruling.side === 'against' ? 'in-force' : ruling.mandateWithheld ? 'contested' : 'ended';
  const verb = ruling.side === 'against' ? 'Followed' : 'Not followed';
  const withheld = ruling.mandateWithheld && ruling.beside !== null ? `, ${ruling.beside.split(';')[0] ?? ''}` : '';
  const sentence = `${verb} in the ${circuit.short}: ${ruling.short}, decided ${dateInWords(ruling.decided)}${withheld}`;
  const hist =
    status === 'ended' ? `not followed in the ${circuit.short}, ${ruling.short}, ${dateInWords(ruling.decided)}` : null;
  return {
    ...row,
    timeline: [
      ...before,
      span(ruling.decided, status, sentence, ruling.mark),
      ...reviewed(status === 'in-force' ? 'in-litigation' : status, sentence),
    ],
    seeInstead: [ruling.authority, ...row.seeInstead],
    cite: { ...row.cite, historicalParenthetical: hist ?? row.cite.historicalParenthetical },
  };

  function reviewed(then: StatusSpan['status'], words: string): StatusSpan[] {
    return review?.decided ? [span(review.decided, then, `${words}. ${said}`, review.mark)] : [];
  }
}

/** A ruling from elsewhere is contested where the circuit of the place went the other way. */
function reaching(row: Authority, law: CircuitLaw, ruling: Ruling, circuit: Circuit, jurisdiction: string): Authority {
  if (ruling.places.length === 0 || ruling.letter === 'never') return row;
  if (bindsIn(ruling, jurisdiction)) return worded(row, ` Binding in the place asked about (${circuit.short})`);
  if (ruling.places.includes(jurisdiction)) return worded(row, ' Persuasive only in the place asked about');
  const question = law.questions.find((q) => q.rulings.includes(ruling.id));
  const rival = question && rulingOf(law, question, circuit);
  const elsewhere = ` Not binding in the place asked about (${circuit.short})`;
  if (!rival?.decided || rival.side === ruling.side) return worded(row, elsewhere);
  const other = `${elsewhere}: there ${rival.short} went the other way, ${dateInWords(rival.decided)}`;
  const from = rival.decided;
  return {
    ...row,
    rival: rival.authority,
    timeline: [
      ...timelineOf(row).map((s) =>
        s.from < from ? s : { ...s, status: 'contested' as const, sentence: `${s.sentence}.${other}` },
      ),
      ...(timelineOf(row).some((s) => s.from === from) ? [] : [span(from, 'contested', other.trim(), rival.mark)]),
    ]
      .filter((s) => s.from >= (timelineOf(row)[0]?.from ?? ''))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

function rulingOf(law: CircuitLaw, question: OpenQuestion, circuit: Circuit): Ruling | undefined {
  return question.rulings.flatMap((id) => law.byId.get(id) ?? []).find((r) => r.circuit === circuit.id);
}

function worded(row: Authority, more: string): Authority {
  return { ...row, timeline: timelineOf(row).map((s) => ({ ...s, sentence: `${s.sentence}.${more}` })) };
}

function span(from: string, status: StatusSpan['status'], sentence: string, mark: StatusSpan['mark']): StatusSpan {
  return { from, status, sentence, mark };
}

/** The question of bond by circuit in one sentence, as the clock beside the detainer says it. */
export function questionInWords(law: CircuitLaw, question: OpenQuestion): string {
  const of = (test: (r: Ruling) => boolean): string =>
    question.rulings
      .flatMap((id) => law.byId.get(id) ?? [])
      .filter(test)
      .map((r) => `${r.court.replace(' Cir.', '')}${r.mandateWithheld ? ' (mandate withheld)' : ''}`)
      .join(', ');
  const review = law.byId.get(question.review);
  return (
    `The circuits differ. As of ${dateInWords(question.seenOn)} a hearing is available in the ${of((r) => r.side === 'for')} circuits; ` +
    `it is not in the ${of((r) => r.side === 'against')}; no ruling of the D.C. Cir. was found. ` +
    `The Supreme Court granted review on ${dateInWords(review?.decided ?? '')}: ${review?.citation.replace(/ \(.*$/, '') ?? ''}.`
  );
}
