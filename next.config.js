/** @type {import('next').NextConfig} */
const configuration = {
  poweredByHeader: false,
  // We show no photographs; the optimizer would be an attack surface for nothing.
  images: { unoptimized: true },
  // Loaded from node_modules as they are: native code, WebAssembly, and one instance shared with the server around Next.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@resvg/resvg-js',
    'hucre',
    'pg',
    'pg-copy-streams',
    'rate-limiter-flexible',
    'yauzl',
  ],
  reactStrictMode: true,
  // A start loads no page before somebody asks for it: it is ready sooner, and idle it holds less memory.
  experimental: { preloadEntriesOnStart: false },
  // The types are checked by `npm test`, which shows every mistake at once; a start on a small machine need not wait.
  typescript: { ignoreBuildErrors: true },
};

export default configuration;
