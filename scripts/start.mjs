import { loadApplication } from './setup/application.mjs';
import { end, endOnSignals } from './setup/lifecycle.mjs';
import { prepareToServe } from './setup/prepare.mjs';
import { serve } from './setup/serve.mjs';

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
endOnSignals();
serve({ prepare: prepareToServe, loadServer: loadApplication }).catch(end);
