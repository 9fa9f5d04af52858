import { writeFileSync } from 'node:fs';

// Loaded into a measured process (`node --import`): leaves what the process used in the file that BENCH_USAGE names.

const { BENCH_USAGE } = process.env;

if (BENCH_USAGE !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
  });
}
