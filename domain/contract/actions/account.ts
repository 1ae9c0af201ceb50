import * as v from 'valibot';
import { noticeTopics } from '../../notice/notice';
import { knownRoles, roles } from '../../person/role';
import { reply } from '../action';
import type { MeView, NoticeView } from '../views/person';
import * as field from '../fields';

/** What a client may ask of the function `account`. */
export const accountActions = {
  'account.me': reply<MeView>()({
    summary: 'Who the caller is to the product, and what a page must know to help.',
    roles,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'account.listNotices': reply<{ notices: NoticeView[]; unreadCount: number }>()({
    summary: 'The in-app inbox, newest first, 50 at most; `before` pages on.',
    roles: knownRoles,
    mutates: false,
    input: v.strictObject({ before: v.optional(v.pipe(v.number(), v.safeInteger())) }),
    refusals: [],
  }),
  'account.readNotices': reply<{ unreadCount: number }>()({
    summary: 'Marks the notices between two instants as read: those that were on screen.',
    roles: knownRoles,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      upTo: v.pipe(v.number(), v.safeInteger()),
      /** What is older was not on screen and stays unread; without it nothing does. */
      from: v.optional(v.pipe(v.number(), v.safeInteger())),
    }),
    refusals: [],
  }),
  'account.recordConsent': reply<{ recorded: number }>()({
    summary: 'Counts the subscribe messages the caller has just consented to (one send each).',
    roles: knownRoles,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      topics: v.pipe(v.array(v.picklist(noticeTopics)), v.minLength(1), v.maxLength(4)),
    }),
    refusals: [],
  }),
} as const;
