import { citationFindings, rulesChanged, type DefaultSeverity } from '../../app/note/noteFindings';
import { findBlocks } from '../../domain/note/blocks/blocks';
import type { Services } from '../services';
import type { FindingSource } from './findingSource';
import { checkOpenNote } from '../note/noteChecks';

/** What the register says about the citations of a note, and what changed in it since the note's blocks were made. */
export function citationSource(services: Services): FindingSource {
  let table: ReadonlyMap<string, ReturnType<DefaultSeverity>> | undefined;
  const severityOf: DefaultSeverity = (code) => {
    table ??= new Map(services.authorities.findingCodes().map((c) => [c.code, c.severity]));
    return table.get(code) ?? 'warning';
  };
  return {
    name: 'citations',
    compute(document) {
      const { checked, date, asOf, today } = checkOpenNote(services, document);
      const place = date.span ? { span: date.span, asOf, today } : undefined;
      const all = [...checked.findings, ...checked.ignored.map((i) => i.finding)];
      const cited = all.flatMap((f) => f.authority ?? []);
      return [
        ...citationFindings(checked.findings, severityOf, place),
        ...rulesChanged(
          findBlocks(document.getText()),
          cited,
          (since, ids) => services.authorities.rulesChangedSince({ since, ids }),
          severityOf,
        ),
      ];
    },
  };
}
