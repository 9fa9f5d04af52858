// expect none
import './poller.ts';
