import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { text } from '../../locales/text';
import { Button } from './button';
import { ProblemNote } from './problem-note';
import { TextField } from './text-field';

interface AnswerBoxProps {
  id: string;
  title: string;
  words: {
    id: string;
    value: string;
    placeholder: string;
    maximumLength: number;
    onChange: (words: string) => void;
  };
  /** Above the words: what one chooses between, what it means. */
  choice?: ReactNode;
  /** Below the words: pictures. */
  children?: ReactNode;
  send: {
    id: string;
    label: string;
    /** What is missing, or why the last try did not go through. */
    problem: string | null;
    busy: boolean;
    disabled?: boolean;
    onTap: () => void;
  };
}

/** An answer in one's own words, sent by one button that says what is missing. */
export function AnswerBox({ id, title, words, choice, children, send }: AnswerBoxProps) {
  const over = words.value.trim().length - words.maximumLength;
  return (
    <View className="card stack" id={id}>
      <View className="title">{title}</View>
      {choice}
      <TextField
        id={words.id}
        value={words.value}
        placeholder={words.placeholder}
        hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
        wrong={over > 0}
        onChange={words.onChange}
      />
      {children}
      <ProblemNote problem={send.problem} />
      <Button
        id={send.id}
        kind="act"
        full
        icon="send"
        busy={send.busy}
        disabled={over > 0 || send.disabled === true}
        onTap={send.onTap}
      >
        {send.label}
      </Button>
    </View>
  );
}
