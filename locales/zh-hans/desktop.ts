/** The platform's desk in a wide window: its table, its keys, words ready for a decision. */
export const desktop = {
  'queueTable.due': '最迟',
  'queueTable.goods': '商品和问题',
  'queueTable.state': '到哪一步',
  'queueTable.leader': '首问团长',
  'queueTable.priority': '轻重',
  'queueTable.amount': '金额',
  'queueTable.up': '从小到大',
  'queueTable.down': '从大到小',
  'queueTable.normal': '一般',
  'queueTable.noLeader': '没有团长',

  'keys.title': '用键盘办',
  'keys.open': '键盘',
  'keys.down': '下一件',
  'keys.up': '上一件',
  'keys.enter': '打开这一件',
  'keys.reply': '写回复',
  'keys.queue': '收起或打开待审',
  'keys.back': '关掉小窗，或回到列表',
  'keys.help': '看这张表',
  'keys.typing': '正在写字时，这些键不起作用；按 Esc 先离开输入框。',

  'walk.place': '待审里的第 {number} 件，共 {count} 件',
  'walk.hideQueue': '收起待审',
  'walk.showQueue': '看待审',
  'walk.more': '再看一些',
  'walk.previous': '上一件',
  'walk.next': '下一件',

  // What the desk writes most; read once more and changed before it goes.
  'template.reject.windowClosed.late':
    '{name}您好，{goodsName}收货后可以申请的时间已经过了，这次退不了。要是当时有事耽误，或者有当天的照片，点“申诉”发来，换个人再看。',
  'template.reject.windowClosed.hidden':
    '{name}您好，{goodsName}已经过了可以申请的时间。如果是打开才发现、外面看不出的毛病，请把检测报告或当天的照片发来，我们再核对。',
  'template.reject.noProof.photos':
    '{name}您好，照片和路上的温度、重量记录我们都看了，看不出{goodsName}有问题。手边还有没扔的，再拍一张近的发来，马上重看。',
  'template.reject.noProof.records':
    '{name}您好，{goodsName}交到您手里时的记录都正常，只凭现在的照片定不下来。有收货当天的照片或视频，请申诉时一起发来。',
  'template.reject.notCovered.taste':
    '{name}您好，口味、大小合不合心意不在售后范围里，{goodsName}这次退不了。下次拿不准可以先问团长，挑熟一点还是生一点都能备注。',
  'template.reject.notCovered.storage':
    '{name}您好，{goodsName}是到家以后存放久了才变的，这种情况不在售后范围里。以后收到当天打开看一眼，有问题马上告诉我们。',
  'template.reject.alreadyCompensated.paid':
    '{name}您好，{goodsName}的这个问题之前已经赔过，钱到了原来的支付账户。要是没收到，回复一句，我们去查。',
  'template.reject.used.opened':
    '{name}您好，{goodsName}已经用过，按规则不能退。如果是用了才发现质量不对，请把问题拍清楚申诉，按质量问题重看。',
  'template.reject.notWanted.said':
    '{name}您好，这件是别人替您填的，您说过没有要申请，所以先不办。要是改主意了，自己点“申请售后”就行。',
  'template.approve.photos': '照片看得清，和路上的记录对得上，{amountFen}合适。',
  'template.approve.records': '照片不全，但冷链、称重记录说明确实有问题，同意{amountFen}。',
  'template.approve.goodwill': '责任一时分不清，居民拿到的确实不能吃，先退{amountFen}，再去追责任方。',
  'template.uphold.rejection.reviewed':
    '{name}您好，我没有经手过这件，把照片、记录和您说的话从头看了一遍，还是看不出{goodsName}有问题，所以维持原来的决定。',
  'template.uphold.rejection.advice':
    '{name}您好，{goodsName}这件维持原来的决定。要是您还有没发来的检测报告，可以拨 12315 或找消费者协会，我们配合提供全部记录。',
  'template.uphold.settlement.fair':
    '{name}您好，我重新算过，{goodsName}坏了多少、退了多少对得上，所以按原来的办，退过的钱不收回。',
  'template.overturn.proof':
    '{name}您好，您补的证据我看了，说得对，{goodsName}确实有问题。原来的决定不算，平台重新给您办，让您多跑了一趟，抱歉。',
  'template.overturn.mistake':
    '{name}您好，我重看了全部记录，之前判断错了，{goodsName}应该赔。平台重新给您办，耽误您了，抱歉。',
  'template.liability.supplier': '出库前就有问题：同一批别的居民也反映，路上温度和交接都正常。',
  'template.liability.carrier': '出库时好的，路上断了冷或摔过，记录对得上居民的照片。',
  'template.liability.leader': '到自提点时好的，之后没有按要求存放。团长的话也问过了。',
  'template.liability.platform': '是我们的规则或系统造成的，不该别人承担。',
  'template.liability.resident': '领走时好的，是到家以后的存放或使用造成的。',
  'template.liability.unknown': '现有的记录分不清是谁的责任，先由平台承担，有新证据再定。',
} as const;
