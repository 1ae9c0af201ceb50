/** What protects people and the service holds about them: who looked, how often, how much. */
import type { Declaration } from './declaration';

type OfMisuse =
  | 'accessLog'
  | 'rateWindows'
  | 'pairTallies'
  | 'misuseReviews'
  | 'instantTallies'
  | 'pots'
  | 'potMoves'
  | 'experiments'
  | 'handlerLoads'
  | 'erasures'
  | 'ticketHints'
  | 'suggestionChoices'
  | 'wayRecords'
  | 'photoReadings';

export const misuseData: { readonly [Name in OfMisuse]: Declaration<Name> } = {
  accessLog: {
    holds: 'who looked at whose claim or phone number, by id',
    byPerson: ['subjectId'],
    byTicket: null,
    // Kept against those who looked: it names ids only, and the law asks for it.
    erase: (access) => access,
    exported: (access) => access,
    kept: { dated: 'at', days: ({ retention }) => retention.accessLogDays },
  },
  rateWindows: {
    holds: 'nothing',
    because: 'digests of ids and addresses with a count, for the length of a window',
    kept: { dated: 'endsAt', days: () => 0 },
  },
  pairTallies: {
    holds: 'how often a leader refunded to a resident, by id, and what a supervisor says to it',
    byPerson: ['residentId', 'leaderId'],
    byTicket: null,
    erase: 'remove',
    exported: ({ refunds, lastAt }) => ({ refundCount: refunds.length, lastAt }),
    kept: { dated: 'lastAt', days: ({ misuse }) => misuse.pairs.windowDays },
  },
  misuseReviews: {
    holds: 'why a claim was looked at a second time, what its resident said to it and how it ended',
    byPerson: ['residentId'],
    byTicket: null,
    erase: 'remove',
    exported: ({ raisedAt, reasons, state, contest, closings }) => ({
      raisedAt,
      reasons: reasons.map(({ kind }) => kind),
      state,
      contest: contest?.words ?? null,
      outcomes: closings.map(({ outcome, words, at }) => ({ outcome, words, at })),
    }),
    kept: { dated: 'raisedAt', days: ({ misuse }) => misuse.reviews.keptDays },
  },
  instantTallies: {
    holds: 'what was refunded at once lately, by the id of the resident or leader',
    byPerson: ['personId'],
    byTicket: null,
    erase: 'remove',
    exported: ({ grants, lastAt }) => ({ refundCount: grants.length, lastAt }),
    kept: { dated: 'lastAt', days: ({ instant }) => instant.windowDays },
  },
  photoReadings: {
    holds: 'what the checks found in a photo, with a picture of 40 points and what people said to it',
    byPerson: ['ownerId'],
    byTicket: null,
    erase: 'remove',
    exported: ({ state, findings, contestedAt }) => ({
      state,
      findings: findings.map(({ kind, confidencePercent }) => ({ kind, confidencePercent })),
      contestedAt,
    }),
    kept: { dated: 'createdAt', days: ({ retention }) => retention.photoDays },
  },
  pots: { holds: 'nothing', because: 'what is left in two funds' },
  potMoves: { holds: 'nothing', because: 'who moved money of the funds, by id' },
  experiments: {
    holds: 'what a leader tried, what it cost and why it failed, in their words',
    byPerson: ['leaderId'],
    byTicket: null,
    erase: (experiment) => ({ ...experiment, tried: '', failedBecause: '', answer: '' }),
    exported: ({ tried, failedBecause, costFen, reportedAt, status, answer }) => {
      return { tried, failedBecause, costFen, reportedAt, status, answer };
    },
  },
  handlerLoads: {
    holds: 'how much a leader or agent has to do and how they were rated, by their id',
    byPerson: ['_id'],
    byTicket: null,
    erase: 'remove',
    exported: ({ openCount, ratingCount, ratingStars }) => ({ openCount, ratingCount, ratingStars }),
  },
  suggestionChoices: { holds: 'nothing', because: 'ids, codes and sums of what was suggested' },
  wayRecords: { holds: 'nothing', because: 'counts of ratings by kind of goods and of remedy' },
  ticketHints: {
    holds: "what a resident's words were taken to mean, with the words that spoke for it",
    byPerson: ['residentId', 'writerIds'],
    byTicket: 'ticketId',
    erase: 'remove',
    exported: ({ understoodAt, hints, correction }) => {
      const { class: about, mood, urgency, wish } = hints;
      return {
        understoodAt,
        about: correction?.class ?? about.value,
        mood: correction?.mood ?? mood.value,
        urgency: urgency.value,
        wish: wish.value,
      };
    },
    kept: {
      dated: 'understoodAt',
      days: ({ retention }) => retention.wordDays,
      restingTicket: 'ticketId',
    },
  },
  erasures: { holds: 'nothing', because: 'that an erasure was asked for, by id' },
};
