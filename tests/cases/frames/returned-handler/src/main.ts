import express from 'express';
import { files, quiet } from './middleware.ts';

const app = express();
app.use(files('public')); // expect: startup src/middleware.ts#files in <module>
app.use(quiet());
app.listen(80);
