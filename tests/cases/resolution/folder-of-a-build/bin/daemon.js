#!/usr/bin/env node
const Server = require('../dist');
const { flush } = require('./lib');
const server = new Server();
server.start();
setInterval(flush, 1000);
