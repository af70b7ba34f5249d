import { Failure } from './failure.mjs';
import { checkMail } from './mail-settings.mjs';
import { dataFolder } from './paths.mjs';

/**
 * What the environment says, checked before anything slow begins: a wrong value stops the start with a sentence that
 * names it.
 *
 * @typedef {object} Environment
 * @property {number} port
 * @property {string | undefined} host undefined: every interface
 * @property {string} publicUrl the address people use, without a slash at its end
 * @property {string | null} databaseUrl null: the embedded PostgreSQL
 * @property {string | null} secret null: made and kept in the data folder
 * @property {string} data the data folder
 */

/**
 * @param {NodeJS.ProcessEnv} [variables]
 * @param {{ signsSessions: boolean }} [use] a command signs no session and needs no secret for it
 * @returns {Environment}
 */
export function readEnvironment(variables = process.env, { signsSessions } = { signsSessions: true }) {
  const port = readPort(variables.PORT);
  const host = variables.HOST || undefined;
  const databaseUrl = variables.DATABASE_URL ? databaseAddress('DATABASE_URL', variables.DATABASE_URL) : null;
  if (variables.DATABASE_REPLICA_URL) databaseAddress('DATABASE_REPLICA_URL', variables.DATABASE_REPLICA_URL);
  checkSingleSignOn(variables);
  checkMail(variables);
  return {
    port,
    host,
    publicUrl: readPublicUrl(variables.NEXTAUTH_URL) ?? `http://${nameOf(host)}:${port}`,
    databaseUrl,
    secret: readSecret(variables.NEXTAUTH_SECRET, signsSessions && databaseUrl !== null),
    data: dataFolder(variables),
  };
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Failure(`PORT is "${text}", which is not a port: give a whole number from 1 to 65535.`);
  }
  return port;
}

/** @param {string | undefined} host */
function nameOf(host) {
  const isThisMachine = !host || ['0.0.0.0', '::', '::1', '127.0.0.1', 'localhost'].includes(host);
  if (isThisMachine) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * @param {string} name
 * @param {string} text
 */
function databaseAddress(name, text) {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    throw new Failure(
      `${name} is not the address of a PostgreSQL database: write it as postgresql://user:password@host:5432/database.`,
    );
  }
  return text;
}

/** @param {string | undefined} text */
function readPublicUrl(text) {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Failure(
      `NEXTAUTH_URL is "${text}", which is not a web address: write it as https://moc.example.vn.`,
    );
  }
  if (url.pathname !== '/')
    throw new Failure(`NEXTAUTH_URL is "${text}": it must name a host of its own, without a path.`);
  return url.origin;
}

/**
 * @param {string | undefined} text
 * @param {boolean} isRequired
 */
function readSecret(text, isRequired) {
  if (!text && isRequired) {
    throw new Failure(
      'NEXTAUTH_SECRET is not set, and with DATABASE_URL it is required: set it to at least 32 random characters.',
    );
  }
  if (text && text.length < 32)
    throw new Failure('NEXTAUTH_SECRET is too short: set it to at least 32 random characters.');
  return text || null;
}

/** @param {NodeJS.ProcessEnv} variables */
function checkSingleSignOn(variables) {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = names.filter((name) => !variables[name]);
  if (missing.length === names.length) return;
  if (missing.length > 0)
    throw new Failure(`${missing.join(' and ')} must be set too, or none of ${names.join(', ')}.`);
  const issuer = variables.OIDC_ISSUER ?? '';
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol)) {
    throw new Failure(`OIDC_ISSUER is "${issuer}", which is not a web address.`);
  }
}
