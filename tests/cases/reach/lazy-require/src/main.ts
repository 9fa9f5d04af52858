setInterval(() => {
  const { heavy } = require('./heavy');
  heavy(); // expect: violation src/heavy.ts#heavy
}, 1000);
