import { end, endOnSignals } from './setup/lifecycle.mjs';
import { inCheckout } from './setup/paths.mjs';
import { prepareToRun } from './setup/prepare.mjs';
import { serve } from './setup/serve.mjs';
import { importTypeScript } from './setup/typescript.mjs';

Object.assign(process.env, { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' });
endOnSignals();
serve({
  prepare: prepareToRun,
  loadServer: () => importTypeScript(inCheckout('lib', 'server', 'main.ts')),
}).catch(end);
