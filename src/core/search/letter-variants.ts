/**
 * Letters that are one letter to whoever searches a name or a place, the usual one last of each pair.
 * Sources: the first rows are the forms that 常用漢字表 (内閣告示第2号, 2010) prints in brackets behind its letters; the last row are forms
 * that names keep in registers (UCD Unihan, kSemanticVariant and kZVariant: 髙高 﨑崎 𠮷吉 …). What may be another name stays apart: 斉 and 斎.
 */
const pairs = [
  '亞亜 壓圧 醫医 爲為 榮栄 營営 衞衛 驛駅 圓円 應応 櫻桜 假仮 會会 繪絵 擴拡 學学 樂楽 觀観 關関 歡歓 氣気 歸帰 舊旧 據拠',
  '擧挙 峽峡 區区 勳勲 惠恵 螢蛍 經経 輕軽 藝芸 縣県 險険 驗験 嚴厳 廣広 號号 國国 黑黒 濟済 齋斎 齊斉 雜雑 參参 產産 慘惨 贊賛',
  '殘残 兒児 實実 寫写 舍舎 釋釈 壽寿 收収 從従 澁渋 縱縦 肅粛 處処 敍叙 將将 燒焼 奬奨 條条 狀状 乘乗 淨浄 讓譲 眞真 寢寝 愼慎',
  '圖図 隨随 數数 聲声 靜静 竊窃 攝摂 專専 淺浅 戰戦 踐践 錢銭 纖繊 禪禅 雙双 壯壮 莊荘 搜捜 總総 聰聡 藏蔵 屬属 續続 對対 體体 帶帯 滯滞 臺台',
  '瀧滝 擇択 澤沢 單単 團団 斷断 遲遅 晝昼 蟲虫 廳庁 聽聴 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 當当 燈灯 德徳 獨独 讀読 屆届 貳弐 腦脳',
  '廢廃 拜拝 賣売 發発 髮髪 濱浜 拂払 佛仏 變変 邊辺 寶宝 豐豊 每毎 萬万 滿満 默黙 彌弥 譯訳 藥薬 與与 豫予 餘余 樣様 謠謡 來来 瀨瀬 覽覧 龍竜',
  '兩両 獵猟 壘塁 禮礼 靈霊 齡齢 戀恋 爐炉 勞労 灣湾',
  '髙高 﨑崎 𠮷吉 濵浜 邉辺 栁柳 桒桑 冨富 嶋島 嶌島 峯峰 槗橋 舘館 斈学',
].join(' ')

const usual = new Map(
  pairs.split(' ').map((pair): [string, string] => {
    const [rare = '', common = ''] = Array.from(pair)
    return [rare, common]
  }),
)

/** The usual form of a letter: 高 for 髙; the letter itself where there is no other. */
export const usualLetter = (letter: string): string => usual.get(letter) ?? letter
