import type { MigrationInterface, QueryRunner } from 'typeorm';

import { platformLookup } from './platform-lookups.js';

const MAIL_BACKLOG = platformLookup({
  name: 'mail_backlog',
  takes: '',
  gives: 'TABLE (status text, mails integer, seconds double precision)',
  how: 'STABLE',
  to: 'app_api',
  body: `SELECT m.status, count(*)::integer, extract(epoch FROM now() - min(m.deliver_after))::double precision
           FROM mail m WHERE m.status IN ('queued', 'held', 'sending') AND m.deliver_after <= now()
          GROUP BY m.status`,
});

/** How many mails of all tenants are due, and since when the oldest: numbers for whoever watches the installation. */
export class MailBacklog1790000062000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT CREATE ON SCHEMA doors TO app_platform;
      ${MAIL_BACKLOG}
      REVOKE CREATE ON SCHEMA doors FROM app_platform;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION doors.mail_backlog');
  }
}
