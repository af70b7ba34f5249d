import { databaseAnswers } from '@/lib/db/health';
import { version } from '@/package.json';

/** Whether the application and its database answer; needs no sign-in. */
export async function GET(): Promise<Response> {
  const isUp = await databaseAnswers();
  const body = isUp
    ? { status: 'ok', database: 'ok', version }
    : { status: 'error', database: 'unreachable', version };
  return Response.json(body, { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
