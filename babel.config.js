module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // The oldest engines that WeChat's base library 2.32 and the browsers of the estate run on.
        targets: { ios: '12', chrome: '79' },
        useBuiltIns: false,
      },
    ],
  ],
};
