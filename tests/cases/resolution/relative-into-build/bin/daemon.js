#!/usr/bin/env node
// expect none
import '../build/main.js';
import '../src/lib/store.js';
import './helper.cjs';
