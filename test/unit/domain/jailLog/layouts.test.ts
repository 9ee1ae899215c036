// The twenty layouts of docs/jail-log.md, each with rows invented in it. Bookings, times and codes name nobody.
import assert from 'node:assert/strict';
import { gzipSync } from 'fflate';
import { brief, readFiles, readText, workbook } from '../../../support/jailLog';

/** Friday March 4, 2016, 08:00 to Thursday March 10, 21:00: 48 counted hours end Tuesday 08:00, 48 consecutive ones Sunday 08:00. */
const PIERCE = `hash_id|booking_id|booking_dt|release_dt|booking_charge_desc|booking_charge_txt|charge_release_dt|title_txt|cause_num|jurisdiction_cd|release_disposition_desc|post_flg
a1|16001|2016-03-01 10:05:00|2016-03-10 21:00:00|DUI|DUI|2016-03-04 08:00:00|Report Criteria: all, Disposition: all|1|TPD|PR|t
a1|16001|2016-03-01 10:05:00|2016-03-10 21:00:00|HOLD IMMIGRAT|HOLD|2016-03-10 21:00:00|Report Criteria: all, Disposition: all||IMM|Immigration|t
a2|16002|2016-03-02 10:05:00|2016-03-10 22:00:00|DWLS|DWLS|2016-03-10 22:00:00|Report Criteria: all, Disposition: all|2|TPD|Time Served|t
a2|16002|2016-03-02 10:05:00|2016-03-10 22:00:00|HOLD IMMIGRAT|HOLD|2016-03-08 22:00:00|Report Criteria: all, Disposition: all||IMM|Cancel Detainer|t
a3|16003|2016-03-02 11:05:00|2016-03-09 22:00:00|THEFT|THEFT|2016-03-09 08:00:00|Report Criteria: all, Disposition: all|3|TPD|WSI Chain|t
a3|16003|2016-03-02 11:05:00|2016-03-09 22:00:00|HOLD IMMIGRAT|HOLD|2016-03-09 08:00:00|Report Criteria: all, Disposition: all||IMM|WSI Chain|t
a4|16004|2016-03-02 11:05:00|2016-03-09 22:00:00|ASSAULT|ASSAULT|2016-03-09 08:00:00|Report Criteria: all, Disposition: all|4|TPD|Bail Bond|t
`;

const BLOCKS: readonly (readonly (string | { n: number; style: number } | null)[])[] = [
  [null, 'ICE Detainers Added'],
  [null, 'January to June'],
  [],
  [null, 'Booking No', 'Booking Name', 'Race', 'Sex', null, 'Age', 'Booking Date', 'Place of Birth'],
  [null, '1600001', 'ONE', 'W', 'M', null, '33', { n: 42484, style: 4 }, 'X'],
  [null, 'Charge', 'Charge Literal', 'Level', 'Sentence', null, 'Disposition Date', 'Disposition Type'],
  [null, '1234', 'DWI', 'MB', null, null, { n: 42486, style: 4 }, 'BOND-SURETY'],
  [null, '4200', 'ICE DETAINER', 'F*', null, null, { n: 42491, style: 4 }, 'RELEASED TO ICE'],
  [],
  [null, '1600002', 'TWO', 'W', 'M', null, '35', { n: 42484, style: 4 }, 'X'],
  [null, 'Charge', 'Charge Literal', 'Level', 'Sentence', null, 'Disposition Date', 'Disposition Type'],
  [null, '1234', 'DWI', 'MB', null, null, { n: 42486, style: 4 }, 'RELEASED TO TDCJ-ID'],
  [null, '4200', 'ICE DETAINER', 'F', null, null, { n: 42491, style: 4 }, 'RELEASED TO TDCJ-ID'],
  [],
  [null, '1600003', 'THREE', 'W', 'M', null, '35', { n: 42484, style: 4 }, 'X'],
  [null, 'Charge', 'Charge Literal', 'Level', 'Sentence', null, 'Disposition Date', 'Disposition Type'],
  [null, '4200', 'ICE DETAINER', 'X', null, null, { n: 42491, style: 4 }, 'RELEASED TO ICE'],
  [],
  [null, 'Total bookings', '3'],
];

