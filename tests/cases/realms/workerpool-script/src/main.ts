import workerpool from 'workerpool';

const pool = workerpool.pool(`${__dirname}/task.js`);

setInterval(() => pool.exec('load', ['a']), 1000);
