import { describeDeaths } from './describe-deaths';

describeDeaths('a job that is interrupted between the provider and the fund', [
  {
    step: 'refund',
    when: 'the tap is committed, the outbox is about to be woken',
    point: 'functions.invokeFunction:before',
    by: 'desk.refund',
    leaves: { intent: 'held', provider: 'none' },
  },
  {
    step: 'refund',
    when: 'the acceptance is committed, nobody has been told',
    point: 'database.commitTransaction:after',
    by: 'outbox-relay',
    nth: 2,
    leaves: { intent: 'accepted', provider: 'PROCESSING' },
  },
  {
    step: 'refund',
    when: 'the provider is about to pay',
    point: 'pay.settle:before',
    leaves: { intent: 'accepted', provider: 'PROCESSING' },
  },
  {
    step: 'refund',
    when: 'the money is paid, no notice is sent',
    point: 'pay.settle:after',
    leaves: { intent: 'accepted', provider: 'SUCCESS' },
  },
  {
    step: 'refund',
    when: 'the notice is about to be sent',
    point: 'pay.callback:before',
    leaves: { intent: 'accepted', provider: 'SUCCESS' },
  },
  {
    step: 'refund',
    when: 'the callback has asked the provider how the refund stands',
    point: 'wx.wxPayApi:after',
    by: 'payment-callback',
    leaves: { intent: 'accepted', provider: 'SUCCESS' },
  },
  {
    step: 'refund',
    when: 'entry, shares and ticket are written, the commit has not begun',
    point: 'database.commitTransaction:before',
    by: 'payment-callback',
    leaves: { intent: 'accepted', provider: 'SUCCESS' },
  },
  {
    step: 'refund',
    when: 'the notice waits for the turn of the dead, the provider does not hear of it',
    point: 'pay.callback:after',
    leaves: { intent: 'accepted', provider: 'SUCCESS' },
  },
  {
    step: 'refund',
    when: 'the timer has taken the turn over and posted, the turn has not ended',
    point: 'database.commitTransaction:after',
    by: 'fund-upkeep',
    nth: 2,
    leaves: { intent: 'posted', provider: 'SUCCESS' },
  },
]);

describeDeaths('a job whose notice finds nobody else at work', [
  {
    step: 'refund',
    when: 'everything is committed, nobody has been told',
    point: 'database.commitTransaction:after',
    by: 'payment-callback',
    leaves: { intent: 'posted', provider: 'SUCCESS' },
  },
  {
    step: 'refund',
    when: 'the callback is done, the provider does not hear of it',
    point: 'pay.callback:after',
    leaves: { intent: 'posted', provider: 'SUCCESS' },
  },
]);
