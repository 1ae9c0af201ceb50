import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useEffect, type ReactNode } from 'react';
import type { ReadingLanguage } from '../../domain/primitives/reading-language';
import { namePage, topInsets } from '../cloud/phone';
import { useReading } from '../cloud/reading-language';
import { reloadShown } from '../cloud/use-view';
import { useAppearance } from '../theme/appearance';
import { headed, named } from '../theme/named';
import { ConsentSheet } from './consent-sheet';
import { ForRoles } from './for-roles';
import { Icon } from './icon';
import { wayBack } from './way-back';
import './page-shell.scss';

interface PageShellProps {
  title: string;
  /** A page of the tab bar shows the seal instead of a way back. */
  root?: boolean;
  /** Stays above the tabs and the safe area. */
  dock?: ReactNode;
  tabs?: ReactNode;
  /** Directly under the title bar, over the whole width: a clock band or filters. */
  band?: ReactNode;
  /** Desks with tables use the whole window; reading pages stay a column. */
  wide?: boolean;
  children: ReactNode;
}

/** The root of every page: theme classes, title bar, the column, what stays at the bottom. */
export function PageShell({ title, root, dock, tabs, band, wide, children }: PageShellProps) {
  const { classes, style } = useAppearance();
  const { shown } = useReading();
  useEffect(() => namePage(title), [title]);
  useDidShow(() => namePage(title));
  usePullDownRefresh(() => {
    void reloadShown().finally(() => Taro.stopPullDownRefresh());
  });
  return (
    <View className={shellClasses({ wide, tabs }, `${classes} ${looksOf(shown)}`)} style={style}>
      <TitleBar title={title} root={root ?? false} />
      {band !== undefined && (
        <ForRoles quiet>
          <View className="shell__column">{band}</View>
        </ForRoles>
      )}
      <View className="shell__main shell__column">
        <ForRoles>{children}</ForRoles>
      </View>
      {(dock !== undefined || tabs !== undefined) && (
        <View className="shell__foot">
          {dock !== undefined && (
            <ForRoles quiet>
              <View className={`shell__dock ${tabs === undefined ? 'shell__dock--last' : ''}`}>
                <View className="shell__column">{dock}</View>
              </View>
            </ForRoles>
          )}
          {tabs}
        </View>
      )}
      <ConsentSheet />
    </View>
  );
}

/** Words of letters are longer: some things stand below each other that Chinese has in a row. */
function looksOf(language: ReadingLanguage): string {
  return language === 'en' ? 'letters' : '';
}

function shellClasses({ wide, tabs }: Pick<PageShellProps, 'wide' | 'tabs'>, looks: string) {
  const own = [wide === true ? 'shell--wide' : '', tabs === undefined ? '' : 'shell--tabs'];
  return ['shell', ...own, looks].filter(Boolean).join(' ');
}

function TitleBar({ title, root }: { title: string; root: boolean }) {
  const { statusBar, capsuleWidth } = topInsets();
  const style = `padding-top:${statusBar}px;padding-right:${capsuleWidth}px`;
  return (
    <View className="shell__bar" style={style}>
      <View className="shell__column shell__title-row">
        {root ? <View className="seal" ariaHidden /> : <BackButton />}
        <View className="shell__title" {...headed(1)}>{title}</View>
      </View>
    </View>
  );
}

function BackButton() {
  const { label, isHome, goBack } = wayBack();
  return (
    <View
      className="shell__back"
      hoverClass="shell__back--pressed"
      onClick={goBack}
      {...named('button', label)}
    >
      <Icon name={isHome ? 'house' : 'chevron-left'} className="shell__back-icon" />
    </View>
  );
}
