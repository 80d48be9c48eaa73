"""What the tests of the checks share: good translations, and a look at one flag."""

from cache.records import Flag

# Source language, source, target language, target.
GOOD = (
    ("en", "The bridge was closed in May 2019.", "pt", "A ponte foi fechada em maio de 2019."),
    ("en", "Prices rose by 3.5 percent to $1,250.00.", "pt", "Os preços subiram 3,5%, para US$ 1.250,00."),
    ("en", "No.", "pt", "Não."),
    ("en", "He left.", "pt", "Ele foi embora."),
    ("en", "Jane Smith", "pt", "Jane Smith"),
    ("en", "Hotel Central, Porto", "pt", "Hotel Central, Porto"),
    ("en", "BBC News", "pt", "BBC News"),
    ("en", "See https://example.org/a?b=1.", "pt", "Veja https://example.org/a?b=1."),
    ("en", "There were three of us, and 4 dogs.", "pt", "Éramos três, e quatro cachorros."),
    ("en", "The loan was worth 1.2 billion dollars.", "pt", "O empréstimo valia 1.200 milhões de dólares."),
    ("en", "At 6:30 pm on 04/14 it began to rain.", "pt", "Às 6h30 da tarde de 14/04 começou a chover."),
    ("en", "It was built in the 19th century.", "pt", "Foi construído no século XIX."),
    ("en", "Ha ha ha ha, very funny!", "pt", "Ha ha ha ha, muito engraçado!"),
    ("en", "No, no, no, I do not want to go.", "pt", "Não, não, não, eu não quero ir."),
    (
        "he",
        "הגשר נסגר בשנת 2019, ואיש לא הודיע לנהגים.",
        "en",
        "The bridge was closed in 2019, and nobody told the drivers.",
    ),
    ("he", 'השטח הוא 34,000 קמ"ר.', "en", "The area is 34,000 square kilometres."),
    ("he", "Xi נפגש עם Tokayev באסטנה.", "en", "Xi met Tokayev in Astana."),
    ("he", "CNN", "en", "CNN"),
    ("he", "People's Daily", "en", "People's Daily"),
    ("en", "The World Bank approved the loan for Kenya.", "he", "הבנק העולמי אישר את ההלוואה לקניה."),
    ("en", "Microsoft and Apple signed.", "he", "Microsoft ו-Apple חתמו."),
    ("en", "NATO met.", "he", 'נאט"ו (NATO) התכנסה.'),
    ("zh-Hans", "他于1992年来到阿拉木图。", "en", "He came to Almaty in 1992."),
    ("zh-Hans", "贸易额达到1.5亿美元。", "en", "Trade reached 150 million dollars."),
    ("zh-Hans", "这座城市有3.2万人口。", "en", "The city has a population of 32,000."),
    ("en", "The population is 120,000.", "zh-Hans", "人口为12万。"),
    (
        "zh-Hans",
        "没有人通知司机们，他们到了现场才知道桥已经关闭。",
        "en",
        "Nobody told the drivers; they learned on the spot that the bridge was closed.",
    ),
    (
        "en",
        "Nobody told the drivers; they learned on the spot that the bridge was closed.",
        "zh-Hans",
        "没有人通知司机们，他们到了现场才知道桥已经关闭。",
    ),
    ("en", "She went home because she was tired.", "ja", "彼女は疲れていたので家に帰りました。"),
    ("en", "She went home because she was tired.", "ko", "그녀는 피곤해서 집에 갔다."),
    ("ar", "بلغ عدد السكان ١٢٬٥٠٠ نسمة سنة ٢٠٢٠.", "en", "The population was 12,500 in 2020."),
    ("en", "The population was 12,500 in 2020.", "fa", "جمعیت در سال ۲۰۲۰ برابر با ۱۲٬۵۰۰ نفر بود."),
    ("kk", "ХІХ ғасырда қалада 4000 адам тұрды.", "en", "In the 19th century 4,000 people lived in the city."),
    ("en", "In the 19th century 4,000 people lived in the city.", "kk", "ХІХ ғасырда қалада 4000 адам тұрды."),
    ("ru", "Он родился в 1845 г. в Семее.", "kk", "Ол 1845 жылы Семейде туған."),
    ("en", "— * * * —", "pt", "— * * * —"),
    ("en", "1 418 233 615", "pt", "1.418.233.615"),
)


def found(flag: Flag | None) -> Flag:
    """Return the flag that a check must have found."""
    assert flag is not None
    return flag
