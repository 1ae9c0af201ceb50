import type { PropsWithChildren } from 'react';
// Before the app's own styles, which it gives way to.
import './theme/browser';
import './app.scss';
import './cloud/ready-pages';
import { startReading } from './cloud/reading-language';

startReading();

export default function App({ children }: PropsWithChildren) {
  return children;
}
