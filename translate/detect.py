"""Which language a text is in: script first, an offline model where languages share one, the document as prior."""

import tempfile
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from translate.errors import DocumentError, UnknownLanguage
from translate.languages import all_languages, find_language
from translate.orthography import unlikely
from translate.scripts import SAMPLE, count_scripts, script_of

# Letters below which a text in the document's script is taken to be in the document's language.
SHORT = 24
# How much likelier another language must be before a text leaves the document's language.
MARGIN = 0.6
# How sure the model must be of a short text in another script than the document's.
_CERTAIN = 0.9
# Text without a letter in a document without a language.
FALLBACK = "en"
# Before any evidence: how often a text in a script is in these languages, against 1 for each other one. Without it a
# list of names and titles comes out as whatever small language its letters happen to resemble.
_COMMON = {
    "en": 12.0,
    **dict.fromkeys(("es", "fr", "de", "pt", "it", "ru", "ar"), 4.0),
    **dict.fromkeys(("tr", "pl", "nl", "id", "vi", "cs", "ro", "uk", "fa", "ur", "hi", "kk", "sv", "hu", "hr"), 2.0),
}
# The model's labels for what the table has under another tag or not at all: Arabic as it is spoken in Egypt and
# Morocco is written too close to the standard to be told from it in a sentence; Serbian in Latin letters is in the
# table as Bosnian only.
_FOLDED = {("arz", "Arab"): "ar", ("ary", "Arab"): "ar", ("sr", "Latn"): "bs", ("sdh", "Arab"): "ckb"}
# The language of a script that the model does not divide, or not as the table does.
_DEFAULT = {"Hebr": "he", "Ethi": "am", "Tibt": "bo", "Mymr": "my", "Tfng": "tzm", "Hang": "ko", "Kana": "ja"}
# Letters that only one language of the script writes.
_TELLTALE = {
    "Hebr": (("yi", ("װ", "ױ", "ײ", "א\u05b7", "א\u05b8", "\ufb2e", "\ufb2f")),),
    "Mymr": (("shn", ("ႁ", "ၵ", "ၶ", "ၸ", "ၺ", "ၼ", "ၽ", "ႃ", "ႄ", "ႅ", "ႆ", "ႇ", "ႈ", "ႉ")),),
    "Arab": (("ckb", ("ێ", "ڵ", "ۆ", "ڕ")), ("ug", ("ۈ", "ۋ"))),
}
_SIMPLIFIED = frozenset(
    "们这来时为会国个说对学发经过还没与进种样现开关见问间实点当无话头电动长车书马鸟鱼龙门岁业东丝两严丧临丽举义乌乐习乡买乱争亏云亚产亲亿仅从仓仪价众优伟传伤伦伪体余"
    "党兰兴养兽内冈写军农冲决况冻净凉减凤凭凯击划刘则刚创删别剂剧劝办务劳势勋区医华协单卖卢卫却厂厅历压厌厕县参双变叙叶号叹听员响哑唤啸园围图圆圣场坏块坚坛坝坟坠垄垒垦"
    "声处备复够夹夺奋奖妇妈姗娱孙宁宝审宪宫宽宾寻导寿将尔尘尝尽层届属岂岗岛岭峡币帅师帐带帮广庄庆庐库应庙废异弃张弥弯强归录彻径忆忧怀态怜总恋恶悦惊惧惨惯愤愿战户执扩扫扬扰抚抢护报担拟拥择挂挥损换据"
    "术权条极构标树桥检横欢欧残毁毕气汇汉汤沟沧泪泽洁济测浏浑浓涛润涨渐温湾满滚灭灯灵灾炉炼烂烟烦热爱爷牵犹狭独狱猎猪环玛电画疗疯盐监盖盘码砖础确礼祸离积称税稳穷窃竞笔简籁类粮紧纪约级纯纲纳纵纷纸纹线练组细织终绍绝统继绩绪续维综绿缓编缘缩罗罚职联聪肃肠肤脑脸脏腾舰艺节药获萨蓝虑虽补袭装见观规视览觉订计讨让训议记讲许论设访证评识诉词译试诗诚询该详语误请诸读课谁调谈谋谓谢谱贝负贡财责败货质贪贫购贯费资赏赔赖赛赞赵赶趋跃践车轨转轮软轻载较辅辆输辑边达迁过运还这进远违连迟适选递遗邓邮邻郑酱释里鉴针钟钢钱铁铃银链销锁错键镇长闪闭闻闽闾阳阴阵阶际陆陈险随隐难雾静韩页顶项顺须预领频题颜额风飞饭饮馆驱验骨鲁鲜鸡麦黄齐齿"
)
_TRADITIONAL = frozenset(
    "們這來時為會國個說對學發經過還沒與進種樣現開關見問間實點當無話頭電動長車書馬鳥魚龍門歲業東絲兩嚴喪臨麗舉義烏樂習鄉買亂爭虧雲亞產親億僅從倉儀價眾優偉傳傷倫偽體餘"
    "黨蘭興養獸寫軍農沖決況凍淨涼減鳳憑凱擊劃劉則剛創刪別劑劇勸辦務勞勢勳區醫華協單賣盧衛卻廠廳歷壓厭廁縣參雙變敘葉號嘆聽員響啞喚嘯園圍圖圓聖場壞塊堅壇壩墳墜壟壘墾"
    "聲處備復夠夾奪奮獎婦媽娛孫寧寶審憲宮寬賓尋導壽將爾塵嘗盡層屆屬豈崗島嶺峽幣帥師帳帶幫廣莊慶廬庫應廟廢異棄張彌彎強歸錄徹徑憶憂懷態憐總戀惡悅驚懼慘慣憤願戰戶執擴掃揚擾撫搶護報擔擬擁擇掛揮損換據"
    "術權條極構標樹橋檢橫歡歐殘毀畢氣匯漢湯溝滄淚澤潔濟測瀏渾濃濤潤漲漸溫灣滿滾滅燈靈災爐煉爛煙煩熱愛爺牽猶狹獨獄獵豬環瑪畫療瘋鹽監蓋盤碼磚礎確禮禍離積稱稅穩窮竊競筆簡類糧緊紀約級純綱納縱紛紙紋線練組細織終紹絕統繼績緒續維綜綠緩編緣縮羅罰職聯聰肅腸膚腦臉騰艦藝節藥獲薩藍慮雖補襲裝觀規視覽覺訂計討讓訓議記講許論設訪證評識訴詞譯試詩誠詢該詳語誤請諸讀課誰調談謀謂謝譜貝負貢財責敗貨質貪貧購貫費資賞賠賴賽讚趙趕趨躍踐軌轉輪軟輕載較輔輛輸輯邊達遷運遠違連遲適選遞遺鄧郵鄰鄭醬釋鑑針鐘鋼錢鐵鈴銀鏈銷鎖錯鍵鎮閃閉聞陽陰陣階際陸陳險隨隱難霧靜韓頁頂項順須預領頻題顏額風飛飯飲館驅驗魯鮮雞麥黃齊齒"
)
# What a short text in a script is taken for in a document of another script: names and titles tell no model enough.
_USUAL = {"Latn": "en", "Cyrl": "ru", "Arab": "ar", "Deva": "hi", "Beng": "bn"}
# Optical recognition reads Arabic letters as their Persian twins; in an Arabic document they mean nothing.
_ARABIC_TWINS = str.maketrans("یکۀەڪ", "يكهةك")
# Languages that are written too much alike to be told apart in a sentence: against any other, they count as one.
_SIBLINGS = (frozenset({"hr", "bs"}), frozenset({"id", "ms"}), frozenset({"nb", "nn", "da"}), frozenset({"tt", "ba"}))
# Letters that a language cannot do without, and how long a text must be for their absence to rule it out.
_NEEDED = {
    "kk": ("әіңғүұқөһ", 30),
    "tt": ("әөүҗңһ", 40),
    "ba": ("әөүҙҫңғҡһ", 40),
    "ky": ("өүң", 70),
    "tg": ("ғӣқӯҳҷ", 70),
    "mn": ("өү", 60),
    "be": ("іў", 50),
    "uk": ("іїєґ", 60),
    "vi": ("ăâđêôơưàáảãạèéẹìíòóọùúủ", 40),
}
_CANTONESE = frozenset("嘅唔佢哋咗喺嗰啲冇乜嘢咁啱")


