import { normaliseEmail } from '@/lib/domain/account';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { checkUnitCode, type UnitKind } from '@/lib/domain/unit';
import type { Transaction } from './client';
import { toDateColumn } from './dates';
import { createInitialStandards } from './initial-standards';
import { newLink, useLink } from './links';
import { lockFor } from './locks';
import { enterPublished } from './published-data';
import { installation } from './setup-link';
import { type Recorder, write } from './write';

/** What an installation can begin with. */
export const beginnings = ['published', 'demonstration', 'empty'] as const;

export type Beginning = (typeof beginnings)[number];

export type SetupInput = {
  name: string;
  email: string;
  passwordHash: string | null;
  unit: { code: string; name: string; kind: UnitKind };
  data: Beginning;
};

/** Before any report that a root unit may want to enter, the published one of 2023 included. */
const rootValidFrom = '2020-01-01';

/**
 * The first run: administrator, root unit, goals with their rules, calendar and the chosen data, all or nothing.
 * `proof` is the token of the one-time link; a command of the machine's operator needs none. Of two at once one wins.
 * Demonstration data are filled in afterwards by the caller, into the house that this makes.
 */
export async function setUp(
  input: SetupInput,
  proof: { token: string } | { operator: true },
): Promise<{ accountId: number; linkToken: string | null } | Refusal> {
  const email = normaliseEmail(input.email);
  if (isRefusal(email)) return email;
  const refused = checkUnitCode(input.unit.code);
  if (refused) return { ...refused, path: 'unit.code' };
  const actor = { accountId: null, name: input.name };
  return write(actor, async (tx, record) => {
    await lockFor(tx, 'setup');
    if ((await tx.account.count()) > 0) return refuse('already-set-up');
    const used = 'token' in proof ? await useLink(tx, 'setup', proof.token) : null;
    return used && isRefusal(used) ? used : build(tx, { ...input, email }, record);
  });
}

async function build(tx: Transaction, input: SetupInput, record: Recorder) {
  const unit = await createRoot(tx, input.unit);
  const { name, email, passwordHash } = input;
  const appointments = { create: { unitId: unit.id, role: 'admin' as const } };
  const account = await tx.account.create({
    data: { name, email, passwordHash, appointments },
  });
  const author = { accountId: account.id, name };
  await createInitialStandards(tx, author);
  await tx.installation.create({
    data: { demonstration: input.data === 'demonstration' },
  });
  if (input.data === 'published') await enterPublished(tx, unit.id, author);
  const after = {
    name,
    email,
    unit: unit.name,
    code: unit.code,
    data: input.data,
  };
  record({
    deed: 'setup.completed',
    subject: installation,
    unitId: unit.id,
    before: null,
    after,
  });
  return {
    accountId: account.id,
    linkToken: passwordHash ? null : await newLink(tx, 'password', account.id),
  };
}

async function createRoot(tx: Transaction, unit: SetupInput['unit']) {
  const made = await tx.unit.create({
    data: { ...unit, path: '', validFrom: toDateColumn(rootValidFrom) },
  });
  return tx.unit.update({
    where: { id: made.id },
    data: { path: `/${made.id}/` },
  });
}
