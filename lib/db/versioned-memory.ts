/** More answers than a busy hour asks for; what is over is computed again. */
const answersAtMost = 2000;

/**
 * Remembers what was computed from the data as they were in one version of what it shows (see `unitVersionOf`). The
 * version is read before the data, so an answer may be newer than its version, never older.
 */
export class VersionedMemory<T> {
  /** The least recently used first. */
  private readonly answers = new Map<string, { version: string; answer: T }>();

  constructor(private readonly atMost = answersAtMost) {}

  /** The answer under this key, computed when it is not known for this version. */
  async of(version: string, key: string, compute: () => Promise<T>): Promise<T> {
    const answer = this.find(version, key) ?? (await compute());
    this.keep(version, key, answer);
    return answer;
  }

  /** The answer under this key, when it is known for this version. */
  find(version: string, key: string): T | undefined {
    const known = this.answers.get(key);
    return known?.version === version ? known.answer : undefined;
  }

  /** Remembers an answer, and that it was used. */
  keep(version: string, key: string, answer: T): void {
    this.answers.delete(key);
    this.answers.set(key, { version, answer });
    if (this.answers.size > this.atMost) this.forgetOldest();
  }

  private forgetOldest(): void {
    for (const key of this.answers.keys()) {
      this.answers.delete(key);
      return;
    }
  }
}
