import { Inject, Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { join } from 'node:path';

import { ENVIRONMENT, type Environment } from '../config/environment.js';

/** Where documents rest: a folder below `DATA_DIR`, or S3 when `S3_BUCKET` is set. Chosen here and nowhere else. */
@Injectable()
export class FileStore {
  private disk: Promise<Disk> | null = null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  async put(key: string, content: Uint8Array): Promise<void> {
    await (await this.open()).put(key, content);
  }

  async get(key: string): Promise<Uint8Array> {
    return (await this.open()).getBytes(key);
  }

  /** Null when there is none; a store that does not answer is an error all the same. */
  async find(key: string): Promise<Uint8Array | null> {
    const disk = await this.open();
    return (await disk.exists(key)) ? disk.getBytes(key) : null;
  }

  /** Removing what is not there is no error. */
  async remove(key: string): Promise<void> {
    await (await this.open()).delete(key);
  }

  private open(): Promise<Disk> {
    return (this.disk ??= this.connect());
  }

  private async connect(): Promise<Disk> {
    const env = this.environment;
    if (!env.S3_BUCKET) {
      return new Disk(new FSDriver({ location: join(env.DATA_DIR, 'files'), visibility: 'private' }));
    }
    // The AWS client is large: only an installation that uses S3 loads it.
    const { S3Driver } = await import('flydrive/drivers/s3');
    const credentials = { accessKeyId: env.S3_ACCESS_KEY_ID!, secretAccessKey: env.S3_SECRET_ACCESS_KEY! };
    return new Disk(
      new S3Driver({
        bucket: env.S3_BUCKET,
        region: env.S3_REGION,
        endpoint: env.S3_ENDPOINT,
        forcePathStyle: Boolean(env.S3_ENDPOINT),
        credentials,
        visibility: 'private',
        supportsACL: false,
      }),
    );
  }
}
