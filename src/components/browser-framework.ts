/**
 * Stands for `@tarojs/components` in the browser build, for NutUI too (config/index.ts). It may only
 * hand on: Taro strikes out what a build does not name, and what is declared here would be lost.
 */
export { Button, Image, Text, View } from './browser-elements';
export { Input, Textarea } from './browser-fields';
