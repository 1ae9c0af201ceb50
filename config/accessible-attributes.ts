/** Attributes for screen readers that Taro's own templates leave out, by component. */
const ATTRIBUTES = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-checked': '' };

/** Components that carry a name or a role in our pages. */
const COMPONENTS = ['View', 'Text', 'Image', 'Button', 'Textarea', 'Input'];

export const accessibleComponents: Record<string, Record<string, string>> = Object.fromEntries(
  COMPONENTS.map((name) => [name, { ...ATTRIBUTES }]),
);
