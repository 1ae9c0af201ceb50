import { mergeInternalComponents } from '@tarojs/shared';
import { accessibleComponents } from './accessible-attributes';

mergeInternalComponents(accessibleComponents);
