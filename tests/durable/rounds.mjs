import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAudit } from '../../dist/audit/parse.js';
import { updateFile } from '../../dist/bin/durable-file.js';

/**
 * Eight processes write one document while some of them are killed (SIGKILL) at random moments: at every moment the
 * document is whole, every row that a writer has reported is in it from then on, and in the end no temporary file is
 * left. `node tests/durable/rounds.mjs [rounds] [seed]` runs it in full; each round is a new document.
 */

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url));
const HEAD = 'version: 1\n# who writes\ndaemons:\n  - { name: bot, entry: [src/main.ts] } # one\n';
const WRITERS = 8;
const ROWS_EACH = 3;

export async function runRounds(rounds, seed, report = () => {}) {
  const random = randomFrom(seed);
  const figures = { rounds: 0, kills: 0, reported: 0, unreported: 0, looks: 0, inTheAct: 0 };
  const crew = Array.from({ length: WRITERS }, () => hire());
  try {
    for (let round = 0; round < rounds; round += 1) {
      await runRound(round, crew, random, figures);
      report({ ...figures });
    }
  } finally {
    for (const { child } of crew) child.kill('SIGKILL');
  }
  return figures;
}

async function runRound(round, crew, random, figures) {
  const folder = mkdtempSync(join(tmpdir(), 'fence-rounds-'));
  const path = join(folder, 'fence.audit.yaml');
  writeFileSync(path, HEAD);
  const state = { path, folder, reported: new Set(), asked: new Set(), figures };
  const killer = killSome(crew, 2 + Math.floor(random() * 3), random, state);
  let working = true;
  const watching = watch(state, () => working);
  await Promise.all(crew.map((writer, index) => work(writer, `r${round}w${index}`, state)));
  await killer;
  working = false;
  await watching;
  checkEnd(state);
  rmSync(folder, { recursive: true });
  figures.rounds += 1;
}

/** A writer does its rows one after the other; a new one takes over from one that was killed. */
async function work(writer, prefix, state) {
  for (let row = 0, attempt = 0; row < ROWS_EACH; attempt += 1) {
    const name = `${prefix}n${row}a${attempt}`;
    state.asked.add(name);
    const answer = await ask(writer, { path: state.path, name });
    if (answer === 'killed') {
      Object.assign(writer, hire());
      continue;
    }
    if (answer.problem !== undefined) throw new Error(`${name} was refused: ${answer.problem}`);
    state.reported.add(name);
    row += 1;
  }
}

function ask({ child }, job) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      child.off('message', settle);
      child.off('exit', gone);
      resolve(answer);
    };
    const gone = () => settle('killed');
    child.on('message', settle);
    child.on('exit', gone);
    if (child.exitCode !== null || child.signalCode !== null) return gone();
    child.send(job, (error) => error && gone());
  });
}

function hire() {
  return { child: fork(WRITER, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }) };
}

/** At random moments; every other time whoever is just about to write, if somebody is. */
async function killSome(crew, kills, random, { folder, figures }) {
  for (let count = 0; count < kills; count += 1) {
    await sleep(random() * 80);
    const { child } = (count % 2 === 1 && inTheAct(crew, folder)) || crew[Math.floor(random() * crew.length)];
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (!child.kill('SIGKILL')) continue;
    figures.kills += 1;
    await gone;
    if (claimsOf(folder, child).length > 0) figures.inTheAct += 1;
  }
}

/** Somebody who holds a claim right now, waited for as long as it is worth it. */
function inTheAct(crew, folder) {
  for (const begun = performance.now(); performance.now() - begun < 50; ) {
    const pids = readdirSync(folder).map(pidOf);
    const writer = crew.find(({ child }) => pids.includes(child.pid));
    if (writer !== undefined) return writer;
  }
  return undefined;
}

function claimsOf(folder, { pid }) {
  return readdirSync(folder).filter((name) => pidOf(name) === pid);
}

const pidOf = (name) => Number(/\.claim-[0-9a-f]+-(\d+)-/.exec(name)?.[1]);

/** Looks at the document all the time: it is whole, and holds what was reported before the look. */
async function watch(state, isWorking) {
  while (isWorking()) {
    const before = [...state.reported];
    look(state, before);
    await sleep(2);
  }
}

function look({ path, figures }, expected) {
  const text = readFileSync(path, 'utf8');
  const parsed = parseAudit(text, 'fence.audit.yaml');
  if (!parsed.ok) throw new Error(`the document is broken:\n${text}`);
  if (!text.startsWith(HEAD)) throw new Error(`what was there before is gone:\n${text}`);
  const names = parsed.value.rows.map(({ file }) => file.slice('src/'.length, -'.ts'.length));
  const lost = expected.filter((name) => !names.includes(name));
  if (lost.length > 0) throw new Error(`rows are lost: ${lost.join(', ')}`);
  figures.looks += 1;
  return names;
}

function checkEnd(state) {
  const { path, folder, reported, asked, figures } = state;
  updateFile(path, (text) => `${text}# the last writer\n`);
  const names = look(state, [...reported]);
  const strangers = names.filter((name) => !asked.has(name));
  if (strangers.length > 0 || new Set(names).size !== names.length) throw new Error(`rows nobody asked for: ${names}`);
  const left = readdirSync(folder).filter((name) => name !== 'fence.audit.yaml');
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  figures.reported += reported.size;
  figures.unreported += names.length - reported.size;
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rounds = '1000', seed = String(Date.now() % 100_000)] = process.argv.slice(2);
  const begun = performance.now();
  const told = (figures) => figures.rounds % 100 === 0 && console.error(JSON.stringify(figures));
  const figures = await runRounds(Number(rounds), Number(seed), told);
  console.log(
    JSON.stringify({ seed: Number(seed), seconds: Math.round((performance.now() - begun) / 1000), ...figures }),
  );
}
