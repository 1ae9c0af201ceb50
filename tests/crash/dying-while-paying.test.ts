import { describeDeaths } from './describe-deaths';

describeDeaths('a job that is interrupted between the tap and the provider', [
  {
    step: 'refund',
    when: 'hold and intent are written, the commit has not begun',
    point: 'database.commitTransaction:before',
    by: 'desk.refund',
    leaves: { intent: 'none', provider: 'none' },
  },
  {
    step: 'refund',
    when: 'the tap is committed, the outbox has not been woken',
    point: 'database.commitTransaction:after',
    by: 'desk.refund',
    leaves: { intent: 'held', provider: 'none' },
  },
  {
    step: 'refund',
    when: 'the outbox has the entry in hand, the provider has not been asked',
    point: 'pay.refund:before',
    leaves: { intent: 'held', provider: 'none' },
  },
  {
    step: 'refund',
    when: 'the provider has accepted, its answer has not arrived',
    point: 'pay.refund:after',
    leaves: { intent: 'held', provider: 'PROCESSING' },
  },
  {
    step: 'refund',
    when: 'the provider has paid before anybody here knew that it would',
    point: 'function.payment-callback:before',
    leaves: { intent: 'held', provider: 'SUCCESS' },
  },
]);
