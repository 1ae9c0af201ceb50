/** The latest entries of a log; the oldest make room. */
export class RingBuffer<Entry> {
  private readonly entries: Entry[] = [];
  private readonly listeners = new Set<(entry: Entry) => void>();

  constructor(private readonly kept: number) {}

  add(entry: Entry): void {
    this.entries.push(entry);
    if (this.entries.length > this.kept) this.entries.shift();
    for (const listener of this.listeners) listener(entry);
  }

  /** Oldest first. */
  recent(): readonly Entry[] {
    return [...this.entries];
  }

  /** Gives the function that ends the subscription. */
  subscribe(listener: (entry: Entry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
