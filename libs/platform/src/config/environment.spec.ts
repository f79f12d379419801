import { describe, expect, it } from '@jest/globals';

import { ENVIRONMENT_KEYS, readAdminEnvironment, readBackupEnvironment, readEnvironment } from './environment.js';

const LEAST = { DATABASE_URL: 'postgres://sextant_api@db/sextant', APP_SECRET: 'kZ3vQ8mT1xW6bN4pR9sL2dF7hJ5gY0cA' };

describe('the environment', () => {
  it('needs two keys and makes up the rest', () => {
    expect(readEnvironment(LEAST)).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      TRUST_PROXY: false,
    });
    expect(readEnvironment({ ...LEAST, PORT: '8080' })).toMatchObject({
      PORT: 8080,
      PUBLIC_URL: 'http://localhost:8080',
    });
  });

  it('takes an empty value for one that is not set', () => {
    const { REDIS_URL, SMTP_URL, S3_BUCKET } = readEnvironment({
      ...LEAST,
      REDIS_URL: '',
      SMTP_URL: '',
      S3_BUCKET: '',
    });

    expect([REDIS_URL, SMTP_URL, S3_BUCKET]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['DATABASE_URL', 'mysql://db'],
    ['APP_SECRET', 'too short'],
    ['APP_SECRET', 'at-least-32-random-characters-here'],
    ['OPERATOR_PORT', 'http'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'sextant.example'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example.org'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'perhaps'],
    ['NODE_ENV', 'staging'],
    ['JOB_CONCURRENCY', 'wave-score'],
    ['JOB_CONCURRENCY', 'score-waves=2'],
    ['JOB_CONCURRENCY', 'score-wave=0'],
    ['JOB_CONCURRENCY', 'score-wave=2,'],
  ])('names %s when it is wrong, and never says its value', (key, value) => {
    const read = () => readEnvironment({ ...LEAST, [key]: value });

    expect(read).toThrow(`  ${key} `);
    expect(read).not.toThrow(value);
  });

  it.each([
    ['', false],
    ['false', false],
    ['0', false],
    ['1', 1],
    ['2', 2],
    ['10.0.0.0/8', ['10.0.0.0/8']],
    ['127.0.0.1, fd00::/8,uniquelocal', ['127.0.0.1', 'fd00::/8', 'uniquelocal']],
  ])('trusts proxies by hops or by networks: %p', (text, proxies) => {
    expect(readEnvironment({ ...LEAST, TRUST_PROXY: text }).TRUST_PROXY).toEqual(proxies);
  });

  it.each([
    'true',
    'yes',
    '-1',
    '1.5',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/8,',
    'proxy.example',
    '10.0.0.0/8/8',
  ])('refuses to trust %p, with a sentence', (text) => {
    expect(() => readEnvironment({ ...LEAST, TRUST_PROXY: text })).toThrow(
      /TRUST_PROXY must be the number of proxies in front/,
    );
  });

  it('says how many jobs of a kind are done at once, two of those it does not name', () => {
    expect(readEnvironment(LEAST).JOB_CONCURRENCY).toMatchObject({ 'score-wave': 2, 'generate-report': 2 });
    expect(
      readEnvironment({ ...LEAST, JOB_CONCURRENCY: 'generate-report=1, score-wave=12' }).JOB_CONCURRENCY,
    ).toMatchObject({ 'score-wave': 12, 'generate-report': 1, 'close-wave': 2 });
  });

  it('names every wrong key at once', () => {
    expect(() => readEnvironment({})).toThrow(/DATABASE_URL[\s\S]*APP_SECRET/);
  });

  it('asks for the keys of a bucket', () => {
    expect(() => readEnvironment({ ...LEAST, S3_BUCKET: 'reports' })).toThrow('S3_ACCESS_KEY_ID');
  });

  it('lists its keys for the contract test', () => {
    expect(ENVIRONMENT_KEYS).toEqual(expect.arrayContaining(['DATABASE_URL', 'APP_SECRET', 'PUBLIC_URL']));
  });

  it('of provisioning needs the address of an administrator, and no other', () => {
    const { APP_SECRET } = LEAST;
    const DATABASE_ADMIN_URL = 'postgres://postgres@db/sextant';

    expect(readAdminEnvironment({ APP_SECRET, DATABASE_ADMIN_URL })).toMatchObject({
      DATABASE_ADMIN_URL,
      APP_SECRET,
      DATA_DIR: expect.stringMatching(/var$/),
    });
    expect(() => readAdminEnvironment(LEAST)).toThrow('DATABASE_ADMIN_URL');
  });

  it('takes any address of the database for a backup', () => {
    const { APP_SECRET, DATABASE_URL } = LEAST;
    const DATABASE_ADMIN_URL = 'postgres://postgres@db/sextant';

    expect(readBackupEnvironment({ APP_SECRET, DATABASE_ADMIN_URL })).toMatchObject({
      DATABASE_URL: DATABASE_ADMIN_URL,
    });
    expect(readBackupEnvironment({ APP_SECRET, DATABASE_ADMIN_URL, DATABASE_URL })).toMatchObject({ DATABASE_URL });
    expect(() => readBackupEnvironment({ APP_SECRET })).toThrow('DATABASE_URL');
  });
});