@dataclass(frozen=True, slots=True)
class Detection:
    """A language tag and how sure we are of it: 1.0 when the script alone decides, 0.0 when nothing speaks for it."""

    lang: str
    confidence: float


def detect_language(text: str, *, prior: str | None = None) -> Detection:
    """Return the language of `text`; `prior` is the document's language, which short and undecided texts inherit.

    The script is a veto: a text in Hebrew letters never comes out as English, whatever the prior. Only the first
    1,200 characters are looked at.
    """
    counts = count_scripts(text)
    if not counts:
        return Detection(prior or FALLBACK, 0.0)
    script = _dominant(counts)
    if script in ("Han", "Kana"):
        return _chinese_or_japanese(text, counts, prior)
    tags = _languages_of(script)
    own = prior if prior in tags else None
    telltale = _telltale(text, script, counts)
    if telltale:
        return Detection(telltale, 0.95)
    if len(tags) == 1:
        return Detection(next(iter(tags)), 1.0)
    if not tags:
        return Detection(prior or FALLBACK, 0.0)
    labels = _labels_of(script)
    if script in _DEFAULT and len(labels) < 2:
        return Detection(own or _DEFAULT[script], 0.9)
    if own and own not in labels.values():
        return Detection(own, 0.5)
    ruled_out = _without_their_letters(text, counts[script]) | unlikely(text[:SAMPLE], script)
    if ruled_out.issuperset(labels.values()):
        # Nobody writes like this, so nothing is ruled out.
        ruled_out = set()
    own = None if own in ruled_out else own
    if own and counts[script] < SHORT:
        return Detection(own, 0.5)
    words = " ".join(word for word in text[:SAMPLE].split() if any(script_of(letter) == script for letter in word))
    if own == "ar":
        words = words.translate(_ARABIC_TWINS)
    found = _by_model(words, labels, own, counts[script], ruled_out)
    usual = _USUAL.get(script)
    if usual and not own and prior and counts[script] < SHORT and usual not in ruled_out:
        # A name or a title tells the model too little, unless it is quite sure.
        return found if found.confidence >= _CERTAIN and counts[script] >= SHORT // 2 else Detection(usual, 0.3)
    return found


