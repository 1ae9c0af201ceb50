/** One way to look at a page. */
export interface Mode {
  name: string;
  width: number;
  height: number;
  large: boolean;
  dark: boolean;
  /** The browser's own text size, of what it is by default. */
  textPercent: number;
  /** Kept as a picture; the others are only measured. */
  shown: boolean;
}

const phone = { width: 390, height: 844, large: false, dark: false, textPercent: 100, shown: true };

/** The pictures of the gallery, and the widths at which nothing may be cut. */
export const modes: readonly Mode[] = [
  { ...phone, name: 'normal' },
  { ...phone, name: 'dark', dark: true },
  { ...phone, name: 'desktop', width: 1280, height: 800 },
  { ...phone, name: 'narrow', width: 320, shown: false },
  { ...phone, name: 'tablet', width: 768, shown: false },
  { ...phone, name: 'large', large: true },
  { ...phone, name: 'large-narrow', width: 320, large: true, shown: false },
  { ...phone, name: 'text-200', textPercent: 200, shown: false },
];
