import type { PropsWithChildren } from 'react';
import './app.scss';
import './cloud/ready-pages';
import { startReading } from './cloud/reading-language';
import './theme/browser';

startReading();

export default function App({ children }: PropsWithChildren) {
  return children;
}
