import { gone } from './gone.ts';

setInterval(gone, 1000);
