import { answerText } from '../../cloud/answer-text';
import { ErrorState, Skeleton } from '../../components/page-states';

/** While there is nothing to show yet: that it comes, or why it does not. */
export function ViewState({ view }: {
  view: { value: unknown; problem: Parameters<typeof answerText>[0] | undefined; reload: () => Promise<void> };
}) {
  const { value, problem, reload } = view;
  if (problem !== undefined) {
    return <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />;
  }
  return value === undefined ? <Skeleton cards={2} /> : null;
}
