import type { ZoneTable } from '../../time/zoneTable';
import { localDay } from '../../time/zoneTable';
import { formatDate } from '../../time/civil';
import type { HolidayRuleId, HoldRequest } from '../answers';
import type { HoldData } from '../holdData';
import { endOfReading } from './readingResult';
import type { ReadRequest } from '../readRequest';
import type { FormRow, JurisdictionRow, LawRow, ReadingRow } from '../rows';
import { barringLaw, lawsOn, selectReadings } from './selectReadings';

/** What is the same for many rows of a log: looked up once. */
export interface EndsContext {
  readonly table: ZoneTable;
  readonly form: FormRow | null;
  readonly jurisdiction: JurisdictionRow | null;
  readonly holidayRule: HolidayRuleId;
  readonly request: HoldRequest;
}

export type EndsByReading =
  | {
      readonly kind: 'ends';
      readonly ends: readonly { readonly row: ReadingRow; readonly expires: number }[];
      /** A state's law that allows no hold at all on that day. */
      readonly barredBy: LawRow | null;
      /** The law of the state adds a reading that needs the time of receipt. */
      readonly needsReceipt: boolean;
    }
  | { readonly kind: 'out-of-range' };

const NO_LAWS: readonly LawRow[] = [];

/**
 * The end of every reading that applies, in UTC minutes, without words, steps and cautions: for a log of a million rows. The readings are
 * selected and counted by the same functions as in `computeHold`; a test holds the two together.
 */
export class EndsCounter {
  constructor(
    private readonly context: EndsContext,
    private readonly data: HoldData,
  ) {}

  count(release: number, received: number | null): EndsByReading {
    const { table, form, jurisdiction, holidayRule, request } = this.context;
    const { calendar } = this.data;
    const day = localDay(table, release);
    if (day < calendar.firstDay || day > calendar.lastDay) return { kind: 'out-of-range' };
    const read: ReadRequest = {
      kind: 'read',
      request,
      table,
      release,
      releaseText: '',
      releaseDay: day,
      releaseDate: formatDate(day),
      otherOffset: null,
      received,
      servedAt: null,
      now: null,
      iceCustody: null,
      form,
      jurisdiction,
      reading: null,
      holidayRule,
      localDays: [],
    };
    const laws = jurisdiction ? lawsOn(jurisdiction, read.releaseDate) : NO_LAWS;
    // asked anew for each row: a reading may begin on a day
    const selection = selectReadings(read, laws, this.data);
    const ends: { row: ReadingRow; expires: number }[] = [];
    for (const row of selection.rows) {
      const counted = endOfReading(row, read, calendar);
      if (!counted) return { kind: 'out-of-range' };
      ends.push(counted);
    }
    return {
      kind: 'ends',
      ends,
      barredBy: jurisdiction ? barringLaw(laws, read.releaseDate, request.custodian ?? 'unknown') : null,
      needsReceipt: selection.needsReceipt.length > 0,
    };
  }
}
