// expect unreached
import { enrol } from './totp.ts';

enrol('b');
