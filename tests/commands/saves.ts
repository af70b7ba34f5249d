import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findRunningDatabase } from '@/scripts/setup/embedded-database.mjs';

/** A way to save numbered things through, and to read back afterwards which are there. */
export interface SavePath {
  /** Resolves only when the save was acknowledged. */
  save(number: number): Promise<void>;
  close(): Promise<void>;
}

/** Straight into the database that the application of this data folder runs. */
export async function saveByDatabase(data: string): Promise<SavePath> {
  const client = await connectTo(data);
  await client.query('CREATE TABLE IF NOT EXISTS saved_in_test (number integer PRIMARY KEY)');
  return {
    save: async (number) => void (await client.query('INSERT INTO saved_in_test VALUES ($1)', [number])),
    close: () => client.end().catch(() => undefined),
  };
}

/** The numbers that are there, in order. */
export async function savedNumbers(data: string): Promise<number[]> {
  const client = await connectTo(data);
  try {
    const { rows } = await client.query<{ number: number }>(
      'SELECT number FROM saved_in_test ORDER BY number',
    );
    return rows.map((row) => row.number);
  } finally {
    await client.end();
  }
}

/** Saves one number after another until saving fails for good, and tells which were acknowledged. */
export function keepSaving(
  path: SavePath,
  first = 0,
): { acknowledged: number[]; enough(count: number): Promise<void>; end(): Promise<void> } {
  const acknowledged: number[] = [];
  let stopping = false;
  const run = async (): Promise<void> => {
    for (let number = first; !stopping; number += 1) {
      await path.save(number);
      acknowledged.push(number);
    }
  };
  // A killed database cuts the save under way: that one was never acknowledged.
  const running = run().catch(() => undefined);
  return {
    acknowledged,
    enough: async (count) => {
      while (acknowledged.length < count) await pause(5);
    },
    end: async () => {
      stopping = true;
      await running;
      await path.close();
    },
  };
}

/** Waits for the database of a data folder and opens a connection to it. */
export async function connectTo(data: string): Promise<Client> {
  for (let attempt = 0; ; attempt += 1) {
    const url = findRunningDatabase(data);
    const client = new Client({ connectionString: url ?? undefined, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      if (!url) throw new Error('the database is not running');
      await client.connect();
      return client;
    } catch (reason) {
      if (attempt === 100) throw reason;
      await pause(100);
    }
  }
}
