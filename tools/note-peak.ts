/** Loaded before a program, says at its end on standard error how much memory it took at most, in MiB: a test reads that. */
process.on('exit', () => {
  process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB\n`)
})
