import { database } from './client';

/** How the driver names a database that is away, closing, full or not ours. */
const awayKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
  'DatabaseDoesNotExist',
  'DatabaseAccessDenied',
  'AuthenticationFailed',
]);

/** PostgreSQL's own codes: connection failure, shutting down, crashed, starting up; and the system's of a connection that fails. */
const awayCodes = /^(08...|57P0[1-5]|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** What node-postgres says when the server is gone; it has no codes for these. */
const awayMessages = /Connection terminated|timeout exceeded when trying to connect/;

type DriverCause = { kind?: string; originalCode?: string };

/** Whether an error says that the database cannot be reached, rather than that something is wrong with the request. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { kind = '', originalCode = '' } = causeOf(error);
  return awayKinds.has(kind) || awayCodes.test(originalCode) || awayMessages.test(error.message);
}

/** Prisma wraps what the driver says; a statement that runs without Prisma (`runAtOnce`) throws the driver's own error. */
function causeOf(error: Error): DriverCause {
  const meta = 'meta' in error ? (error.meta as { driverAdapterError?: { cause?: DriverCause } }) : undefined;
  const own = 'code' in error ? { originalCode: String(error.code) } : {};
  return meta?.driverAdapterError?.cause ?? own;
}

/** Whether the database answers within some milliseconds. */
export async function databaseAnswers(withinMilliseconds = 2000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMilliseconds);
  });
  const asked = database().$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}
