const fs = require('fs');
const { readFileSync, promises } = require('node:fs');
const http = require('http');

http
  .createServer(async (request, response) => {
    response.write(fs.readFileSync(request.url)); // expect: violation node:fs#readFileSync in http.createServer
    readFileSync('a'); // expect: violation node:fs#readFileSync in http.createServer
    await promises.readFile('b');
    response.end();
  })
  .listen(80);
