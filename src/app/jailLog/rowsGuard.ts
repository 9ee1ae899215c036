import { findClientData, type ClientData } from '../../domain/privacy/find';

/** So many different texts are looked at: the facilities and reasons of a log, and the numbers of bookings at its beginning. */
const MOST_TEXTS = 3000;

/** The privacy guard over the texts of a result that came from the log, which are few beside its rows. */
export class RowsGuard {
  private readonly texts = new Set<string>();

  see(text: string): void {
    if (text !== '' && this.texts.size < MOST_TEXTS) this.texts.add(text);
  }

  /** What looks like client data, each text once. */
  found(): ClientData[] {
    const seen = new Set<string>();
    return [...this.texts].flatMap((text) => findClientData(text)).filter(({ text }) => !seen.has(text) && seen.add(text));
  }
}
