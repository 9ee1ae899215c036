// One peer in its own process: first every case of every rule, then the warm time. Reports each step so that the parent can tell where it hung.
import { PEERS } from './deadlinePeers.mjs';

process.once('message', async (job) => {
  const say = (message) => process.send(message);
  try {
    const peer = PEERS[job.peer];
    const run = await peer.make(job);
    for (const rule of peer.rules) {
      let right = 0;
      const errors = [];
      for (const [i, c] of job.cases.entries()) {
        if (i % 25 === 0) say({ kind: 'at', rule, i });
        try {
          const end = run(c.utc, c.zone, rule, c.iso);
          // Monday 00:00 and Saturday 00:00 are the same stopped clock, but only one of them is when the hours are full.
          if (end === c.ends[rule]) right++;
        } catch (error) {
          errors.push(String(error).slice(0, 80));
        }
      }
      say({ kind: 'rule', rule, right, errors: errors.length, first: errors[0] });
    }
    const timed = peer.timed ? await peer.timed(job) : run;
    const all = () => {
      for (const c of job.cases) timed(c.utc, c.zone, 'holidays', c.iso);
    };
    // Warm means warm: a library is timed when it has had as long as it wants to be compiled, and each sample is long beside a hiccup.
    const began = performance.now();
    let passes = 0;
    while (passes < 3 || performance.now() - began < 500) {
      all();
      passes++;
      say({ kind: 'at', rule: 'warm', i: passes });
    }
    const started = performance.now();
    all();
    const repeat = Math.max(1, Math.round(60 / (performance.now() - started)));
    const runs = [];
    for (let i = 0; i < 9; i++) {
      const from = performance.now();
      for (let k = 0; k < repeat; k++) all();
      runs.push(((performance.now() - from) * 1000) / (repeat * job.cases.length));
      say({ kind: 'at', rule: 'time', i });
    }
    runs.sort((a, b) => a - b);
    say({ kind: 'done', us: runs[4], low: runs[0], high: runs[8] });
  } catch (error) {
    say({ kind: 'failed', message: String(error).slice(0, 200) });
  }
  process.disconnect();
});
