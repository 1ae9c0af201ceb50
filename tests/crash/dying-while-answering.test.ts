import { describeDeaths } from './describe-deaths';

describeDeaths('a job that is interrupted while people answer and are told', [
  {
    step: 'file',
    when: 'the claim reached the server, no function has begun',
    point: 'function.ticket:before',
    by: 'ticket.file',
  },
  {
    step: 'file',
    when: 'a message went out by consent, nobody noted it',
    point: 'openapi.subscribeMessage.send:after',
  },
  {
    step: 'reply',
    when: 'the answer is written, the commit has not begun',
    point: 'database.commitTransaction:before',
    by: 'desk.reply',
  },
  {
    step: 'reply',
    when: 'the answer is committed, the leader does not hear of it',
    point: 'function.desk:after',
    by: 'desk.reply',
  },
  {
    step: 'refund',
    when: 'the tap reached the server, nothing is read',
    point: 'database.startTransaction:before',
    by: 'desk.refund',
    leaves: { intent: 'none', provider: 'none' },
  },
  {
    step: 'refund',
    when: 'the provider has accepted, the commit of that has not begun',
    point: 'database.commitTransaction:before',
    by: 'outbox-relay',
    nth: 2,
    leaves: { intent: 'held', provider: 'PROCESSING' },
  },
  {
    step: 'confirm',
    when: 'the confirmation is committed, the resident does not hear of it',
    point: 'database.commitTransaction:after',
    by: 'ticket.confirm',
  },
  {
    step: 'rate',
    when: 'the marks are written, the commit has not begun',
    point: 'database.commitTransaction:before',
    by: 'ticket.rate',
  },
  {
    step: 'rate',
    when: 'the words were found harmless, nobody noted it',
    point: 'openapi.security.msgSecCheck:after',
  },
]);
