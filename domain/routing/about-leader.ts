import { leaderWord } from '../policy/about-leader-words';
import type { RoutingPolicy } from '../policy/routing-policy';

/** "I do not want to complain" is no complaint. */
const denied = /[不没别]\S{0,2}$/;

/** Whether a resident's words are about the leader in person, and not only about the goods. */
export function isAboutLeader(words: string, { aboutLeaderWords }: RoutingPolicy): boolean {
  const heard = words.replace(/\s/g, '');
  return aboutLeaderWords.some((word) => {
    const at = heard.indexOf(word);
    return at >= 0 && (word.startsWith(leaderWord) || !denied.test(heard.slice(0, at)));
  });
}
