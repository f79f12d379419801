import { resolve } from 'node:path';
import { z } from 'zod';

import { jobConcurrency } from './job-concurrency.js';
import { secretProblem } from './strong-secret.js';
import { trustedProxies } from './trusted-proxies.js';

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const schema = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default('localhost'),
    OPERATOR_PORT: optionalText.pipe(
      z
        .string()
        .regex(/^\d{1,5}$/, 'must be a port')
        .transform(Number)
        .pipe(z.number().max(65535))
        .optional(),
    ),
    PUBLIC_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
    DATABASE_ADMIN_URL: optionalText.pipe(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
    REDIS_URL: optionalText.pipe(z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' }).optional()),
    JOB_CONCURRENCY: jobConcurrency,
    APP_SECRET: z.string().superRefine((secret, context) => {
      const message = secretProblem(secret);
      if (message) context.addIssue({ code: 'custom', message });
    }),
    DATA_DIR: z
      .string()
      .default('var')
      .transform((path) => resolve(path)),
    WEB_DIST: z
      .string()
      .default('apps/web/dist')
      .transform((path) => resolve(path)),
    SMTP_URL: optionalText.pipe(z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// address' }).optional()),
    MAIL_FROM: z.string().default('Sextant <sextant@localhost>'),
    MAIL_INBOX: z.stringbool().optional(),
    S3_BUCKET: optionalText,
    S3_ENDPOINT: optionalText.pipe(z.url().optional()),
    S3_REGION: z.string().default('us-east-1'),
    S3_ACCESS_KEY_ID: optionalText,
    S3_SECRET_ACCESS_KEY: optionalText,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    TRUST_PROXY: trustedProxies,
    DEMO: z.stringbool().default(true),
  })
  .refine((env) => !env.S3_BUCKET || (env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY), {
    path: ['S3_ACCESS_KEY_ID'],
    error: 'and S3_SECRET_ACCESS_KEY are required when S3_BUCKET is set',
  })
  .transform((env) => ({
    ...env,
    PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    MAIL_INBOX: env.MAIL_INBOX ?? env.NODE_ENV !== 'production',
  }));

/** Everything that the operator can set, parsed once at start. */
export type Environment = z.infer<typeof schema>;

/** The names of all keys, for the contract test that compares them with `.env.example`. */
export const ENVIRONMENT_KEYS: readonly string[] = Object.keys(schema.in.shape);

/** Injection token of the parsed environment. */
export const ENVIRONMENT = Symbol('environment');

/** Parses the environment; a wrong value is an error whose message names each key and what is wrong with it. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The environment is not right:\n${problems.join('\n')}`);
}

/** The environment of what an operator does with a login that may create roles; processes have no address of their own yet. */
export type AdminEnvironment = Environment & { readonly DATABASE_ADMIN_URL: string };

/** Parses what `sextant admin provision` and `restore` need; what is missing or wrong is an error that names the key. */
export function readAdminEnvironment(source: NodeJS.ProcessEnv = process.env): AdminEnvironment {
  const environment = readEnvironment({ ...source, DATABASE_URL: 'postgres://not-yet' });
  const { DATABASE_ADMIN_URL } = environment;
  if (DATABASE_ADMIN_URL === undefined)
    throw new Error('The environment is not right:\n  DATABASE_ADMIN_URL must be a postgres:// address');
  return { ...environment, DATABASE_ADMIN_URL };
}

/** Parses what a backup needs: any address of the database will do, since the login is derived from the secret. */
export function readBackupEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return readEnvironment({ ...source, DATABASE_URL: source.DATABASE_URL || source.DATABASE_ADMIN_URL });
}
