import { citationFindings, type DefaultSeverity } from '../../../app/note/citationFindings';
import { rulesChanged } from '../../../app/note/noteFindings';
import type { Authorities } from '../../../app/citations/authorities';
import { findBlocks } from '../../../domain/note/blocks/blocks';
import type { Services } from '../../services';
import type { FindingSource } from '../findings/findingSource';
import { checkOpenNote } from '../../note/noteChecks';

/** What the register says about the citations of a note, and what changed in it since the note's blocks were made. */
export function citationSource(services: Services): FindingSource {
  const tables = new WeakMap<Authorities, ReadonlyMap<string, ReturnType<DefaultSeverity>>>();
  const severities = (authorities: Authorities): DefaultSeverity => {
    let table = tables.get(authorities);
    if (!table) tables.set(authorities, (table = new Map(authorities.findingCodes().map((c) => [c.code, c.severity]))));
    return (code) => table.get(code) ?? 'warning';
  };
  return {
    name: 'citations',
    compute(document) {
      const { checked, date, asOf, today } = checkOpenNote(services, document);
      const { authorities } = services.enginesFor(document.uri);
      const severityOf = severities(authorities);
      const place = date.span ? { span: date.span, asOf, today } : undefined;
      const all = [...checked.findings, ...checked.ignored.map((i) => i.finding)];
      const cited = all.flatMap((f) => f.authority ?? []);
      return [
        ...citationFindings(checked.findings, severityOf, place),
        ...rulesChanged(
          findBlocks(document.getText()),
          cited,
          (since, ids) => authorities.rulesChangedSince({ since, ids }),
          severityOf,
        ),
      ];
    },
  };
}
