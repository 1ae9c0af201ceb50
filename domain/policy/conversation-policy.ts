/** What people say to each other inside a ticket, and how often the product speaks up. */
export interface ConversationPolicy {
  /** The longest voice note (ours: what people know from WeChat). */
  voiceSeconds: number;
  /** Pictures in one message (ours). */
  photosPerMessage: number;
  /** A resident asks to be called back at most once in so many minutes (ours). */
  callBackEveryMinutes: number;
  /** The printable page of a ticket opens for so long (ours). */
  exportLinkHours: number;
  /**
   * After a message of a topic the next ones wait so long and become one, by topic; 0 waits for
   * nothing (ours).
   */
  digestMinutes: { progress: number; refundArrival: number; newClaim: number; deadline: number };
  /**
   * After an outage what a person missed becomes one message in so many minutes, whatever its topic
   * (ours).
   */
  catchUpMinutes: number;
  /** What was missed waits so long for all else that was, even where no message went out lately. */
  gatherMinutes: number;
  /**
   * Whether a provider's language model may put answers of the bot into its own words, where the
   * asker wants it (ours: no). Without a provider set up nothing leaves either way.
   */
  isPhrasingAsked: boolean;
}

/** In force from November 2026. */
export const conversation202611: ConversationPolicy = {
  voiceSeconds: 60,
  photosPerMessage: 9,
  callBackEveryMinutes: 30,
  exportLinkHours: 24,
  // A warning that waits is no warning; money that arrived is said at once.
  digestMinutes: { progress: 10, refundArrival: 0, newClaim: 3, deadline: 0 },
  catchUpMinutes: 10,
  gatherMinutes: 2,
  isPhrasingAsked: false,
};
