import { readFileSync } from 'node:fs';
import { Controller, createApp, Get } from 'framework';

@Controller('files')
export class FilesController {
  @Get()
  list(): string {
    return this.read('list'); // expect: violation src/main.ts#FilesController.read in FilesController.list
  }
  @Get(':id')
  async one(): Promise<string> {
    return this.cached('one');
  }
  @Get('quiet')
  quiet(): string {
    return this.cached('quiet');
  }
  private read(name: string): string {
    return readFileSync(name, 'utf8');
  }
  private cached(name: string): string {
    return name;
  }
  /** Whoever has the class may call what is public. */
  open(name: string): string {
    return readFileSync(name, 'utf8'); // expect: violation node:fs#readFileSync in FilesController.open
  }
  #hidden(name: string): string {
    return readFileSync(name, 'utf8'); // expect: unreached node:fs#readFileSync in FilesController.#hidden
  }
  /** Nobody outside who keeps to the types can call it. */
  private old(name: string): string {
    return readFileSync(name, 'utf8'); // expect: unreached node:fs#readFileSync in FilesController.old
  }
}

createApp().listen(80);
