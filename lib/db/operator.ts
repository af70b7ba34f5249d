import type { AccountKeeper } from './account-guard';
import { readTree } from './units';

/** Whoever may run commands on the machine keeps every branch; the audit trail names the command. */
export async function operatorKeeper(command: string): Promise<AccountKeeper> {
  const { roots } = await readTree();
  const appointments = roots.map(({ id, path }) => ({ role: 'admin' as const, unitId: id, unitPath: path }));
  return { accountId: null, name: command, appointments };
}
