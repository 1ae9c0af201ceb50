import type { claimRules as source } from '../zh-hans/claim-rules';

/** Why a claim is taken or not, and the rule or law that it rests on. */
export const claimRules: Record<keyof typeof source, string> = {
  'entitlement.lateWithReport':
    'With an inspection report you can claim within {lateDays} {lateDays|day/days} of receipt; you have {leftMs} left. Please photograph the report clearly; a person will read it.',
  'file.withReport': 'I have an inspection report',
  'file.withReportOn': 'Without a report',
  'file.withReportHint':
    "You can still claim after the time is over: add a photo of the institution's report",
  'file.basisOpen': 'See basis',
  'file.basisClose': 'Hide basis',
  'file.noReasonWhy': 'Not faulty, just returning: {why}',
  'home.lateReport': 'I have a report',
  'home.lateReportOf': 'I have an inspection report: claim for {goods}',
  'basis.platformWindow':
    'Platform rules: claiming within {windowHours} {windowHours|hour/hours} of receipt is fastest; later, an inspection report lets you claim within {lateDays} {lateDays|day/days}',
  'basis.platformReceipt':
    'Platform rules: you can claim once you have the goods; if they have not come, please ask the leader first',
  'basis.platformOneClaim':
    'Platform rules: you can claim for as many as you bought, each in one claim at a time',
  'basis.platformWeight':
    'Platform rules: goods sold by weight are counted by the bad or missing weight',
  'basis.platformPhoto':
    'Platform rules: photograph perishable goods while the fault shows; later it cannot be seen',
  'basis.platformWords':
    'Platform rules: with "Something else" please write a few words, so that we know how to help',
  'basis.consumerLaw24':
    'Consumer Rights Protection Law, Article 24: if goods fall short in quality you may ask for return, exchange or repair; where nothing was agreed, return is possible within seven days of receipt',
  'basis.consumerLaw25':
    'Consumer Rights Protection Law, Article 25: goods bought online may be returned without reason within {lawDays} {lawDays|day/days} of receipt, in good condition and at your own freight; not custom-made, live or perishable goods',
  'basis.sevenDayMeasures6':
    'Interim Measures for Seven-Day No-Reason Returns of Online Purchases, Article 6: no-reason return does not apply to custom-made, live or perishable goods',
  'basis.foodSafetyLaw148':
    'Food Safety Law, Article 148: whoever is harmed by food below the safety standards may claim from the seller or the producer, and whoever is asked first pays first; a seller who knew also pays ten times the price or three times the loss, at least 1,000 yuan',
  'noReason.byLaw':
    'Unopened, unused and intact, it can be returned without reason within {days} {days|day/days} of receipt.',
  'noReason.byLawOver':
    'The {days} {days|day/days} for a no-reason return are over. You can still claim for quality problems.',
  'noReason.bySwitch':
    'For this fresh food the platform takes no-reason returns within {hours} {hours|hour/hours}.',
  'noReason.bySwitchOver':
    'The {hours} {hours|hour/hours} for a no-reason return are over. You can still claim for quality problems.',
  'noReason.perishable':
    'Perishable goods that are fine cannot be returned without reason; if they are bad, we handle it as usual.',
  'noReason.live':
    'Live goods that are fine cannot be returned without reason; if dead or bad, we handle it as usual.',
  'noReason.customMade':
    'Goods made for you that are fine cannot be returned without reason; if made wrongly, we handle it as usual.',
  'advice.unwell':
    'Unwell or allergic after eating it: stop eating it, keep what is left, the packaging, the ingredients list and any medical notes. Compensation for harm to health is not bound by the time limits above.',
  'handlingRules.title': 'Rules for these goods',
  'handlingRules.open': 'Show',
  'handlingRules.close': 'Hide',
  'handlingRules.late':
    'Filed after the time was over; the resident says there is an inspection report, please read it in the photos first',
};
