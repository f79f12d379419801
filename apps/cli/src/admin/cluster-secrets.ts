import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { join } from 'node:path';

import type { Logins } from './process-logins.js';

/** The cluster as a pod sees it: where its API is, and the folder with the pod's own token. */
export interface Cluster {
  readonly url: string;
  readonly account: string;
}

export const CLUSTER: Cluster = {
  url: 'https://kubernetes.default.svc',
  account: '/var/run/secrets/kubernetes.io/serviceaccount',
};

/** Keeps each process's address as a secret of the cluster, `sextant-api` and `sextant-worker`. Answers with their names. */
export async function keepLogins(logins: Logins, { url, account }: Cluster = CLUSTER): Promise<Record<string, string>> {
  const read = async (name: string) => (await readFile(join(account, name), 'utf8')).trim();
  const [token, namespace] = await Promise.all([read('token'), read('namespace')]);
  const ca = existsSync(join(account, 'ca.crt')) ? await read('ca.crt') : undefined;
  const kept: Record<string, string> = {};
  for (const [process, address] of Object.entries(logins)) {
    const name = `sextant-${process}`;
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name }, stringData: { DATABASE_URL: address } };
    const place = new URL(`/api/v1/namespaces/${namespace}/secrets/${name}?fieldManager=sextant&force=true`, url);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/apply-patch+yaml' };
    const status = await send(place, { method: 'PATCH', headers, ...(ca && { ca }) }, JSON.stringify(secret));
    if (status >= 300) throw new Error(`The cluster refused the secret ${name} with ${status}.`);
    kept[process] = `${namespace}/${name}`;
  }
  return kept;
}

function send(url: URL, options: RequestOptions, body: string): Promise<number> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    request(url, options, (reply) => {
      reply.resume().once('end', () => resolve(reply.statusCode ?? 0));
    })
      .once('error', reject)
      .end(body);
  });
}
