/**
 * A language model of somebody else's that puts an answer into one's own words. Optional: nothing
 * leaves without one being set up and the policy in force saying so. It gets the words of the
 * question without numbers, and the facts that an answer may use; not who asks.
 */
export interface Phrasing {
  /** Under which people read what it says. */
  provider: string;
  /** Throws when it cannot be asked, is late, or answers something else. */
  phrase(request: PhrasingRequest): Promise<Phrased>;
}

export interface PhrasingRequest {
  question: string;
  /** Rules, the likeliest first. */
  rules: readonly string[];
  /** What stands about the asker's own claims. */
  own: readonly string[];
}

export interface Phrased {
  /** Which of the rules it answers from; null: from none of them. */
  rule: number | null;
  words: string;
}
