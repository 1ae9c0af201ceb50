import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { roleOf } from '../theme/named';
import { GoodsPicture } from './goods-picture';
import './ticket.scss';

interface TicketProps {
  children: ReactNode;
  /** Narrower rows, for a leader's inbox. */
  tight?: boolean;
  id?: string;
  /** The whole ticket is one button; its own words name it. */
  onTap?: () => void;
}

/** The paper ticket: what is above, `TicketStub` is torn off below. */
export function Ticket({ children, tight = false, id, onTap }: TicketProps) {
  const role = onTap === undefined ? {} : roleOf('button');
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
