import * as vscode from 'vscode';
import { SCHEMES } from '../../app/charges/chargesCheck';
import { explainCharges } from '../../app/charges/chargesExplain';
import { chargesRequest, chargesView } from '../../app/charges/chargesView';
import { RpcError } from '../../protocol/envelope';
import type { PageHandlers } from '../../protocol/messages';
import { chargesBlocks } from '../note/chargesBlocks';
import { said, type Panel } from './handlerParts';
import { writeBlockInto } from './write';

type ChargesHandlers = Pick<
  PageHandlers,
  'offenseSearch' | 'chargesClassify' | 'chargesInsert' | 'chargesCopy' | 'chargesExplain'
>;
const SEARCH_LIMIT = 20;

/** The Charges tab. */
export function chargesHandlers({ services, target, here }: Panel): ChargesHandlers {
  return {
    offenseSearch: ({ query }) => ({
      hits: here()
        .api.searchOffenses({ query, limit: SEARCH_LIMIT })
        .map((h) => ({ code: h.code, name: h.descriptor, category: h.category, why: h.why })),
      note: here().charges.sectionNumberAlone(query) ?? '',
    }),
    chargesClassify: (form) => chargesView(form, here().api),
    chargesInsert: ({ note, form, mode }) => {
      const t = target.check(note);
      const request = chargesRequest(form);
      if (request.charges.length === 0) throw new RpcError('badInput', 'Add a charge first.', 'charges');
      const { block, added } = chargesBlocks(here().charges, t.document, request, undefined, t.cursor);
      return writeBlockInto(services, t, 'charges', block, mode, added);
    },
    chargesCopy: async (form) => {
      await vscode.env.clipboard.writeText(here().charges.chargesTable(chargesRequest(form)));
      return said('Copied.');
    },
    chargesExplain: async (form) => {
      const request = chargesRequest(form);
      const answers = SCHEMES.map((scheme) => here().api.classifyCharges({ ...request, scheme }));
      await services.docs.show('Levels explained', explainCharges(request, answers, here().charges.dataVersion));
      return said('Each rule and its source is open beside this panel.');
    },
  };
}
