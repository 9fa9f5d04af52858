import { render } from './page.ts';

async function main(live: boolean, how: string): Promise<void> {
  const mailer = live ? await import('./live.ts') : await import('./mock.ts');
  const store = await (how === 'memory' ? import('./memory.ts') : how === 'disk' ? import('./disk.ts') : import('./live.ts'));
  const page = live ? { render } : { render: () => 'mock' };
  setInterval(() => {
    mailer.send(); // expect: violation src/mock.ts#send
    store.keep(); // expect: violation src/disk.ts#keep
    page.render();
  }, 1000);
}
main(process.argv.length > 2, String(process.argv[3]));
