/** Word lists and statute tables by which charges are read as jails and courts print them. */
import type {
  HoldRow,
  LineRow,
  OutcomeRow,
  SearchWordRow,
  StatuteFormRow,
  StatuteTable,
  TagRow,
} from '../../domain/offense/read/rows';
import type { LakenRileyRow } from '../../domain/offense/lakenRiley';
import holdsJson from './charge-holds.json';
import linesJson from './charge-lines.json';
import outcomesJson from './charge-outcomes.json';
import tagsJson from './charge-tags.json';
import lakenRileyJson from './laken-riley.json';
import { lazily } from '../load';
import {
  HoldWordFile,
  LakenRileyFile,
  LineWordFile,
  OutcomeWordFile,
  SearchWordFile,
  StatuteFormFile,
  StatuteTableFile,
  TagWordFile,
} from '../schema/chargeText';
import searchWordsJson from './search-words.json';
import formsJson from './statute-forms.json';
import caJson from '../statutes/us-ca.json';
import flJson from '../statutes/us-fl.json';
import usJson from '../statutes/us.json';

export const loadHoldWords = lazily<HoldRow>('charge-holds.json', holdsJson, HoldWordFile);
export const loadOutcomeWords = lazily<OutcomeRow>('charge-outcomes.json', outcomesJson, OutcomeWordFile);
export const loadTagWords = lazily<TagRow>('charge-tags.json', tagsJson, TagWordFile);
export const loadLineWords = lazily<LineRow>('charge-lines.json', linesJson, LineWordFile);
export const loadSearchWords = lazily<SearchWordRow>('search-words.json', searchWordsJson, SearchWordFile);
export const loadStatuteForms = lazily<StatuteFormRow>('statute-forms.json', formsJson, StatuteFormFile);

export const loadLakenRiley = lazily<LakenRileyRow>('laken-riley.json', lakenRileyJson, LakenRileyFile);

/** One file a state. A new table is a file in src/data/statutes and a line here. */
export const loadStatuteTables: readonly (() => ReturnType<ReturnType<typeof lazily<StatuteTable>>>)[] = [
  lazily<StatuteTable>('statutes/us-fl.json', flJson, StatuteTableFile),
  lazily<StatuteTable>('statutes/us-ca.json', caJson, StatuteTableFile),
  lazily<StatuteTable>('statutes/us.json', usJson, StatuteTableFile),
];
