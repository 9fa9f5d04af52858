module.exports = require('fs-extra');
