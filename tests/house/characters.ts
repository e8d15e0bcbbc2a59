// Characters by which Chinese of Hong Kong and of the mainland are told apart: each pair is simplified,
// then traditional, and neither is written on the other side. Those that both sides write are left out.
const pairs =
  '们們这這来來对對时時会會国國发發经經动動现現实實过過还還进進种種说說开開关關问問应應带帶无無电電机機钱錢银銀' +
  '数數据據库庫门門间間网網络絡线線连連断斷联聯设設备備记記录錄显顯请請认認让讓许許订訂单單码碼号號输輸选選择擇' +
  '额額费費账賬帐帳买買卖賣货貨质質资資购購销銷营營运運业業务務员員顾顧试試错錯误誤败敗报報损損坏壞换換页頁书書' +
  '写寫读讀语語词詞汇匯总總结結级級纸紙约約终終给給绝絕统統继繼续續缓緩罗羅职職听聽脑腦处處复復够夠头頭审審' +
  '宽寬尽盡层層属屬岁歲币幣师師帮幫并並广廣废廢异異弃棄张張弹彈归歸当當径徑态態愿願户戶执執扩擴扫掃护護拟擬' +
  '拨撥担擔拦攔挂掛挡擋旧舊暂暫术術杂雜权權条條极極标標样樣档檔检檢楼樓欢歡汉漢没沒测測浏瀏涨漲湾灣满滿滚滾' +
  '灯燈点點热熱爱愛状狀独獨环環画畫盖蓋盘盤监監盗盜确確离離积積称稱稳穩笔筆签簽简簡类類纠糾组組绑綁缩縮缴繳' +
  '罚罰启啟为為么麼个個从從两兩刚剛则則别別内內产產仅僅仓倉价價传傳储儲兑兌册冊决決况況减減删刪办辦区區协協' +
  '压壓历歷参參双雙变變吗嗎响響围圍图圖圆圓场場块塊声聲块塊轮輪转轉软軟轻輕载載辑輯边邊达達迁遷迟遲适適递遞' +
  '遗遺邮郵释釋钟鐘钥鑰铃鈴键鍵锁鎖长長闭閉阅閱队隊阶階际際陆陸险險随隨难難静靜须須领領频頻题題颜顏飞飛馆館' +
  '验驗驱驅龄齡龙龍贴貼贸貿赎贖赢贏趋趨跃躍车車详詳该該谢謝调調谁誰诉訴证證评評识識译譯诚誠话話询詢议議讯訊' +
  '训訓计計规規视視觉覺观觀览覽触觸补補装裝见見节節范範荐薦虑慮虽雖蓝藍艺藝'

/** Written on the mainland only. */
export const simplifiedOnly = new Set([...pairs].filter((_, index) => index % 2 === 0))
/** Written in Hong Kong only; with those that share their simplified form with another character. */
export const traditionalOnly = new Set([
  ...[...pairs].filter((_, index) => index % 2 === 1),
  ...'後裏裡麵餘製',
])

export function charactersIn(text: string, set: ReadonlySet<string>): string[] {
  return [...text].filter((character) => set.has(character))
}
