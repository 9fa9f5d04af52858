import Tinypool from 'tinypool';

const pool = new Tinypool({ filename: new URL('./task.js', import.meta.url).href, minThreads: 1 });

setInterval(() => pool.run({ id: 1 }), 1000);