describe('jail logs: layouts', () => {
  it('1: a line for each charge, pipes, packed with gzip despite its name', async () => {
    const bytes = gzipSync(new TextEncoder().encode(PIERCE));
    const { proposal, answer } = await readFiles([{ name: 'allholds.csv', bytes }]);
    assert.deepEqual(proposal.mapping, {
      onePer: 'charge',
      columns: {
        person: 'hash_id',
        booking: 'booking_id',
        booked: 'booking_dt',
        released: 'release_dt',
        charge: 'booking_charge_desc',
        chargeReleased: 'charge_release_dt',
        chargeEnd: 'release_disposition_desc',
      },
    });
    assert.deepEqual(brief(answer.rows), ['16001 answered 3660', '16002 answered 0', '16003 refused', '16004 no-detainer']);
    assert.equal(answer.rows[0]?.ends?.regulation, '2016-03-08T08:00:00-06:00');
    assert.equal(answer.rows[0]?.ends?.consecutive, '2016-03-06T08:00:00-06:00');
  });

  it("1: by the study's own definition: the hold's end against the last other charge, transfers left in", async () => {
    const choices = { otherwiseReleased: 'last-other-charge', released: 'hold-charge' } as const;
    const { answer } = await readText(PIERCE, { choices });
    assert.deepEqual(brief(answer.rows), ['16001 answered 3660', '16002 answered 0', '16003 answered 0', '16004 no-detainer']);
    assert.deepEqual(answer.rows[1]?.flags, ['hold-ended-first']);
    assert.deepEqual(
      answer.rows.map((r) => r.heldMinutes),
      [9420, 0, 0, undefined],
    );
  });

  it('2: the range of a report is not a time of a booking, and a payment is when a bond was posted', async () => {
    const { proposal } = await readText(`booking_id|bail_receipt_id|bail_receipt_dt|fine_amt|start_dt|end_dt|disbursed_dt
1|9|2016-10-01 00:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-01 00:00:00.996
2|10|2016-10-05 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-07 00:00:00.996
3|11|2016-10-06 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
4|12|2016-10-07 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
5|13|2016-10-08 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
6|14|2016-10-08 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
7|15|2016-10-08 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
8|16|2016-10-08 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
9|17|2016-10-08 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
10|18|2016-10-08 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
11|19|2016-10-08 12:03:00.0|500|2016-10-01 00:00:00.0|2016-12-31 00:00:00.0|2016-11-08 00:00:00.996
`);
    assert.equal(proposal.mapping.columns.releasable, 'bail_receipt_dt');
    assert.equal(proposal.mapping.columns.booked, undefined);
    assert.equal(proposal.mapping.columns.released, undefined);
  });

  it('3: days only, a trailing space, a heading twice', async () => {
    const { proposal, tables, answer } =
      await readText(`Booking ID ,Date of Booking,Date of Release,Released to Immigration authorities?,Prior Entry Date,Prior Entry Date
1,04/12/17,04/20/17,Yes,01/01/09,02/01/10
2,04/13/17,04/21/17,No,,
`);
    assert.deepEqual(tables[0]?.headings.slice(-2), ['Prior Entry Date', 'Prior Entry Date (2)']);
    assert.equal(proposal.mapping.columns.booking, 'Booking ID');
    assert.equal(proposal.mapping.columns.booked, 'Date of Booking');
    assert.equal(proposal.mapping.columns.released, 'Date of Release');
    assert.ok(proposal.asked.some((q) => q.field === 'otherwiseReleased'));
    assert.deepEqual(answer.totals.answered, 0);
  });

  it('4: blocks of a person and charges in a workbook: days give least and most', async () => {
    const { proposal, tables, answer } = await readFiles([
      { name: 'added.xlsx', bytes: workbook({ Sheet1: BLOCKS }, { merges: ['B1:D1'] }) },
    ]);
    assert.equal(proposal.mapping.onePer, 'group');
    assert.equal(proposal.mapping.columns.charge, 'Charge Literal');
    assert.equal(proposal.mapping.columns.chargeReleased, 'Disposition Date');
    assert.equal(tables[0]?.headingLine, 4);
    assert.deepEqual(
      tables[0]?.setApart.map((s) => s.line),
      [1, 2, 6, 11, 16, 19],
    );
    assert.deepEqual(brief(answer.rows), ['1600001 answered 2881..5759', '1600002 refused', '1600003 refused']);
    assert.deepEqual([answer.rows[0]?.releasable, answer.rows[0]?.released], ['2016-04-26', '2016-05-01']);
    assert.equal(answer.rows[0]?.ends?.regulation, '2016-04-28');
    assert.match(answer.rows[2]?.why ?? '', /no other charge/);
  });

  it('5: headings of charges beside their values, two of them twice', async () => {
    const sub = ',Authority,,Charge,Level,Sentence,,Level,Sentence,Bond Amount,Disp Date,Disp Type';
    const { proposal, answer } = await readText(`Booking No,Booking Name,Jail Custody,Age,Booking Date,Release Date,Place
1600001,ONE,DV,33,04/24/2016,05/01/2016,X
${sub}
,TC,DWI,MB,,3000,,,,,04/26/2016,BOND-SURETY
,ICED,ICE DETAINER,F,,,,,,,05/01/2016,RELEASED TO ICE
1600002,TWO,DV,33,04/14/2016,05/01/2016,X
${sub}
,TC,DWI,MB,,3000,,,,,04/26/2016,DISMISSAL
,ICEW,ICE DETAINER,F,,,,,,,05/01/2016,RELEASED TO ICE
`);
    assert.equal(proposal.mapping.onePer, 'group');
    assert.match(proposal.mapping.columns.charge ?? '', /^Column/);
    assert.deepEqual(brief(answer.rows), ['1600001 answered 2881..5759', '1600002 answered 2881..5759']);
  });

  it('6: names run together as a database writes them', async () => {
    const { proposal, answer } = await readText(`BookingId,InmateId,BookingDate,ReleaseReason,ChargeDescription
1,11,2012-03-05 10:00,873 - ICE Federal Agency,Hold/Ice
1,11,2012-03-05 10:00,873 - ICE Federal Agency,Public Intox
2,12,2012-03-05 10:00,Bond,Hold For Other Agency
`);
    assert.deepEqual(proposal.mapping.columns, {
      booking: 'BookingId',
      person: 'InmateId',
      booked: 'BookingDate',
      releaseReason: 'ReleaseReason',
      charge: 'ChargeDescription',
    });
    assert.deepEqual(brief(answer.rows), ['1 refused', '2 no-detainer']);
  });

  it('7: a list of who is held today: nobody has left', async () => {
    const { proposal, answer } =
      await readText(`"INMATEID","ADMITTED_DT","DISCHARGED_DT","CUSTODY_LEVEL","INMATE_STATUS_CODE","TOP_CHARGE","INFRACTION"
"1","2016-01-01 08:12:00","","MIN ","DE","120.05","N"
"2","2016-01-02 08:12:00","","MIN ","DE","120.05","N"
`);
    assert.equal(proposal.mapping.columns.released, 'DISCHARGED_DT');
    assert.ok(proposal.asked.some((q) => q.field === 'released' && q.question.includes('blank')));
    assert.equal(answer.totals.refused, 2);
  });

  it('8: "detainer" alone is asked about, and a day of looking is not an event', async () => {
    const { proposal } = await readText(`download_date,identifier,latest_admission_date,offense,facility,detainer
2020-01-05,abc,2020-01-01,THEFT,NORTH,NONE
2020-01-05,abd,2020-01-02,THEFT,NORTH,FEDERAL
2020-01-05,abe,2020-01-02,THEFT,NORTH,OTHER STATE
`);
    assert.ok(proposal.asked.some((q) => q.field === 'detainers'));
    assert.equal(proposal.choices.detainers, undefined);
    assert.ok('not used: download_date' in proposal.guessed);
  });

  it('9: line breaks inside cells keep the lines right, and a word stands in a column of money', async () => {
    const { answer } = await readText(
      'Booking_Id,Booking_Date,Inmate_Hash,Housing_Location,Charges,Bail_Amount\n1,2016-07-20,aa,D1,"DUI\nTHEFT",*NO BOND*\n2,2016-07-21,ab,D1,"ICE DETAINER\nDUI",1000\n',
    );
    assert.deepEqual(
      answer.rows.map((r) => [r.line, r.kind]),
      [
        [2, 'no-detainer'],
        [4, 'refused'],
      ],
    );
  });

  it('10: charges without a booking and without a release', async () => {
    const { answer } = await readText(`Last Name,Case Number,Charge Description,Court Disposition,Bond Amt,Court Date,Court Time
A,17BA-1,DWI,,500,04/24/2023,09:00
B,17BA-2,IMMIGRATION DETAINER (JAIL),,,,
C,17BA-3,US MARSHAL HOLD (JAIL),,,,
`);
    assert.deepEqual(
      answer.rows.map((r) => r.kind),
      ['no-detainer', 'refused', 'no-detainer'],
    );
  });

  it('11: day and clock in two columns, a reason and no time of release', async () => {
    const { proposal, answer } =
      await readText(`Name,Sex,Date of Birth,Arresting Agency,Bond Amt,Booking Date,Booking Time,Charge,Court disposition,Release reason
A,M,01/01/1980,PD,500,04/24/2023,23:06,DWI,OPEN,BOND
B,M,01/01/1980,PD,500,04/25/2023,03:06,IMMIGRATION DETAINER (JAIL),OPEN,RELEASE OWN RECOG
`);
    assert.equal(proposal.mapping.columns.booked, 'Booking Date + Booking Time');
    assert.ok(proposal.asked.some((q) => q.field === 'released'));
    assert.equal(answer.totals.refused, 1);
  });

  it('12: the planned release is not the release', async () => {
    const { proposal } = await readText(`Booking Number:,Booking Date:,Sched. Release:,Released:,Violation:,Clearance:
1,04/24/2019 13:06,05/01/2019,04/26/2019 14:00,DUI,TIME SERVED
1,04/24/2019 13:06,05/01/2019,04/26/2019 14:00,ICE HOLD,
`);
    assert.equal(proposal.mapping.columns.released, 'Released:');
    assert.ok('not used: Sched. Release:' in proposal.guessed);
  });

  it('13: labels before their values, and charges in a block', async () => {
    const { proposal, answer } =
      await readText(`Booking #:,100,Booking Date:,4/23/2020 6:03:36 PM,Release Date:,4/25/2020 6:03:36 PM
Type,Code,Charge,Bond,Dispo
M,1,DUI,500,PB
M,2,ICE HOLD,,T/C OR
Booking #:,101,Booking Date:,4/24/2020 6:03:36 PM,Release Date:,
Type,Code,Charge,Bond,Dispo
M,1,DUI,500,PB
`);
    assert.equal(proposal.mapping.onePer, 'group');
    assert.equal(proposal.mapping.columns.booking, 'Booking #');
    assert.deepEqual(
      answer.rows.map((r) => [r.line, r.booking, r.kind]),
      [
        [1, '100', 'refused'],
        [5, '101', 'no-detainer'],
      ],
    );
  });

  it('14: three letters for a date: DOR is real, SDOR is planned', async () => {
    const { proposal } = await readText(`bk,name,DOI,DOO,DOR,SDOR,last_verified,charges
1,x,11-09-2019 - 02:15 AM,11-08-2019,11-12-2019 - 02:15 PM,11-30-2019,2019-12-01,DUI; ICE HOLD
2,y,11-19-2019 - 02:15 AM,11-08-2019,,11-30-2019,2019-12-01,DUI
`);
    assert.equal(proposal.mapping.columns.booked, 'DOI');
    assert.equal(proposal.mapping.columns.released, 'DOR');
    assert.ok('not used: SDOR' in proposal.guessed);
  });

  it('15: eight digits for a day, and seven where a zero was lost', async () => {
    const { proposal } = await readText(`SEX,RACE,ARREST DATE,BOOKING DATE,CHARGE CODE,CHARGE WORDING,CHARGE LEVEL,DISPOSITION
M,W,08192016,8192016,1,DWI,MB,COMM
`);
    assert.equal(proposal.mapping.columns.booked, 'BOOKING DATE');
    assert.equal(proposal.mapping.columns.charge, 'CHARGE WORDING');
  });

  it('16: three files joined by a number, headings again inside', async () => {
    const { proposal, answer } = await readFiles([
      {
        name: 'bookings.csv',
        text: 'ID,Booking_Date,Release_Dt\n1,2012-01-02 10:00,2012-01-12 10:00\nID,Booking_Date,Release_Dt\n2,2012-01-03 11:00,2012-01-04 10:00\n',
      },
      {
        name: 'charges.csv',
        text: 'ID,Charge,Charge_Release_Dt\n1,DUI,2012-01-04 09:00\n1,ICE HOLD,2012-01-12 10:00\n2,THEFT,2012-01-04 09:30\n7,THEFT,2012-01-04 09:30\n',
      },
      { name: 'persons.csv', text: 'ID,Race,Sex\n1,W,M\n2,W,M\n' },
    ]);
    assert.equal(proposal.mapping.onePer, 'charge');
    assert.deepEqual(new Set(proposal.mapping.join?.map((j) => j.table)), new Set(['charges.csv', 'persons.csv']));
    // Wednesday 09:00 and 48 hours: Friday 09:00. Left the Thursday after: six days and an hour later.
    assert.deepEqual(brief(answer.rows), ['1 answered 8700', '2 no-detainer']);
    assert.deepEqual(
      answer.totals.notRead.map((n) => [n.table, n.lines]),
      [['charges.csv', 1]],
    );
  });

  it('17: one fact under three names in three counties', async () => {
    for (const [heading, value] of [
      ['booking_date', '07/03/18'],
      ['arrival_date_and_time', '07/03/2018 04:12'],
      ['booking_date_time', '07/03/2018 04:12:33'],
    ]) {
      const { proposal } = await readText(
        `id,${heading},released,charge\n1,${value},07/05/2018 10:00,DUI\n2,${value},07/06/2018 14:00,ICE HOLD\n`,
      );
      assert.equal(proposal.mapping.columns.booked, heading);
    }
  });

  it('18: rows of detainers, six lines above the headings, two sheets to stack: no release, so nothing is counted', async () => {
    const sheet = (from: number): (string | { n: number; style: number } | null)[][] => [
      ...Array.from({ length: 6 }, (_, i) => [`Line ${i} of the report of an office`]),
      ['Detainer Prepare Date', 'Detainer Facility', 'Detainer Lift Reason', 'Apprehension Date', 'Anonymized Identifier'],
      [{ n: from, style: 2 }, 'A JAIL', 'Booked', { n: from, style: 1 }, 'abc'],
      [{ n: from + 1.25, style: 2 }, 'B JAIL', 'Booked', { n: from, style: 1 }, 'abd'],
    ];
    const { tables, answer } = await readFiles([{ name: 'd.xlsx', bytes: workbook({ One: sheet(42000), Two: sheet(43000) }) }]);
    assert.deepEqual(
      tables.map((t) => t.headingLine),
      [7, 7],
    );
    assert.equal(answer.totals.refused, 4);
  });

  it('19: placements: book-in and book-out', async () => {
    const { proposal } =
      await readText(`unique_identifier,stay_book_in_date_time,detention_book_in_date_and_time,detention_book_out_date_time,detention_facility
abc,2012-01-02 10:00:00,2012-01-02 10:00:00,2012-01-05 11:00:00,X
`);
    assert.equal(proposal.mapping.columns.booked, 'stay_book_in_date_time');
    assert.equal(proposal.mapping.columns.released, 'detention_book_out_date_time');
  });

  it('20: totals of counties are no bookings: nothing is counted', async () => {
    const { proposal, answer } = await readText(
      'County,Number of inmates,Inmate days,Cost\nTravis (P),10,200,3000\nBexar,20,500,4000\n',
    );
    assert.equal(proposal.choices.otherwiseReleased, undefined);
    assert.equal(answer.totals.answered, 0);
  });
});
