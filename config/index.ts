import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { accessibleComponents } from './accessible-attributes';
import { domainId } from './domain-id';
import { FirstLoadPlugin } from './first-load-plugin';

const root = path.resolve(__dirname, '..');

/** Rooms outside `src` that both ends compile into the mini-program. */
const sharedRooms = [path.join(root, 'domain'), path.join(root, 'locales')];

/**
 * Pixels stay pixels: text must never shrink on a narrow phone, and the large mode sets sizes by
 * token. NutUI's own styles are drawn for 375, which is the same scale.
 */
const keepPixels = { pxtransform: { enable: false, config: {} } };

/** Written by scripts/build-pages.ts before Taro starts. */
const textsPlan = path.join(root, `dist/.${process.env.TARO_ENV}-texts.json`);

const textFiles = /[\\/]locales[\\/](zh-hans[\\/][\w-]+|package-texts)\.ts$/;
const packagePages = /[\\/]src[\\/]packages[\\/][\w-]+[\\/][\w-]+[\\/]index\.tsx$/;

/** What one of webpack's chains can do that is used here. */
interface Chain {
  merge(part: object): unknown;
}

/** Before everything else: the texts of a page, as its package carries them. */
function putTexts(chain: Chain): void {
  const digest = createHash('sha256').update(readFileSync(textsPlan)).digest('hex');
  const loader = path.join(__dirname, 'texts-loader.cjs');
  chain.merge({
    module: {
      rule: {
        texts: {
          test: (file: string) => textFiles.test(file) || packagePages.test(file),
          enforce: 'pre',
          use: { texts: { loader, options: { plan: textsPlan, digest } } },
        },
      },
    },
  });
}

/** Taro's own components make three things of each element, and a page change waited for them. */
const browserFramework = path.join(root, 'src/components/browser-framework.ts');

// Not in WeChat's main package: it has little room.
const licences = process.env.TARO_ENV === 'weapp' ? 'packages/mine/licences.txt' : 'licences.txt';

export default defineConfig<'webpack5'>({
  projectName: 'shouhou-zhushou',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  env: {
    DOMAIN_ID: JSON.stringify(domainId(path.join(root, 'domain'))),
    TEXTS_ID: JSON.stringify(domainId(path.join(root, 'locales'))),
  },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  // NutUI draws with <div> and <span>; without it weapp logs "Template tmpl_0_i not found".
  plugins: [
    '@tarojs/plugin-html',
    [path.join(__dirname, 'accessible-plugin.ts'), { components: accessibleComponents }],
    path.join(__dirname, 'modules-plugin.ts'),
  ],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Not for WeChat: what Taro moves into subpackages is not in webpack's cache, and a build from it
  // after a failed one left modules out, so that no page of a subpackage started.
  cache: { enable: process.env.TARO_ENV === 'h5' },
  copy: {
    patterns: [
      { from: 'src/theme/licences.txt', to: `dist/${process.env.TARO_ENV}/${licences}` },
    ],
    options: {},
  },
  mini: {
    compile: { include: [...sharedRooms, __dirname] },
    optimizeMainPackage: { enable: true },
    webpackChain: putTexts,
    postcss: keepPixels,
  },
  h5: {
    compile: { include: sharedRooms },
    // The same bundle is served under several path prefixes: everything is relative.
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'chunk/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...keepPixels, autoprefixer: { enable: true, config: {} } },
    webpackChain(chain) {
      putTexts(chain);
      chain.resolve.alias.set('@tarojs/components$', browserFramework);
      chain.plugin('firstLoad').use(FirstLoadPlugin);
      // Taro splits only what the first page needs at once; without this each page would bring
      // its own copy of the components, the texts and the cloud.
      chain.merge({
        optimization: {
          splitChunks: {
            chunks: 'all',
            cacheGroups: {
              shared: { name: 'shared', chunks: 'async', minChunks: 4, priority: 20 },
              pair: { chunks: 'async', minChunks: 2, minSize: 10_000, priority: 15 },
            },
          },
        },
        // Sizes are held by the project's own check, in gzip.
        performance: { hints: false },
      });
    },
  },
} satisfies UserConfigExport<'webpack5'>);
