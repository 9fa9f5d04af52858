import { check } from './totp.ts';

setInterval(async () => {
  await check('a');
}, 1000);
