/** The text of a phone: as it comes, by the app's own switch, or by the phone's own setting. */
export type TextSize = 'normal' | 'large' | 'double';

/** One way to look at a page. */
export interface Mode {
  name: string;
  width: number;
  height: number;
  text: TextSize;
  dark: boolean;
  /** Kept as a picture and read by axe-core; the others are only measured. */
  shown: boolean;
}

const phone: Mode = { name: '', width: 390, height: 844, text: 'normal', dark: false, shown: true };
const large: Mode = { ...phone, text: 'large' };

/** The pictures of the gallery, and the widths at which nothing may be cut. */
export const modes: readonly Mode[] = [
  { ...phone, name: 'normal' },
  { ...phone, name: 'narrow', width: 320, shown: false },
  { ...phone, name: 'tablet', width: 768, shown: false },
  { ...phone, name: 'desktop', width: 1280, height: 800 },
  { ...phone, name: 'desktop-wide', width: 1440, height: 900, shown: false },
  { ...phone, name: 'dark', dark: true },
  { ...large, name: 'large' },
  { ...large, name: 'large-narrow', width: 320, shown: false },
  { ...large, name: 'large-dark', dark: true, shown: false },
  { ...phone, name: 'text-200', text: 'double', shown: false },
];
