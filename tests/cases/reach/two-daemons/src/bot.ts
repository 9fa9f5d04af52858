import { save } from './save.ts';

setInterval(() => save('bot'), 1000); // expect: violation src/save.ts#save in setInterval
