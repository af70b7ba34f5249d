import { fillDemonstration } from '@/prisma/demonstration';
import type { Beginning } from './setup';

/** Fills in what the first run chose, once the house stands; published data are part of the first run itself. */
export async function fillChosenData(data: Beginning): Promise<void> {
  if (data === 'demonstration') await fillDemonstration();
}
