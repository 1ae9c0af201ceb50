/**
 * What people who write English say for what the entries are asked by, parted by `/` or a new line. Only for
 * finding: nobody is shown their words changed. Endings and empty words do not count, so that
 * `refund` stands for `refunded` as well, and `closed card` for `I closed the card`.
 */
export const meanings: Readonly<Record<string, string>> = {
  // Ways to ask.
  什么时候: 'when / what time / what day / how soon / by when',
  多久: `
    how long / how many days / how many hours / how much time / how fast / how quick
    how quickly / how late
  `,
  怎么: 'how / in what way / what way',
  怎么办: `
    what can / what should / what now / now what / what could / any advice / help
    what are my options
  `,
  会怎么样: 'what happen / what if / what will happen',
  哪里: 'where / which page / on what page / which place',
  谁: 'who / whose / whom / which person',
  为什么: 'why / how come / for what reason / reason',
  多少: 'how much / how many',
  什么: 'what / which',
  什么意思: 'mean / meaning / stand for / explain',
  可以吗: 'can / may / could / allowed / possible / permitted / able / okay',
  不: 'not / no',
  // Asking for what is theirs.
  我的: `
    my claim / my claims / my case / my cases / my ticket / my request / my application
    my complaint
  `,
  我的退款: 'my refund / my money / my reimbursement',
  我的订单: `
    my order / my orders / my purchases / what i bought / what i ordered / order history
  `,
  我的申诉: 'my appeal',
  我的退款到哪一步了: `
    where my refund / where my money / refund status / status of my refund / status refund
  `,
  我的售后进度怎么样了: `
    status / progress / status of my claim / status claim / how my claim
    what happened to my claim / what happened with my claim / any update / update / updates
    track / check my claim / where my claim / next step / stage
  `,
  查一下: 'show me / show / check / look up / list / see my / find my',
  团长回我了吗: `
    leader answered / leader replied / leader answered me / leader replied to me / answered me
    replied to me / leader responded / leader reply / leader answer / got back to me
  `,
  有结果了没: 'decided / decision / outcome / result / verdict',
  // Money.
  退款: `
    refund / money back / reimburse / reimbursement / pay back / paid back / repay
    give back money / return money / get back my money
  `,
  退款到账: `
    get my refund / receive my refund / get my money / get my money back / receive my money
    get the money / receive the money / refund arrive / money arrive / refund come
    refund show up / refund take / money take / refund be paid / refund reach / see my money
  `,
  钱: 'money / cash / pay out',
  微信零钱: 'wallet / wechat wallet / wechat balance',
  微信: 'wechat / weixin',
  银行卡: 'bank card / card / credit card / debit card / bank / bank account',
  退到哪里: `
    refund go / money go / refund sent / paid to / which account / to which account
    original payment / same way / other account / another account / different account
    different card / another card / someone else account
  `,
  银行卡注销了: `
    closed card / cancelled card / canceled card / card closed / card cancelled / card expired
    expired card / lost card / closed bank account / closed account / account closed
    card blocked / card frozen / card no longer / card paid closed / my card is closed
  `,
  团长自己掏钱: `
    own pocket / out of own pocket / leader pay / leader have to pay / leader lose money
    at leader expense / leader own money / does the leader pay
  `,
  谁出钱: 'who pay / who bear / who cover / at whose cost / whose expense',
  运费: `
    freight / shipping / shipping cost / shipping fee / delivery fee / postage
    return postage
  `,
  退货: `
    return / send back / give back / bring back / send it back / ship back / return goods
    return item
  `,
  赔: 'compensation / compensate / indemnity',
  最多能赔多少: `
    maximum compensation / most compensation / compensation limit / ten times
    limit of compensation
  `,
  优惠券: 'coupon / voucher / discount code',
  用了优惠券: 'paid with coupon / used coupon / used voucher / used discount',
  降价: `
    cheaper / price drop / price dropped / price fell / lower price / price went down
    price difference / price protection / price lower / on sale now / price reduced
  `,
  发票: 'invoice / receipt for tax / tax receipt / fapiao',
  会员积分: 'points / membership / loyalty / member / birthday',
  // Filing.
  申请售后: `
    claim / file claim / file / make claim / open claim / submit claim / start claim
    report problem / complain about goods / apply / after sales / after sale / report
    request refund / ask for refund / get refund / application / request
  `,
  收货多久以内可以申请: `
    how long to report / deadline / time limit / last day / time window / how long claim
    how many days claim / still in time / how many days report / how long report
  `,
  收货: 'after delivery / after receipt / after receiving / after i received',
  过了几天: `
    days ago / days later / days after / day after / day later / week ago / weeks ago
    week later / yesterday / last week / only noticed / only just noticed / just noticed
    noticed only / found out later / discovered later / only saw / only opened
    late to report
  `,
  只坏了一部分: `
    part / partly / half / some / only those / several / some of them / partial / rest fine
    others fine / rest is fine / pieces / few
  `,
  吃了一半: `
    already ate / ate half / eaten / ate some / half eaten / already eaten / already used
  `,
  坏: `
    bad / rotten / rot / rotted / spoiled / spoilt / gone bad / went bad / off / gone off
    went off / mouldy / mould / moldy / mold / damaged goods / decayed / broken down / brown
    black / slimy / sour / stale / not fresh / faulty / defective / problem / problems
    quality / wrong
  `,
  臭: 'smell / stink / stinks / smelly / odour / odor',
  没收到: `
    never arrived / not arrived / not arrive / not received / not receive / never received
    never got / not get my parcel / not got / never came / not come / not delivered
    never delivered / missing parcel / parcel missing / lost parcel / parcel lost
    package lost / disappeared / missing / nowhere / someone took / stolen
  `,
  送错了: `
    wrong item / wrong goods / wrong product / wrong size / wrong colour / wrong color
    wrong flavour / wrong order / sent wrong / not what i ordered / different item
    something else / mixed up / mix up / someone else
  `,
  分量不够: `
    weight / underweight / short weight / less than / lighter / scale / weigh / weighed
    short / too little / fewer / not enough / gram / grams / kilo / kg
  `,
  不想要了无理由退: `
    changed mind / change mind / not want anymore / not want / no longer want / no reason
    without reason / regret / not need / not like / do not like it / simply
  `,
  不好吃: `
    taste / tasteless / bland / not sweet / not tasty / flavour / flavor / not good to eat
    unripe
  `,
  化冻: `
    melted / thawed / defrosted / melt / thaw / soft / warm / not frozen / no longer frozen
    not cold / frozen / cold chain / temperature / ice cream
  `,
  拍什么照片: `
    proof / evidence / what proof / which photo / what photo / what photos / which proof
    what should i photograph
  `,
  活的死了: 'dead / died / dead on arrival / arrived dead / not alive / live',
  路上摔坏压坏: `
    crushed / squashed / broken / broke / cracked / smashed / leaking / leaked / dented
    damaged in transit / transit / courier / damage / damaged / broken in transit / torn
    burst
  `,
  拒收: `
    reject delivery / at door / at the door / turn away / decline delivery / can refuse
    may refuse / not take it
  `,
  没拍照扔了: `
    threw away / thrown away / throw away / threw out / without picture / without photo
    no photo / no photos / no picture / not take photo / not take picture / forgot photo
    forgot to take a photo / without taking picture / binned / discarded
  `,
  包装扔了: `
    packaging gone / no packaging / threw box / receipt gone / no receipt / lost receipt
  `,
  照片看不清: 'blurry / blurred / too dark / unclear / not clear / photo unclear / out of focus',
  照片拍不出来: 'photo can not show / photo not show / can not photograph',
  照片: 'photo / photos / picture / pictures / image / photograph',
  截图: 'screenshot / old photo / old picture / picture from internet',
  视频: 'video / clip',
  开箱拍: 'unbox / unboxing / opening parcel / when i open / sign for / signing',
  语音: 'voice / voice message / voice note / not type / cannot type / recording',
  填了一半没网: `
    connection / lost connection / no network / no internet / offline / no signal / halfway
    draft / saved / interrupted / battery died / app closed / crashed
  `,
  撤回: `
    withdraw / cancel / cancel claim / take back / undo / made mistake / by mistake / mistake
    wrongly filed
  `,
  自己取消了: `
    cancelled by itself / disappeared claim / claim gone / claim disappeared
    automatically cancelled / was cancelled / duplicate
  `,
  不是我下的单: `
    not my order / someone else order / friend order / friend ordered / neighbour ordered
  `,
  // Health.
  吃了拉肚子: `
    sick / ill / stomach / stomach ache / stomachache / diarrhoea / diarrhea / vomit
    vomiting / threw up / food poisoning / hospital / poisoned / felt unwell / unwell / fever
  `,
  过敏: 'allergy / allergic / allergic reaction / rash / hives / itch',
  异物: `
    hair / insect / bug / worm / worms / plastic / metal / glass / stone / foreign object
    foreign body / found something in
  `,
  过期: `
    expired / expiry / past date / past expiry / past expiry date / expiry date / out of date
    best before / use by / shelf life
  `,
  召回: 'recall / recalled',
  同一批邻居也坏了: `
    neighbour / neighbours / neighbor / neighbors / same batch / batch / whole batch
    everyone else / other people same / others same problem
  `,
};
