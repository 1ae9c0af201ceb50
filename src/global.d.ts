/// <reference types="@tarojs/taro" />
declare module '*.svg';
declare module '*.png';
declare module '*.scss';
