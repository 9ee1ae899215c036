import assert from 'node:assert/strict';
import { loadLogWords } from '../../src/data/jails/jailLog';
import { holdMeaning, indexLogWords, reasonMeaning } from '../../src/domain/jailLog/logWords';
import { matchHeading } from '../../src/domain/jailLog/columns/headings';

const loaded = loadLogWords();
assert.ok(loaded.ok, loaded.ok ? '' : loaded.message);
const words = indexLogWords(loaded.rows, loaded.version);

describe('words of jail logs', () => {
  it('each row says where it was seen', () => {
    assert.ok(loaded.rows.length > 100);
    for (const r of loaded.rows) assert.ok(r.seen.length > 10, r.id);
  });

  it('the examples of holds and reasons hold', () => {
    for (const r of loaded.rows) {
      if (r.kind === 'hold') for (const e of r.examples) assert.equal(holdMeaning(e.text, words), e.expect, e.text);
      if (r.kind === 'reason') for (const e of r.examples) assert.equal(reasonMeaning(e.text, words), e.expect, e.text);
    }
  });

  it('ICE inside other words is nothing', () => {
    for (const text of [
      'POLICE OFFICER ASSAULT',
      'SERVICE OF PROCESS',
      'OBSTRUCTION OF JUSTICE',
      'NOTICE TO APPEAR',
      'VICE',
      'POSSESS CRYSTAL ICE',
    ])
      assert.equal(holdMeaning(text, words) === 'ice', false, text);
  });

  it('the federal government is not ICE by itself', () => {
    for (const text of ['FEDERAL HOLD', 'FBI', 'US MARSHAL', 'RELEASED TO FEDS', 'FEDS'])
      assert.equal(holdMeaning(text, words) === 'ice', false, text);
  });

  it('a text of the person for this file replaces the list', () => {
    assert.equal(holdMeaning('HOLD 77', words, [['hold', '77']]), 'ice');
    assert.equal(holdMeaning('ICE DETAINER', words, [['hold', '77']]), 'none');
  });

  it('headings in many hands mean the same field', () => {
    const best = (heading: string): string | undefined => matchHeading(heading, words)[0]?.field;
    for (const [field, headings] of Object.entries({
      booking: ['BKG_NO', 'Booking #', 'bookingNumber', 'BookingID', 'Book No.'],
      booked: ['BKG_DT', 'Date Booked', 'Admission Date/Time', 'Intake DTTM', 'Time In', 'CommitmentDate'],
      released: ['REL_DT', 'Date Out', 'ActualReleaseDate', 'Discharge Date', 'Release Date & Time'],
      releasable: ['Bond Posted', 'Date Bond Posted', 'RELEASE_ELIGIBLE_DT', 'Sentence End Date'],
      chargeReleased: ['charge_release_dt', 'Charge Disposition Date', 'Chg Rel Date'],
      plan: ['Sched. Release', 'Projected Release Date', 'SDOR'],
      icePickup: ['ICE Pick-Up', 'Picked up by ICE', 'ICE Pickup Time'],
      detainerReceived: ['Detainer Received', "ICE Detainer Rec'd Date"],
    }))
      for (const h of headings) assert.equal(best(h), field, h);
  });
});
