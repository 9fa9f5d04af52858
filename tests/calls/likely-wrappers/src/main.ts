import './certain.js';
import './doubtful.js';
import './further.js';
import './none.js';
import './untyped.js';
