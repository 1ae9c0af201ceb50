/**
 * What the rules decided and why, in the words of the one who reads it: may I claim, who seems
 * liable, what to pay, who takes it. The keys stand with the rules in `domain/`.
 */
export const rules = {
  // May I claim?
  'entitlement.allowed': '这件可以申请。收货 {windowHours} 小时内都行，您还有 {leftMs}。',
  'entitlement.notReceivedYet': '还没收到货，收到后再来申请。',
  'entitlement.windowClosed': '这次不能申请：收货已过 {windowHours} 小时。',
  'entitlement.quantityTooHigh': '最多还能申请 {maximumQuantity} 份。',
  'entitlement.notSoldByWeight': '这件不按重量卖，请填数量。',
  'entitlement.weightTooHigh': '最多还能申请 {maximumGrams|weight}。',
  'entitlement.alreadyClaimed': '这件已经在办了。',
  'entitlement.allClaimed': '这件已经全部办过了。',
  'entitlement.photoRequired': '请拍一张照片，看得清哪里不对就行。',
  'entitlement.wordsRequired': '选了“别的问题”，请写几句哪里不对。',

  // What must I show?
  'proof.goodsPhoto.required': '商品照片，看得清哪里不对',
  'proof.goodsPhoto.optional': '商品照片，没有也能交，有了更快',
  'proof.weighingPhoto.optional': '称重照片，没有也能交',
  'proof.thermometerPhoto.optional': '温度计照片，没有也能交',
  'proof.medicalNote.optional': '看病或过敏的单据，没有也能交，姓名可以遮住',
  'proof.labelPhoto.optional': '外箱标签，没有也能交',

  // Who seems liable?
  'liability.coldChainBroken':
    '路上断温 {minutes} 分钟，最高 {highestTenths}，上限 {limitTenths}。',
  'liability.warmAtStation':
    '到站以后断温 {minutes} 分钟，最高 {highestTenths}，上限 {limitTenths}。',
  'liability.shortAtPacking': '出库称重就少了 {shortGrams}。',
  'liability.lostOnTheWay': '出库称重足，到手少了 {lostGrams}。',
  'liability.shortSealOpened': '出库称重足，到站时封口已经开了，到手少了 {lostGrams}。',
  'liability.shortOpenedAtStation': '出库称重足，到站时封口完好，交货前开了，到手少了 {lostGrams}。',
  'liability.shortSealIntact': '出库称重足，到站时封口完好，到手少了 {lostGrams}。',
  'liability.shortWholeAtDoor': '出库称重足，到手封口还好好的，却少了 {lostGrams}：该查出库的秤。',
  'liability.sealOpened': '到站的时候，封口已经开了。',
  'liability.openedAtStation': '到站时封口完好，交货的时候已经开了。',
  'liability.leftOverAtStation': '站里盘点多出 {units} 份，像是漏发了。',
  'liability.sealedMissing': '到手时封口完好，路上没人开过，像是装箱就漏了。',
  'liability.inspectionFailed': '这一批货的检验报告不合格。',
  'liability.inspectionMissing': '这一批货没有检验报告。生鲜没有报告不该上架，按规则由供应商负责。',
  'liability.batchAcrossLeaders':
    '{withinHours} 小时内，同一批货另有 {otherResidents} 户来申请，分在 {leaders} 位团长那里。',
  'liability.arrivedLate': '说好 {promisedAt} 能取，{arrivedAt} 才到站。',
  'liability.handedOutLate': '货 {arrivedAt} 已到站，说好 {promisedAt} 能取，{handedAt} 才交到手。',
  'liability.freshArrivedLate': '生鲜说好 {promisedAt} 能取，{arrivedAt} 才到站，路上耽搁久了。',
  'liability.expired': '过期的货不该出库，按规则由供应商负责。',
  'liability.foreignObject': '货里的异物，按规则由供应商负责。',
  'liability.wrongItem': '送错是拣货的事，按规则由平台负责。',
  'liability.customMadeWrong': '定做的东西没按说好的做，按规则由做的一方负责。',
  'liability.unwell': '话里说到有人不舒服：先照顾人。没查清以前由平台承担。',
  'liability.usedByResident': '话里说已经用过了，记录里没有别的毛病。',
  'liability.freshKeptLong': '生鲜收到 {keptHours} 小时后才说，也可能是在家里放坏的。',
  'liability.onlyASuggestion': '这只是建议，不能拿它拒绝人。',
  'liability.nothingOnRecord': '现有的记录看不出是谁的责任。',
  'liability.fundPaysFirst': '钱先由基金付，谁负责由平台再查。',

  // What to pay?
  'remedy.fullRefund': '全额退 {amountFen}。',
  'remedy.missingPart': '该有 {expectedGrams}，少了 {missingGrams}，按少的部分退 {amountFen}。',
  'remedy.scalesShowNothingMissing': '称重记录没有少，先看照片再定。',

  // Which way first?
  'way.byWish': '居民这次想要货，先照这个办。',
  'way.bySpeed': '这位居民最看重快，退款最快。',
  'way.byCompensation': '这位居民看重补偿，退款外加一张小额券。',
  'way.byRule': '按规则的顺序排。',
  'way.tooFewCases': '同类的评价还太少，没拿来比。',
  'way.byCases': '同类 {cases} 件这样办，{percent}% 的居民满意。',
  'way.casesAgree': '同类 {cases} 件这样办，{percent}% 的居民满意，别的办法没有明显更好。',

  // How urgent?
  'priority.majorWord': '话里提到“{word}”',
  'priority.importantWord': '话里说到“{word}”',
  'priority.safetyHeard': '话里像是提到身体不适或危险',
  'priority.amount': '要退 {claimedFen}，数目大',

  // Who takes it?
  'routing.orderLeader': '这单是这位团长发的货，谁先接触谁办到底',
  'routing.sameCommunity': '同一个小区的团长',
  'routing.knowsGoods': '熟悉这类货',
  'routing.openTickets': '手上有 {openCount} 件',
  'routing.ownOrder': '是自己的订单，不能自己办',
  'routing.complainedOf': '居民说的就是这位团长，换别人办',
  'routing.household': '是家里人的订单，不能自己办',
  'routing.suspended': '暂停接件',
  'routing.notOrderLeader': '这单不是这位团长发的货',
  'routing.standsIn': '原来的团长不在，请这位代班',
  'routing.agentOnDuty': '平台正在接件的同事',
  'routing.speaksLanguage': '会说居民想听的话',
  'routing.away': '休息中，还没说什么时候回来',
  'routing.awayUntil': '休息到 {untilAt}',
  'routing.full': '手上已有 {openCount} 件，到上限了',
  'routing.offDuty': '这会儿不在服务时间',
  'routing.silent': '上一件到时没有回复，等本人打开应用后再派',
  'routing.notStandIn': '不是请来代班的人',
  'routing.leadersFirst': '先由团长办，办不了才到平台',
  'routing.less.specialty': '不如选中的人熟悉这类货',
  'routing.less.language': '不会说居民想听的话',
  'routing.less.rating': '居民给的评分低一些',
  'routing.less.openLoad': '手上还有 {openCount} 件，比选中的人多',
  'routing.less.hardShare': '手上难办的已经够多',
  'routing.less.idle': '刚接过件，让等得久的先接',
  'routing.equallyGood': '一样合适，抽签定了另一位',
  'routing.noLeaderFree': '没有能接的人，先放在平台队列，谁有空谁办',
} as const;
