import { Fast, Slow, type Base } from './jobs.ts';

const jobs: Base[] = [new Fast()];

function add(job: Base): void {
  jobs.push(job);
}
if (process.env.SLOW) add(new Slow());

setInterval(() => {
  for (const job of jobs) job.run(); // expect: violation src/jobs.ts#Base.run via Base.run > Slow.work > execSync
}, 1000);
setInterval(() => {
  new Fast().name();
}, 1000);
