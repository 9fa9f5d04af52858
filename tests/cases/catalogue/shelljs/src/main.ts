import shell, { exec, rm } from 'shelljs';

setInterval(() => {
  exec('ls'); // expect: violation shelljs#exec
  exec('ls', { silent: true }); // expect: violation shelljs#exec
  rm('-rf', 'a'); // expect: violation shelljs#rm
  shell.cat('a').sort(); // expect: violation shelljs#cat
  shell.cat('a').to('b'); // expect: violation shelljs#cat; todo: violation shelljs#ShellString.to
  shell.exec('ls', { async: true });
  exec('ls', () => undefined);
  exec('ls', { silent: true }, () => undefined);
  shell.echo('done');
}, 1000);
