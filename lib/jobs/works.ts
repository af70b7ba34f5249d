import { importUpload, previewUpload } from '@/lib/lists/perform-run';
import { makeRegisterFile } from './register-export';
import type { Works } from './work';

/** How each kind of job is done. */
export const works: Works = {
  'register-export': makeRegisterFile,
  'list-preview': previewUpload,
  'list-import': importUpload,
};
