import { countEvents, findAuditBreaks } from '@/lib/db/audit-trail';
import { disconnect } from '@/lib/db/client';

const said = {
  altered: 'was altered',
  removed: 'is preceded by a gap: events were removed',
  inserted: 'was inserted behind the application',
} as const;

/** `npm run audit:verify`: checks every event against its chain; 1 and the first broken one when the trail was tampered with. */
export async function run(): Promise<number> {
  const breaks = await findAuditBreaks();
  const count = await countEvents();
  await disconnect();
  const [first, ...others] = breaks;
  if (!first) {
    console.log(`The audit trail is whole: ${count} events.`);
    return 0;
  }
  const event = first.id ? `event ${first.id}` : 'the end';
  console.log(
    `The audit trail is broken: ${event} (chain ${first.lane}, number ${first.sequence}) ${said[first.problem]}.`,
  );
  if (others.length > 0) console.log(`${others.length} more chains are broken.`);
  return 1;
}
