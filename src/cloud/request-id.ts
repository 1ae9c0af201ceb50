const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 24;

/**
 * A name for one thing a person does, made once and kept over retries, so that the server does it
 * once. It has to be unlike any other, not secret.
 */
export function makeRequestId(): string {
  const pick = () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  return Array.from({ length: LENGTH }, pick).join('');
}
