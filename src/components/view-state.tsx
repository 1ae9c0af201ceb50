import type { Instant } from '../../domain/primitives/instant';
import { answerText } from '../cloud/answer-text';
import { ErrorState, OfflineNotice, Skeleton } from './page-states';

interface ViewStateProps {
  view: {
    value: unknown;
    valueAt?: Instant;
    problem: (Parameters<typeof answerText>[0] & { code: string }) | undefined;
    reload: () => Promise<void>;
  };
  /** As many as the page mostly shows. */
  cards?: number;
}

/** That the view comes, why it does not, or since when what is shown may be old. */
export function ViewState({ view, cards = 2 }: ViewStateProps) {
  const { value, valueAt, problem, reload } = view;
  if (problem === undefined) return value === undefined ? <Skeleton cards={cards} /> : null;
  if (problem.code === 'offline' && value !== undefined) return <OfflineNotice since={valueAt} />;
  return <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />;
}
