import { Config, settings } from './config.ts';

const config = new Config();

setInterval(() => {
  config.text; // expect: violation src/config.ts#Config.text via Config.text > Config.raw > readFileSync
  config.text = 'x'; // expect: violation src/config.ts#Config.text via Config.text > writeFileSync
  config.name;
  config.name = 'y';
  Config.shared; // expect: violation src/config.ts#Config.shared
  settings.theme; // expect: violation src/config.ts#settings.theme
  const { text } = config; // expect todo: violation src/config.ts#Config.text
  settings.plain;
  void text;
}, 1000);
