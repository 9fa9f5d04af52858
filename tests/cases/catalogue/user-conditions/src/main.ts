import { open, render, send } from 'some-kit';

const sync: boolean = Math.random() > 0.5;
setInterval(() => {
  open('file', 'sync'); // expect: violation some-kit#open
  open('file', 'async');
  open('file');
  render('page', { sync: true }); // expect: violation some-kit#render
  render('page', { sync: false });
  render('page', { sync });
  render('page');
  send('a'); // expect: violation some-kit#send
  send('a', 'b');
}, 1000);
