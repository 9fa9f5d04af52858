// Stands in for `sudo -u vault …`: reads and writes the files of a user that the bot is not.
// usage: helper.mjs read|write|remove <name> [text]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [verb, name = '', text = ''] = process.argv.slice(2);
const folder = process.env.BOT_VAULT ?? join(tmpdir(), 'bot-vault');
const file = join(folder, name);

mkdirSync(folder, { recursive: true });
if (verb === 'read') process.stdout.write(readFileSync(file, { encoding: 'utf8', flag: 'a+' }));
if (verb === 'write') writeFileSync(file, text);
if (verb === 'remove') rmSync(file, { force: true });
