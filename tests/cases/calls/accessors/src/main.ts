import { Config, settings } from './config.ts';

const config = new Config();

setInterval(() => {
  config.text; // expect: violation src/config.ts#Config.text via Config.text > Config.raw > readFileSync
  config.text = 'x'; // expect: violation src/config.ts#Config.text via Config.text > writeFileSync
  config.name;
  config.name = 'y';
  config.runs++; // expect: violation src/config.ts#Config.runs via Config.runs > writeFileSync
  --config.runs; // expect: violation src/config.ts#Config.runs via Config.runs > writeFileSync
  void -config.runs;
  Config.shared; // expect: violation src/config.ts#Config.shared
  settings.theme; // expect: violation src/config.ts#settings.theme
  const { text } = config; // expect: violation src/config.ts#Config.text via Config.text > Config.raw > readFileSync
  const { name, ...rest } = config;
  void rest;
  named(config);
  void name;
  settings.plain;
  let assigned = '';
  ({ text: assigned } = config); // expect todo: violation src/config.ts#Config.text
  void { ...settings }; // expect todo: violation src/config.ts#settings.theme
  void assigned;
  void text;
}, 1000);
/** A pattern of a parameter reads when the function is called. */
async function named({ raw: text, name }: Config): Promise<void> { // expect: violation src/config.ts#Config.raw in named
  void text;
  void name;
}
