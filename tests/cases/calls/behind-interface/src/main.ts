import { execSync } from 'node:child_process';
import * as fs from 'node:fs';
import Database from 'better-sqlite3';
import ts from 'typescript';
import { Loader } from './loader.ts';
import type { Disk, Sql, Statement } from './types.ts';

const loader = new Loader(fs);
const memory = new Loader({ readFileSync: () => '' });
const db = new Database('a.db'); // expect: startup better-sqlite3#default
const settings: { disk: Disk } = { disk: ts.sys };
const spread: Disk = { ...ts.sys };
const copied: Disk = Object.assign({}, ts.sys);
const quiet: Disk = { readFile: () => '', fileExists: () => true };
const own: Disk = { ...ts.sys, readFile: () => '' };
let late: Disk | undefined;

const query = (sql: Sql): void => sql.exec('a');
const first = (statement: Statement): unknown => statement.get();
const untyped = (disk: any): unknown => disk.readFile('b');
const shell = ({ execSync: run }: { execSync: (command: string) => unknown }): unknown => run('c');

setInterval(() => {
  loader.load('d'); // expect: violation src/loader.ts#Loader.load via Loader.load > node:fs#readFileSync
  query(db); // expect: violation src/main.ts#query via query > better-sqlite3#Database.exec
  first(db.prepare('e')); // expect: violation src/main.ts#first; violation better-sqlite3#Database.prepare
  untyped(ts.sys); // expect: violation src/main.ts#untyped via untyped > typescript#System.readFile
  shell({ execSync }); // expect: violation src/main.ts#shell
  settings.disk.readFile('f'); // expect: violation typescript#System.readFile
  spread.readFile('g'); // expect: violation typescript#System.readFile
  copied.fileExists('h'); // expect: violation typescript#System.fileExists
  late ??= ts.sys;
  late.readFile('i'); // expect: violation typescript#System.readFile
  quiet.readFile('j');
  settings.disk.resolvePath('k');
  query({ exec: () => undefined }); // expect: violation src/main.ts#query
  own.readFile('l');
  own.fileExists('m'); // expect: violation typescript#System.fileExists
  // Methods taken as values answer for the interface alone.
  ['m'].filter(settings.disk.fileExists); // expect todo: violation typescript#System.fileExists
  const { readFile } = spread;
  readFile('n'); // expect todo: violation typescript#System.readFile
}, 1000);

setInterval(() => memory.name(), 1000);
