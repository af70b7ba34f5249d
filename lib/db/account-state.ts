import { type Refusal, refuse } from '@/lib/domain/refusal';
import { type AccountKeeper, accountEntry, changePerson, homeOf } from './account-guard';
import { endLinks, newLink } from './links';
import { endSessions, revokeTokens } from './sessions';

/** Shuts an account: sessions, links and API tokens end, and do not come back when it is opened again. */
export function disableAccount(keeper: AccountKeeper, id: number): Promise<{ id: number } | Refusal> {
  return changePerson(keeper, id, async (tx, person, record) => {
    if (person.disabled) return refuse('account-disabled');
    await tx.account.update({
      where: { id },
      data: { disabledAt: new Date() },
    });
    await endSessions(tx, id);
    await revokeTokens(tx, id);
    await endLinks(tx, 'password', id);
    record(accountEntry('account.disabled', person, homeOf(person)));
    return { id };
  });
}

/** Opens a disabled account again, with the roles and the password that it had. */
export function enableAccount(keeper: AccountKeeper, id: number): Promise<{ id: number } | Refusal> {
  return changePerson(keeper, id, async (tx, person, record) => {
    if (!person.disabled) return refuse('nothing-changed');
    await tx.account.update({ where: { id }, data: { disabledAt: null } });
    record(accountEntry('account.enabled', person, homeOf(person)));
    return { id };
  });
}

/** Forgets the password, ends every session and API token; returns the token of the link by which the person chooses a new one. */
export function resetPassword(keeper: AccountKeeper, id: number): Promise<{ token: string } | Refusal> {
  return changePerson(keeper, id, async (tx, person, record) => {
    if (person.disabled) return refuse('account-disabled');
    await tx.account.update({ where: { id }, data: { passwordHash: null } });
    await endSessions(tx, id);
    await revokeTokens(tx, id);
    record(accountEntry('account.password-reset', person, homeOf(person)));
    return { token: await newLink(tx, 'password', id) };
  });
}
