import { describeDeaths } from './describe-deaths';

describeDeaths('a job that is interrupted while photo and claim are on their way', [
  {
    step: 'consent',
    when: 'the consent is written, the commit has not begun',
    point: 'database.commitTransaction:before',
    by: 'account.recordConsent',
  },
  {
    step: 'slot',
    when: 'the place for the photo is committed, not answered',
    point: 'database.commitTransaction:after',
    by: 'ticket.beginUpload',
  },
  { step: 'upload', when: 'the bytes came, nothing is on disk', point: 'storage.upload:before' },
  { step: 'upload', when: 'the photo is on disk, not answered', point: 'storage.upload:after' },
  {
    step: 'photo',
    when: 'the cleaned photo is kept, its record is not',
    point: 'database.commitTransaction:before',
    by: 'ticket.finishUpload',
  },
  {
    step: 'photo',
    when: 'its record is committed, the outbox has not been woken',
    point: 'functions.invokeFunction:before',
    by: 'ticket.finishUpload',
  },
  {
    step: 'photo',
    when: 'the platform took the check, nobody noted its number',
    point: 'openapi.security.mediaCheckAsync:after',
  },
  {
    step: 'photo',
    when: 'the original is deleted, nobody noted it',
    point: 'storage.batchDeleteFile:after',
    by: 'outbox-relay',
  },
  { step: 'photo', when: 'the verdict is about to be told', point: 'openapi.mediaCheck:before' },
  {
    step: 'photo',
    when: 'the verdict was told, the platform does not know that it was heard',
    point: 'openapi.mediaCheck:after',
  },
  {
    step: 'file',
    when: 'order and photo are written inside the transaction, the ticket is not',
    point: 'database.insertDocument:before',
    by: 'ticket.file',
    nth: 2,
  },
  {
    step: 'file',
    when: 'everything is written, the commit has not begun',
    point: 'database.commitTransaction:before',
    by: 'ticket.file',
  },
  {
    step: 'file',
    when: 'the claim is committed, the outbox has not been woken',
    point: 'database.commitTransaction:after',
    by: 'ticket.file',
  },
]);
