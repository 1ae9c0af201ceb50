import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { named } from '../theme/named';
import { GoodsPicture } from './goods-picture';
import './ticket.scss';

interface TicketProps {
  children: ReactNode;
  /** What the whole ticket says, for screen readers; with `onTap` it is one button. */
  label?: string;
  /** Narrower rows, for a leader's inbox. */
  tight?: boolean;
  id?: string;
  onTap?: () => void;
}

/** The paper ticket: what is above, `TicketStub` is torn off below. */
export function Ticket({ children, label, tight = false, id, onTap }: TicketProps) {
  const role = onTap !== undefined && label !== undefined ? named('button', label) : {};
  return (
    <View
      id={id}
      className={`ticket ${tight ? 'ticket--tight' : ''}`}
      hoverClass={onTap === undefined ? 'none' : 'ticket--pressed'}
      onClick={onTap}
      {...role}
    >
      {children}
    </View>
  );
}

interface TicketTopProps {
  pictureUrl: string;
  title: string;
  caption: string;
  chip: ReactNode;
  small?: boolean;
}

export function TicketTop({ pictureUrl, title, caption, chip, small = false }: TicketTopProps) {
  return (
    <View className="ticket__top">
      <GoodsPicture url={pictureUrl} small={small} />
      <View className="ticket__words">
        <View className="ticket__title">{title}</View>
        <View className="ticket__caption cap">{caption}</View>
      </View>
      <View className="ticket__chip">{chip}</View>
    </View>
  );
}

interface TicketStubProps {
  ring: ReactNode;
  deadline: string;
  tone?: 'plain' | 'soon' | 'late' | 'jade';
  caption: string;
  /** The right side: an amount with its path, or a button. */
  children: ReactNode;
}

/** Below the perforation: left by when, right how much. */
export function TicketStub({ ring, deadline, tone = 'plain', caption, children }: TicketStubProps) {
  return (
    <View className="stub">
      <View className="stub__time">
        {ring}
        <View className="stub__words">
          <Text className={`stub__deadline t-${tone}`}>{deadline}</Text>
          <Text className="cap stub__caption">{caption}</Text>
        </View>
      </View>
      <View className="stub__side">{children}</View>
    </View>
  );
}

/** A stub with one thing in it, over the whole width. */
export function TicketFoot({ children }: { children: ReactNode }) {
  return <View className="stub stub--whole">{children}</View>;
}
