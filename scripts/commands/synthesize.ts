import { linkAddress } from '@/lib/auth/link-address';
import { disconnect } from '@/lib/db/client';
import { setUp } from '@/lib/db/setup';
import { isSetUp } from '@/lib/db/setup-link';
import { type CalendarDate, isCalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import { synthesize } from '@/prisma/synthetic';
import { largest } from '@/prisma/synthetic/country';
import { begunOn } from '@/prisma/synthetic/days';
import { Failure } from '@/scripts/setup/failure.mjs';
import { report } from '@/scripts/setup/progress.mjs';
import { granted } from '@/scripts/terminal/answers';
import { readOptions } from '@/scripts/terminal/options';

const usage =
  'npm run synthesize -- [--enterprises N] [--units N] [--seed S] [--until YYYY-MM-DD]   (at most 1,000,000 enterprises, 3,400 units)';

/** The last day of the register unless another is named: a fixed one, so that every day makes the same register. */
const usualLastDay: CalendarDate = '2026-09-30';

const options = {
  enterprises: { type: 'string', default: '10000' },
  units: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
  until: { type: 'string', default: usualLastDay },
} as const;

/** Who keeps a house that was not set up before. Addresses under `.example` can never be anybody's (RFC 2606). */
const keeper = { name: 'Quản trị (hư cấu)', email: 'quantri@tonghop.example' } as const;

/** Fills a database that has nothing but a set-up house, or nothing at all, with a fictional register and its reports. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, options, usage);
  const asked = {
    enterprises: wholeNumber('enterprises', values.enterprises, 1, largest.enterprises),
    units: wholeNumber('units', values.units, 1, largest.units),
    seed: wholeNumber('seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    until: lastDay(values.until, todayInVietnam(new Date())),
  };
  const link = await setUpIfNeeded();
  const begun = performance.now();
  const done = await synthesize(asked, (what) => report(`${what} (${seconds(begun)} s)`));
  if (isRefusal(done))
    throw new Failure(
      'The register can be filled only where there is none yet: in an empty database, or one that was set up and has neither enterprises nor units below its root.',
    );
  await disconnect();
  const { units, Enterprise, PartyOrganisation, Fact, reports } = done;
  console.log(
    `${Enterprise} enterprises and ${PartyOrganisation} organisations with ${Fact} facts in ${units} units, ${reports} approved reports up to ${asked.until}; all of it is fictional (${seconds(begun)} s)`,
  );
  if (link) console.log(link);
  return 0;
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(number) || number < least || number > most)
    throw new Failure(`--${name} must be a whole number from ${least} to ${most}.\nUsage: ${usage}`);
  return number;
}

/** The future has no facts: what was entered on the last day itself lies in the past as well. */
function lastDay(text: string, today: CalendarDate): CalendarDate {
  if (!isCalendarDate(text) || text <= begunOn || text >= today)
    throw new Failure(`--until must be a day after ${begunOn} and before today, such as ${usualLastDay}.`);
  return text;
}

/** A database without a house gets one; answers the line with its administrator's link. */
async function setUpIfNeeded(): Promise<string | null> {
  if (await isSetUp()) return null;
  const unit = { code: 'VN', name: 'Toàn quốc (dữ liệu hư cấu)', kind: 'committee' } as const;
  const house = { ...keeper, passwordHash: null, unit, data: 'demonstration' } as const;
  const { linkToken } = granted(await setUp(house, { operator: true }));
  return linkToken && `link ${linkAddress(linkToken)}`;
}
