/** Which open transaction holds which document or unique key, and who waits for it. */
export class LockTable<Owner> {
  private readonly owners = new Map<string, Owner>();
  private readonly held = new Map<Owner, Set<string>>();
  private readonly waiters = new Map<Owner, Array<() => void>>();

  ownerOf(key: string): Owner | undefined {
    return this.owners.get(key);
  }

  take(owner: Owner, keys: readonly string[]): void {
    const held = this.held.get(owner) ?? new Set();
    this.held.set(owner, held);
    for (const key of keys) {
      held.add(key);
      this.owners.set(key, owner);
    }
  }

  release(owner: Owner): void {
    for (const key of this.held.get(owner) ?? []) this.owners.delete(key);
    this.held.delete(owner);
    const waiting = this.waiters.get(owner) ?? [];
    this.waiters.delete(owner);
    for (const resume of waiting) resume();
  }

  /** Resolves when the owner has let go of everything. */
  async waitFor(owner: Owner): Promise<void> {
    await new Promise<void>((resolve) => {
      const waiting = this.waiters.get(owner) ?? [];
      waiting.push(resolve);
      this.waiters.set(owner, waiting);
    });
  }
}
