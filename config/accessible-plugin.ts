/**
 * Lets `ariaLabel`, `ariaRole` and `ariaHidden` reach WeChat's components. Templates are written at
 * build time, the property table is read at run time: both must know the same attributes.
 */
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

interface MiniPlatform {
  template?: { mergeComponents(context: IPluginContext, components: object): void };
  runtimePath: string | string[];
}

/** Components come in as an option: Taro compiles a plugin's own file only, not what it imports. */
export default function accessiblePlugin(
  context: IPluginContext,
  { components }: { components: Record<string, Record<string, string>> },
): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      // The browser's components take the attributes as they are.
      if (platform.template === undefined) return;
      platform.template.mergeComponents(context, components);
      const runtime = path.resolve(__dirname, 'accessible-runtime.ts');
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
}
