import { readFileSync } from 'node:fs';
import { createApp, Injectable, type OnModuleInit } from '@nestjs/common';

@Injectable()
class Settings implements OnModuleInit {
  onModuleInit(): void {
    readFileSync('init'); // expect: startup node:fs#readFileSync in Settings.onModuleInit
  }
  onModuleDestroy(): void {
    readFileSync('destroy'); // expect: startup node:fs#readFileSync in Settings.onModuleDestroy
  }
  /** No hook: whoever asks the container for the object may call it. */
  reload(): void {
    readFileSync('reload'); // expect: violation node:fs#readFileSync in Settings.reload
  }
}

createApp({ providers: [Settings] }).listen(80);
