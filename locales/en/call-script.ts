import type { callScript as source } from '../zh-hans/call-script';

/**
 * What one says on a call-back after a low score, step by step: who calls, thanks, listen, own it,
 * one promise with a date, close. Names and goods are filled in.
 */
export const callScript: Record<keyof typeof source, string> = {
  'callScript.hello':
    "Hello {name}, I'm calling from the Claims Desk platform; I'm not selling anything. You gave {goodsName} a {recommend}, and I'd like to hear what we didn't do well. Two or three minutes: is now a good time?",
  'callScript.notNow':
    "If not: what time today would suit you? I'll write it down and call then myself; it won't be somebody else.",
  'callScript.listen':
    "Listen first; don't interrupt or explain. Then: Thank you for telling me in such detail. What I understand is … Is that right? Is there anything else?",
  'callScript.sorry.attitude':
    "The way you were spoken to upset you. That was wrong of us, and I'm sorry. I'll pass this on to whoever handled it and to the supervisor.",
  'callScript.sorry.speed':
    "We kept you waiting, and I'm sorry. I'll find out which step was slow and tell you plainly whether we can change it.",
  'callScript.sorry.result':
    "I understand that you're not happy with the result. What was refunded stays yours, and we'll look again at what falls short.",
  'callScript.offer':
    'Settle on the spot what you can. For the rest promise one thing and one time, such as "I\'ll have someone who hasn\'t handled it look again and call you by this time tomorrow at the latest." Promise no money beyond your limit.',
  'callScript.end':
    'Let me repeat what we agreed today: … Have I got that right? You can call this number any time. Thank you, {name}.',
  'callScript.unreached':
    "No answer: wait and try at another time. Don't press by text message, and don't look for them in the WeChat group.",
};
