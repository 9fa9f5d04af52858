import framework from 'framework';
import { Loader } from './loader.ts';

const loader = new Loader();
framework.onReady(loader.load);
framework.onRequest(loader.serve);
