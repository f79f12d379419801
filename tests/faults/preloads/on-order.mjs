/**
 * Loaded before a process, lets a test hurt it where it is weakest. Orders:
 * `{ dieAfter: text }` ends it, without a farewell, as soon as the database has answered a statement that holds the text;
 * `{ stopAfter: text, times }` stops it in its tracks before the next transaction, once so many such statements were made;
 * `{ busyForMs }` keeps it from anything else for so long.
 */
import pg from 'pg';

const BEGINS = /^\s*(START TRANSACTION|BEGIN)/i;

let dieAfter = null;
let stopAfter = null;
let timesLeft = 0;

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (...args) {
  const text = typeof args[0] === 'string' ? args[0] : (args[0]?.text ?? '');
  if (stopAfter !== null && text.includes(stopAfter)) timesLeft -= 1;
  else if (stopAfter !== null && timesLeft <= 0 && BEGINS.test(text)) {
    stopAfter = null;
    process.kill(process.pid, 'SIGSTOP');
  }
  if (dieAfter === null || !text.includes(dieAfter)) return query.apply(this, args);
  const die = () => process.kill(process.pid, 'SIGKILL');
  const callback = args.at(-1);
  if (typeof callback === 'function')
    return query.call(this, ...args.slice(0, -1), (error, result) => (error ? callback(error, result) : die()));
  return query.apply(this, args)?.then(die);
};

process.on('message', (order) => {
  if (order?.dieAfter) dieAfter = order.dieAfter;
  if (order?.stopAfter) [stopAfter, timesLeft] = [order.stopAfter, order.times];
  process.send('heard');
  if (order?.busyForMs) for (const end = Date.now() + order.busyForMs; Date.now() < end;);
});
