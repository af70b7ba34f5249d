import { handOverDue } from '@/lib/db/register/unit-hand-over';
import { todayInVietnam } from '@/lib/domain/calendar-date';

const hour = 3_600_000;

/**
 * Hands the register of units that have ended over to their successors, now and every hour: the day was named before, and
 * nobody has to be there when it comes. Answers how to stop; it keeps no process alive.
 */
export function handOverHourly(): () => void {
  const look = () => {
    handOverDue(todayInVietnam(new Date())).catch((error: unknown) => console.error('handing over', error));
  };
  look();
  const timer = setInterval(look, hour).unref();
  return () => clearInterval(timer);
}
