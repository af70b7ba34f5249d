import { errorCode, Failure } from './failure.mjs';

/** The oldest PostgreSQL that the application's SQL is written for. */
const oldestMajor = 15;

/** PostgreSQL's and the system's codes for a refused connection, in words. */
const reasons = /** @type {Record<string, string>} */ ({
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'the connection was cut',
  '28P01': 'the password is wrong',
  28000: 'this user may not connect',
  '3D000': 'there is no such database',
  53300: 'it has no connection left',
  '57P03': 'it is starting up or shutting down',
});

/**
 * Opens one connection to the database, or says in one sentence why that cannot be.
 *
 * @param {string} url
 * @returns {Promise<import('pg').Client>}
 */
export async function connectTo(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'moc-2030 set-up',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    const why = reasons[errorCode(reason) || innerCode(reason)] ?? (message || 'no reason given');
    throw new Failure(`The database of DATABASE_URL (${withoutPassword(url)}) cannot be reached: ${why}.`);
  }
  return client;
}

/**
 * Refuses a PostgreSQL that is too old.
 *
 * @param {import('pg').Client} client
 */
export async function checkVersion(client) {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if (rows[0].number < oldestMajor * 10_000) {
    throw new Failure(
      `The database of DATABASE_URL is PostgreSQL ${rows[0].name}: version ${oldestMajor} or newer is needed.`,
    );
  }
}

/**
 * An attempt on several addresses of one host fails with a collection of errors.
 *
 * @param {unknown} reason
 */
function innerCode(reason) {
  return reason instanceof AggregateError ? errorCode(reason.errors[0]) : '';
}

/** @param {string} address */
function withoutPassword(address) {
  const url = new URL(address);
  return `${url.hostname || 'local socket'}${url.port && `:${url.port}`}${url.pathname}`;
}
