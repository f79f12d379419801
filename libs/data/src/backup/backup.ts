export { BackupProblem } from './archive-format.js';
export { backUp, type BackupReport, type FileSource } from './back-up.js';
export { carriedTables, NOT_CARRIED } from './carried-tables.js';
export { readErasureList, writeErasureList, type ErasureList } from './erasure-list.js';
export { restore, type FileTarget, type RestoreReport } from './restore.js';
