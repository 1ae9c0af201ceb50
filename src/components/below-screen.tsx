import type { ReactNode } from 'react';
import { useBelowScreen } from '../cloud/below-screen';

/**
 * What nobody sees before they scroll or tap: the lower part of a long page, and its closed sheets.
 * It is drawn once the first screen stands, so that the change of page does not wait for it.
 */
export function BelowScreen({ children }: { children: ReactNode }) {
  return useBelowScreen() ? <>{children}</> : null;
}
