import { accountEntry } from '@/lib/db/account-guard';
import { database } from '@/lib/db/client';
import { write } from '@/lib/db/write';
import type { Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';

/** Whether one receives one's digests by e-mail: everybody does who did not say otherwise. */
export async function wantsMail({ accountId }: Pick<Viewer, 'accountId'>): Promise<boolean> {
  return (await database().mailRefusal.count({ where: { accountId } })) === 0;
}

/** Switches one's own digests by e-mail on or off. */
export async function chooseMail(viewer: Viewer, wanted: boolean): Promise<{ wanted: boolean } | Refusal> {
  return write(viewer, async (tx, record) => {
    const { accountId, name } = viewer;
    const changed = wanted
      ? (await tx.mailRefusal.deleteMany({ where: { accountId } })).count
      : (await tx.mailRefusal.createMany({ data: [{ accountId }], skipDuplicates: true })).count;
    if (changed === 0) return refuse('nothing-changed', { path: 'mails' });
    record(
      accountEntry('account.changed', { id: accountId, name }, viewer.appointments[0]?.unitId ?? null, {
        before: { mailsReminders: !wanted },
        after: { mailsReminders: wanted },
      }),
    );
    return { wanted };
  });
}
