/**
 * What documents were before they were changed, kept only while a transaction is open whose
 * snapshot may need it. Commits are numbered; a snapshot is the number of the last one it sees.
 */
export class VersionHistory {
  private commit = 0;
  private readonly versions = new Map<string, Version[]>();
  private readonly snapshots = new Map<number, number>();

  openSnapshot(): number {
    this.snapshots.set(this.commit, (this.snapshots.get(this.commit) ?? 0) + 1);
    return this.commit;
  }

  closeSnapshot(snapshot: number): void {
    const left = (this.snapshots.get(snapshot) ?? 1) - 1;
    if (left > 0) this.snapshots.set(snapshot, left);
    else this.snapshots.delete(snapshot);
    this.forgetUnneeded();
  }

  /** Call once for each commit, with the texts that it replaces. */
  record(replaced: ReadonlyArray<{ key: string; text: string | undefined }>): void {
    this.commit += 1;
    if (this.snapshots.size === 0) return;
    for (const { key, text } of replaced) {
      const versions = this.versions.get(key) ?? [];
      versions.push({ until: this.commit, text });
      this.versions.set(key, versions);
    }
  }

  changedSince(key: string, snapshot: number): boolean {
    return (this.versions.get(key)?.at(-1)?.until ?? 0) > snapshot;
  }

  /** The text that the snapshot sees; `current` when nothing changed since. */
  textAt(key: string, snapshot: number, current: string | undefined): string | undefined {
    const version = this.versions.get(key)?.find(({ until }) => until > snapshot);
    return version ? version.text : current;
  }

  private forgetUnneeded(): void {
    if (this.snapshots.size === 0) {
      this.versions.clear();
      return;
    }
    const oldest = Math.min(...this.snapshots.keys());
    for (const [key, versions] of this.versions) {
      const needed = versions.filter(({ until }) => until > oldest);
      if (needed.length > 0) this.versions.set(key, needed);
      else this.versions.delete(key);
    }
  }
}

interface Version {
  /** The number of the commit that ended it. */
  until: number;
  text: string | undefined;
}