def alike(one: str, other: str) -> bool:
    """Tell whether two languages are the same, or written too much alike to be told apart in a sentence."""
    return other in _siblings(one)


def _dominant(counts: Counter[str]) -> str:
    """The script that the text is written in; Han with some kana among it is Japanese."""
    script = counts.most_common(1)[0][0]
    if script == "Han" and counts["Kana"] * 20 >= counts["Han"]:
        return "Kana"
    return script


def _telltale(text: str, script: str, counts: Counter[str]) -> str | None:
    for tag, letters in _TELLTALE.get(script, ()):
        found = sum(text.count(letter, 0, SAMPLE) for letter in letters)
        if found >= 2 and found * 40 >= counts[script]:
            return tag
    return None


def _chinese_or_japanese(text: str, counts: Counter[str], prior: str | None) -> Detection:
    """Kana means Japanese; forms of characters tell the rest, and the prior what is written alike in all."""
    if _dominant(counts) == "Kana":
        return Detection("ja", 1.0)
    sample = Counter(text[:SAMPLE])
    simplified = sum(number for character, number in sample.items() if character in _SIMPLIFIED)
    traditional = sum(number for character, number in sample.items() if character in _TRADITIONAL)
    if sum(number for character, number in sample.items() if character in _CANTONESE) * 25 >= counts["Han"] >= 10:
        return Detection("yue", 0.9)
    if simplified == traditional:
        return Detection(prior if prior in ("zh-Hans", "zh-Hant", "yue", "ja") else "zh-Hans", 0.5)
    if prior == "ja" and counts["Han"] < SHORT:
        return Detection("ja", 0.5)
    if traditional > simplified:
        return Detection(prior if prior == "yue" else "zh-Hant", 0.9)
    return Detection("zh-Hans", 0.95)


def _by_model(text: str, labels: dict[str, str], own: str | None, letters: int, ruled_out: Set[str]) -> Detection:
    """Ask the model, among the languages of the script; stay with the document's language unless another is clear."""
    scores: dict[str, float] = {}
    for label, probability in _identifier().rank(text[: SAMPLE // 3 if own else SAMPLE]):
        tag = labels.get(label)
        if tag and tag not in ruled_out:
            scores[tag] = scores.get(tag, 0.0) + float(probability) * _COMMON.get(tag, 1.0)
    total = sum(scores.values())
    if total <= 0.0:
        return Detection(own or next(tag for tag in labels.values() if tag not in ruled_out), 0.0)
    best = max(scores, key=lambda tag: scores[tag])
    confidence = scores[best] / total
    if own and best != own:
        # A name or a title in a sentence's company is no change of language; a paragraph is.
        margin = sum(scores.get(tag, 0.0) for tag in _siblings(best) - {own}) / total - scores.get(own, 0.0) / total
        needed = MARGIN if letters >= 4 * SHORT else MARGIN + 0.3
        if margin < needed:
            return Detection(own, scores.get(own, 0.0) / total)
    return Detection(best, confidence)


def _siblings(tag: str) -> frozenset[str]:
    return next((group for group in _SIBLINGS if tag in group), frozenset({tag}))


def _without_their_letters(text: str, letters: int) -> set[str]:
    """The languages whose own letters do not occur in a text that is long enough to hold some."""
    present = set(text.casefold())
    return {tag for tag, (needed, enough) in _NEEDED.items() if letters >= enough and present.isdisjoint(needed)}


@cache
def _identifier() -> Any:
    """The model, loaded once a process (0.6 s); it is in the package and asks no network."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    try:
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as error:
        # It is unpacked by way of a temporary file.
        raise DocumentError(
            f"the language model cannot be unpacked into {tempfile.gettempdir()} ({error.strerror}): free space there, "
            "set TMPDIR to another folder, or name the language with --from"
        ) from error


@cache
def _languages_of(script: str) -> frozenset[str]:
    return frozenset(language.tag for language in all_languages() if language.script == script)


@cache
def _labels_of(script: str) -> dict[str, str]:
    """The model's labels that may name a text in `script`, with our tags."""
    tags = _languages_of(script)
    found: dict[str, str] = {}
    for label in _identifier().labels:
        try:
            tag = _FOLDED.get((label, script)) or find_language(label).tag
        except UnknownLanguage:
            continue
        if tag in tags:
            found[label] = tag
    return found
