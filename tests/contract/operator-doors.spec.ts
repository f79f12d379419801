import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@sextant/platform';
import { freePort, startApi } from '@sextant/testing';
import { parse, parseAllDocuments } from 'yaml';

import { createApi } from '../../apps/api/src/create-api.js';
import { servedRoutes } from './doors/served-routes.js';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const setUp = async () => {
  const port = await freePort();
  const [open, closed] = [await startApi(createApi), await startApi(createApi, { OPERATOR_PORT: String(port) })];
  return { open, closed, operator: `http://127.0.0.1:${port}` };
};
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
}, 180_000);

const FOR_OPERATORS = ['/metrics', '/health/ready'];

async function statusOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  return (await fetch(url, { headers })).status;
}

describe('metrics and readiness', () => {
  it.each(FOR_OPERATORS)('%s has a port of its own, and is not on the other', async (path) => {
    expect(await statusOf(the.operator + path)).toBe(200);
    expect(await statusOf(the.closed.url + path)).toBe(404);
  });

  it.each(FOR_OPERATORS)('%s without such a port answers this machine, and nobody behind a balancer', async (path) => {
    expect(await statusOf(the.open.url + path)).toBe(200);
    for (const header of ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'])
      expect([header, await statusOf(the.open.url + path, { [header]: '127.0.0.1' })]).toEqual([header, 404]);
  });

  it('are all there is on the operator’s port, beside liveness', async () => {
    expect(await statusOf(`${the.operator}/health/live`)).toBe(200);
    for (const path of ['/', '/graphql', '/auth/sign-in']) expect(await statusOf(the.operator + path)).toBe(404);
    expect((await fetch(`${the.operator}/metrics`, { method: 'POST' })).status).toBe(404);
  });
});

describe('every route', () => {
  it('forbids what no page of the product needs', async () => {
    for (const route of servedRoutes(the.open.app)) {
      const [method = '', path = ''] = route.split(' ');
      const reply = await fetch(the.open.url + path, { method });
      expect([route, reply.headers.get('permissions-policy')]).toEqual([
        route,
        expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
      ]);
    }
  });
});

interface Service {
  readonly ports?: string[];
  readonly networks?: string[];
  readonly healthcheck?: { test: string[] };
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly read_only?: boolean;
  readonly entrypoint?: string[];
  readonly cap_drop?: string[];
}

describe('docker-compose.yml', () => {
  const { services, networks } = parse(read('docker-compose.yml'), { merge: true }) as {
    services: Record<string, Service>;
    networks: Record<string, { internal?: boolean } | null>;
  };

  it('lets nothing out but the port of the API', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports);

    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['api', [expect.stringMatching(/:3000$/)]]]);
    expect(networks.inside?.internal).toBe(true);
    for (const name of ['postgres', 'redis', 'migrate'])
      expect([name, services[name]?.networks]).toEqual([name, ['inside']]);
  });

  it('asks for passwords, and has none of its own', () => {
    const text = read('docker-compose.yml');

    expect(services.redis?.command?.join(' ')).toContain('--requirepass');
    expect(services.api?.environment?.REDIS_URL).toMatch(/^redis:\/\/:\$\{REDIS_PASSWORD:\?/);
    for (const key of ['APP_SECRET', 'POSTGRES_PASSWORD', 'REDIS_PASSWORD'])
      expect([key, text.match(new RegExp(`\\$\\{${key}(?!:\\?)`))]).toEqual([key, null]);
  });

  it('holds our processes to what they need', () => {
    for (const name of ['migrate', 'sextant', 'api', 'worker'])
      expect([name, services[name]]).toEqual([name, expect.objectContaining({ read_only: true, cap_drop: ['ALL'] })]);
    // What the operator runs has a database as the API has, and starts with nothing else.
    expect(services.sextant).toMatchObject({ profiles: ['operator'], networks: ['inside'] });
    expect(services.sextant?.entrypoint).toEqual([...services.api!.entrypoint!, '/app/apps/cli/src/main.ts']);
    expect(services.api?.healthcheck?.test.join(' ')).toContain(':9464/health/ready');
  });
});

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: { readonly ports?: readonly { readonly targetPort: string }[] };
  readonly stringData?: Record<string, string>;
}

describe('infra/k8s', () => {
  const manifests = readdirSync(join(ROOT, 'infra/k8s/base'))
    .flatMap((file) => parseAllDocuments(read(`infra/k8s/base/${file}`)))
    .map((document) => document.toJS() as Manifest);

  it('leads the balancer to the API’s port only', () => {
    const ports = manifests.filter(({ kind }) => kind === 'Service').flatMap(({ spec }) => spec!.ports!);

    expect(ports.map(({ targetPort }) => targetPort)).toEqual(['http']);
    expect(manifests.filter(({ kind }) => kind === 'NetworkPolicy')).not.toEqual([]);
  });

  it('gives an example of secrets with which no process starts', () => {
    const example = manifests.find(({ stringData }) => stringData?.APP_SECRET)!.stringData!;

    expect(() => readEnvironment({ ...example, DATABASE_URL: 'postgres://db/sextant' })).toThrow(
      'APP_SECRET looks like the text of an example',
    );
  });
});
