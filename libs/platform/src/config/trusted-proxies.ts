import { BlockList, isIP } from 'node:net';

import { z } from 'zod';

/** Whose X-Forwarded-For is believed: nobody's, so many hops', or that of proxies in these networks. */
export type TrustedProxies = false | number | string[];

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];
const SENTENCE =
  'must be the number of proxies in front (1) or their networks (10.0.0.0/8, …); with true everybody could write their own address';

function isNetwork(text: string): boolean {
  if (NAMED_NETWORKS.includes(text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  if (!/^\d{1,3}$/.test(prefix)) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), version === 4 ? 'ipv4' : 'ipv6');
    // A network of everybody trusts everybody.
    return Number(prefix) > 0;
  } catch {
    return false;
  }
}

/** Reads `TRUST_PROXY`: empty, `false` or 0 for none, a number of hops, or networks with commas between them. */
export const trustedProxies = z
  .string()
  .trim()
  .default('')
  .transform((text, context): TrustedProxies => {
    if (['', 'false', '0'].includes(text)) return false;
    if (/^\d{1,2}$/.test(text)) return Number(text);
    const networks = text.split(',').map((part) => part.trim());
    if (networks.every(isNetwork)) return networks;
    context.addIssue(SENTENCE);
    return z.NEVER;
  });
