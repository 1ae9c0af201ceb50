import type { PropsWithChildren } from 'react';
import './app.scss';
import './cloud/ready-pages';
import './theme/browser';

export default function App({ children }: PropsWithChildren) {
  return children;
}
