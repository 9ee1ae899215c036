/** The only file that opens the words of jail logs: headings, holds, reasons, placeholders, footers. */
import words from './log-words.json';
import { lazily } from '../load';
import { LogWordsFile } from '../schema/jailLog/jailLog';

export const loadLogWords = lazily('log-words.json', words, LogWordsFile);
