import { enrol, isEnrolled, revoke, verifyCode } from './totp.js';

/** `totp enrol|verify|status|revoke <user> [code]`, for the administrator. It serves one person, so it may block. */
const [verb, user = '', code = ''] = process.argv.slice(2);

switch (verb) {
  case 'enrol':
    console.log(enrol(user));
    break;
  case 'verify':
    console.log(verifyCode(user, code) ? 'good' : 'wrong or spent');
    break;
  case 'status':
    console.log(isEnrolled(user) ? 'enrolled' : 'not enrolled');
    break;
  case 'revoke':
    revoke(user);
    break;
  default:
    console.error('usage: totp enrol|verify|status|revoke <user> [code]');
    process.exitCode = 2;
}
