import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A file that is written piece by piece. */
export type Draft = {
  /** Writes a piece, or throws what has gone wrong with the file so far. */
  put(piece: string): Promise<void>;
  /** Resolves when everything is written; throws what has gone wrong. */
  end(): Promise<void>;
  /** Gives up a file that has not ended. */
  close(): void;
};

/**
 * Begins a file. It is opened in the background: what goes wrong there (no folder any more, no room on the disk) is kept and
 * thrown at the next use, for an error that nobody listens to would end the process.
 */
export function draftAt(path: string): Draft {
  const stream = createWriteStream(path, { mode: 0o600 });
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure ??= error;
  });
  const throwFailure = () => {
    if (failure) throw failure;
  };
  return {
    async put(piece) {
      throwFailure();
      if (!stream.write(piece)) await once(stream, 'drain');
    },
    async end() {
      throwFailure();
      await finished(stream.end());
    },
    close: () => stream.destroy(),
  };
}
