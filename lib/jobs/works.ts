import type { Works } from './work';

/** How each kind of job is done. What it takes is loaded when the first job of the kind comes. */
export const works: Works = {
  'register-export': async (input, at) => {
    const { makeRegisterFile } = await import('./register-export');
    return makeRegisterFile(input, at);
  },
  'list-preview': async (input, at) => {
    const { previewUpload } = await import('@/lib/lists/perform-run');
    return previewUpload(input, at);
  },
  'list-import': async (input, at) => {
    const { importUpload } = await import('@/lib/lists/perform-run');
    return importUpload(input, at);
  },
};
