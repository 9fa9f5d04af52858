import { quote, sh } from './shell.ts';

setInterval(() => {
  sh`ls ${process.cwd()}`; // expect: violation src/shell.ts#sh via sh > execSync
  quote`ls ${process.cwd()}`;
}, 1000);
