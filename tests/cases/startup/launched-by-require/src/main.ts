import { plain } from './plain.ts';

const prepare = async (): Promise<void> => undefined;

prepare().then(() => {
  require('./server.ts');
});

plain();
