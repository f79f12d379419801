import { Global, Module } from '@nestjs/common';

import { FileStore } from './file-store.js';

/** The file store for every room. */
@Global()
@Module({ providers: [FileStore], exports: [FileStore] })
export class FilesModule {}
