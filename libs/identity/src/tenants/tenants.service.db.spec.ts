import { crc32, deflateSync } from 'node:zlib';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench } from '@sextant/testing';
import { decode, encode } from 'fast-png';

import { IdentityModule } from '../identity.module.js';
import { TenantsService } from './tenants.service.js';

const setUp = () => bench({ tenants: TenantsService }, { modules: [IdentityModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

/** A picture with a text chunk of some length in it, as PNG. */
function png(width: number, height: number, padding = 0): Buffer {
  const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => (i * 7) % 256);
  return Buffer.from(encode({ width, height, data, ...(padding > 0 && { text: { Comment: 'x'.repeat(padding) } }) }));
}

/** The picture with another size in its head, and the checksum of that. */
function claiming(width: number, height: number): Buffer {
  const bytes = png(40, 10);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** The picture with other pixels under the same head: `packed` is what is to be unpacked. */
function holding(packed: Buffer): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const whole = Buffer.alloc(12 + content.length);
    whole.writeUInt32BE(content.length);
    whole.write(type, 4, 'latin1');
    content.copy(whole, 8);
    whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
    return whole;
  };
  return Buffer.concat([png(40, 10).subarray(0, 33), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  bytes[at]! ^= 0xff;
  return bytes;
};

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
    const logo = png(40, 10, 1_000);

    const shown = (await the.tenants.update(the.owner, { logo: logo.toString('base64') })).logo!;
    const stored = Buffer.from(shown.replace('data:image/png;base64,', ''), 'base64');

    expect(decode(stored)).toMatchObject({ width: 40, height: 10, data: decode(logo).data });
    expect(stored.includes('Comment')).toBe(false);
    expect((await the.tenants.update(the.owner, { name: 'Kept' })).logo).not.toBeNull();
    expect((await the.tenants.update(the.owner, { logo: null })).logo).toBeNull();
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(6)],
    ['a PNG that is too heavy', png(40, 10, 200_000)],
    ['a PNG that is too wide', claiming(40_000, 10)],
    ['a PNG of too many pixels', claiming(4_000, 4_000)],
    ['a PNG cut short', png(40, 10).subarray(0, 60)],
    ['a PNG whose pixels do not unpack', holding(Buffer.from('these are no pixels'))],
    ['a PNG with fewer pixels than it claims', holding(deflateSync(Buffer.alloc(40)))],
    ['a PNG that unpacks without end', holding(deflateSync(Buffer.alloc(50_000_000)))],
    ['a PNG with one wrong bit', flipped(png(40, 10), 60)],
  ])('refuses %s as its logo', async (_, logo) => {
    await expect(async () => the.tenants.update(the.owner, { logo: logo.toString('base64') })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
