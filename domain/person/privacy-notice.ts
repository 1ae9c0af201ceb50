/**
 * The version of what people are told about their data before they first file something. Whoever
 * agreed to another version is told again.
 */
export const privacyNoticeVersion = '2026-11-2';
