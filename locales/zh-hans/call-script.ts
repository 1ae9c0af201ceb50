/**
 * What one says on a call-back after a low score, step by step: who calls, thanks, listen, own it,
 * one promise with a date, close. Names and goods are filled in.
 */
export const callScript = {
  'callScript.hello':
    '{name}您好，我是售后助手平台的，不推销。看到您给{goodsName}这次打了 {recommend} 分，想听听哪里没做好，两三分钟，现在方便吗？',
  'callScript.notNow': '不方便：那您看今天什么时候合适？我记下来，到点我再打，不换人。',
  'callScript.listen':
    '先听，不打断，不解释。听完说：谢谢您说得这么细。我理解的是……，对吗？还有别的吗？',
  'callScript.sorry.attitude': '说话让您不舒服了，这是我们不对，跟您说声对不住。这句话我会带给经办的人和主管。',
  'callScript.sorry.speed': '让您等久了，对不住。慢在哪一步，我查清楚，改不改得了都给您一个准话。',
  'callScript.sorry.result': '结果您不满意，我听明白了。钱已经退的不会收回，不够的地方我们重新看。',
  'callScript.offer':
    '能当场定的当场定；定不了的只答应一件事和一个时间，比如“我请没经手的人重新看，最晚明天这个时候给您回话”。不许诺权限外的钱。',
  'callScript.end': '我再念一遍今天说好的：……，没记错吧？这个电话以后有事随时打。谢谢您，{name}。',
  'callScript.unreached': '没打通：隔一会儿换个时间再打，别在短信里催，也别在微信群里找人。',
} as const;
