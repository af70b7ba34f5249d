import { runningAmong } from './running';
import { sweepUploads } from './uploads';

const hour = 3_600_000;

/**
 * Removes uploads whose day is over, now and every hour, for they hold lists of enterprises and nobody may ever send
 * another. Answers how to stop; it keeps no process alive.
 */
export function sweepHourly(): () => void {
  const sweep = () => {
    sweepUploads(runningAmong).catch((error: unknown) => console.error('sweeping uploads', error));
  };
  sweep();
  const timer = setInterval(sweep, hour).unref();
  return () => clearInterval(timer);
}
