/**
 * The threads that the build makes a file for each (scripts/build.mjs), and that the application starts
 * (lib/import/worker-code.ts): where their code begins, what the file is called, what it finds in node_modules.
 *
 * @typedef {'importList' | 'registerFile' | 'officialPaper'} ThreadName
 */

/** @type {Readonly<Record<ThreadName, { entry: string, built: string, external: readonly string[] }>>} */
export const threads = {
  importList: { entry: 'lib/import/worker.ts', built: 'import-worker.cjs', external: [] },
  registerFile: {
    entry: 'lib/register-files/thread.ts',
    built: 'register-file-thread.cjs',
    // Native code, WebAssembly: loaded from where they lie.
    external: ['@prisma/adapter-pg', '@prisma/client', '@prisma/client/*', 'pg'],
  },
  officialPaper: {
    entry: 'lib/export/official/thread.ts',
    built: 'official-paper-thread.cjs',
    // It reads tables of its own beside it; native code.
    external: ['pdfkit', '@resvg/resvg-js'],
  },
};

/** What an ECMAScript module calls its own address, in a file that is none. */
export const fileAddress = {
  define: { 'import.meta.url': 'fileAddress' },
  banner: { js: `const fileAddress = require('node:url').pathToFileURL(__filename).href;` },
};
