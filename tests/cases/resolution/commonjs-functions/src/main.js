const app = require('http').createServer();
const written = require('./written');
const arrow = require('./arrow');
const object = require('./object');

require('./named')(app);
written(app);
setInterval(() => {
  arrow();
  object.start();
  require('./object').stop();
}, 1000);
