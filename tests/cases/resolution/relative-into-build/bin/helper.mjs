// expect unreached
