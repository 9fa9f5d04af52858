import { name, save } from './save.ts';

save('boot'); // expect: startup src/save.ts#save in <module>
setInterval(() => name(), 1000);
