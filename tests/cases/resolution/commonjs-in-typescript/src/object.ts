import fs from 'node:fs';

async function stop(): Promise<void> {
  fs.readFileSync('stop'); // expect: violation node:fs#readFileSync in stop
}
async function spare(): Promise<void> {
  fs.readFileSync('spare'); // expect: unreached node:fs#readFileSync in spare
}
module.exports = {
  stop,
  spare,
  async start(): Promise<void> {
    fs.readFileSync('start'); // expect: violation node:fs#readFileSync in start
  },
};
