/** As in `meanings`: time, people, rights, goods, and what this desk cannot know. */
export const meaningsPeople: Readonly<Record<string, string>> = {
  // Time and progress.
  多久会有人理我: `
    nobody answers / nobody replied / no one replied / nobody answer / no answer / no reply
    no response / anyone replied / anybody replied / not anyone replied / not replied
    not answered / ignored / ignore / nobody reacts / first reply / get answer / get reply
    respond / somebody reply / someone reply / somebody answer / someone answer
  `,
  多久能办完: `
    settled / resolved / whole thing / take until / processing time / finish / finished
    completed / take so long / taking so long / how long take / how long does it take / solved
    sorted / sort out / dealt with / process
  `,
  进度: 'track progress / see progress / follow / follow my claim',
  晚上: `
    night / at night / weekend / weekends / sunday / sundays / saturday / holiday / holidays
    opening hours / working hours / hours / office hours / midnight
  `,
  送晚了: `
    delay / delayed / delivered late / late delivery / delivery late / came late
    arrived late / not on time / late
  `,
  什么时候到: `
    arrive / arrived / arrival / delivered / delivery / come / coming / get here / pick up
    collect / pickup
  `,
  订单: 'order / orders / purchase / parcel / package',
  // People.
  老人优先: 'elderly / old people / old / senior / seniors / pensioner',
  行动不便: 'disabled / disability / wheelchair / handicapped',
  优先: 'priority / queue / first in line / first',
  妈妈不会用手机: `
    my mother / my father / my mum / my mom / my dad / my parents / my grandmother
    my grandma / my grandfather / for my wife / for my husband / on behalf / smartphone
    without phone / no smartphone / family / relative / parent
  `,
  宝宝: 'baby / infant / child / formula / milk powder / diaper / diapers / nappies',
  回电话: `
    phone / phone me / call / call me / call back / ring / ring me / telephone / callback
  `,
  请团长代填: 'fill in for me / fill it in / fill in / fill / fill out',
  真人: 'agent / customer service / staff / representative / live person / support',
  我想找真人说: `
    talk to person / talk to real person / talk to human / human / person / real person
    talk to someone / speak to someone / speak to person / speak to human / someone / somebody
    robot / bot
  `,
  你是机器人还是真人: `
    talking to robot / talking to bot / robot or human / robot or real person
    is this a machine
  `,
  字太小: `
    font / letters / text size / small / larger / bigger / large text / too small / tiny
    way too small / eyes / read it / see well / eyesight
  `,
  英文: 'english / language / languages / translate / translation / speak english',
  团长: 'leader / group leader / seller / organiser / organizer',
  投诉: `
    complain / complaint / rude / impolite / unfriendly / insulted / shouted
    report the leader / behaviour / attitude / bad service / anonymous / anonymously
  `,
  尴尬: `
    embarrassed / embarrassing / awkward / feel bad / ashamed / see every day / uncomfortable
    shy
  `,
  打分: `
    rating / rate / score / stars / low rating / survey / review / feedback / questionnaire
  `,
  退得多: `
    too many refunds / many refunds / often refund / blacklist / blacklisted / blocked
    so many claims / too often
  `,
  // Decisions.
  团长给的办法我不同意: `
    disagree / not agree / not accept / offer / not satisfied / unhappy / not happy
    not enough money / proposal / only offered / unfair offer / solution / do not agree
  `,
  拒绝: 'rejected / reject / refused / denied / turned down / declined / not approved',
  申诉: 'appeal / object / objection / dispute / second opinion / contest',
  责任: 'fault / liability / liable / responsible / blame / whose fault',
  审核: 'supervisor / approval / approve / approved / above limit / platform decide / higher',
  不点确认: 'confirm / not confirm / forget to confirm / confirmation',
  办完了又坏: `
    again / reopen / closed / case closed / goes bad again / another problem / new problem
    after closed / after case closed / second time / came back
  `,
  同一单两样: 'two things / two items / claim twice / twice / several items',
  换一个好的: 'replacement / replace / exchange / swap / another one / rather have replacement',
  补发: 'reissue / resend / send again / send new / reship / sent again',
  补发什么时候到: 'replacement arrive / replacement come / when replacement / when the new one',
  缺货: 'out of stock / sold out / not in stock',
  秒赔: 'instant refund / instantly / immediately / instant / right away / at once',
  检测报告: 'inspection / report from lab / test report',
  医院证明: 'certificate / doctor / medical certificate',
  提供什么材料: 'document / documents / papers / paperwork',
  // Rights and data.
  谁能看到我的电话和地址: `
    privacy / who can see / phone number / address / who see / my number
    personal information / my details / my address / my name / visible
  `,
  删除我的资料: `
    delete / erase / remove my data / delete data / personal data / delete account / my data
    forget me
  `,
  导出: 'export / download my data / copy of data',
  二维码: 'qr / qr code / code / link / scan',
  发给别人安全吗: 'safe / forward / share / secure / send to friend / safe to forward',
  微信提醒: `
    notification / notifications / reminder / not notified / message / messages / notify
    alert
  `,
  打12315: `
    authority / authorities / consumer hotline / 12315 / sue / lawyer / court / police / media
    press
  `,
  记录会不会被改: 'tamper / tampered / altered / change record / manipulated / records kept',
  保障: 'guarantee / insurance / insured / protection',
  // Goods, so that one's own are found by their names.
  车厘子: 'cherry / cherries',
  草莓: 'strawberry / strawberries',
  苹果: 'apple / apples',
  梨: 'pear / pears',
  橙子: 'orange / oranges',
  橘子: 'tangerine / tangerines / mandarin / mandarins',
  葡萄: 'grape / grapes',
  香蕉: 'banana / bananas',
  西瓜: 'watermelon / melon',
  芒果: 'mango / mangos / mangoes',
  桃: 'peach / peaches',
  荔枝: 'lychee / lychees / litchi',
  蓝莓: 'blueberry / blueberries',
  猕猴桃: 'kiwi / kiwis',
  榴莲: 'durian',
  水果: 'fruit / fruits',
  蔬菜: 'vegetable / vegetables / veg / greens / lettuce / cabbage / spinach',
  西红柿: 'tomato / tomatoes',
  土豆: 'potato / potatoes',
  鸡蛋: 'egg / eggs',
  牛奶: 'milk',
  酸奶: 'yoghurt / yogurt',
  鸡: 'chicken',
  猪肉: 'pork / meat',
  牛肉: 'beef / steak',
  鱼: 'fish / salmon',
  虾: 'prawn / prawns / shrimp / shrimps',
  蟹: 'crab / crabs',
  海鲜: 'seafood / oyster / oysters / clam / clams',
  饺子: 'dumpling / dumplings',
  面包: 'bread',
  蛋糕: 'cake / cakes',
  大米: 'rice',
  油: 'oil',
  纸巾: 'tissue / tissues / toilet paper / paper towel',
  奶粉: 'infant formula / baby formula / baby milk',
  // What nobody here can know.
  今天天气下雨: 'weather / rain / snow / sunny / forecast / wind / umbrella / typhoon',
  菜谱怎么做: 'cook / recipe / bake / fry / boil / roast / grill / steam',
  公交车火车票: `
    bus / train / metro / subway / flight / plane / taxi / airport / station / parking
    traffic
  `,
  写诗讲故事: 'poem / song / sing / story / joke / essay',
  股票理财: `
    stock / stocks / invest / investment / loan / mortgage / exchange rate / bitcoin
    gold price
  `,
  新闻比赛电影: `
    football / soccer / match / game / basketball / film / movie / president / election
    lottery / won / celebrity
  `,
  房租物业: `
    rent / apartment / property / landlord / electricity / water bill / power cut
    internet provider / heating / plumber / compound
  `,
  医保身份证: `
    passport / visa / identity card / pension / tax / taxes / school / social security
    residence permit
  `,
  吃什么药: 'medicine / pill / pills / blood pressure / diet / lose weight / headache / vaccine',
  你们招人吗: 'job / jobs / hiring / hire / salary / vacancy / work for you',
  你好: 'hello / hi / hey / good morning / thanks / thank you / bye',
  微信密码忘了: 'password / wifi / laptop / computer / app store',
};
