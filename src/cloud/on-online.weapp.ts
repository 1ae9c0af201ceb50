import Taro from '@tarojs/taro';

/** Calls back when the network is there again. @returns how to stop it */
export function onOnline(back: () => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) back();
  };
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
}
