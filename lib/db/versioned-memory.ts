import type { Viewer } from '@/lib/domain/access';

/** More answers than a busy hour asks for; what is over is computed again. */
const answersAtMost = 2000;

/**
 * Remembers what was computed from the data as they were in one version, and forgets it all when they move.
 * The version is read before the data, so an answer may be newer than its version, never older.
 */
export class VersionedMemory<T> {
  private version = '';
  private answers = new Map<string, T>();

  /** The answer under this key, computed when it is not known for this version. */
  async of(
    { structure, figures }: Pick<Viewer['version'], 'structure' | 'figures'>,
    key: string,
    compute: () => Promise<T>,
  ): Promise<T> {
    this.moveTo(`${structure} ${figures}`);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answers = this.answers;
    const answer = await compute();
    if (answers.size < answersAtMost) answers.set(key, answer);
    return answer;
  }

  /** A map of its own for each version: an answer that arrives late falls into the one it was asked of. */
  private moveTo(version: string): void {
    if (version === this.version) return;
    this.version = version;
    this.answers = new Map();
  }
}
