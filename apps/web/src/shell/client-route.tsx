import { ClientPage } from '../features/engagements/client-page.js';
import { useFunctionNames } from '../features/instruments/function-names.js';

/** A client's page, on which people's functions are called what the firm's instruments call them. */
export function ClientRoute() {
  return <ClientPage functionNames={useFunctionNames()} />;
}
