/** Made by `npm run docs`: see scripts/traditional.ts. */
export const callScript: Readonly<Record<string, string>> = {
  'callScript.hello':
    '{name}您好，我是售後助手平台的，不推銷。看到您給{goodsName}這次打了 {recommend} 分，想聽聽哪裡沒做好，兩三分鐘，現在方便嗎？',
  'callScript.notNow': '不方便：那您看今天什麼時候合適？我記下來，到點我再打，不換人。',
  'callScript.listen': '先聽，不打斷，不解釋。聽完說：謝謝您說得這麼細。我理解的是……，對嗎？還有別的嗎？',
  'callScript.sorry.attitude': '說話讓您不舒服了，這是我們不對，跟您說聲對不住。這句話我會帶給經辦的人和主管。',
  'callScript.sorry.speed': '讓您等久了，對不住。慢在哪一步，我查清楚，改不改得了都給您一個準話。',
  'callScript.sorry.result': '結果您不滿意，我聽明白了。錢已經退的不會收回，不夠的地方我們重新看。',
  'callScript.offer': '能當場定的當場定；定不了的只答應一件事和一個時間，比如「我請沒經手的人重新看，最晚明天這個時候給您回話」。不許諾權限外的錢。',
  'callScript.end': '我再念一遍今天說好的：……，沒記錯吧？這個電話以後有事隨時打。謝謝您，{name}。',
  'callScript.unreached': '沒打通：隔一會兒換個時間再打，別在簡訊裡催，也別在微信群裡找人。',
};
