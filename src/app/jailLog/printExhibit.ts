import { barLabels, type Breakdown } from '../../domain/jailLog/breakdown';
import { barChart } from '../../domain/program/pattern/charts';
import { printLetter, type LetterFormat, type PrintedFile } from '../letters/printLetter';
import { PICTURE_HEADING, shownReading } from './exhibitBreakdown';

/**
 * An exhibit as a page to print or a Word file. Until an expert has signed, DRAFT stands on every page. On the page the hours stand as a drawing
 * too; its text alternative names the table below it, which says the same.
 */
export async function printExhibit(
  markdown: string,
  format: LetterFormat,
  picture?: { readonly breakdown: Breakdown; readonly readings: readonly { readonly id: string; readonly label: string }[] },
): Promise<PrintedFile> {
  const printed = await printLetter({ markdown, reviewed: false, gapLabels: new Set(), format, title: 'Exhibit' });
  if (printed.kind === 'invalid' || format !== 'html' || !picture) return printed;
  const shown = shownReading(picture.readings);
  if (!shown) return printed;
  const { bars } = picture.breakdown.of(shown.id);
  const all = bars.reduce((n, b) => n + b, 0);
  const drawing = barChart(
    `Rows by hours past the end, as a share of ${all.toLocaleString('en-US')}; the table below has the same numbers`,
    barLabels().map((label, i) => {
      const rows = bars[i] ?? 0;
      return { label, share: all === 0 ? 0 : rows / all, interval: null, note: rows.toLocaleString('en-US') };
    }),
  );
  const heading = `<h2>${PICTURE_HEADING}</h2>`;
  const html = new TextDecoder().decode(printed.bytes).replace(heading, (found) => `${found}\n<figure>${drawing}</figure>`);
  return { ...printed, bytes: new TextEncoder().encode(html) };
}
