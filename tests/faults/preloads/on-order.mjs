/**
 * Loaded before a process, lets a test hurt it where it is weakest: `{ dieAfter: text }` ends it, without a farewell, as soon as a
 * statement that holds the text has been answered by the database; `{ busyForMs }` keeps it from anything else for so long.
 */
import pg from 'pg';

let dieAfter = null;

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (...args) {
  const text = typeof args[0] === 'string' ? args[0] : (args[0]?.text ?? '');
  const isLast = dieAfter !== null && text.includes(dieAfter);
  const die = () => process.kill(process.pid, 'SIGKILL');
  const callback = args.at(-1);
  if (isLast && typeof callback === 'function')
    return query.call(this, ...args.slice(0, -1), (error, result) => (error ? callback(error, result) : die()));
  const answer = query.apply(this, args);
  return isLast && typeof answer?.then === 'function' ? answer.then(die) : answer;
};

process.on('message', (order) => {
  if (order?.dieAfter) dieAfter = order.dieAfter;
  process.send('heard');
  if (order?.busyForMs) for (const end = Date.now() + order.busyForMs; Date.now() < end;);
});
