/** Made by `npm run docs`: see scripts/traditional.ts. */
export const desktop: Readonly<Record<string, string>> = {
  'queueTable.due': '最遲',
  'queueTable.goods': '商品和問題',
  'queueTable.state': '到哪一步',
  'queueTable.leader': '首問團長',
  'queueTable.priority': '輕重',
  'queueTable.amount': '金額',
  'queueTable.up': '從小到大',
  'queueTable.down': '從大到小',
  'queueTable.normal': '一般',
  'queueTable.noLeader': '沒有團長',
  'keys.title': '用鍵盤辦',
  'keys.open': '鍵盤',
  'keys.down': '下一件',
  'keys.up': '上一件',
  'keys.enter': '開啟這一件',
  'keys.reply': '寫回覆',
  'keys.queue': '收起或開啟待審',
  'keys.back': '關掉小窗，或回到列表',
  'keys.help': '看這張表',
  'keys.typing': '正在寫字時，這些鍵不起作用；按 Esc 先離開輸入框。',
  'walk.place': '待審裡的第 {number} 件，共 {count} 件',
  'walk.hideQueue': '收起待審',
  'walk.showQueue': '看待審',
  'walk.more': '再看一些',
  'walk.previous': '上一件',
  'walk.next': '下一件',
  'template.reject.windowClosed.late':
    '{name}您好，{goodsName}收貨後可以申請的時間已經過了，這次退不了。要是當時有事耽誤，或者有當天的照片，點「申訴」發來，換個人再看。',
  'template.reject.windowClosed.hidden':
    '{name}您好，{goodsName}已經過了可以申請的時間。如果是開啟才發現、外面看不出的毛病，請把檢測報告或當天的照片發來，我們再核對。',
  'template.reject.noProof.photos':
    '{name}您好，照片和路上的溫度、重量記錄我們都看了，看不出{goodsName}有問題。手邊還有沒扔的，再拍一張近的發來，馬上重看。',
  'template.reject.noProof.records':
    '{name}您好，{goodsName}交到您手裡時的記錄都正常，只憑現在的照片定不下來。有收貨當天的照片或影片，請申訴時一起發來。',
  'template.reject.notCovered.taste':
    '{name}您好，口味、大小合不合心意不在售後範圍裡，{goodsName}這次退不了。下次拿不準可以先問團長，挑熟一點還是生一點都能備註。',
  'template.reject.notCovered.storage':
    '{name}您好，{goodsName}是到家以後存放久了才變的，這種情況不在售後範圍裡。以後收到當天開啟看一眼，有問題馬上告訴我們。',
  'template.reject.alreadyCompensated.paid':
    '{name}您好，{goodsName}的這個問題之前已經賠過，錢到了原來的支付帳戶。要是沒收到，回覆一句，我們去查。',
  'template.reject.used.opened': '{name}您好，{goodsName}已經用過，按規則不能退。如果是用了才發現品質不對，請把問題拍清楚申訴，按品質問題重看。',
  'template.reject.notWanted.said': '{name}您好，這件是別人替您填的，您說過沒有要申請，所以先不辦。要是改主意了，自己點「申請售後」就行。',
  'template.approve.photos': '照片看得清，和路上的記錄對得上，{amountFen}合適。',
  'template.approve.records': '照片不全，但冷鏈、稱重記錄說明確實有問題，同意{amountFen}。',
  'template.approve.goodwill': '責任一時分不清，居民拿到的確實不能吃，先退{amountFen}，再去追責任方。',
  'template.uphold.rejection.reviewed':
    '{name}您好，我沒有經手過這件，把照片、記錄和您說的話從頭看了一遍，還是看不出{goodsName}有問題，所以維持原來的決定。',
  'template.uphold.rejection.advice':
    '{name}您好，{goodsName}這件維持原來的決定。要是您還有沒發來的檢測報告，可以撥 12315 或找消費者協會，我們配合提供全部記錄。',
  'template.uphold.settlement.fair': '{name}您好，我重新算過，{goodsName}壞了多少、退了多少對得上，所以按原來的辦，退過的錢不收回。',
  'template.overturn.proof': '{name}您好，您補的證據我看了，說得對，{goodsName}確實有問題。原來的決定不算，平台重新給您辦，讓您多跑了一趟，抱歉。',
  'template.overturn.mistake': '{name}您好，我重看了全部記錄，之前判斷錯了，{goodsName}應該賠。平台重新給您辦，耽誤您了，抱歉。',
  'template.liability.supplier': '出庫前就有問題：同一批別的居民也反映，路上溫度和交接都正常。',
  'template.liability.carrier': '出庫時好的，路上斷了冷或摔過，記錄對得上居民的照片。',
  'template.liability.leader': '到自提點時好的，之後沒有按要求存放。團長的話也問過了。',
  'template.liability.platform': '是我們的規則或系統造成的，不該別人承擔。',
  'template.liability.resident': '領走時好的，是到家以後的存放或使用造成的。',
  'template.liability.unknown': '現有的記錄分不清是誰的責任，先由平台承擔，有新證據再定。',
};
