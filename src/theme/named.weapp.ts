/**
 * Roles and names for screen readers, in WeChat's spelling; the other platform's would be a fault
 * here. Spread them: `<View {...named('button', label)}>`.
 */
type SpokenRole = 'button' | 'img' | 'checkbox' | 'radio' | 'switch' | 'tab' | 'dialog' | 'alert';

export function named(
  role: SpokenRole,
  label: string,
): { ariaRole: string; ariaLabel: string } {
  return { ariaRole: role, ariaLabel: label };
}

/** What an element is, where its own words name it. */
export function roleOf(role: SpokenRole): { ariaRole: string } {
  return { ariaRole: role };
}

/** WeChat's own button says what it is. */
export function pressable(_off: boolean): Record<string, never> {
  return {};
}

/** A switch that only shows what its row says: the row is the switch. */
export function shownOnly(): { ariaHidden: boolean } {
  return { ariaHidden: true };
}

/** What is typed here. */
export function asking(label: string): { ariaLabel: string } {
  return { ariaLabel: label };
}

/** The title of a page or of a part of it; WeChat knows headings, not their levels. */
export function headed(_level: 1 | 2): { ariaRole: string } {
  return { ariaRole: 'heading' };
}

/** What a picture shows; empty where the words beside it say so already. */
export function pictured(label: string): { ariaLabel: string; ariaHidden: boolean } {
  return { ariaLabel: label, ariaHidden: label === '' };
}
