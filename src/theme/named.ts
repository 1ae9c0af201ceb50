/**
 * A name and a role for screen readers, in the spelling of both platforms.
 * Spread it: `<View {...named('button', label)}>`.
 */
export function named(
  role: 'button' | 'img' | 'checkbox' | 'radio' | 'tab' | 'dialog' | 'alert' | 'heading',
  label: string,
): { role: string; ariaRole: string; ariaLabel: string } {
  return { role, ariaRole: role, ariaLabel: label };
}
