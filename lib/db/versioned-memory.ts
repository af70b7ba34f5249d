/** More answers than a busy hour asks for; what is over is computed again. */
const answersAtMost = 2000;

/**
 * Remembers what was computed from the data as they were in one version of what it shows (see `unitVersionOf`). The
 * version is read before the data, so an answer may be newer than its version, never older.
 */
export class VersionedMemory<T> {
  /** The least recently used first. */
  private readonly answers = new Map<string, { version: string; answer: T }>();

  /** The answer under this key, computed when it is not known for this version. */
  async of(version: string, key: string, compute: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    const kept = known?.version === version ? known : { version, answer: await compute() };
    this.answers.delete(key);
    this.answers.set(key, kept);
    if (this.answers.size > answersAtMost) this.forgetOldest();
    return kept.answer;
  }

  private forgetOldest(): void {
    for (const key of this.answers.keys()) {
      this.answers.delete(key);
      return;
    }
  }
}
