import { byName, late, replaceOwn, type Driver, fixed, install, mixed, patch, quick, reopen, replace, slow } from './drivers.ts';

const chosen: Driver = quick;
const { load } = slow;
const { load: loadQuick } = quick;

/** A parameter may be any of them. */
async function serve(driver: Driver): Promise<void> {
  driver.load("any"); // expect: violation src/drivers.ts#overrides.load in serve
}

const hooked = (driver: Driver): unknown => driver.hook?.();

setInterval(() => {
  slow.load('a'); // expect: violation src/drivers.ts#slow.load
  quick.load('b');
  slow.store?.list(); // expect: violation src/drivers.ts#list
  quick.store?.list(); // expect: violation src/drivers.ts#list
  chosen.load('c');
  load('d'); // expect: violation src/drivers.ts#slow.load
  loadQuick('e');
  byName.quick('f'); // expect: violation src/drivers.ts#replace.anonymous
  fixed.quick('f');
  mixed.load('g'); // expect: violation src/drivers.ts#overrides.load
  quick.hook?.(); // expect: violation src/drivers.ts#install.hook
  late.hook?.(); // expect: violation src/drivers.ts#install.hook
  hooked(late); // expect: violation src/main.ts#hooked
  void serve(slow);
}, 1000);
install(quick);
replaceOwn();
reopen(quick);
replace('quick');
patch({});
