import { makeOperation, mapExchange, type Exchange, type Operation, type OperationResult } from 'urql';

/**
 * A page that asks again does not wait for the answer before. When that one comes last, the newer answer is told once more
 * instead of it. Belongs below the cache, which answers at once.
 */
export function newestAnswer(): Exchange {
  const order = new WeakMap<Operation, number>();
  const newest = new Map<number, { place: number; result: OperationResult }>();
  let asked = 0;
  return mapExchange({
    onOperation(operation) {
      if (operation.kind !== 'query') return;
      // A copy: what is asked twice is two requests.
      const request = makeOperation(operation.kind, operation, operation.context);
      order.set(request, (asked += 1));
      return request;
    },
    onResult(result) {
      const place = order.get(result.operation);
      if (place === undefined) return;
      const known = newest.get(result.operation.key);
      if (known && known.place > place) return known.result;
      newest.set(result.operation.key, { place, result });
    },
  });
}
