import { readFileSync } from 'node:fs';
import { type AuditSeal, auditSeals, brokenSeals, countEvents, findAuditBreaks } from '@/lib/db/audit-trail';
import { disconnect } from '@/lib/db/client';

const said = {
  altered: 'was altered',
  removed: 'is preceded by a gap: events were removed',
  inserted: 'was inserted behind the application',
} as const;

/**
 * `npm run audit:verify`: checks every event against its chain; 1 and the first broken one when the trail was tampered with.
 * It prints the chains' seals, to be kept outside of the database; `--against FILE` holds the trail to seals kept earlier.
 */
export async function run(args: string[]): Promise<number> {
  const problem = (await breakInChains()) ?? (await breakOfSeals(args));
  const summary = problem === null ? await wholeTrail() : `The audit trail is broken: ${problem}`;
  await disconnect();
  console.log(summary);
  return problem === null ? 0 : 1;
}

async function wholeTrail(): Promise<string> {
  const seals = (await auditSeals()).map(({ lane, sequence, hash }) => `seal ${lane}:${sequence}:${hash}`);
  return [...seals, `The audit trail is whole: ${await countEvents()} events.`].join('\n');
}

async function breakInChains(): Promise<string | null> {
  const [first, ...others] = await findAuditBreaks();
  if (!first) return null;
  const event = first.id ? `event ${first.id}` : 'the end';
  const more = others.length > 0 ? ` ${others.length} more chains are broken.` : '';
  return `${event} (chain ${first.lane}, number ${first.sequence}) ${said[first.problem]}.${more}`;
}

async function breakOfSeals([option, file]: string[]): Promise<string | null> {
  if (option !== '--against' || file === undefined) return null;
  const [first] = await brokenSeals(sealsIn(readFileSync(file, 'utf8')));
  return first ? `number ${first.sequence} of chain ${first.lane} is not the one that was sealed.` : null;
}

function sealsIn(text: string): AuditSeal[] {
  return [...text.matchAll(/^seal (\d+):(\d+):([0-9a-f]{64})$/gm)].map(
    ([, lane, sequence = '', hash = '']) => ({
      lane: Number(lane),
      sequence,
      hash,
    }),
  );
}
