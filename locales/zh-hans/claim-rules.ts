/** Why a claim is taken or not, and the rule or law that it rests on. */
export const claimRules = {
  'entitlement.lateWithReport':
    '有检验报告，收货 {lateDays} 天内都能申请，您还有 {leftMs}。请把报告拍清楚，由人来看。',
  'file.withReport': '我有检验报告',
  'file.withReportOn': '不用检验报告',
  'file.withReportHint': '过了时间也能申请：请把检测机构的报告拍进照片',
  'file.basisOpen': '看依据',
  'file.basisClose': '收起依据',
  'file.noReasonWhy': '没坏只想退：{why}',
  'home.lateReport': '有检验报告',
  'home.lateReportOf': '有检验报告，申请{goods}的售后',
  'basis.platformWindow':
    '平台规则：收货 {windowHours} 小时内申请最快；过了时间，凭检验报告 {lateDays} 天内仍可申请',
  'basis.platformReceipt': '平台规则：收到货以后才能申请，没送到请先问团长',
  'basis.platformOneClaim': '平台规则：买几份最多办几份，同一份一次只办一件',
  'basis.platformWeight': '平台规则：按重量卖的，按坏掉或少掉的重量算',
  'basis.platformPhoto': '平台规则：容易坏的东西要趁坏的时候拍下来，过后就看不出了',
  'basis.platformWords': '平台规则：选“别的问题”要写几句，经办人才知道怎么帮您',
  'basis.consumerLaw24':
    '《消费者权益保护法》第24条：商品不符合质量要求，可以要求退货、更换或修理；没有约定的，收货七日内可以退货',
  'basis.consumerLaw25':
    '《消费者权益保护法》第25条：网上买的东西，收货 {lawDays} 日内可以无理由退货，商品要完好，运费自己承担；定作的、鲜活易腐的除外',
  'basis.sevenDayMeasures6':
    '《网络购买商品七日无理由退货暂行办法》第6条：定作的、鲜活易腐的，不适用无理由退货',
  'basis.foodSafetyLaw148':
    '《食品安全法》第148条：吃了不合食品安全标准的东西受了损害，可以找卖家，也可以找生产者赔，先找到谁由谁先赔；明知不合格还卖的，另赔价款十倍或损失三倍，不足一千元按一千元',
  'noReason.byLaw': '没拆没用、完好的，收货 {days} 天内可以无理由退。',
  'noReason.byLawOver': '无理由退货的 {days} 天已经过了。有质量问题仍可申请。',
  'noReason.bySwitch': '这件生鲜平台支持 {hours} 小时内无理由退。',
  'noReason.bySwitchOver': '无理由退货的 {hours} 小时已经过了。有质量问题仍可申请。',
  'noReason.perishable': '鲜活易腐的东西，没坏不支持无理由退；坏了一样给您办。',
  'noReason.live': '活的东西，没问题不支持无理由退；死了坏了一样给您办。',
  'noReason.customMade': '给您定做的东西，没问题不支持无理由退；做错做坏一样给您办。',
  'advice.unwell':
    '吃了不舒服或过敏：先别再吃，留好剩下的、包装和配料表，看病的单据也留着。要赔身体的损失，不受上面的时间限制。',
  'handlingRules.title': '这类商品的规则',
  'handlingRules.open': '展开',
  'handlingRules.close': '收起',
  'handlingRules.late': '过了申请时间才提交，居民说有检验报告，请先看照片里的报告',
} as const;
