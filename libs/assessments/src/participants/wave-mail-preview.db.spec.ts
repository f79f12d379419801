import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenWaves } from '@sextant/testing';

import { WavesModule } from '../waves/waves.module.js';
import { WaveMailPreview } from './wave-mail-preview.js';

const setUp = () => bench({ previews: WaveMailPreview }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

describe('looking at a mail before it is sent', () => {
  it('shows the firm with its colour and address, in the language asked for, and sends nothing', async () => {
    const { id: waveId } = await given.wave(the.owner.tenantId, the.clientId);
    await the.db.run(the.owner, (tx) =>
      tx.query(
        `UPDATE tenant SET address = E'1 Quay Street\n<Port>', brand_colour = '#123456',
                        logo = decode('89504e47', 'hex'), logo_type = 'image/png' WHERE tenant_id = $1`,
        [the.owner.tenantId],
      ),
    );

    const english = await the.previews.preview(the.consultant, waveId, 'wave-invitation', 'en');
    const german = await the.previews.preview(the.consultant, waveId, 'wave-reminder', 'de');

    expect(english.html).toContain('#123456');
    expect(english.html).toContain('src="data:image/png;base64,iVBORw=="');
    expect(english.html).toContain('1 Quay Street<br>&#60;Port&#62;');
    expect(german.subject).toMatch(/^Erinnerung/);
    expect(await the.db.run(the.owner, (tx) => tx.query('SELECT 1 FROM mail WHERE subject_id = $1', [waveId]))).toEqual(
      [],
    );
  });

  it('is for those who may invite', async () => {
    const { id: waveId } = await given.wave(the.owner.tenantId, the.clientId);

    const asked = (actor: typeof the.owner) => the.previews.preview(actor, waveId, 'wave-invitation', 'en');
    await expect(asked(the.stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(asked(the.analyst)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
