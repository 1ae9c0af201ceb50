import type { Issue } from '../primitives/issue';
import { scriptMoments, type Mood, type Script, type ScriptTone } from './script';

export interface Picked {
  issue: Issue;
  /** Null: whatever the mood. */
  mood: Mood | null;
  tone: ScriptTone;
}

/** Those that fit, in the order of a case; what is written for just this comes first. */
export function pickScripts(scripts: readonly Script[], { issue, mood, tone }: Picked): Script[] {
  return scripts
    .filter((script) => script.tone === tone)
    .filter((script) => script.issue === null || script.issue === issue)
    .filter((script) => mood === null || script.mood === null || script.mood === mood)
    .sort((one, other) => rankOf(one, mood) - rankOf(other, mood));
}

/** Take it in, own it, say what happens: the first that fits of each, one after the other. */
export function threeSteps(scripts: readonly Script[], picked: Picked): Script[] {
  const plain = pickScripts(scripts, { ...picked, tone: 'plain' });
  const fitting = [...pickScripts(scripts, picked), ...plain];
  const steps = ['soothe', 'own', 'act'] as const;
  return steps.flatMap((moment) => fitting.find((script) => script.moment === moment) ?? []);
}

function rankOf({ moment, issue, mood }: Script, wanted: Mood | null): number {
  const step = scriptMoments.indexOf(moment) * 4;
  return step - (issue === null ? 0 : 2) - (mood !== null && mood === wanted ? 1 : 0);
}
