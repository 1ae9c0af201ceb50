/**
 * Roles and names for screen readers, in the browser's spelling; the other platform's would be a fault
 * here. Spread them: `<View {...named('button', label)}>`.
 */
type SpokenRole = 'button' | 'img' | 'checkbox' | 'radio' | 'switch' | 'tab' | 'dialog' | 'alert';

interface Spoken {
  role: string;
  /** Left out where nothing is to be done: the keyboard passes it by. */
  tabIndex?: number;
}

const tappable: readonly SpokenRole[] = ['button', 'checkbox', 'radio', 'switch', 'tab'];

export function named(role: SpokenRole, label: string): Spoken & { ariaLabel: string } {
  return { ...roleOf(role), ariaLabel: label };
}

/** What an element is, where its own words name it. */
export function roleOf(role: SpokenRole): Spoken {
  return tappable.includes(role) ? { role: role, tabIndex: 0 } : { role: role };
}

/** A button of the framework: in the browser that is an element without a meaning of its own. */
export function pressable(off: boolean): Spoken & { ariaDisabled: string } {
  return { role: 'button', tabIndex: off ? -1 : 0, ariaDisabled: String(off) };
}

/** A switch that only shows what its row says: the row is the switch. */
export function shownOnly(): Record<string, string | number | undefined> {
  // NutUI names the role as WeChat does, which a browser does not know.
  const unnamed = { ariaRole: undefined, ariaChecked: undefined, ariaDisabled: undefined };
  return { ...unnamed, ariaHidden: 'true', tabIndex: -1 };
}

/** What is typed here. The browser's own field stands inside the framework's. */
export function asking(label: string): { nativeProps: Record<'aria-label', string> } {
  return { nativeProps: { 'aria-label': label } };
}

/** The title of a page or of a part of it. */
export function headed(level: 1 | 2): { role: string; ariaLevel: number } {
  return { role: 'heading', ariaLevel: level };
}

/** What a picture shows; empty where the words beside it say so already. */
export function pictured(label: string): { nativeProps: { alt: string } } {
  return { nativeProps: { alt: label } };
}
