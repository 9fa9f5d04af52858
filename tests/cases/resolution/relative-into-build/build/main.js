// expect unreached
/** What an earlier build left behind. */
console.log('old');
