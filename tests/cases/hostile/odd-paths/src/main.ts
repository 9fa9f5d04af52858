import { page } from './(group)/[id]/page.ts';
import { spaced } from './a b.ts';
import { accent } from './ünï.ts';
import { dollar } from './$x/+y@z.ts';

setInterval(() => {
  page(); // expect: violation src/(group)/[id]/page.ts#page
  spaced();
  accent(); // expect: violation src/ünï.ts#accent
  dollar(); // expect: violation src/$x/+y@z.ts#dollar
}, 1000);
