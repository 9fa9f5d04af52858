import extra = require('fs-extra');
export = extra;
