import { Center, Loader } from '@mantine/core';
import { useMemo } from 'react';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { Provider, useQuery } from 'urql';

import { useMessages } from '../i18n/locale.js';
import { stateMessages } from '../ui/messages.js';
import { QueryState } from '../ui/query-state.js';
import { createApiClient, errorCode, NOT_SIGNED_IN } from './api-client.js';
import { ME, MeContext } from './me.js';

/** What lies behind the sign-in. A deep link survives it: the page asked for is opened afterwards. */
export function SignedIn() {
  const navigate = useNavigate();
  const client = useMemo(
    () =>
      createApiClient(() => {
        const to = `${location.pathname}${location.search}${location.hash}`;
        void navigate(`/sign-in?to=${encodeURIComponent(to)}`, { replace: true });
      }),
    [navigate],
  );
  return (
    <Provider value={client}>
      <WithMe />
    </Provider>
  );
}

function WithMe() {
  const messages = useMessages(stateMessages);
  const { pathname, search, hash } = useLocation();
  const [me, retry] = useQuery({ query: ME });
  if (me.error && NOT_SIGNED_IN.includes(errorCode(me.error))) {
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search + hash)}`} replace />;
  }
  if (me.fetching && !me.data) {
    return (
      <Center mih="100vh">
        <Loader aria-label={messages.loading} />
      </Center>
    );
  }
  return (
    <QueryState result={me} retry={retry}>
      {(data) => (
        <MeContext value={data.me}>
          <Outlet />
        </MeContext>
      )}
    </QueryState>
  );
}
