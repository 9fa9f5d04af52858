// expect reached
import type { Database, Statement } from 'better-sqlite3';

/** Statements prepared once and kept. */
export class Store {
  readonly #insert: Statement;
  readonly #select: Statement;
  constructor(db: Database) {
    this.#insert = db.prepare('insert into names values (?)');
    this.#select = db.prepare('select name from names');
  }
  insert(name: string): void {
    this.#insert.run(name);
  }
  rows(): IterableIterator<unknown> {
    return this.#select.iterate();
  }
  raw(): void {
    this.#select.raw(true);
  }
}
