import fastify from 'fastify';
import { inTurn, loadAll, loadOne } from './plugins.ts';

const app = fastify();
app.addHook('onReady', loadAll);
app.addHook('onRequest', loadOne);
app.addHook('onClose', inTurn);
setInterval(() => inTurn(), 1000);
