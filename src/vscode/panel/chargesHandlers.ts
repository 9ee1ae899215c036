import * as vscode from 'vscode';
import { SCHEMES } from '../../app/charges/chargesCheck';
import { explainCharges } from '../../app/charges/chargesExplain';
import { chargesRequest, chargesView } from '../../app/charges/chargesView';
import { pastedView } from '../../app/charges/pasted';
import { MOST_CHARGES } from '../../protocol/charges';
import { RpcError } from '../../protocol/envelope';
import type { PageHandlers } from '../../protocol/messages';
import { chargesBlocks } from '../note/chargesBlocks';
import { checkDeadline } from '../commands/hold/checkDeadline';
import { said, type Panel } from './handlerParts';
import { surroundings } from './targetNote';
import { writeBlockInto } from './write';

type ChargesHandlers = Pick<
  PageHandlers,
  'offenseSearch' | 'holdCheck' | 'chargesRead' | 'chargesClassify' | 'chargesInsert' | 'chargesCopy' | 'chargesExplain'
>;
const SEARCH_LIMIT = 20;
/** The window draws and takes keys between two slices of a long page. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** The Charges tab. */
export function chargesHandlers({ services, target, here }: Panel): ChargesHandlers {
  const around = (): ReturnType<typeof surroundings> => surroundings(services, target.current()?.document);
  const jurisdiction = (): string => around().jurisdiction;
  return {
    offenseSearch: ({ query }) => ({
      hits: here()
        .api.searchOffenses({ query, limit: SEARCH_LIMIT })
        .map((h) => ({ code: h.code, name: h.descriptor, category: h.category, why: h.why })),
      note: here().charges.sectionNumberAlone(query) ?? '',
    }),
    chargesRead: async ({ text }) => {
      const { jurisdiction: state, asOf: caseDate } = around();
      const request = { text, caseDate, ...(state === '' ? {} : { jurisdiction: state }) };
      return pastedView(await here().charges.readChargesInSlices(request, breathe), text, MOST_CHARGES);
    },
    holdCheck: ({ time }) => {
      // The list stays open for as long as the person likes; the page does not wait for it.
      void checkDeadline(services, time);
      return said('The quick check is open.');
    },
    chargesClassify: (form) => chargesView(form, here().api, jurisdiction(), around().asOf),
    chargesInsert: ({ note, form, mode }) => {
      const t = target.check(note);
      const request = chargesRequest(form, jurisdiction());
      if (request.charges.length === 0) throw new RpcError('badInput', 'Add a charge first.', 'charges');
      const { block, added } = chargesBlocks(here().charges, t.document, request, undefined, t.cursor);
      return writeBlockInto(services, t, 'charges', block, mode, added);
    },
    chargesCopy: async (form) => {
      await vscode.env.clipboard.writeText(here().charges.chargesTable(chargesRequest(form, jurisdiction())));
      return said('Copied.');
    },
    chargesExplain: async (form) => {
      const request = chargesRequest(form, jurisdiction());
      const answers = SCHEMES.map((scheme) => here().api.classifyCharges({ ...request, scheme }));
      await services.docs.show('Levels explained', explainCharges(request, answers, here().charges.dataVersion));
      return said('Each rule and its source is open beside this panel.');
    },
  };
}
