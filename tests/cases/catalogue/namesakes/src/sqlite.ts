// expect reached
export class DatabaseSync {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  exec(sql: string): string {
    return this.name + sql;
  }
}
