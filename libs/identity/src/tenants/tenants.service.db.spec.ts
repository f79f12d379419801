import { deflateSync } from 'node:zlib';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench } from '@sextant/testing';

import { IdentityModule } from '../identity.module.js';
import { TenantsService } from './tenants.service.js';

const setUp = () => bench({ tenants: TenantsService }, { modules: [IdentityModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

/** A grey PNG of this size; checksums are left out, nothing here reads them. */
function png(width: number, height: number, padding = 0): string {
  const chunk = (type: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(16))),
    chunk('tEXt', Buffer.alloc(padding)),
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64');
}

describe('a firm', () => {
  it('changes what is named and keeps the rest', async () => {
    const before = await the.tenants.get(the.owner);

    const after = await the.tenants.update(the.owner, { address: '1 Quay Street', brandColour: '#ABCDEF' });

    expect(after).toEqual({ ...before, address: '1 Quay Street', brandColour: '#abcdef' });
    expect(await the.tenants.get(the.owner)).toEqual(after);
  });

  it('has its own profile only', async () => {
    await the.tenants.update(the.stranger, { name: 'Somebody else' });

    expect((await the.tenants.get(the.owner)).name).not.toBe('Somebody else');
    expect(await the.tenants.get(the.stranger)).toMatchObject({ id: the.stranger.tenantId, name: 'Somebody else' });
  });

  it('shows its logo, and takes it away again', async () => {
    const logo = png(40, 10);

    expect((await the.tenants.update(the.owner, { logo })).logo).toBe(`data:image/png;base64,${logo}`);
    expect((await the.tenants.update(the.owner, { name: 'Kept' })).logo).not.toBeNull();
    expect((await the.tenants.update(the.owner, { logo: null })).logo).toBeNull();
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')],
    ['nothing', ''.padStart(8, 'A')],
    ['a PNG that is too heavy', png(40, 10, 200_000)],
    ['a PNG that is too wide', png(40_000, 10)],
    ['a PNG cut short', png(40, 10).slice(0, 60)],
  ])('refuses %s as its logo', async (_, logo) => {
    await expect(async () => the.tenants.update(the.owner, { logo })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
