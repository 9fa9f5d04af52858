import { compile, warm } from 'some-compiler';
import engine from 'template-engine';
import { Session } from 'native-session';

const session = new Session();
setInterval(async () => {
  compile('a'); // expect: violation some-compiler#compile
  render('a'); // expect: violation src/main.ts#render via render > template-engine#render
  engine.render('b'); // expect: violation template-engine#render
  warm('a');
  engine.compile('a');
  session.ping();
}, 1000);
function render(name: string): string {
  return engine.render(name);
}
