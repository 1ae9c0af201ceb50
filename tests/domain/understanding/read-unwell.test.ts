import { readUnwell } from '../../../domain/understanding/read-unwell';

test.each(['孩子吃完吐了', '用了起疹子', '我对花生过敏，吃完嘴肿了', '面包里有玻璃，嘴划破了'])(
  '“%s” speaks of somebody who is hurt',
  (words) => {
    expect(readUnwell(words)).toBe(true);
  },
);

test.each(['玻璃罐碎了', '面包里有头发', '还好没有拉肚子', '不好吃', ''])(
  '“%s” does not',
  (words) => {
    expect(readUnwell(words)).toBe(false);
  },
);
