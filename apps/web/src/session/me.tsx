import { createContext, use } from 'react';

import { graphql } from '../graphql/index.js';
import type { MeQuery } from '../graphql/graphql.js';

export const ME = graphql(`
  query Me {
    me {
      id
      name
      email
      role
      clientIds
      permissions
      mailWay
      tenant {
        id
        name
        brandColour
        logo
      }
      memberships {
        tenantId
        tenantName
        role
      }
    }
  }
`);

/** The signed-in member. */
export type Me = MeQuery['me'];

export const MeContext = createContext<Me | null>(null);

/** The signed-in member; only below `SignedIn`. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe() is for pages behind the sign-in.');
  return me;
}

/** Whether the member's role allows something. Only hides what would be refused: the server decides. */
export function useMay(permission: string): boolean {
  return useMe().permissions.includes(permission);
}
