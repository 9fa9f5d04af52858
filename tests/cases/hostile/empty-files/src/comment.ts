// expect reached
