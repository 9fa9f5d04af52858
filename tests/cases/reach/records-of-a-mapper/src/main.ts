import { createServer } from 'node:http';
import { Mapped } from 'mapper';
import { hashSync } from 'bcrypt';
import { readFileSync } from 'node:fs';

declare const records: { findOne(table: string): Promise<any> };

/** The mapper makes it: nothing in the project does. */
export class User extends Mapped {
  async resetPassword(password: string): Promise<string> {
    return hashSync(password, 12); // expect: violation bcrypt#hashSync in User.resetPassword
  }
  async never(): Promise<string> {
    return hashSync('never', 12); // expect: unreached bcrypt#hashSync
  }
}

/** Its base is nobody's, so nobody makes it. */
export class Report {
  async resetPassword(): Promise<string> {
    return readFileSync('report', 'utf8'); // expect: unreached node:fs#readFileSync
  }
}

createServer(async (request) => {
  const user = await records.findOne('user');
  await user.resetPassword(request.url ?? ''); // expect: gap opaque-call
}).listen(0);
