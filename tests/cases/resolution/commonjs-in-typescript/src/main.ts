import { createServer } from 'node:http';
import imported = require('./imported');

const app = createServer();
require('./written')(app);
const object = require('./object');
const { stop } = require('./object');
const Store = require('./store');

setInterval(() => {
  require('./equals')();
  object.start();
  stop();
  imported();
  new Store().load();
}, 1000);
