/**
 * Roles and names for screen readers, in the browser's spelling; the other platform's would be a fault
 * here. Spread them: `<View {...named('button', label)}>`.
 */
type SpokenRole = 'button' | 'img' | 'checkbox' | 'radio' | 'switch' | 'tab' | 'dialog' | 'alert';

export function named(
  role: SpokenRole,
  label: string,
): { role: string; ariaLabel: string } {
  return { role: role, ariaLabel: label };
}

/** What an element is, where its own words name it. */
export function roleOf(role: SpokenRole): { role: string } {
  return { role: role };
}

/** The title of a page or of a part of it. */
export function headed(level: 1 | 2): { role: string; ariaLevel: number } {
  return { role: 'heading', ariaLevel: level };
}

/** What a picture shows; empty where the words beside it say so already. */
export function pictured(label: string): { nativeProps: { alt: string } } {
  return { nativeProps: { alt: label } };
}
