// expect none
import express from 'express';
import { helper } from '@scope/helper/deep/file.js';
import type { Options } from 'not-installed';
import 'reflect-metadata';
import * as lodash from 'lodash';

/** What is not installed and in no workspace is somebody else's, and no gap. */
const options: Options | undefined = undefined;
setInterval(() => {
  helper(express, options);
  lodash.map([1], (value) => value);
}, 1000);
