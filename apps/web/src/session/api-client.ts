import type { Client as SocketClient } from 'graphql-ws';
import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql';

import { noteDegraded } from './degraded.js';
import { newestAnswer } from './newest-answer.js';
import { operationIds } from './operation-ids.js';
import { patientFetch } from './patient-fetch.js';
import { speakFor, whom, whomHeader } from './whom.js';

/** After these somebody has to sign in: nobody is, or the browser is signed in as others only. */
export const NOT_SIGNED_IN: readonly (string | null)[] = ['UNAUTHENTICATED', 'SOMEBODY_ELSE'];

/** What an operation was refused with, or null when it never reached the server. */
export function errorCode(
  error: { graphQLErrors: readonly { extensions?: Record<string, unknown> }[] } | undefined,
): string | null {
  const code = error?.graphQLErrors[0]?.extensions?.code;
  return typeof code === 'string' ? code : null;
}

/** The socket for live events. Pages without any never load it. */
async function openSocket(): Promise<SocketClient> {
  const { createClient } = await import('graphql-ws');
  return createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    // Browsers can set no headers on a socket.
    connectionParams: () => ({ whom: whom() ?? undefined }),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  });
}

/** The way to the API. `onSignedOut` hears when the session has ended. */
export function createApiClient(onSignedOut: () => void): Client {
  let socket: Promise<SocketClient> | undefined;
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({ credentials: 'same-origin', headers: whomHeader() }),
    fetch: async (input, init) => {
      const answer = await patientFetch(input, init);
      noteDegraded(answer);
      return answer;
    },
    requestPolicy: 'cache-and-network',
    exchanges: [
      operationIds(),
      mapExchange({
        onResult({ data }) {
          // The first reply in a new browser tells who this is; from then on every request says so.
          const { me } = (data ?? {}) as { me?: { id?: string } };
          if (me?.id && whom() !== me.id) speakFor(me.id);
        },
        onError(error) {
          if (NOT_SIGNED_IN.includes(errorCode(error))) onSignedOut();
        },
      }),
      cacheExchange,
      newestAnswer(),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => {
            socket ??= openSocket();
            const { query = '', variables } = request;
            const running = socket.then((open) => open.subscribe({ query, variables }, sink));
            running.catch((error: unknown) => sink.error(error));
            return { unsubscribe: () => void running.then((stop) => stop()) };
          },
        }),
      }),
    ],
  });
}
