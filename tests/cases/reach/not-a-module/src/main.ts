import './style.css';
import text from './text.txt';
import config from './config.json' with { type: 'json' };
import { readFileSync } from 'node:fs';

setInterval(() => readFileSync(String([text, config])), 1000); // expect: violation node:fs#readFileSync
