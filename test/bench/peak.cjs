// Says at the end of a program how much processor time it took and the most memory it had.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`${((userCPUTime + systemCPUTime) / 1000).toFixed(0)} ms, ${(maxRSS / 1024).toFixed(0)} MB\n`);
});
