BEGIN TRANSACTION;
CREATE TABLE corrections (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_key BLOB NOT NULL, 
	event_key BLOB NOT NULL, 
	source TEXT NOT NULL, 
	source_lang TEXT NOT NULL, 
	target_lang TEXT NOT NULL, 
	"before" TEXT, 
	"after" TEXT NOT NULL, 
	author TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	note TEXT, 
	document_id TEXT, 
	state TEXT NOT NULL
, occurrence INTEGER, action TEXT DEFAULT 'correct' NOT NULL, seen INTEGER, signature TEXT, undoes INTEGER);
INSERT INTO "corrections" VALUES(1,X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260',X'05E52AD0CFB609B1964D2FA0699BED789629C2C321B3A96F8BF07D8B45D6107A','The river rose overnight.','he','en','Hello to you.','The river rose overnight.','Dana','2024-05-01 12:00:00.123456',NULL,'The river rose overnight.','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(2,X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063',X'6BCC15D17FCD8518370457DA41DE7758848E17F72FCFC11F7C61375DE50C6E6F','הנהר עלה במשך הלילה.','he','en','Hello to you.','הנהר עלה במשך הלילה.','Dana','2024-05-01 12:00:00.123456',NULL,'הנהר עלה במשך הלילה.','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(3,X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8',X'0B0BF45B535209EE9D8F666CE9DA8AEB6A9830F5D3BC67AC3F465D19647ACF86','ارتفع النهر خلال الليل.','he','en','Hello to you.','ارتفع النهر خلال الليل.','Dana','2024-05-01 12:00:00.123456',NULL,'ارتفع النهر خلال الليل.','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(4,X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22',X'C0CEAA84ECEE208FFC2A7D037AEF6FBE4E3BDFE3DF9E7CDABF9EDDFB333B9B75','Өзен түнде көтерілді.','he','en','Hello to you.','Өзен түнде көтерілді.','Dana','2024-05-01 12:00:00.123456',NULL,'Өзен түнде көтерілді.','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(5,X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556',X'9434F94585FF7726AB1985B574C681FF0D7B8A1114892B791904BD21F3CF0328','河水夜里上涨。','he','en','Hello to you.','河水夜里上涨。','Dana','2024-05-01 12:00:00.123456',NULL,'河水夜里上涨。','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(6,X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381',X'5D0F0A98608164F7ED6BD9DC2F435390165CEE8FE5D84FF26B05E1B32B1EEE48','a0000b','he','en','Hello to you.','a0000b','Dana','2024-05-01 12:00:00.123456',NULL,'a0000b','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(7,X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64',X'7556578D85632D133B3A17C3E4269680332FD0DCAADB6AA4D644E13DE83C2C28','0000','he','en','Hello to you.','0000','Dana','2024-05-01 12:00:00.123456',NULL,'0000','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(8,X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2',X'1F63406775E8513F83AAB1CBD4F567F564355160175AC75C87E098A4D6DA4E6D','half of a pair: D83D, the other: DCA9','he','en','Hello to you.','half of a pair: D83D, the other: DCA9','Dana','2024-05-01 12:00:00.123456',NULL,'half of a pair: D83D, the other: DCA9','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(9,X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51',X'B3AA789E744082861825FBE22F09F8E49A5AD03FCA8F76AB5F6645C3BBE08367','0010','he','en','Hello to you.','0010','Dana','2024-05-01 12:00:00.123456',NULL,'0010','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(10,X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F',X'BE1151ADAF15861F5F89966496B1EC65F211B628D36684E9B0F9524F7E2132DF','00100000 looks like an escape','he','en','Hello to you.','00100000 looks like an escape','Dana','2024-05-01 12:00:00.123456',NULL,'00100000 looks like an escape','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(11,X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D',X'CA0B2DAAE424BDC6FCA9C0A977DF78AA0EE6888FB5274D65301E035454BB270D','001000000010D800','he','en','Hello to you.','001000000010D800','Dana','2024-05-01 12:00:00.123456',NULL,'001000000010D800','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(12,X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA',X'303938F88F16954DEFF249852B36344E136991D872EB8BA3BFF951F7F058E03D','''; DROP TABLE corrections; --','he','en','Hello to you.','''; DROP TABLE corrections; --','Dana','2024-05-01 12:00:00.123456',NULL,'''; DROP TABLE corrections; --','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(13,X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71',X'DAF8F7A1AE9D6CDA7593D6F046826F62E187C81A802AAA3DFDBC7852AEF0FC94','<script>alert(1)</script> %s :name ?1 \0','he','en','Hello to you.','<script>alert(1)</script> %s :name ?1 \0','Dana','2024-05-01 12:00:00.123456',NULL,'<script>alert(1)</script> %s :name ?1 \0','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(14,X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4',X'0EFE267B12455C8D6A3DDC630C0FEA47F2678123291B92D90D4014B281E6D324','‮evil‬ [31mred[0m','he','en','Hello to you.','‮evil‬ [31mred[0m','Dana','2024-05-01 12:00:00.123456',NULL,'‮evil‬ [31mred[0m','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(15,X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638',X'CF4CBA50CDED2F18BE6BB83382FBECEB4EB1B54FD6AA92AF447D7B376BE8CE74','𐍈 👩‍👩‍👧 é','he','en','Hello to you.','𐍈 👩‍👩‍👧 é','Dana','2024-05-01 12:00:00.123456',NULL,'𐍈 👩‍👩‍👧 é','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(16,X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862',X'69AF0AC3E175F64CB202DD81CF623D545C57C46B245A83AA6CA04D180F1D56F6',' two
 lines	','he','en','Hello to you.',' two
 lines	','Dana','2024-05-01 12:00:00.123456',NULL,' two
 lines	','final',NULL,'correct',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(17,X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260',X'783779E2AE30C1E2D5C852856933DC8DE726ED9381421D199A870F6477E3229F','The river rose overnight.','he','en','Hello to you.','The river rose overnight. here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'The river rose overnight.',NULL);
INSERT INTO "corrections" VALUES(18,X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260',X'FAD386478628910FF31E77CB939625A261AD1FCCCDE0B873FBC9823CDF9F2821','The river rose overnight.','he','en','Hello to you.','The river rose overnight. here','The river rose overnight.','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',17,NULL,NULL);
INSERT INTO "corrections" VALUES(19,X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260',X'ACFB1EAFF8F94C5BFBF8229A42F907E2BC2EE8E03A94071E5BC5BA46FE1F556D','The river rose overnight.','he','en','Hello to you.','The river rose overnight.','Dana','2024-05-01 12:00:00.123456','The river rose overnight.','The river rose overnight.','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(20,X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063',X'8DD406A90C6A3D630F2EE528042847A89169FE43C6B308E10348033372C295DF','הנהר עלה במשך הלילה.','he','en','Hello to you.','הנהר עלה במשך הלילה. here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'הנהר עלה במשך הלילה.',NULL);
INSERT INTO "corrections" VALUES(21,X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063',X'F065C933842CD695AE76059645734898357FD45EF39BD68F996C106873B2CB66','הנהר עלה במשך הלילה.','he','en','Hello to you.','הנהר עלה במשך הלילה. here','הנהר עלה במשך הלילה.','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',20,NULL,NULL);
INSERT INTO "corrections" VALUES(22,X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063',X'8B915E143E2CAB1BF1FF194AD279D0C40B7281B9FDBB0A35572671F9561AEAF3','הנהר עלה במשך הלילה.','he','en','Hello to you.','הנהר עלה במשך הלילה.','Dana','2024-05-01 12:00:00.123456','הנהר עלה במשך הלילה.','הנהר עלה במשך הלילה.','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(23,X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063',X'C20125682689334B6C51E36C982E82FFD954FC7455BE1DC869E454DA61804512','הנהר עלה במשך הלילה.','he','en','הנהר עלה במשך הלילה. here','הנהר עלה במשך הלילה. here','הנהר עלה במשך הלילה.','2024-05-01 12:00:00.123456','הנהר עלה במשך הלילה.','f9deef6ed78d33613600','final',0,'undo',NULL,'הנהר עלה במשך הלילה.',20);
INSERT INTO "corrections" VALUES(24,X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8',X'FF9425D32708792B6A16563DAB9381B132F6D652DF9C4F498D7BB59148009D1B','ارتفع النهر خلال الليل.','he','en','Hello to you.','ارتفع النهر خلال الليل. here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'ارتفع النهر خلال الليل.',NULL);
INSERT INTO "corrections" VALUES(25,X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8',X'B3949E16B6F36C776A0A6066F20A20842D967732B0FF2D13C893841ADEE91902','ارتفع النهر خلال الليل.','he','en','Hello to you.','ارتفع النهر خلال الليل. here','ارتفع النهر خلال الليل.','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',24,NULL,NULL);
INSERT INTO "corrections" VALUES(26,X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8',X'015E1C5458877473173DB2AD792A5E5A21807E204869627A9B5478EB1FB4B0DD','ارتفع النهر خلال الليل.','he','en','Hello to you.','ارتفع النهر خلال الليل.','Dana','2024-05-01 12:00:00.123456','ارتفع النهر خلال الليل.','ارتفع النهر خلال الليل.','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(27,X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22',X'FE9CCE188A1AB88EB26409C45ACEC92C15A46A7FD5A453E570DB57E180A3BB43','Өзен түнде көтерілді.','he','en','Hello to you.','Өзен түнде көтерілді. here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'Өзен түнде көтерілді.',NULL);
INSERT INTO "corrections" VALUES(28,X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22',X'64A56E07C2A7D606EC27861D84DDB93F07D624913CDE6CB815E2E50E432BAC56','Өзен түнде көтерілді.','he','en','Hello to you.','Өзен түнде көтерілді. here','Өзен түнде көтерілді.','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',27,NULL,NULL);
INSERT INTO "corrections" VALUES(29,X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22',X'78563433BC0F2361AAB13C5E55EB9FA09C165CCA785B2A5F8D9815A4679BF2A0','Өзен түнде көтерілді.','he','en','Hello to you.','Өзен түнде көтерілді.','Dana','2024-05-01 12:00:00.123456','Өзен түнде көтерілді.','Өзен түнде көтерілді.','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(30,X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22',X'CF095754B882C817E4665103E894AAF16B21FC555BFB0CD49513D815359BA0BF','Өзен түнде көтерілді.','he','en','Өзен түнде көтерілді. here','Өзен түнде көтерілді. here','Өзен түнде көтерілді.','2024-05-01 12:00:00.123456','Өзен түнде көтерілді.','f9deef6ed78d33613600','final',0,'undo',NULL,'Өзен түнде көтерілді.',27);
INSERT INTO "corrections" VALUES(31,X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556',X'FF1BE873B95827C10FA2ED19D09CEAAB7706491D637BF9843D178E8A4EAB7965','河水夜里上涨。','he','en','Hello to you.','河水夜里上涨。 here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'河水夜里上涨。',NULL);
INSERT INTO "corrections" VALUES(32,X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556',X'7CB6F0DAD0EA79F2C6522F1E8E75EEF04BDD1A9795B5C8E5ED0C75823EE784C3','河水夜里上涨。','he','en','Hello to you.','河水夜里上涨。 here','河水夜里上涨。','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',31,NULL,NULL);
INSERT INTO "corrections" VALUES(33,X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556',X'4D2FE26E5645A6202A3E7A0D45063ED52663053978209001371C135E58662FBA','河水夜里上涨。','he','en','Hello to you.','河水夜里上涨。','Dana','2024-05-01 12:00:00.123456','河水夜里上涨。','河水夜里上涨。','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(34,X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381',X'E1D7C104152AFB9974A4F84A5159E20F7958D8D1641856CA756C011B53362677','a0000b','he','en','Hello to you.','a0000b here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'a0000b',NULL);
INSERT INTO "corrections" VALUES(35,X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381',X'A593482E22EA74C1F450A458E6DDC08451335270E57816E7D7621824A52C7DF9','a0000b','he','en','Hello to you.','a0000b here','a0000b','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',34,NULL,NULL);
INSERT INTO "corrections" VALUES(36,X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381',X'2A6294682B587F6A8FF65D39826505B64CB2588D512478EFC9AEB08AF08BAF40','a0000b','he','en','Hello to you.','a0000b','Dana','2024-05-01 12:00:00.123456','a0000b','a0000b','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(37,X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381',X'1069541B7A1264052A959591930D6E6401FCFF4B304B423440DBE070A58CB2C0','a0000b','he','en','a0000b here','a0000b here','a0000b','2024-05-01 12:00:00.123456','a0000b','f9deef6ed78d33613600','final',0,'undo',NULL,'a0000b',34);
INSERT INTO "corrections" VALUES(38,X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64',X'7EB16E95122E229F365846994348FE976A2D8CCE8361338CC18704C3624ED1EE','0000','he','en','Hello to you.','0000 here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'0000',NULL);
INSERT INTO "corrections" VALUES(39,X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64',X'2FDCD84A1249A0E7873BBF1AFBFDF16F512177D9E5C6597360FBDC2644C76E5F','0000','he','en','Hello to you.','0000 here','0000','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',38,NULL,NULL);
INSERT INTO "corrections" VALUES(40,X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64',X'0E47BAD430A1B618C49D8B7195033EDC6EB5909BE18FABE383678768801DB54D','0000','he','en','Hello to you.','0000','Dana','2024-05-01 12:00:00.123456','0000','0000','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(41,X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2',X'4CFFF76BAE537B640FDF3ACD544D5AE7B5D72A2463B1F01CA7CB1E08A8E2A76C','half of a pair: D83D, the other: DCA9','he','en','Hello to you.','half of a pair: D83D, the other: DCA9 here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'half of a pair: D83D, the other: DCA9',NULL);
INSERT INTO "corrections" VALUES(42,X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2',X'898D98AF656BB00E2015E0FC36DD79E500FFD83E4366F2777579372AEC5DF61C','half of a pair: D83D, the other: DCA9','he','en','Hello to you.','half of a pair: D83D, the other: DCA9 here','half of a pair: D83D, the other: DCA9','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',41,NULL,NULL);
INSERT INTO "corrections" VALUES(43,X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2',X'8EB692572141C7902B16B6A4D38123D192C273B0BF62EAD46C8DE576244AE6C4','half of a pair: D83D, the other: DCA9','he','en','Hello to you.','half of a pair: D83D, the other: DCA9','Dana','2024-05-01 12:00:00.123456','half of a pair: D83D, the other: DCA9','half of a pair: D83D, the other: DCA9','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(44,X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2',X'A231F8731E23E3547907672134BD9EBD52ED37A59CD3516E09A30AD16555AE58','half of a pair: D83D, the other: DCA9','he','en','half of a pair: D83D, the other: DCA9 here','half of a pair: D83D, the other: DCA9 here','half of a pair: D83D, the other: DCA9','2024-05-01 12:00:00.123456','half of a pair: D83D, the other: DCA9','f9deef6ed78d33613600','final',0,'undo',NULL,'half of a pair: D83D, the other: DCA9',41);
INSERT INTO "corrections" VALUES(45,X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51',X'052813E1A4C8C1CD0F1535E963F850196115243551A9DC7CF65A435E64849274','0010','he','en','Hello to you.','0010 here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'0010',NULL);
INSERT INTO "corrections" VALUES(46,X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51',X'674C63F3CE2E5668B3C1D6AD9946F34AA5B497CFC6D8E381E089A23F700BAC30','0010','he','en','Hello to you.','0010 here','0010','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',45,NULL,NULL);
INSERT INTO "corrections" VALUES(47,X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51',X'D7D90EDFD68863EE09A98C555D9E7CFA12833CA23D1E8DDE1D3B7241F0E1CCCF','0010','he','en','Hello to you.','0010','Dana','2024-05-01 12:00:00.123456','0010','0010','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(48,X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F',X'BCD061788D9F5AC73C2B1C271BFE7AA67AD54A7EAD301955D06ECDCDFAD1F2B5','00100000 looks like an escape','he','en','Hello to you.','00100000 looks like an escape here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'00100000 looks like an escape',NULL);
INSERT INTO "corrections" VALUES(49,X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F',X'7786A4A8FC3D04758D5FD403E1436E441D6DCAB601995A2A5C0A6ABC93400CA0','00100000 looks like an escape','he','en','Hello to you.','00100000 looks like an escape here','00100000 looks like an escape','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',48,NULL,NULL);
INSERT INTO "corrections" VALUES(50,X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F',X'5466868999A165B4233FD857E80C42846903D545C4A0BAB39CE5600C3ECE29ED','00100000 looks like an escape','he','en','Hello to you.','00100000 looks like an escape','Dana','2024-05-01 12:00:00.123456','00100000 looks like an escape','00100000 looks like an escape','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(51,X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F',X'4CFA53808325B560B5371D4745001FE293F44BECBD9E3ED93AC88ED90D51A809','00100000 looks like an escape','he','en','00100000 looks like an escape here','00100000 looks like an escape here','00100000 looks like an escape','2024-05-01 12:00:00.123456','00100000 looks like an escape','f9deef6ed78d33613600','final',0,'undo',NULL,'00100000 looks like an escape',48);
INSERT INTO "corrections" VALUES(52,X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D',X'2DE56BA5F5EFCAF206C3FF1F66CC082E153F51285E53CDDFDA93AB2391CCB912','001000000010D800','he','en','Hello to you.','001000000010D800 here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'001000000010D800',NULL);
INSERT INTO "corrections" VALUES(53,X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D',X'2D519D016A88824246F87BC658889D72D8937BDF13E2CBE704DCD8003A9CC29C','001000000010D800','he','en','Hello to you.','001000000010D800 here','001000000010D800','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',52,NULL,NULL);
INSERT INTO "corrections" VALUES(54,X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D',X'9097F154587479DA8850B549CFFC2D608A6613D78AB0624EBDCDC34C148E08D9','001000000010D800','he','en','Hello to you.','001000000010D800','Dana','2024-05-01 12:00:00.123456','001000000010D800','001000000010D800','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(55,X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA',X'8B59574654EE9E5D85E6751B29D7D1A8CEC466D647052E3FA8E92CDE9D807745','''; DROP TABLE corrections; --','he','en','Hello to you.','''; DROP TABLE corrections; -- here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'''; DROP TABLE corrections; --',NULL);
INSERT INTO "corrections" VALUES(56,X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA',X'0674CAF3BE1139B48CC16514ADB5E78D5DE8FC9E4F4AE00C0DE578EDCA187117','''; DROP TABLE corrections; --','he','en','Hello to you.','''; DROP TABLE corrections; -- here','''; DROP TABLE corrections; --','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',55,NULL,NULL);
INSERT INTO "corrections" VALUES(57,X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA',X'E803A6DF3631984D0B649D8E4C35D8CB3EA722461359902AD4247896F5665566','''; DROP TABLE corrections; --','he','en','Hello to you.','''; DROP TABLE corrections; --','Dana','2024-05-01 12:00:00.123456','''; DROP TABLE corrections; --','''; DROP TABLE corrections; --','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(58,X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA',X'9E6512E2EA1D15D94E19742EB7BCFD392D57657FD12109084E0287B50EBB3904','''; DROP TABLE corrections; --','he','en','''; DROP TABLE corrections; -- here','''; DROP TABLE corrections; -- here','''; DROP TABLE corrections; --','2024-05-01 12:00:00.123456','''; DROP TABLE corrections; --','f9deef6ed78d33613600','final',0,'undo',NULL,'''; DROP TABLE corrections; --',55);
INSERT INTO "corrections" VALUES(59,X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71',X'5D0AD847500F3758A4C3BFA760DFDA36C66CC8F77489951143C7E0EFE326C1C9','<script>alert(1)</script> %s :name ?1 \0','he','en','Hello to you.','<script>alert(1)</script> %s :name ?1 \0 here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'<script>alert(1)</script> %s :name ?1 \0',NULL);
INSERT INTO "corrections" VALUES(60,X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71',X'BC93F11D05783404A7A20E655DE3208782EE3FF2B5CEE14C4F8CAE9031C5F3EA','<script>alert(1)</script> %s :name ?1 \0','he','en','Hello to you.','<script>alert(1)</script> %s :name ?1 \0 here','<script>alert(1)</script> %s :name ?1 \0','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',59,NULL,NULL);
INSERT INTO "corrections" VALUES(61,X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71',X'3B3C4BE3FF42357D6EE83584539B59BEB421BF8E806C91086C2DD1F0638D0C94','<script>alert(1)</script> %s :name ?1 \0','he','en','Hello to you.','<script>alert(1)</script> %s :name ?1 \0','Dana','2024-05-01 12:00:00.123456','<script>alert(1)</script> %s :name ?1 \0','<script>alert(1)</script> %s :name ?1 \0','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(62,X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4',X'13019D5F35D10250DB069876D0A660FB49FB312A063DE4865051F81A489F6ED4','‮evil‬ [31mred[0m','he','en','Hello to you.','‮evil‬ [31mred[0m here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'‮evil‬ [31mred[0m',NULL);
INSERT INTO "corrections" VALUES(63,X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4',X'AEC84A9AF9771CF336AC234D55AF77F4882EDE61970E26090A97ACC83012D32C','‮evil‬ [31mred[0m','he','en','Hello to you.','‮evil‬ [31mred[0m here','‮evil‬ [31mred[0m','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',62,NULL,NULL);
INSERT INTO "corrections" VALUES(64,X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4',X'7AA578A3F9B0A243267A15B7AB4AD6F8433618CF0550779C5B2B527069EC560B','‮evil‬ [31mred[0m','he','en','Hello to you.','‮evil‬ [31mred[0m','Dana','2024-05-01 12:00:00.123456','‮evil‬ [31mred[0m','‮evil‬ [31mred[0m','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(65,X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4',X'F2FBA9879550B1E6B45F262E0950FB77D49745F7C561CB125EAC15550EE5FE01','‮evil‬ [31mred[0m','he','en','‮evil‬ [31mred[0m here','‮evil‬ [31mred[0m here','‮evil‬ [31mred[0m','2024-05-01 12:00:00.123456','‮evil‬ [31mred[0m','f9deef6ed78d33613600','final',0,'undo',NULL,'‮evil‬ [31mred[0m',62);
INSERT INTO "corrections" VALUES(66,X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638',X'0155CD2744B1D7AD6E266C2A63A52EAF3F9EE5E5E6C39AA1F4740ACD67EB91AF','𐍈 👩‍👩‍👧 é','he','en','Hello to you.','𐍈 👩‍👩‍👧 é here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,'𐍈 👩‍👩‍👧 é',NULL);
INSERT INTO "corrections" VALUES(67,X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638',X'1EDE8C7A9842D21D0590AE693D47E171AAA59A70633C364138531E739D83C648','𐍈 👩‍👩‍👧 é','he','en','Hello to you.','𐍈 👩‍👩‍👧 é here','𐍈 👩‍👩‍👧 é','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',66,NULL,NULL);
INSERT INTO "corrections" VALUES(68,X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638',X'E027E0FED231FBBB405B32AC329CF7281C65530AFA13DC1100F33AE9101884A0','𐍈 👩‍👩‍👧 é','he','en','Hello to you.','𐍈 👩‍👩‍👧 é','Dana','2024-05-01 12:00:00.123456','𐍈 👩‍👩‍👧 é','𐍈 👩‍👩‍👧 é','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(69,X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862',X'2F771C2E7761F34605557D0979A66E83A7D1BEC91D9E6F8842A4627793A30FCC',' two
 lines	','he','en','Hello to you.',' two
 lines	 here','Dana','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',0,'correct',0,' two
 lines	',NULL);
INSERT INTO "corrections" VALUES(70,X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862',X'9418B7979B86681761D642FD0CC7B25B85AE1D99910E92035AABA45A12C66E06',' two
 lines	','he','en','Hello to you.',' two
 lines	 here',' two
 lines	','2024-05-01 12:00:00.123456',NULL,'f9deef6ed78d33613600','final',NULL,'accept',69,NULL,NULL);
INSERT INTO "corrections" VALUES(71,X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862',X'BE1269F1A3CA24FA0E71578A809CB7732BAC4FD73F0A48F5D40ED006B51C7D7B',' two
 lines	','he','en','Hello to you.',' two
 lines	','Dana','2024-05-01 12:00:00.123456',' two
 lines	',' two
 lines	','final',NULL,'comment',NULL,NULL,NULL);
INSERT INTO "corrections" VALUES(72,X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862',X'DF1B33A06EEF9CF864F2EBB768ECA9405C7B6D6BE03EB0A388AEA1B492F03DC4',' two
 lines	','he','en',' two
 lines	 here',' two
 lines	 here',' two
 lines	','2024-05-01 12:00:00.123456',' two
 lines	','f9deef6ed78d33613600','final',0,'undo',NULL,' two
 lines	',69);
CREATE TABLE diglot_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT diglot_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "diglot_version" VALUES('0007');
CREATE TABLE document_paragraphs (
	document_number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	lang TEXT NOT NULL, 
	translatable BOOLEAN NOT NULL, 
	lines TEXT NOT NULL, 
	source_key BLOB NOT NULL, details TEXT, 
	PRIMARY KEY (document_number, position), 
	FOREIGN KEY(document_number) REFERENCES documents (number) ON DELETE CASCADE
);
INSERT INTO "document_paragraphs" VALUES(1,0,'paragraph','The river rose overnight.','he',1,'[1,2]',X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260',NULL);
INSERT INTO "document_paragraphs" VALUES(1,1,'paragraph','הנהר עלה במשך הלילה.','he',1,'[3,4]',X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063',NULL);
INSERT INTO "document_paragraphs" VALUES(1,2,'paragraph','ارتفع النهر خلال الليل.','he',1,'[5,6]',X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8',NULL);
INSERT INTO "document_paragraphs" VALUES(1,3,'paragraph','Өзен түнде көтерілді.','he',1,'[7,8]',X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22',NULL);
INSERT INTO "document_paragraphs" VALUES(1,4,'paragraph','河水夜里上涨。','he',1,'[9,10]',X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556',NULL);
INSERT INTO "document_paragraphs" VALUES(1,5,'paragraph','a0000b','he',1,'[11,12]',X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381',NULL);
INSERT INTO "document_paragraphs" VALUES(1,6,'paragraph','0000','he',1,'[13,14]',X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64',NULL);
INSERT INTO "document_paragraphs" VALUES(1,7,'paragraph','half of a pair: D83D, the other: DCA9','he',1,'[15,16]',X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2',NULL);
INSERT INTO "document_paragraphs" VALUES(1,8,'paragraph','0010','he',1,'[17,18]',X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51',NULL);
INSERT INTO "document_paragraphs" VALUES(1,9,'paragraph','00100000 looks like an escape','he',1,'[19,20]',X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F',NULL);
INSERT INTO "document_paragraphs" VALUES(1,10,'paragraph','001000000010D800','he',1,'[21,22]',X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D',NULL);
INSERT INTO "document_paragraphs" VALUES(1,11,'paragraph','''; DROP TABLE corrections; --','he',1,'[23,24]',X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA',NULL);
INSERT INTO "document_paragraphs" VALUES(1,12,'paragraph','<script>alert(1)</script> %s :name ?1 \0','he',1,'[25,26]',X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71',NULL);
INSERT INTO "document_paragraphs" VALUES(1,13,'paragraph','‮evil‬ [31mred[0m','he',1,'[27,28]',X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4',NULL);
INSERT INTO "document_paragraphs" VALUES(1,14,'paragraph','𐍈 👩‍👩‍👧 é','he',1,'[29,30]',X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638',NULL);
INSERT INTO "document_paragraphs" VALUES(1,15,'paragraph',' two
 lines	','he',1,'[31,32]',X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862',NULL);
INSERT INTO "document_paragraphs" VALUES(2,0,'paragraph','The river rose overnight.','he',1,'[]',X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260','{"level":0,"marker":"The river rose overnight.","original":"The river rose overnight.","cell":[0,0,1,true],"marks":[[0,1,"bold","The river rose overnight."],[0,1,"italic","The river rose overnight."],[0,1,"underline","The river rose overnight."],[0,1,"strike","The river rose overnight."],[0,1,"code","The river rose overnight."],[0,1,"link","The river rose overnight."],[0,1,"superscript","The river rose overnight."],[0,1,"subscript","The river rose overnight."]],"page":1,"path":"/0/The river rose overnight.","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,1,'paragraph','הנהר עלה במשך הלילה.','he',1,'[]',X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063','{"level":1,"marker":"הנהר עלה במשך הלילה.","original":"הנהר עלה במשך הלילה.","cell":[0,1,1],"marks":[[0,1,"bold","הנהר עלה במשך הלילה."],[0,1,"italic","הנהר עלה במשך הלילה."],[0,1,"underline","הנהר עלה במשך הלילה."],[0,1,"strike","הנהר עלה במשך הלילה."],[0,1,"code","הנהר עלה במשך הלילה."],[0,1,"link","הנהר עלה במשך הלילה."],[0,1,"superscript","הנהר עלה במשך הלילה."],[0,1,"subscript","הנהר עלה במשך הלילה."]],"page":2,"path":"/0/הנהר עלה במשך הלילה.","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,2,'paragraph','ارتفع النهر خلال الليل.','he',1,'[]',X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8','{"level":2,"marker":"ارتفع النهر خلال الليل.","original":"ارتفع النهر خلال الليل.","cell":[0,2,1],"marks":[[0,1,"bold","ارتفع النهر خلال الليل."],[0,1,"italic","ارتفع النهر خلال الليل."],[0,1,"underline","ارتفع النهر خلال الليل."],[0,1,"strike","ارتفع النهر خلال الليل."],[0,1,"code","ارتفع النهر خلال الليل."],[0,1,"link","ارتفع النهر خلال الليل."],[0,1,"superscript","ارتفع النهر خلال الليل."],[0,1,"subscript","ارتفع النهر خلال الليل."]],"page":3,"path":"/0/ارتفع النهر خلال الليل.","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,3,'paragraph','Өзен түнде көтерілді.','he',1,'[]',X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22','{"level":3,"marker":"Өзен түнде көтерілді.","original":"Өзен түнде көтерілді.","cell":[0,3,1],"marks":[[0,1,"bold","Өзен түнде көтерілді."],[0,1,"italic","Өзен түнде көтерілді."],[0,1,"underline","Өзен түнде көтерілді."],[0,1,"strike","Өзен түнде көтерілді."],[0,1,"code","Өзен түнде көтерілді."],[0,1,"link","Өзен түнде көтерілді."],[0,1,"superscript","Өзен түнде көтерілді."],[0,1,"subscript","Өзен түнде көтерілді."]],"page":4,"path":"/0/Өзен түнде көтерілді.","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,4,'paragraph','河水夜里上涨。','he',1,'[]',X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556','{"level":4,"marker":"河水夜里上涨。","original":"河水夜里上涨。","cell":[0,4,1],"marks":[[0,1,"bold","河水夜里上涨。"],[0,1,"italic","河水夜里上涨。"],[0,1,"underline","河水夜里上涨。"],[0,1,"strike","河水夜里上涨。"],[0,1,"code","河水夜里上涨。"],[0,1,"link","河水夜里上涨。"],[0,1,"superscript","河水夜里上涨。"],[0,1,"subscript","河水夜里上涨。"]],"page":5,"path":"/0/河水夜里上涨。","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,5,'paragraph','a0000b','he',1,'[]',X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381','{"level":5,"marker":"a\u0000b","original":"a\u0000b","cell":[0,5,1],"marks":[[0,1,"bold","a\u0000b"],[0,1,"italic","a\u0000b"],[0,1,"underline","a\u0000b"],[0,1,"strike","a\u0000b"],[0,1,"code","a\u0000b"],[0,1,"link","a\u0000b"],[0,1,"superscript","a\u0000b"],[0,1,"subscript","a\u0000b"]],"page":6,"path":"/0/a\u0000b","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,6,'paragraph','0000','he',1,'[]',X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64','{"level":6,"marker":"\u0000","original":"\u0000","cell":[0,6,1],"marks":[[0,1,"bold","\u0000"],[0,1,"italic","\u0000"],[0,1,"underline","\u0000"],[0,1,"strike","\u0000"],[0,1,"code","\u0000"],[0,1,"link","\u0000"],[0,1,"superscript","\u0000"],[0,1,"subscript","\u0000"]],"page":7,"path":"/0/\u0000","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,7,'paragraph','half of a pair: D83D, the other: DCA9','he',1,'[]',X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2','{"level":7,"marker":"half of a pair: D83D, the other: DCA9","original":"half of a pair: D83D, the other: DCA9","cell":[0,7,1],"marks":[[0,1,"bold","half of a pair: D83D, the other: DCA9"],[0,1,"italic","half of a pair: D83D, the other: DCA9"],[0,1,"underline","half of a pair: D83D, the other: DCA9"],[0,1,"strike","half of a pair: D83D, the other: DCA9"],[0,1,"code","half of a pair: D83D, the other: DCA9"],[0,1,"link","half of a pair: D83D, the other: DCA9"],[0,1,"superscript","half of a pair: D83D, the other: DCA9"],[0,1,"subscript","half of a pair: D83D, the other: DCA9"]],"page":8,"path":"/0/half of a pair: D83D, the other: DCA9","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,8,'paragraph','0010','he',1,'[]',X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51','{"level":8,"marker":"\u0010","original":"\u0010","cell":[0,8,1],"marks":[[0,1,"bold","\u0010"],[0,1,"italic","\u0010"],[0,1,"underline","\u0010"],[0,1,"strike","\u0010"],[0,1,"code","\u0010"],[0,1,"link","\u0010"],[0,1,"superscript","\u0010"],[0,1,"subscript","\u0010"]],"page":9,"path":"/0/\u0010","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,9,'paragraph','00100000 looks like an escape','he',1,'[]',X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F','{"level":9,"marker":"\u00100000 looks like an escape","original":"\u00100000 looks like an escape","cell":[0,9,1],"marks":[[0,1,"bold","\u00100000 looks like an escape"],[0,1,"italic","\u00100000 looks like an escape"],[0,1,"underline","\u00100000 looks like an escape"],[0,1,"strike","\u00100000 looks like an escape"],[0,1,"code","\u00100000 looks like an escape"],[0,1,"link","\u00100000 looks like an escape"],[0,1,"superscript","\u00100000 looks like an escape"],[0,1,"subscript","\u00100000 looks like an escape"]],"page":10,"path":"/0/\u00100000 looks like an escape","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,10,'paragraph','001000000010D800','he',1,'[]',X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D','{"level":10,"marker":"\u0010\u0000\u0010D800","original":"\u0010\u0000\u0010D800","cell":[0,10,1],"marks":[[0,1,"bold","\u0010\u0000\u0010D800"],[0,1,"italic","\u0010\u0000\u0010D800"],[0,1,"underline","\u0010\u0000\u0010D800"],[0,1,"strike","\u0010\u0000\u0010D800"],[0,1,"code","\u0010\u0000\u0010D800"],[0,1,"link","\u0010\u0000\u0010D800"],[0,1,"superscript","\u0010\u0000\u0010D800"],[0,1,"subscript","\u0010\u0000\u0010D800"]],"page":11,"path":"/0/\u0010\u0000\u0010D800","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,11,'paragraph','''; DROP TABLE corrections; --','he',1,'[]',X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA','{"level":11,"marker":"''; DROP TABLE corrections; --","original":"''; DROP TABLE corrections; --","cell":[0,11,1],"marks":[[0,1,"bold","''; DROP TABLE corrections; --"],[0,1,"italic","''; DROP TABLE corrections; --"],[0,1,"underline","''; DROP TABLE corrections; --"],[0,1,"strike","''; DROP TABLE corrections; --"],[0,1,"code","''; DROP TABLE corrections; --"],[0,1,"link","''; DROP TABLE corrections; --"],[0,1,"superscript","''; DROP TABLE corrections; --"],[0,1,"subscript","''; DROP TABLE corrections; --"]],"page":12,"path":"/0/''; DROP TABLE corrections; --","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,12,'paragraph','<script>alert(1)</script> %s :name ?1 \0','he',1,'[]',X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71','{"level":12,"marker":"<script>alert(1)</script> %s :name ?1 \\0","original":"<script>alert(1)</script> %s :name ?1 \\0","cell":[0,12,1],"marks":[[0,1,"bold","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"italic","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"underline","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"strike","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"code","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"link","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"superscript","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"subscript","<script>alert(1)</script> %s :name ?1 \\0"]],"page":13,"path":"/0/<script>alert(1)</script> %s :name ?1 \\0","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,13,'paragraph','‮evil‬ [31mred[0m','he',1,'[]',X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4','{"level":13,"marker":"‮evil‬ \u001b[31mred\u001b[0m","original":"‮evil‬ \u001b[31mred\u001b[0m","cell":[0,13,1],"marks":[[0,1,"bold","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"italic","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"underline","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"strike","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"code","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"link","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"superscript","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"subscript","‮evil‬ \u001b[31mred\u001b[0m"]],"page":14,"path":"/0/‮evil‬ \u001b[31mred\u001b[0m","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,14,'paragraph','𐍈 👩‍👩‍👧 é','he',1,'[]',X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638','{"level":14,"marker":"𐍈 👩‍👩‍👧 é","original":"𐍈 👩‍👩‍👧 é","cell":[0,14,1],"marks":[[0,1,"bold","𐍈 👩‍👩‍👧 é"],[0,1,"italic","𐍈 👩‍👩‍👧 é"],[0,1,"underline","𐍈 👩‍👩‍👧 é"],[0,1,"strike","𐍈 👩‍👩‍👧 é"],[0,1,"code","𐍈 👩‍👩‍👧 é"],[0,1,"link","𐍈 👩‍👩‍👧 é"],[0,1,"superscript","𐍈 👩‍👩‍👧 é"],[0,1,"subscript","𐍈 👩‍👩‍👧 é"]],"page":15,"path":"/0/𐍈 👩‍👩‍👧 é","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,15,'paragraph',' two
 lines	','he',1,'[]',X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862','{"level":15,"marker":" two\n lines\t","original":" two\n lines\t","cell":[0,15,1],"marks":[[0,1,"bold"," two\n lines\t"],[0,1,"italic"," two\n lines\t"],[0,1,"underline"," two\n lines\t"],[0,1,"strike"," two\n lines\t"],[0,1,"code"," two\n lines\t"],[0,1,"link"," two\n lines\t"],[0,1,"superscript"," two\n lines\t"],[0,1,"subscript"," two\n lines\t"]],"page":16,"path":"/0/ two\n lines\t","box":[1,2.5,3,4]}');
CREATE TABLE document_tags (
	document_number INTEGER NOT NULL, 
	tag TEXT NOT NULL, 
	PRIMARY KEY (document_number, tag), 
	FOREIGN KEY(document_number) REFERENCES documents (number) ON DELETE CASCADE
);
INSERT INTO "document_tags" VALUES(2,'0000');
INSERT INTO "document_tags" VALUES(2,'0010');
INSERT INTO "document_tags" VALUES(2,'001000000010D800');
INSERT INTO "document_tags" VALUES(2,'00100000 looks like an escape');
INSERT INTO "document_tags" VALUES(2,'''; DROP TABLE corrections; --');
INSERT INTO "document_tags" VALUES(2,'<script>alert(1)</script> %s :name ?1 \0');
INSERT INTO "document_tags" VALUES(2,'The river rose overnight.');
INSERT INTO "document_tags" VALUES(2,'a0000b');
INSERT INTO "document_tags" VALUES(2,'half of a pair: D83D, the other: DCA9');
INSERT INTO "document_tags" VALUES(2,'two lines');
INSERT INTO "document_tags" VALUES(2,'Өзен түнде көтерілді.');
INSERT INTO "document_tags" VALUES(2,'הנהר עלה במשך הלילה.');
INSERT INTO "document_tags" VALUES(2,'ارتفع النهر خلال الليل.');
INSERT INTO "document_tags" VALUES(2,'‮evil‬ [31mred[0m');
INSERT INTO "document_tags" VALUES(2,'河水夜里上涨。');
INSERT INTO "document_tags" VALUES(2,'𐍈 👩‍👩‍👧 é');
CREATE TABLE documents (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	encoding TEXT, 
	lang TEXT NOT NULL, 
	sha256 BLOB NOT NULL, 
	added DATETIME NOT NULL, 
	paragraphs INTEGER NOT NULL, 
	translatable INTEGER NOT NULL, 
	characters INTEGER NOT NULL, dropped TEXT, collection TEXT, 
	PRIMARY KEY (number), 
	UNIQUE (id), 
	FOREIGN KEY(sha256) REFERENCES originals (sha256)
);
INSERT INTO "documents" VALUES(1,'15de2951d9497e296138','book.txt','text/plain','windows-1255','he',X'40AFF2E9D2D8922E47AFD4648E6967497158785FBD1DA870E7110266BF944880','2026-11-22 11:21:35.154202',16,16,275,NULL,NULL);
INSERT INTO "documents" VALUES(2,'f9deef6ed78d33613600','page.html','text/html',NULL,'he',X'33F2799467177287A29260780A107AC98EA63DD6165F67FCC0D74767D0A82090','2026-11-22 11:21:35.159018',16,16,275,'[[[],"Page D800 7\u0000","page number",7,2],[[3,4],"edit | history","edit link",null,null]]','a0000b');
CREATE TABLE drafts (
	"key" BLOB NOT NULL, 
	author TEXT NOT NULL, 
	document_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	target_lang TEXT NOT NULL, 
	text TEXT NOT NULL, 
	seen INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	source_key BLOB, 
	PRIMARY KEY ("key")
);
INSERT INTO "drafts" VALUES(X'12DC38E6B080B834CCC01E93DEA4322BAA78915117C204094B81D79C898B99B6','The river rose overnight.','f9deef6ed78d33613600',0,'en','The river rose overnight.',0,'2024-05-01 12:00:00.123456',X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260');
INSERT INTO "drafts" VALUES(X'A52423B7E9ECDF2E12A9EA4DC147C1BFC77D6036005B4F85E1A8E784E9192812','הנהר עלה במשך הלילה.','f9deef6ed78d33613600',1,'en','הנהר עלה במשך הלילה.',0,'2024-05-01 12:00:00.123456',X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063');
INSERT INTO "drafts" VALUES(X'9103E90252CB8FCB76B6BBEDC7CFD92D61F70D547F3A77FB88A9440A8848DA5C','ارتفع النهر خلال الليل.','f9deef6ed78d33613600',2,'en','ارتفع النهر خلال الليل.',0,'2024-05-01 12:00:00.123456',X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8');
INSERT INTO "drafts" VALUES(X'39B19C24AD6B051733952606A4A1049622A2039A5753DB325C843B8F554BD377','Өзен түнде көтерілді.','f9deef6ed78d33613600',3,'en','Өзен түнде көтерілді.',0,'2024-05-01 12:00:00.123456',X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22');
INSERT INTO "drafts" VALUES(X'07711321846B274A4744D14FEC4B98DD0FB8D6DDC9C36DB7F2F57AD89A4CC621','河水夜里上涨。','f9deef6ed78d33613600',4,'en','河水夜里上涨。',0,'2024-05-01 12:00:00.123456',X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556');
INSERT INTO "drafts" VALUES(X'B86D9D725F8834FD5CB300A7395F04D1CB70315A07B0430BBF25E1B2CB413D81','a0000b','f9deef6ed78d33613600',5,'en','a0000b',0,'2024-05-01 12:00:00.123456',X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381');
INSERT INTO "drafts" VALUES(X'D19106DDC2654394166FF762A366C5E03C8601D30E86AE8738EF81BE8EEB4FD8','0000','f9deef6ed78d33613600',6,'en','0000',0,'2024-05-01 12:00:00.123456',X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64');
INSERT INTO "drafts" VALUES(X'71EEBC0FA5F222E6EF8F230CA407F7C099E139FDCABF755555D0C2F0E91D4F97','half of a pair: D83D, the other: DCA9','f9deef6ed78d33613600',7,'en','half of a pair: D83D, the other: DCA9',0,'2024-05-01 12:00:00.123456',X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2');
INSERT INTO "drafts" VALUES(X'F945C374DE7B3E9E3CF24CA5F58C1259AA0791B6FA9291BBFF720CF5EDF8CCDD','0010','f9deef6ed78d33613600',8,'en','0010',0,'2024-05-01 12:00:00.123456',X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51');
INSERT INTO "drafts" VALUES(X'B43982693349D8EB2F7364E3E17992DBDD65436EB88874242638D58FA710DE35','00100000 looks like an escape','f9deef6ed78d33613600',9,'en','00100000 looks like an escape',0,'2024-05-01 12:00:00.123456',X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F');
INSERT INTO "drafts" VALUES(X'B8BAA25BF4074DA0042DE7E75B921478B53ED0A314E0158684240838F401D795','001000000010D800','f9deef6ed78d33613600',10,'en','001000000010D800',0,'2024-05-01 12:00:00.123456',X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D');
INSERT INTO "drafts" VALUES(X'C7205A75844352E261D9AA57DC499EB4405DCBA5FE5584996B0EAA0055E8FCFA','''; DROP TABLE corrections; --','f9deef6ed78d33613600',11,'en','''; DROP TABLE corrections; --',0,'2024-05-01 12:00:00.123456',X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA');
INSERT INTO "drafts" VALUES(X'FA417C8BC6663CE1CC619D6C2C316408874DFE79610380733704C023539401C5','<script>alert(1)</script> %s :name ?1 \0','f9deef6ed78d33613600',12,'en','<script>alert(1)</script> %s :name ?1 \0',0,'2024-05-01 12:00:00.123456',X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71');
INSERT INTO "drafts" VALUES(X'F7291B2C855AA4BC414F4593191E414F50B8AEFC60FEFB927F8244D4EAFCFBC5','‮evil‬ [31mred[0m','f9deef6ed78d33613600',13,'en','‮evil‬ [31mred[0m',0,'2024-05-01 12:00:00.123456',X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4');
INSERT INTO "drafts" VALUES(X'9EC188248AE9C6C6ED16432CB26701FC679DB3711FF94EF782E62E320F88D74F','𐍈 👩‍👩‍👧 é','f9deef6ed78d33613600',14,'en','𐍈 👩‍👩‍👧 é',0,'2024-05-01 12:00:00.123456',X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638');
INSERT INTO "drafts" VALUES(X'FE91D2E299BC6997FA9E4B9E979886047DA0CEACBC5F7FD05CEADF09BAA55D40',' two
 lines	','f9deef6ed78d33613600',15,'en',' two
 lines	',0,'2024-05-01 12:00:00.123456',X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862');
CREATE TABLE match_keys (
	"key" BIGINT NOT NULL, 
	unit_id INTEGER NOT NULL, 
	PRIMARY KEY ("key", unit_id)
)
 WITHOUT ROWID

;
INSERT INTO "match_keys" VALUES(-9152348560431851725,31);
INSERT INTO "match_keys" VALUES(-9152348560431851725,32);
INSERT INTO "match_keys" VALUES(-9014893859002569059,31);
INSERT INTO "match_keys" VALUES(-9014893859002569059,32);
INSERT INTO "match_keys" VALUES(-8504493071563371558,15);
INSERT INTO "match_keys" VALUES(-8504493071563371558,16);
INSERT INTO "match_keys" VALUES(-8504493071563371558,17);
INSERT INTO "match_keys" VALUES(-8463241138511771209,35);
INSERT INTO "match_keys" VALUES(-8463241138511771209,36);
INSERT INTO "match_keys" VALUES(-8463241138511771209,37);
INSERT INTO "match_keys" VALUES(-8283251231021646823,20);
INSERT INTO "match_keys" VALUES(-8283251231021646823,21);
INSERT INTO "match_keys" VALUES(-8245841554840737206,22);
INSERT INTO "match_keys" VALUES(-8245841554840737206,23);
INSERT INTO "match_keys" VALUES(-8093416073522760568,20);
INSERT INTO "match_keys" VALUES(-8093416073522760568,21);
INSERT INTO "match_keys" VALUES(-7996276659912090032,13);
INSERT INTO "match_keys" VALUES(-7996276659912090032,14);
INSERT INTO "match_keys" VALUES(-7797319943616973951,27);
INSERT INTO "match_keys" VALUES(-7797319943616973951,28);
INSERT INTO "match_keys" VALUES(-7510043897305889993,20);
INSERT INTO "match_keys" VALUES(-7510043897305889993,21);
INSERT INTO "match_keys" VALUES(-7416863696465888198,22);
INSERT INTO "match_keys" VALUES(-7416863696465888198,23);
INSERT INTO "match_keys" VALUES(-7340462207164731764,20);
INSERT INTO "match_keys" VALUES(-7340462207164731764,21);
INSERT INTO "match_keys" VALUES(-7317526925835787879,31);
INSERT INTO "match_keys" VALUES(-7317526925835787879,32);
INSERT INTO "match_keys" VALUES(-7084816630907967867,31);
INSERT INTO "match_keys" VALUES(-7084816630907967867,32);
INSERT INTO "match_keys" VALUES(-6671769697123318720,10);
INSERT INTO "match_keys" VALUES(-6671769697123318720,11);
INSERT INTO "match_keys" VALUES(-6671769697123318720,12);
INSERT INTO "match_keys" VALUES(-6194836718963932713,13);
INSERT INTO "match_keys" VALUES(-6194836718963932713,14);
INSERT INTO "match_keys" VALUES(-5916992341337749839,15);
INSERT INTO "match_keys" VALUES(-5916992341337749839,16);
INSERT INTO "match_keys" VALUES(-5916992341337749839,17);
INSERT INTO "match_keys" VALUES(-5892959459200301588,15);
INSERT INTO "match_keys" VALUES(-5892959459200301588,16);
INSERT INTO "match_keys" VALUES(-5892959459200301588,17);
INSERT INTO "match_keys" VALUES(-5610436944473491769,7);
INSERT INTO "match_keys" VALUES(-5610436944473491769,8);
INSERT INTO "match_keys" VALUES(-5610436944473491769,9);
INSERT INTO "match_keys" VALUES(-5457578748567041370,4);
INSERT INTO "match_keys" VALUES(-5457578748567041370,5);
INSERT INTO "match_keys" VALUES(-5457578748567041370,6);
INSERT INTO "match_keys" VALUES(-5442479333250590821,31);
INSERT INTO "match_keys" VALUES(-5442479333250590821,32);
INSERT INTO "match_keys" VALUES(-5023829760851250142,7);
INSERT INTO "match_keys" VALUES(-5023829760851250142,8);
INSERT INTO "match_keys" VALUES(-5023829760851250142,9);
INSERT INTO "match_keys" VALUES(-4930634412979666169,35);
INSERT INTO "match_keys" VALUES(-4930634412979666169,36);
INSERT INTO "match_keys" VALUES(-4930634412979666169,37);
INSERT INTO "match_keys" VALUES(-4849878917711653932,31);
INSERT INTO "match_keys" VALUES(-4849878917711653932,32);
INSERT INTO "match_keys" VALUES(-4812723820021611039,20);
INSERT INTO "match_keys" VALUES(-4812723820021611039,21);
INSERT INTO "match_keys" VALUES(-4703644585819795216,15);
INSERT INTO "match_keys" VALUES(-4703644585819795216,16);
INSERT INTO "match_keys" VALUES(-4703644585819795216,17);
INSERT INTO "match_keys" VALUES(-4693859128660875792,13);
INSERT INTO "match_keys" VALUES(-4693859128660875792,14);
INSERT INTO "match_keys" VALUES(-4566545630128583614,4);
INSERT INTO "match_keys" VALUES(-4566545630128583614,5);
INSERT INTO "match_keys" VALUES(-4566545630128583614,6);
INSERT INTO "match_keys" VALUES(-4543743608610941581,24);
INSERT INTO "match_keys" VALUES(-4543743608610941581,25);
INSERT INTO "match_keys" VALUES(-4543743608610941581,26);
INSERT INTO "match_keys" VALUES(-4316929859777800499,4);
INSERT INTO "match_keys" VALUES(-4316929859777800499,5);
INSERT INTO "match_keys" VALUES(-4316929859777800499,6);
INSERT INTO "match_keys" VALUES(-4278804632722090106,31);
INSERT INTO "match_keys" VALUES(-4278804632722090106,32);
INSERT INTO "match_keys" VALUES(-4186946399151136787,29);
INSERT INTO "match_keys" VALUES(-4186946399151136787,30);
INSERT INTO "match_keys" VALUES(-3862536152214522958,7);
INSERT INTO "match_keys" VALUES(-3862536152214522958,8);
INSERT INTO "match_keys" VALUES(-3862536152214522958,9);
INSERT INTO "match_keys" VALUES(-3847851622285169323,10);
INSERT INTO "match_keys" VALUES(-3847851622285169323,11);
INSERT INTO "match_keys" VALUES(-3847851622285169323,12);
INSERT INTO "match_keys" VALUES(-3842218599609293729,27);
INSERT INTO "match_keys" VALUES(-3842218599609293729,28);
INSERT INTO "match_keys" VALUES(-3823620364557042468,27);
INSERT INTO "match_keys" VALUES(-3823620364557042468,28);
INSERT INTO "match_keys" VALUES(-3769526767614014091,24);
INSERT INTO "match_keys" VALUES(-3769526767614014091,25);
INSERT INTO "match_keys" VALUES(-3769526767614014091,26);
INSERT INTO "match_keys" VALUES(-3522041710988655656,24);
INSERT INTO "match_keys" VALUES(-3522041710988655656,25);
INSERT INTO "match_keys" VALUES(-3522041710988655656,26);
INSERT INTO "match_keys" VALUES(-3496014736847992793,24);
INSERT INTO "match_keys" VALUES(-3496014736847992793,25);
INSERT INTO "match_keys" VALUES(-3496014736847992793,26);
INSERT INTO "match_keys" VALUES(-3394484423551424280,7);
INSERT INTO "match_keys" VALUES(-3394484423551424280,8);
INSERT INTO "match_keys" VALUES(-3394484423551424280,9);
INSERT INTO "match_keys" VALUES(-3336051684451155161,31);
INSERT INTO "match_keys" VALUES(-3336051684451155161,32);
INSERT INTO "match_keys" VALUES(-3329758226975384798,27);
INSERT INTO "match_keys" VALUES(-3329758226975384798,28);
INSERT INTO "match_keys" VALUES(-3219589087331019686,15);
INSERT INTO "match_keys" VALUES(-3219589087331019686,16);
INSERT INTO "match_keys" VALUES(-3219589087331019686,17);
INSERT INTO "match_keys" VALUES(-3125946513524665371,31);
INSERT INTO "match_keys" VALUES(-3125946513524665371,32);
INSERT INTO "match_keys" VALUES(-2950918348692196345,4);
INSERT INTO "match_keys" VALUES(-2950918348692196345,5);
INSERT INTO "match_keys" VALUES(-2950918348692196345,6);
INSERT INTO "match_keys" VALUES(-2907265433353829703,20);
INSERT INTO "match_keys" VALUES(-2907265433353829703,21);
INSERT INTO "match_keys" VALUES(-2796323064530871110,20);
INSERT INTO "match_keys" VALUES(-2796323064530871110,21);
INSERT INTO "match_keys" VALUES(-2792465292608659418,10);
INSERT INTO "match_keys" VALUES(-2792465292608659418,11);
INSERT INTO "match_keys" VALUES(-2792465292608659418,12);
INSERT INTO "match_keys" VALUES(-2337686125450333212,15);
INSERT INTO "match_keys" VALUES(-2337686125450333212,16);
INSERT INTO "match_keys" VALUES(-2337686125450333212,17);
INSERT INTO "match_keys" VALUES(-2215133119328822143,1);
INSERT INTO "match_keys" VALUES(-2215133119328822143,2);
INSERT INTO "match_keys" VALUES(-2215133119328822143,3);
INSERT INTO "match_keys" VALUES(-2031575178979350437,15);
INSERT INTO "match_keys" VALUES(-2031575178979350437,16);
INSERT INTO "match_keys" VALUES(-2031575178979350437,17);
INSERT INTO "match_keys" VALUES(-2017010962063352608,10);
INSERT INTO "match_keys" VALUES(-2017010962063352608,11);
INSERT INTO "match_keys" VALUES(-2017010962063352608,12);
INSERT INTO "match_keys" VALUES(-1726407393773739195,22);
INSERT INTO "match_keys" VALUES(-1726407393773739195,23);
INSERT INTO "match_keys" VALUES(-1711801940605838061,33);
INSERT INTO "match_keys" VALUES(-1711801940605838061,34);
INSERT INTO "match_keys" VALUES(-1603615895125760408,10);
INSERT INTO "match_keys" VALUES(-1603615895125760408,11);
INSERT INTO "match_keys" VALUES(-1603615895125760408,12);
INSERT INTO "match_keys" VALUES(-1283176722499140864,7);
INSERT INTO "match_keys" VALUES(-1283176722499140864,8);
INSERT INTO "match_keys" VALUES(-1283176722499140864,9);
INSERT INTO "match_keys" VALUES(-1025410301095678939,18);
INSERT INTO "match_keys" VALUES(-1025410301095678939,19);
INSERT INTO "match_keys" VALUES(-876860804128899145,22);
INSERT INTO "match_keys" VALUES(-876860804128899145,23);
INSERT INTO "match_keys" VALUES(-812910594915868746,18);
INSERT INTO "match_keys" VALUES(-812910594915868746,19);
INSERT INTO "match_keys" VALUES(-811658991386699355,24);
INSERT INTO "match_keys" VALUES(-811658991386699355,25);
INSERT INTO "match_keys" VALUES(-811658991386699355,26);
INSERT INTO "match_keys" VALUES(-724912684114829189,38);
INSERT INTO "match_keys" VALUES(-724912684114829189,39);
INSERT INTO "match_keys" VALUES(-724912684114829189,40);
INSERT INTO "match_keys" VALUES(-712757483165004415,29);
INSERT INTO "match_keys" VALUES(-712757483165004415,30);
INSERT INTO "match_keys" VALUES(-386775031400863312,29);
INSERT INTO "match_keys" VALUES(-386775031400863312,30);
INSERT INTO "match_keys" VALUES(-370885979196288059,24);
INSERT INTO "match_keys" VALUES(-370885979196288059,25);
INSERT INTO "match_keys" VALUES(-370885979196288059,26);
INSERT INTO "match_keys" VALUES(-364264124393608877,15);
INSERT INTO "match_keys" VALUES(-364264124393608877,16);
INSERT INTO "match_keys" VALUES(-364264124393608877,17);
INSERT INTO "match_keys" VALUES(-6619750094610933,20);
INSERT INTO "match_keys" VALUES(-6619750094610933,21);
INSERT INTO "match_keys" VALUES(103203137361138359,20);
INSERT INTO "match_keys" VALUES(103203137361138359,21);
INSERT INTO "match_keys" VALUES(103203137361138359,29);
INSERT INTO "match_keys" VALUES(103203137361138359,30);
INSERT INTO "match_keys" VALUES(402803526577560237,22);
INSERT INTO "match_keys" VALUES(402803526577560237,23);
INSERT INTO "match_keys" VALUES(404722622292200641,33);
INSERT INTO "match_keys" VALUES(404722622292200641,34);
INSERT INTO "match_keys" VALUES(735845756141877614,10);
INSERT INTO "match_keys" VALUES(735845756141877614,11);
INSERT INTO "match_keys" VALUES(735845756141877614,12);
INSERT INTO "match_keys" VALUES(1377780765890291258,7);
INSERT INTO "match_keys" VALUES(1377780765890291258,8);
INSERT INTO "match_keys" VALUES(1377780765890291258,9);
INSERT INTO "match_keys" VALUES(1618986070991094288,33);
INSERT INTO "match_keys" VALUES(1618986070991094288,34);
INSERT INTO "match_keys" VALUES(2129041502192220289,33);
INSERT INTO "match_keys" VALUES(2129041502192220289,34);
INSERT INTO "match_keys" VALUES(2255340108753185462,4);
INSERT INTO "match_keys" VALUES(2255340108753185462,5);
INSERT INTO "match_keys" VALUES(2255340108753185462,6);
INSERT INTO "match_keys" VALUES(2255340108753185462,20);
INSERT INTO "match_keys" VALUES(2255340108753185462,21);
INSERT INTO "match_keys" VALUES(2304369217801456910,29);
INSERT INTO "match_keys" VALUES(2304369217801456910,30);
INSERT INTO "match_keys" VALUES(2447213832321067745,22);
INSERT INTO "match_keys" VALUES(2447213832321067745,23);
INSERT INTO "match_keys" VALUES(2464304411287447845,27);
INSERT INTO "match_keys" VALUES(2464304411287447845,28);
INSERT INTO "match_keys" VALUES(2554496675432722334,13);
INSERT INTO "match_keys" VALUES(2554496675432722334,14);
INSERT INTO "match_keys" VALUES(2686090269634685639,22);
INSERT INTO "match_keys" VALUES(2686090269634685639,23);
INSERT INTO "match_keys" VALUES(2962475721894741114,35);
INSERT INTO "match_keys" VALUES(2962475721894741114,36);
INSERT INTO "match_keys" VALUES(2962475721894741114,37);
INSERT INTO "match_keys" VALUES(3140793399811312477,33);
INSERT INTO "match_keys" VALUES(3140793399811312477,34);
INSERT INTO "match_keys" VALUES(3166696114891033545,10);
INSERT INTO "match_keys" VALUES(3166696114891033545,11);
INSERT INTO "match_keys" VALUES(3166696114891033545,12);
INSERT INTO "match_keys" VALUES(3269928689967280052,13);
INSERT INTO "match_keys" VALUES(3269928689967280052,14);
INSERT INTO "match_keys" VALUES(3414497037721005481,22);
INSERT INTO "match_keys" VALUES(3414497037721005481,23);
INSERT INTO "match_keys" VALUES(3543849166490718780,18);
INSERT INTO "match_keys" VALUES(3543849166490718780,19);
INSERT INTO "match_keys" VALUES(3604267474171424828,35);
INSERT INTO "match_keys" VALUES(3604267474171424828,36);
INSERT INTO "match_keys" VALUES(3604267474171424828,37);
INSERT INTO "match_keys" VALUES(3877148298824782410,4);
INSERT INTO "match_keys" VALUES(3877148298824782410,5);
INSERT INTO "match_keys" VALUES(3877148298824782410,6);
INSERT INTO "match_keys" VALUES(3882106653525943639,10);
INSERT INTO "match_keys" VALUES(3882106653525943639,11);
INSERT INTO "match_keys" VALUES(3882106653525943639,12);
INSERT INTO "match_keys" VALUES(3950455065809270052,7);
INSERT INTO "match_keys" VALUES(3950455065809270052,8);
INSERT INTO "match_keys" VALUES(3950455065809270052,9);
INSERT INTO "match_keys" VALUES(4558419033853464257,29);
INSERT INTO "match_keys" VALUES(4558419033853464257,30);
INSERT INTO "match_keys" VALUES(4734994088462243808,18);
INSERT INTO "match_keys" VALUES(4734994088462243808,19);
INSERT INTO "match_keys" VALUES(4749629049445355975,33);
INSERT INTO "match_keys" VALUES(4749629049445355975,34);
INSERT INTO "match_keys" VALUES(4833890252016170882,33);
INSERT INTO "match_keys" VALUES(4833890252016170882,34);
INSERT INTO "match_keys" VALUES(4890007660561917369,18);
INSERT INTO "match_keys" VALUES(4890007660561917369,19);
INSERT INTO "match_keys" VALUES(5750636619107828515,31);
INSERT INTO "match_keys" VALUES(5750636619107828515,32);
INSERT INTO "match_keys" VALUES(5773916394167540742,4);
INSERT INTO "match_keys" VALUES(5773916394167540742,5);
INSERT INTO "match_keys" VALUES(5773916394167540742,6);
INSERT INTO "match_keys" VALUES(5975955767258911961,20);
INSERT INTO "match_keys" VALUES(5975955767258911961,21);
INSERT INTO "match_keys" VALUES(6344468127260729239,4);
INSERT INTO "match_keys" VALUES(6344468127260729239,5);
INSERT INTO "match_keys" VALUES(6344468127260729239,6);
INSERT INTO "match_keys" VALUES(6507141921048897164,35);
INSERT INTO "match_keys" VALUES(6507141921048897164,36);
INSERT INTO "match_keys" VALUES(6507141921048897164,37);
INSERT INTO "match_keys" VALUES(6972338376330134240,10);
INSERT INTO "match_keys" VALUES(6972338376330134240,11);
INSERT INTO "match_keys" VALUES(6972338376330134240,12);
INSERT INTO "match_keys" VALUES(7211890873442381930,7);
INSERT INTO "match_keys" VALUES(7211890873442381930,8);
INSERT INTO "match_keys" VALUES(7211890873442381930,9);
INSERT INTO "match_keys" VALUES(7627169838576521974,18);
INSERT INTO "match_keys" VALUES(7627169838576521974,19);
INSERT INTO "match_keys" VALUES(7720720851744407736,27);
INSERT INTO "match_keys" VALUES(7720720851744407736,28);
INSERT INTO "match_keys" VALUES(7875361512886650542,22);
INSERT INTO "match_keys" VALUES(7875361512886650542,23);
INSERT INTO "match_keys" VALUES(7918709144985252267,31);
INSERT INTO "match_keys" VALUES(7918709144985252267,32);
INSERT INTO "match_keys" VALUES(8345605373371237380,33);
INSERT INTO "match_keys" VALUES(8345605373371237380,34);
INSERT INTO "match_keys" VALUES(8572896302590723728,13);
INSERT INTO "match_keys" VALUES(8572896302590723728,14);
INSERT INTO "match_keys" VALUES(8892455225839138269,20);
INSERT INTO "match_keys" VALUES(8892455225839138269,21);
INSERT INTO "match_keys" VALUES(9033256478136371162,35);
INSERT INTO "match_keys" VALUES(9033256478136371162,36);
INSERT INTO "match_keys" VALUES(9033256478136371162,37);
INSERT INTO "match_keys" VALUES(9184357284490320506,22);
INSERT INTO "match_keys" VALUES(9184357284490320506,23);
INSERT INTO "match_keys" VALUES(9198009080907310041,10);
INSERT INTO "match_keys" VALUES(9198009080907310041,11);
INSERT INTO "match_keys" VALUES(9198009080907310041,12);
CREATE TABLE match_progress (
	part TEXT NOT NULL, 
	version TEXT NOT NULL, 
	upto INTEGER NOT NULL, 
	PRIMARY KEY (part)
);
INSERT INTO "match_progress" VALUES('paragraph','shingles:1 normalization:2',72);
CREATE TABLE match_units (
	id INTEGER NOT NULL, 
	correction_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	source_start INTEGER NOT NULL, 
	source_end INTEGER NOT NULL, 
	target_start INTEGER NOT NULL, 
	target_end INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(correction_id) REFERENCES corrections (id)
);
INSERT INTO "match_units" VALUES(1,9,0,0,1,0,1);
INSERT INTO "match_units" VALUES(2,45,0,0,1,0,6);
INSERT INTO "match_units" VALUES(3,46,0,0,1,0,6);
INSERT INTO "match_units" VALUES(4,1,0,0,25,0,25);
INSERT INTO "match_units" VALUES(5,17,0,0,25,0,30);
INSERT INTO "match_units" VALUES(6,18,0,0,25,0,30);
INSERT INTO "match_units" VALUES(7,13,0,0,40,0,40);
INSERT INTO "match_units" VALUES(8,59,0,0,40,0,45);
INSERT INTO "match_units" VALUES(9,60,0,0,40,0,45);
INSERT INTO "match_units" VALUES(10,5,0,0,7,0,7);
INSERT INTO "match_units" VALUES(11,31,0,0,7,0,12);
INSERT INTO "match_units" VALUES(12,32,0,0,7,0,12);
INSERT INTO "match_units" VALUES(13,12,0,0,29,0,29);
INSERT INTO "match_units" VALUES(14,56,0,0,29,0,34);
INSERT INTO "match_units" VALUES(15,3,0,0,23,0,23);
INSERT INTO "match_units" VALUES(16,24,0,0,23,0,28);
INSERT INTO "match_units" VALUES(17,25,0,0,23,0,28);
INSERT INTO "match_units" VALUES(18,14,0,0,19,0,19);
INSERT INTO "match_units" VALUES(19,63,0,0,19,0,24);
INSERT INTO "match_units" VALUES(20,8,0,0,31,0,31);
INSERT INTO "match_units" VALUES(21,42,0,0,31,0,36);
INSERT INTO "match_units" VALUES(22,10,0,0,26,0,26);
INSERT INTO "match_units" VALUES(23,49,0,0,26,0,31);
INSERT INTO "match_units" VALUES(24,11,0,0,7,0,7);
INSERT INTO "match_units" VALUES(25,52,0,0,7,0,12);
INSERT INTO "match_units" VALUES(26,53,0,0,7,0,12);
INSERT INTO "match_units" VALUES(27,4,0,0,21,0,21);
INSERT INTO "match_units" VALUES(28,28,0,0,21,0,26);
INSERT INTO "match_units" VALUES(29,6,0,0,3,0,3);
INSERT INTO "match_units" VALUES(30,35,0,0,3,0,8);
INSERT INTO "match_units" VALUES(31,16,0,0,12,0,12);
INSERT INTO "match_units" VALUES(32,70,0,0,12,0,17);
INSERT INTO "match_units" VALUES(33,2,0,0,20,0,20);
INSERT INTO "match_units" VALUES(34,21,0,0,20,0,25);
INSERT INTO "match_units" VALUES(35,15,0,0,10,0,10);
INSERT INTO "match_units" VALUES(36,66,0,0,10,0,15);
INSERT INTO "match_units" VALUES(37,67,0,0,10,0,15);
INSERT INTO "match_units" VALUES(38,7,0,0,1,0,1);
INSERT INTO "match_units" VALUES(39,38,0,0,1,0,6);
INSERT INTO "match_units" VALUES(40,39,0,0,1,0,6);
CREATE TABLE originals (
	sha256 BLOB NOT NULL, 
	data BLOB NOT NULL, 
	PRIMARY KEY (sha256)
);
INSERT INTO "originals" VALUES(X'40AFF2E9D2D8922E47AFD4648E6967497158785FBD1DA870E7110266BF944880',X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF');
INSERT INTO "originals" VALUES(X'33F2799467177287A29260780A107AC98EA63DD6165F67FCC0D74767D0A82090',X'3C703E');
CREATE TABLE reading_places (
	document_number INTEGER NOT NULL, 
	person_key BLOB NOT NULL, 
	person TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	reached INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (document_number, person_key), 
	FOREIGN KEY(document_number) REFERENCES documents (number) ON DELETE CASCADE
);
INSERT INTO "reading_places" VALUES(2,X'BD8D33CD7D606AAC9369B7C169F63115300290E853CEDCD906E879EC6E555BFC','The river rose overnight.',0,1,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'6279F8791667020AF93DD58C0F95EFA3206DE323A37A4FAC3B8E90FFDBFB8BE5','הנהר עלה במשך הלילה.',1,2,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'AF9FEA1D9BD236EAC872DFC8C03DE53596491C20E8848DE56645D7690582FDAE','ارتفع النهر خلال الليل.',2,3,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'AEFFB0564D0EA844CDA4423FBC0B2BFF0280B99C758B72E4A6EACDEF6940E703','Өзен түнде көтерілді.',3,4,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'C30510BD2655D654565C98978A160FAF7AE27BB480FC16F6CECF6D05F01DE7C8','河水夜里上涨。',4,5,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'59B271AE1BBCB1D31D41929817F4B16FB439EB4F31520B5AD1D5CE98920A7138','a0000b',5,6,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'6E340B9CFFB37A989CA544E6BB780A2C78901D3FB33738768511A30617AFA01D','0000',6,7,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'A76D3AEAD02BCA3B070A6A42543FEE00A07B5E7E65BF08C686AEF0778B940042','half of a pair: D83D, the other: DCA9',7,8,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'C555EAB45D08845AE9F10D452A99BFCB06F74A50B988FE7E48DD323789B88EE3','0010',8,9,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'9CAEBB9658E003568CC73123BF56C649D3CE1F57CE6279E89C513983248AA93C','00100000 looks like an escape',9,10,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'65A84E24B873FF828F907BE12387B1F51F38B8A38601C210F04177DB503AB473','001000000010D800',10,11,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'4AAF64B3108F95C3C63A813B311863141CA1878C41035E4A1557F3DDFF632835','''; DROP TABLE corrections; --',11,12,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'464D277493A4501D2E9E234698926BC077DC06CFBAC5BA42B37FAF1CF7732056','<script>alert(1)</script> %s :name ?1 \0',12,13,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'990564CBB6B6BC53F9AAD94B1AE1B054FF5AD2909D780F7E8FA18778583D9B04','‮evil‬ [31mred[0m',13,14,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'8960ACD60092106CFE51C34A81AEB067165251C67D82E0C643546F2F28BEEFE8','𐍈 👩‍👩‍👧 é',14,15,'2024-05-01 12:00:00.123456');
INSERT INTO "reading_places" VALUES(2,X'AD7E89CFA7BF0E2B51CCAB9C25E7D0217B042596BC0BBE31F4A27EF640EE111B',' two
 lines	',15,16,'2024-05-01 12:00:00.123456');
CREATE TABLE search_editions (
	id INTEGER NOT NULL, 
	document_number INTEGER, 
	reached INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_number) REFERENCES documents (number) ON DELETE SET NULL
);
INSERT INTO "search_editions" VALUES(1,1,16);
INSERT INTO "search_editions" VALUES(2,2,16);
CREATE TABLE search_entries (
	id INTEGER NOT NULL, 
	edition_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	target_lang TEXT NOT NULL, 
	source_key BLOB, 
	words TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(edition_id) REFERENCES search_editions (id)
);
INSERT INTO "search_entries" VALUES(1,1,0,'',X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260','the river rose overnight');
INSERT INTO "search_entries" VALUES(2,1,1,'',X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063','הנהר עלה במשך הלילה');
INSERT INTO "search_entries" VALUES(3,1,2,'',X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8','ارتفع النهر خلال الليل');
INSERT INTO "search_entries" VALUES(4,1,3,'',X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22','өзен түнде көтерілді');
INSERT INTO "search_entries" VALUES(5,1,4,'',X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556','河水 水夜 夜里 里上 上涨 涨');
INSERT INTO "search_entries" VALUES(6,1,5,'',X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381','a b');
INSERT INTO "search_entries" VALUES(7,1,6,'',X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64','');
INSERT INTO "search_entries" VALUES(8,1,7,'',X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2','half of a pair the other');
INSERT INTO "search_entries" VALUES(9,1,8,'',X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51','');
INSERT INTO "search_entries" VALUES(10,1,9,'',X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F','0000 looks like an escape');
INSERT INTO "search_entries" VALUES(11,1,10,'',X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D','d800');
INSERT INTO "search_entries" VALUES(12,1,11,'',X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA','drop table corrections');
INSERT INTO "search_entries" VALUES(13,1,12,'',X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71','script alert 1 script s name 1 0');
INSERT INTO "search_entries" VALUES(14,1,13,'',X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4','evil 31mred 0m');
INSERT INTO "search_entries" VALUES(15,1,14,'',X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638','𐍈 e');
INSERT INTO "search_entries" VALUES(16,1,15,'',X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862','two lines');
INSERT INTO "search_entries" VALUES(17,1,0,'en',NULL,'the river rose overnight');
INSERT INTO "search_entries" VALUES(18,1,1,'en',NULL,'הנהר עלה במשך הלילה');
INSERT INTO "search_entries" VALUES(19,1,2,'en',NULL,'ارتفع النهر خلال الليل');
INSERT INTO "search_entries" VALUES(20,1,3,'en',NULL,'өзен түнде көтерілді');
INSERT INTO "search_entries" VALUES(21,1,4,'en',NULL,'河水 水夜 夜里 里上 上涨 涨');
INSERT INTO "search_entries" VALUES(22,1,5,'en',NULL,'a b');
INSERT INTO "search_entries" VALUES(23,1,6,'en',NULL,'');
INSERT INTO "search_entries" VALUES(24,1,7,'en',NULL,'half of a pair the other');
INSERT INTO "search_entries" VALUES(25,1,8,'en',NULL,'');
INSERT INTO "search_entries" VALUES(26,1,9,'en',NULL,'0000 looks like an escape');
INSERT INTO "search_entries" VALUES(27,1,10,'en',NULL,'d800');
INSERT INTO "search_entries" VALUES(28,1,11,'en',NULL,'drop table corrections');
INSERT INTO "search_entries" VALUES(29,1,12,'en',NULL,'script alert 1 script s name 1 0');
INSERT INTO "search_entries" VALUES(30,1,13,'en',NULL,'evil 31mred 0m');
INSERT INTO "search_entries" VALUES(31,1,14,'en',NULL,'𐍈 e');
INSERT INTO "search_entries" VALUES(32,1,15,'en',NULL,'two lines');
INSERT INTO "search_entries" VALUES(33,2,0,'',X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260','the river rose overnight');
INSERT INTO "search_entries" VALUES(34,2,1,'',X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063','הנהר עלה במשך הלילה');
INSERT INTO "search_entries" VALUES(35,2,2,'',X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8','ارتفع النهر خلال الليل');
INSERT INTO "search_entries" VALUES(36,2,3,'',X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22','өзен түнде көтерілді');
INSERT INTO "search_entries" VALUES(37,2,4,'',X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556','河水 水夜 夜里 里上 上涨 涨');
INSERT INTO "search_entries" VALUES(38,2,5,'',X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381','a b');
INSERT INTO "search_entries" VALUES(39,2,6,'',X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64','');
INSERT INTO "search_entries" VALUES(40,2,7,'',X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2','half of a pair the other');
INSERT INTO "search_entries" VALUES(41,2,8,'',X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51','');
INSERT INTO "search_entries" VALUES(42,2,9,'',X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F','0000 looks like an escape');
INSERT INTO "search_entries" VALUES(43,2,10,'',X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D','d800');
INSERT INTO "search_entries" VALUES(44,2,11,'',X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA','drop table corrections');
INSERT INTO "search_entries" VALUES(45,2,12,'',X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71','script alert 1 script s name 1 0');
INSERT INTO "search_entries" VALUES(46,2,13,'',X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4','evil 31mred 0m');
INSERT INTO "search_entries" VALUES(47,2,14,'',X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638','𐍈 e');
INSERT INTO "search_entries" VALUES(48,2,15,'',X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862','two lines');
INSERT INTO "search_entries" VALUES(49,2,0,'en',NULL,'the river rose overnight here');
INSERT INTO "search_entries" VALUES(50,2,1,'en',NULL,'הנהר עלה במשך הלילה here');
INSERT INTO "search_entries" VALUES(51,2,2,'en',NULL,'ارتفع النهر خلال الليل here');
INSERT INTO "search_entries" VALUES(52,2,3,'en',NULL,'өзен түнде көтерілді here');
INSERT INTO "search_entries" VALUES(53,2,4,'en',NULL,'河水 水夜 夜里 里上 上涨 涨 here');
INSERT INTO "search_entries" VALUES(54,2,5,'en',NULL,'a b here');
INSERT INTO "search_entries" VALUES(55,2,6,'en',NULL,'here');
INSERT INTO "search_entries" VALUES(56,2,7,'en',NULL,'half of a pair the other here');
INSERT INTO "search_entries" VALUES(57,2,8,'en',NULL,'here');
INSERT INTO "search_entries" VALUES(58,2,9,'en',NULL,'0000 looks like an escape here');
INSERT INTO "search_entries" VALUES(59,2,10,'en',NULL,'d800 here');
INSERT INTO "search_entries" VALUES(60,2,11,'en',NULL,'drop table corrections here');
INSERT INTO "search_entries" VALUES(61,2,12,'en',NULL,'script alert 1 script s name 1 0 here');
INSERT INTO "search_entries" VALUES(62,2,13,'en',NULL,'evil 31mred 0m here');
INSERT INTO "search_entries" VALUES(63,2,14,'en',NULL,'𐍈 e here');
INSERT INTO "search_entries" VALUES(64,2,15,'en',NULL,'two lines here');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','search_index','search_index',0,'CREATE VIRTUAL TABLE search_index USING fts5(words, scope, content='''', prefix=''1 2'', tokenize=''ascii'')');
CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "search_index_config" VALUES('version',4);
CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "search_index_data" VALUES(1,X'4081648100');
INSERT INTO "search_index_data" VALUES(10,X'000000000102020002010101020101');
INSERT INTO "search_index_data" VALUES(137438953473,X'000009210230300D020910020902033030300A020210020202016D0E02041002040101310D04040610040406010633316D7265640E02031002030101610602020202040E020202020402046C6572740D020310020302016E0A0205100205010162060203100203010B636F7272656374696F6E730C02041002040104643830300B02021002020203726F700C02021002020101650F020310020302013101060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102020573636170650A0206100206020376696C0E0202100202010468616C6608020210020201046C696B650A020410020403036E657310020310020302046F6F6B730A020310020301046E616D650D020710020701026F6608020310020302047468657208020710020702087665726E696768740102051002050104706169720802051002050105726976657201020310020302036F73650102041002040101730D0206100206020563726970740D0402051004020501017401060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030204363536651106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103020461626C650C0203100203020268650102020702060902020702060202776F1002021002020112D0BAD3A9D182D0B5D180D196D0BBD0B4D196040204100204010AD182D2AFD0BDD0B4D0B50402031002030108D3A9D0B7D0B5D0BD0402021002020108D791D79ED7A9D79A020204100204020994D79CD799D79CD7940202051002050405A0D794D7A80202021002020205A2D79CD794020203100203010AD8A7D8B1D8AAD981D8B90302021002020308D984D984D98AD984030205100205060586D987D8B10302031002030207AED984D8A7D9840302041002040106E4B88AE6B6A80502061002060106E5A49CE9878C0502041002040106E6B0B4E5A49C0502031002030205B2B3E6B0B40502021002020202B6A80502071002070106E9878CE4B88A0502051002050104F0908D880F0202100202000231300A02020302090102040C02020302090102040101310D040406100404060101330E02031002030101610602020202040202050302030902020202040202050302030101620602031002030101630C02041002040101640B02020102020F02020102020101650106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020108060101020106010102010601010201060101020108020101020108030101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010806010102010601010201060101020106010102010802010102010803010102010601010201016808020210020201016C0A0403030602030A04030306020301016E0D020710020701016F010205070403060902050704030601017008020510020501017201040303100403030101730D0602050310060205030101740108020101030106010103010601010301060101030106010103010601010301060101030108060101030106010103010601010301060101030108030101030106010103010601010301060101030108020101030108020101030106010103010601010301060101030106010103010601010301060101030108060101030106010103010601010301060101030108030101030106010103010601010301060101030108020101030102D0BA0402041002040102D1820402031002030102D3A90402021002020102D79102020410020402019402040205100402050201A20202031002030102D8A7030602030410060203040201AE0302041002040103E4B88A0502061002060103E5A49C0502041002040103E6B0B40502031002030202B2B30502021002020202B6A80502071002070103E9878C0502051002050104F0908D880F020210020200033230300A020210020202016D0E0204100204010233310E02031002030102616C0D020310020302016E0A02051002050102636F0C0204100204010264380B02021002020201720C020210020201026531010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020201730A02061002060201760E02021002020102686108020210020201026C690A02040602030A020406020302016F0A020310020301026E610D020710020701026F66080203100203020174080207100207020176010205100205010270610802051002050102726901020310020302016F010204100204010273630D040205100402050102743611060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030201610C02031002030201680102020702060902020702060201771002021002020104D0BAD3A90402041002040104D182D2AF0402031002030104D3A9D0B70402021002020104D791D79E020204100204020394D79C0202051002050401A00202021002020203A2D79C0202031002030104D8A7D8B10302021002020302D98403040304100403040203AED9840302041002040106E4B88AE6B6A80502061002060106E5A49CE9878C0502041002040106E6B0B4E5A49C0502031002030205B2B3E6B0B40502021002020106E9878CE4B88A05020510020504090B090B0E0F0C0909130C0B0981230D0B0C0C0B0C0C0A0C100C0D0B090F53560C100A1A121010110D0D12100D0F0E0E0E0D0A0E0C160B091B09090F812909110911090B0D812B0A0A0A0A0B090E090B0B0B0A0A0B0C0B090A0A090A0A09812409090A10090A0A09090A0A090C54090F090C0C0C0C0B090B0C0C0B0E0E0E0D');
INSERT INTO "search_index_data" VALUES(274877906945,X'000009B70230302D020910020902033030302A020210020202016D2E02041002040101312D04040610040406010633316D7265642E02031002030101612602020202040E020202020402046C6572742D020310020302016E2A0205100205010162260203100203010B636F7272656374696F6E732C02041002040104643830302B02021002020203726F702C02021002020101652F020310020302013221060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102020573636170652A0206100206020376696C2E0202100202010468616C66280202100202020365726531020601020601020601020501020801020401020201020801020201020701020301020501020A01020501020401020401046C696B652A020410020403036E657330020310020302046F6F6B732A020310020301046E616D652D020710020701026F6628020310020302047468657228020710020702087665726E696768742102051002050104706169722802051002050105726976657221020310020302036F73652102041002040101732D0206100206020563726970742D0402051004020501017421060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030204363536653106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103020461626C652C0203100203020268652102020702060902020702060202776F3002021002020112D0BAD3A9D182D0B5D180D196D0BBD0B4D196240204100204010AD182D2AFD0BDD0B4D0B52402031002030108D3A9D0B7D0B5D0BD2402021002020108D791D79ED7A9D79A220204100204020994D79CD799D79CD7942202051002050405A0D794D7A82202021002020205A2D79CD794220203100203010AD8A7D8B1D8AAD981D8B92302021002020308D984D984D98AD984230205100205060586D987D8B12302031002030207AED984D8A7D9842302041002040106E4B88AE6B6A82502061002060106E5A49CE9878C2502041002040106E6B0B4E5A49C2502031002030205B2B3E6B0B42502021002020202B6A82502071002070106E9878CE4B88A2502051002050104F0908D882F0202100202000231302A02020302090102040C02020302090102040101312D040406100404060101332E02031002030101612602020202040202050302030902020202040202050302030101622602031002030101632C02041002040101642B02020102020F0202010202010165210601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010806010102010601010201060101020106010102010802010102010803010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201080601010201060101020106010102010601010201080201010201080301010201060101020101682802020902060102060102060102050102080102040102020104020801020201020701020301020501020A01020501020401020401016C2A0403030602030A04030306020301016E2D020710020701016F210205070403060902050704030601017028020510020501017221040303100403030101732D0602050310060205030101742108020101030106010103010601010301060101030106010103010601010301060101030108060101030106010103010601010301060101030108030101030106010103010601010301060101030108020101030108020101030106010103010601010301060101030106010103010601010301060101030108060101030106010103010601010301060101030108030101030106010103010601010301060101030108020101030102D0BA2402041002040102D1822402031002030102D3A92402021002020102D79122020410020402019422040205100402050201A22202031002030102D8A7230602030410060203040201AE2302041002040103E4B88A2502061002060103E5A49C2502041002040103E6B0B42502031002030202B2B32502021002020202B6A82502071002070103E9878C2502051002050104F0908D882F020210020200033230302A020210020202016D2E0204100204010233312E02031002030102616C2D020310020302016E2A02051002050102636F2C0204100204010264382B02021002020201722C020210020201026532210601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020201732A02061002060201762E02021002020102686128020210020202016531020601020601020601020501020801020401020201020801020201020701020301020501020A01020501020401020401026C692A02040602030A020406020302016F2A020310020301026E612D020710020701026F66280203100203020174280207100207020176210205100205010270612802051002050102726921020310020302016F210204100204010273632D040205100402050102743631060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030201612C02031002030201682102020702060902020702060201773002021002020104D0BAD3A92402041002040104D182D2AF2402031002030104D3A9D0B72402021002020104D791D79E220204100204020394D79C2202051002050401A02202021002020203A2D79C2202031002030104D8A7D8B12302021002020302D98423040304100403040203AED9842302041002040106E4B88AE6B6A82502061002060106E5A49CE9878C2502041002040106E6B0B4E5A49C2502031002030205B2B3E6B0B42502021002020106E9878CE4B88A25020510020504090B090B0E0F0C0909130C0B0981230D0B0C350C0B0C0C0A0C100C0D0B090F53560C100A1A121010110D0D12100D0F0E0E0E0D0A0E0C160B091B09090F812937110911090B0D812B0A0A0A0A0B090E090B0B0B0A0A0B0C0B090A0A090A0A09812409090A3310090A0A09090A0A090C54090F090C0C0C0C0B090B0C0C0B0E0E0E0D');
CREATE TABLE 'search_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO "search_index_docsize" VALUES(1,X'0402');
INSERT INTO "search_index_docsize" VALUES(2,X'0402');
INSERT INTO "search_index_docsize" VALUES(3,X'0402');
INSERT INTO "search_index_docsize" VALUES(4,X'0302');
INSERT INTO "search_index_docsize" VALUES(5,X'0602');
INSERT INTO "search_index_docsize" VALUES(6,X'0202');
INSERT INTO "search_index_docsize" VALUES(7,X'0002');
INSERT INTO "search_index_docsize" VALUES(8,X'0602');
INSERT INTO "search_index_docsize" VALUES(9,X'0002');
INSERT INTO "search_index_docsize" VALUES(10,X'0502');
INSERT INTO "search_index_docsize" VALUES(11,X'0102');
INSERT INTO "search_index_docsize" VALUES(12,X'0302');
INSERT INTO "search_index_docsize" VALUES(13,X'0802');
INSERT INTO "search_index_docsize" VALUES(14,X'0302');
INSERT INTO "search_index_docsize" VALUES(15,X'0202');
INSERT INTO "search_index_docsize" VALUES(16,X'0202');
INSERT INTO "search_index_docsize" VALUES(17,X'0402');
INSERT INTO "search_index_docsize" VALUES(18,X'0402');
INSERT INTO "search_index_docsize" VALUES(19,X'0402');
INSERT INTO "search_index_docsize" VALUES(20,X'0302');
INSERT INTO "search_index_docsize" VALUES(21,X'0602');
INSERT INTO "search_index_docsize" VALUES(22,X'0202');
INSERT INTO "search_index_docsize" VALUES(23,X'0002');
INSERT INTO "search_index_docsize" VALUES(24,X'0602');
INSERT INTO "search_index_docsize" VALUES(25,X'0002');
INSERT INTO "search_index_docsize" VALUES(26,X'0502');
INSERT INTO "search_index_docsize" VALUES(27,X'0102');
INSERT INTO "search_index_docsize" VALUES(28,X'0302');
INSERT INTO "search_index_docsize" VALUES(29,X'0802');
INSERT INTO "search_index_docsize" VALUES(30,X'0302');
INSERT INTO "search_index_docsize" VALUES(31,X'0202');
INSERT INTO "search_index_docsize" VALUES(32,X'0202');
INSERT INTO "search_index_docsize" VALUES(33,X'0402');
INSERT INTO "search_index_docsize" VALUES(34,X'0402');
INSERT INTO "search_index_docsize" VALUES(35,X'0402');
INSERT INTO "search_index_docsize" VALUES(36,X'0302');
INSERT INTO "search_index_docsize" VALUES(37,X'0602');
INSERT INTO "search_index_docsize" VALUES(38,X'0202');
INSERT INTO "search_index_docsize" VALUES(39,X'0002');
INSERT INTO "search_index_docsize" VALUES(40,X'0602');
INSERT INTO "search_index_docsize" VALUES(41,X'0002');
INSERT INTO "search_index_docsize" VALUES(42,X'0502');
INSERT INTO "search_index_docsize" VALUES(43,X'0102');
INSERT INTO "search_index_docsize" VALUES(44,X'0302');
INSERT INTO "search_index_docsize" VALUES(45,X'0802');
INSERT INTO "search_index_docsize" VALUES(46,X'0302');
INSERT INTO "search_index_docsize" VALUES(47,X'0202');
INSERT INTO "search_index_docsize" VALUES(48,X'0202');
INSERT INTO "search_index_docsize" VALUES(49,X'0502');
INSERT INTO "search_index_docsize" VALUES(50,X'0502');
INSERT INTO "search_index_docsize" VALUES(51,X'0502');
INSERT INTO "search_index_docsize" VALUES(52,X'0402');
INSERT INTO "search_index_docsize" VALUES(53,X'0702');
INSERT INTO "search_index_docsize" VALUES(54,X'0302');
INSERT INTO "search_index_docsize" VALUES(55,X'0102');
INSERT INTO "search_index_docsize" VALUES(56,X'0702');
INSERT INTO "search_index_docsize" VALUES(57,X'0102');
INSERT INTO "search_index_docsize" VALUES(58,X'0602');
INSERT INTO "search_index_docsize" VALUES(59,X'0202');
INSERT INTO "search_index_docsize" VALUES(60,X'0402');
INSERT INTO "search_index_docsize" VALUES(61,X'0902');
INSERT INTO "search_index_docsize" VALUES(62,X'0402');
INSERT INTO "search_index_docsize" VALUES(63,X'0302');
INSERT INTO "search_index_docsize" VALUES(64,X'0302');
CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "search_index_idx" VALUES(1,X'',2);
INSERT INTO "search_index_idx" VALUES(2,X'',2);
CREATE TABLE search_progress (
	part TEXT NOT NULL, 
	version TEXT NOT NULL, 
	upto INTEGER NOT NULL, 
	PRIMARY KEY (part)
);
INSERT INTO "search_progress" VALUES('units','words:1.1',32);
INSERT INTO "search_progress" VALUES('corrections','words:1.1',72);
CREATE TABLE sentences (
	id INTEGER NOT NULL, 
	"key" BLOB NOT NULL, 
	source TEXT NOT NULL, 
	source_lang TEXT NOT NULL, 
	target_lang TEXT NOT NULL, 
	signature_id INTEGER NOT NULL, 
	target TEXT NOT NULL, 
	score FLOAT, 
	truncated BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(signature_id) REFERENCES signatures (id)
);
INSERT INTO "sentences" VALUES(1,X'1B13DBBDF7C60028991B7AB782624BA32F7ACF7F3E75201BAC49B080B1475717','The river rose overnight.','he','en',1,'The river rose overnight.',-0.25,1);
INSERT INTO "sentences" VALUES(2,X'DF0DD68386A4E4193E52FE53F59B8B243857D743476578E612954EC53394E8AC','הנהר עלה במשך הלילה.','he','en',1,'הנהר עלה במשך הלילה.',-0.25,0);
INSERT INTO "sentences" VALUES(3,X'857F91B60A778A0E8902F61EE255C197AF58E8BB8F343B942284BF3DAC257FF4','ارتفع النهر خلال الليل.','he','en',1,'ارتفع النهر خلال الليل.',-0.25,1);
INSERT INTO "sentences" VALUES(4,X'0F045A6C7CDF4FC46CD97B24AEEB49AAEC52987A8E215B7BC05A225486EB2C08','Өзен түнде көтерілді.','he','en',1,'Өзен түнде көтерілді.',-0.25,0);
INSERT INTO "sentences" VALUES(5,X'14E6E2552D6C9966250BBDA6623E56A3BF0DFB6D43A5E09C89734060F46D498E','河水夜里上涨。','he','en',1,'河水夜里上涨。',-0.25,1);
INSERT INTO "sentences" VALUES(6,X'211F201F4CC9FF3C67233B09820695AED87B7A10508B6DF2DB67AA8F60043ACA','a0000b','he','en',1,'a0000b',-0.25,0);
INSERT INTO "sentences" VALUES(7,X'3919DF550A09026E7510E42D6AEE3E52866A4C1F735F2E19B02678EE210FADB5','0000','he','en',1,'0000',-0.25,1);
INSERT INTO "sentences" VALUES(8,X'E0A4FBBE05300E2E3B6BF104D1CE5F0FECAF876018D0C16F4C7FA51A23648CBD','half of a pair: D83D, the other: DCA9','he','en',1,'half of a pair: D83D, the other: DCA9',-0.25,0);
INSERT INTO "sentences" VALUES(9,X'DC9B6976545746CF28BD950B1FEEE025DAF1494FFBEE8CB7909DA17910DFC3FD','0010','he','en',1,'0010',-0.25,1);
INSERT INTO "sentences" VALUES(10,X'5DEC553A00918440808D9D96D872B501BBAA82AE48B819DD8AB41D1AC44A848F','00100000 looks like an escape','he','en',1,'00100000 looks like an escape',-0.25,0);
INSERT INTO "sentences" VALUES(11,X'991F1139D27895AAF6B021B5F66093F6152E17C77D5ACEFC63EC2AE74C522EA9','001000000010D800','he','en',1,'001000000010D800',-0.25,1);
INSERT INTO "sentences" VALUES(12,X'48CF53D4A18A706ABB0C8BE7B726258CC531971AF267AD588337A5609A8F6FDB','''; DROP TABLE corrections; --','he','en',1,'''; DROP TABLE corrections; --',-0.25,0);
INSERT INTO "sentences" VALUES(13,X'864D2CDA6F3EC7CC041BC82FA18064437B88C2847074FFA99FF34958BFC5FD92','<script>alert(1)</script> %s :name ?1 \0','he','en',1,'<script>alert(1)</script> %s :name ?1 \0',-0.25,1);
INSERT INTO "sentences" VALUES(14,X'D867535E129F52EA3362C949FB803B73EF914C80FCCF05DCDE04CD9F45DD4CF8','‮evil‬ [31mred[0m','he','en',1,'‮evil‬ [31mred[0m',-0.25,0);
INSERT INTO "sentences" VALUES(15,X'6CF4D7140BFFC175BCB1D3D446DEE0C06DEBAEE188A8170C63528940D68DF4E5','𐍈 👩‍👩‍👧 é','he','en',1,'𐍈 👩‍👩‍👧 é',-0.25,1);
INSERT INTO "sentences" VALUES(16,X'29E708064DAF22501ACD96FA6E46ECC8708D9A77B9EB82BD61B2A8A11D76BDAF',' two
 lines	','he','en',1,' two
 lines	',-0.25,0);
CREATE TABLE signatures (
	id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (text)
);
INSERT INTO "signatures" VALUES(1,'ct2|nllb-600M|int8|beam:4');
INSERT INTO "signatures" VALUES(2,'another engine');
CREATE TABLE term_removals (
	term_id INTEGER NOT NULL, 
	author TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (term_id), 
	FOREIGN KEY(term_id) REFERENCES terms (id)
);
INSERT INTO "term_removals" VALUES(1,'The river rose overnight.','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(4,'הנהר עלה במשך הלילה.','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(7,'ارتفع النهر خلال الليل.','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(10,'Өзен түнде көтерілді.','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(13,'河水夜里上涨。','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(16,'a0000b','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(19,'0000','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(22,'half of a pair: D83D, the other: DCA9','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(25,'0010','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(28,'00100000 looks like an escape','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(31,'001000000010D800','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(34,'''; DROP TABLE corrections; --','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(37,'<script>alert(1)</script> %s :name ?1 \0','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(40,'‮evil‬ [31mred[0m','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(43,'𐍈 👩‍👩‍👧 é','2024-05-01 12:00:00.123456');
INSERT INTO "term_removals" VALUES(46,' two
 lines	','2024-05-01 12:00:00.123456');
CREATE TABLE terms (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source TEXT NOT NULL, 
	target TEXT NOT NULL, 
	source_lang TEXT NOT NULL, 
	target_lang TEXT NOT NULL, 
	author TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	note TEXT, 
	collection TEXT, 
	document_id TEXT
);
INSERT INTO "terms" VALUES(1,'The river rose overnight.','The river rose overnight.','he','en','The river rose overnight.','2024-05-01 12:00:00.123456','The river rose overnight.',NULL,NULL);
INSERT INTO "terms" VALUES(2,'The river rose overnight.','The river rose overnight.','he','en','The river rose overnight.','2024-05-01 12:00:00.123456','The river rose overnight.','The river rose overnight.',NULL);
INSERT INTO "terms" VALUES(3,'The river rose overnight.','The river rose overnight.','he','en','The river rose overnight.','2024-05-01 12:00:00.123456','The river rose overnight.',NULL,'The river rose overnight.');
INSERT INTO "terms" VALUES(4,'הנהר עלה במשך הלילה.','הנהר עלה במשך הלילה.','he','en','הנהר עלה במשך הלילה.','2024-05-01 12:00:00.123456','הנהר עלה במשך הלילה.',NULL,NULL);
INSERT INTO "terms" VALUES(5,'הנהר עלה במשך הלילה.','הנהר עלה במשך הלילה.','he','en','הנהר עלה במשך הלילה.','2024-05-01 12:00:00.123456','הנהר עלה במשך הלילה.','הנהר עלה במשך הלילה.',NULL);
INSERT INTO "terms" VALUES(6,'הנהר עלה במשך הלילה.','הנהר עלה במשך הלילה.','he','en','הנהר עלה במשך הלילה.','2024-05-01 12:00:00.123456','הנהר עלה במשך הלילה.',NULL,'הנהר עלה במשך הלילה.');
INSERT INTO "terms" VALUES(7,'ارتفع النهر خلال الليل.','ارتفع النهر خلال الليل.','he','en','ارتفع النهر خلال الليل.','2024-05-01 12:00:00.123456','ارتفع النهر خلال الليل.',NULL,NULL);
INSERT INTO "terms" VALUES(8,'ارتفع النهر خلال الليل.','ارتفع النهر خلال الليل.','he','en','ارتفع النهر خلال الليل.','2024-05-01 12:00:00.123456','ارتفع النهر خلال الليل.','ارتفع النهر خلال الليل.',NULL);
INSERT INTO "terms" VALUES(9,'ارتفع النهر خلال الليل.','ارتفع النهر خلال الليل.','he','en','ارتفع النهر خلال الليل.','2024-05-01 12:00:00.123456','ارتفع النهر خلال الليل.',NULL,'ارتفع النهر خلال الليل.');
INSERT INTO "terms" VALUES(10,'Өзен түнде көтерілді.','Өзен түнде көтерілді.','he','en','Өзен түнде көтерілді.','2024-05-01 12:00:00.123456','Өзен түнде көтерілді.',NULL,NULL);
INSERT INTO "terms" VALUES(11,'Өзен түнде көтерілді.','Өзен түнде көтерілді.','he','en','Өзен түнде көтерілді.','2024-05-01 12:00:00.123456','Өзен түнде көтерілді.','Өзен түнде көтерілді.',NULL);
INSERT INTO "terms" VALUES(12,'Өзен түнде көтерілді.','Өзен түнде көтерілді.','he','en','Өзен түнде көтерілді.','2024-05-01 12:00:00.123456','Өзен түнде көтерілді.',NULL,'Өзен түнде көтерілді.');
INSERT INTO "terms" VALUES(13,'河水夜里上涨。','河水夜里上涨。','he','en','河水夜里上涨。','2024-05-01 12:00:00.123456','河水夜里上涨。',NULL,NULL);
INSERT INTO "terms" VALUES(14,'河水夜里上涨。','河水夜里上涨。','he','en','河水夜里上涨。','2024-05-01 12:00:00.123456','河水夜里上涨。','河水夜里上涨。',NULL);
INSERT INTO "terms" VALUES(15,'河水夜里上涨。','河水夜里上涨。','he','en','河水夜里上涨。','2024-05-01 12:00:00.123456','河水夜里上涨。',NULL,'河水夜里上涨。');
INSERT INTO "terms" VALUES(16,'a0000b','a0000b','he','en','a0000b','2024-05-01 12:00:00.123456','a0000b',NULL,NULL);
INSERT INTO "terms" VALUES(17,'a0000b','a0000b','he','en','a0000b','2024-05-01 12:00:00.123456','a0000b','a0000b',NULL);
INSERT INTO "terms" VALUES(18,'a0000b','a0000b','he','en','a0000b','2024-05-01 12:00:00.123456','a0000b',NULL,'a0000b');
INSERT INTO "terms" VALUES(19,'0000','0000','he','en','0000','2024-05-01 12:00:00.123456','0000',NULL,NULL);
INSERT INTO "terms" VALUES(20,'0000','0000','he','en','0000','2024-05-01 12:00:00.123456','0000','0000',NULL);
INSERT INTO "terms" VALUES(21,'0000','0000','he','en','0000','2024-05-01 12:00:00.123456','0000',NULL,'0000');
INSERT INTO "terms" VALUES(22,'half of a pair: D83D, the other: DCA9','half of a pair: D83D, the other: DCA9','he','en','half of a pair: D83D, the other: DCA9','2024-05-01 12:00:00.123456','half of a pair: D83D, the other: DCA9',NULL,NULL);
INSERT INTO "terms" VALUES(23,'half of a pair: D83D, the other: DCA9','half of a pair: D83D, the other: DCA9','he','en','half of a pair: D83D, the other: DCA9','2024-05-01 12:00:00.123456','half of a pair: D83D, the other: DCA9','half of a pair: D83D, the other: DCA9',NULL);
INSERT INTO "terms" VALUES(24,'half of a pair: D83D, the other: DCA9','half of a pair: D83D, the other: DCA9','he','en','half of a pair: D83D, the other: DCA9','2024-05-01 12:00:00.123456','half of a pair: D83D, the other: DCA9',NULL,'half of a pair: D83D, the other: DCA9');
INSERT INTO "terms" VALUES(25,'0010','0010','he','en','0010','2024-05-01 12:00:00.123456','0010',NULL,NULL);
INSERT INTO "terms" VALUES(26,'0010','0010','he','en','0010','2024-05-01 12:00:00.123456','0010','0010',NULL);
INSERT INTO "terms" VALUES(27,'0010','0010','he','en','0010','2024-05-01 12:00:00.123456','0010',NULL,'0010');
INSERT INTO "terms" VALUES(28,'00100000 looks like an escape','00100000 looks like an escape','he','en','00100000 looks like an escape','2024-05-01 12:00:00.123456','00100000 looks like an escape',NULL,NULL);
INSERT INTO "terms" VALUES(29,'00100000 looks like an escape','00100000 looks like an escape','he','en','00100000 looks like an escape','2024-05-01 12:00:00.123456','00100000 looks like an escape','00100000 looks like an escape',NULL);
INSERT INTO "terms" VALUES(30,'00100000 looks like an escape','00100000 looks like an escape','he','en','00100000 looks like an escape','2024-05-01 12:00:00.123456','00100000 looks like an escape',NULL,'00100000 looks like an escape');
INSERT INTO "terms" VALUES(31,'001000000010D800','001000000010D800','he','en','001000000010D800','2024-05-01 12:00:00.123456','001000000010D800',NULL,NULL);
INSERT INTO "terms" VALUES(32,'001000000010D800','001000000010D800','he','en','001000000010D800','2024-05-01 12:00:00.123456','001000000010D800','001000000010D800',NULL);
INSERT INTO "terms" VALUES(33,'001000000010D800','001000000010D800','he','en','001000000010D800','2024-05-01 12:00:00.123456','001000000010D800',NULL,'001000000010D800');
INSERT INTO "terms" VALUES(34,'''; DROP TABLE corrections; --','''; DROP TABLE corrections; --','he','en','''; DROP TABLE corrections; --','2024-05-01 12:00:00.123456','''; DROP TABLE corrections; --',NULL,NULL);
INSERT INTO "terms" VALUES(35,'''; DROP TABLE corrections; --','''; DROP TABLE corrections; --','he','en','''; DROP TABLE corrections; --','2024-05-01 12:00:00.123456','''; DROP TABLE corrections; --','''; DROP TABLE corrections; --',NULL);
INSERT INTO "terms" VALUES(36,'''; DROP TABLE corrections; --','''; DROP TABLE corrections; --','he','en','''; DROP TABLE corrections; --','2024-05-01 12:00:00.123456','''; DROP TABLE corrections; --',NULL,'''; DROP TABLE corrections; --');
INSERT INTO "terms" VALUES(37,'<script>alert(1)</script> %s :name ?1 \0','<script>alert(1)</script> %s :name ?1 \0','he','en','<script>alert(1)</script> %s :name ?1 \0','2024-05-01 12:00:00.123456','<script>alert(1)</script> %s :name ?1 \0',NULL,NULL);
INSERT INTO "terms" VALUES(38,'<script>alert(1)</script> %s :name ?1 \0','<script>alert(1)</script> %s :name ?1 \0','he','en','<script>alert(1)</script> %s :name ?1 \0','2024-05-01 12:00:00.123456','<script>alert(1)</script> %s :name ?1 \0','<script>alert(1)</script> %s :name ?1 \0',NULL);
INSERT INTO "terms" VALUES(39,'<script>alert(1)</script> %s :name ?1 \0','<script>alert(1)</script> %s :name ?1 \0','he','en','<script>alert(1)</script> %s :name ?1 \0','2024-05-01 12:00:00.123456','<script>alert(1)</script> %s :name ?1 \0',NULL,'<script>alert(1)</script> %s :name ?1 \0');
INSERT INTO "terms" VALUES(40,'‮evil‬ [31mred[0m','‮evil‬ [31mred[0m','he','en','‮evil‬ [31mred[0m','2024-05-01 12:00:00.123456','‮evil‬ [31mred[0m',NULL,NULL);
INSERT INTO "terms" VALUES(41,'‮evil‬ [31mred[0m','‮evil‬ [31mred[0m','he','en','‮evil‬ [31mred[0m','2024-05-01 12:00:00.123456','‮evil‬ [31mred[0m','‮evil‬ [31mred[0m',NULL);
INSERT INTO "terms" VALUES(42,'‮evil‬ [31mred[0m','‮evil‬ [31mred[0m','he','en','‮evil‬ [31mred[0m','2024-05-01 12:00:00.123456','‮evil‬ [31mred[0m',NULL,'‮evil‬ [31mred[0m');
INSERT INTO "terms" VALUES(43,'𐍈 👩‍👩‍👧 é','𐍈 👩‍👩‍👧 é','he','en','𐍈 👩‍👩‍👧 é','2024-05-01 12:00:00.123456','𐍈 👩‍👩‍👧 é',NULL,NULL);
INSERT INTO "terms" VALUES(44,'𐍈 👩‍👩‍👧 é','𐍈 👩‍👩‍👧 é','he','en','𐍈 👩‍👩‍👧 é','2024-05-01 12:00:00.123456','𐍈 👩‍👩‍👧 é','𐍈 👩‍👩‍👧 é',NULL);
INSERT INTO "terms" VALUES(45,'𐍈 👩‍👩‍👧 é','𐍈 👩‍👩‍👧 é','he','en','𐍈 👩‍👩‍👧 é','2024-05-01 12:00:00.123456','𐍈 👩‍👩‍👧 é',NULL,'𐍈 👩‍👩‍👧 é');
INSERT INTO "terms" VALUES(46,'two lines','two lines','he','en',' two
 lines	','2024-05-01 12:00:00.123456',' two
 lines	',NULL,NULL);
INSERT INTO "terms" VALUES(47,'two lines','two lines','he','en',' two
 lines	','2024-05-01 12:00:00.123456',' two
 lines	',' two
 lines	',NULL);
INSERT INTO "terms" VALUES(48,'two lines','two lines','he','en',' two
 lines	','2024-05-01 12:00:00.123456',' two
 lines	',NULL,' two
 lines	');
CREATE TABLE units (
	id INTEGER NOT NULL, 
	"key" BLOB NOT NULL, 
	source_key BLOB NOT NULL, 
	source TEXT NOT NULL, 
	source_lang TEXT NOT NULL, 
	target_lang TEXT NOT NULL, 
	signature_id INTEGER NOT NULL, 
	target TEXT NOT NULL, 
	state TEXT NOT NULL, 
	score FLOAT, 
	alignment TEXT NOT NULL, 
	flags TEXT NOT NULL, 
	note TEXT, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(signature_id) REFERENCES signatures (id)
);
INSERT INTO "units" VALUES(1,X'B0647B0792996EBAB5B3683234CFEF3A18186633FE5409CB8EEB8D34CA5983CC',X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260','The river rose overnight.','he','en',1,'The river rose overnight.','translated',-0.25,'[[0,25,0,25]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(2,X'97659720C923E4D51B970885D8C9B39BA5CED2215F49F4E7FEF0624E99B8C9D2',X'0AFF37ECD695C790287DDEA25643C67525703BD2F3B2A4873250C4656C296260','The river rose overnight.','he','en',2,'The river rose overnight.','translated',NULL,'[[0,25,0,25]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(3,X'9E101BA0FFE18A18DE86A0D6A47B94E1D717B50837F1059FB24528B1FD821245',X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063','הנהר עלה במשך הלילה.','he','en',1,'הנהר עלה במשך הלילה.','translated',-0.25,'[[0,20,0,20]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(4,X'1CFEF2198972BB7AA729F3EDE61E2A7C911D1438A443325624076B85BF1AF9AD',X'D3968E5566254E3533ACE31A736224B18E751C3DC0681B089BD879857D4DA063','הנהר עלה במשך הלילה.','he','en',2,'הנהר עלה במשך הלילה.','translated',NULL,'[[0,20,0,20]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(5,X'2D01248C037A1C7356CF26F14B98C6A746B06E33A138659C9AEBFFCF8BC7F9CA',X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8','ارتفع النهر خلال الليل.','he','en',1,'ارتفع النهر خلال الليل.','translated',-0.25,'[[0,23,0,23]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(6,X'FA5089F41FD5B1256E340020CE64096B3FCD24BF14C8990A54B82E10F03201D6',X'7305B3FCCBDB6EE2F8DE28577E2E5B82B3B14EDEBFC0F45368F9B061415170F8','ارتفع النهر خلال الليل.','he','en',2,'ارتفع النهر خلال الليل.','translated',NULL,'[[0,23,0,23]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(7,X'4B6B46FFD4BD3445369DD83CFD2DBC892DA2A60F9ED480E65DFE9D3AECFE982B',X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22','Өзен түнде көтерілді.','he','en',1,'Өзен түнде көтерілді.','translated',-0.25,'[[0,21,0,21]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(8,X'31D4268329EBCA2321C305F0779445556B9D2035B4C56A8651C8FD3F909EA3DA',X'B1DEA568B71024DC53CD46C8FCE767D0DF48E6B27A2821833EC747AE28433B22','Өзен түнде көтерілді.','he','en',2,'Өзен түнде көтерілді.','translated',NULL,'[[0,21,0,21]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(9,X'EE9F778D9140BB25306439A7C0FF620B163B4220A4EAAD3DAE0D0AB686F19DF3',X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556','河水夜里上涨。','he','en',1,'河水夜里上涨。','translated',-0.25,'[[0,7,0,7]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(10,X'4235E7C99A2686B5E78D2183DFEF90DE30E10FB7474129ACC577665C727B0C99',X'4ACF8D31415BF70729D885E4CA9AD3A1F69FEEE42ED9AC6C883A81081CB34556','河水夜里上涨。','he','en',2,'河水夜里上涨。','translated',NULL,'[[0,7,0,7]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(11,X'B5D778F0E1A64266877523C34A39D51F5796005EF0B1F055A4EBF4CC3542885E',X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381','a0000b','he','en',1,'a0000b','translated',-0.25,'[[0,3,0,3]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(12,X'D9B2D2B8635DE7B9F0814A79A325942AEF8F8ADCD365F548CA4BF405C71D0779',X'CDD9B251A30D78713FCEDE60229CBCA4F73F6CC1153C072EAF45216045147381','a0000b','he','en',2,'a0000b','translated',NULL,'[[0,3,0,3]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(13,X'3F8B34E40CDF49F57EBBA6D7276201F99532508CD2DF58252E8A52F407714B4A',X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64','0000','he','en',1,'0000','translated',-0.25,'[[0,1,0,1]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(14,X'043AB32251889373A36A464A626AFE4C23C4BB76A581325E4A30F01A48A2C71F',X'E4099AF5F0E2E23E076FB539D07A4E76995538B3D97BC0AC43A1B31C72974A64','0000','he','en',2,'0000','translated',NULL,'[[0,1,0,1]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(15,X'E1CE514694AF4FB2B58B026FD804052C9B19E3E8F07DBA1696FB8DBE796490E5',X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2','half of a pair: D83D, the other: DCA9','he','en',1,'half of a pair: D83D, the other: DCA9','translated',-0.25,'[[0,31,0,31]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(16,X'7A46DF38886F570EF050F5B8C54897DD06905CC3E43C22D94944187E8ABF86BD',X'96F3CD1FA5F493A9A6A626A629617B5E8BDBF060746A3D8BFA0967873CF5E3C2','half of a pair: D83D, the other: DCA9','he','en',2,'half of a pair: D83D, the other: DCA9','translated',NULL,'[[0,31,0,31]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(17,X'625A3B972A089B0AC0F081FE7204084368B6F47A7087EB04C7E10D2A764F5AC1',X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51','0010','he','en',1,'0010','translated',-0.25,'[[0,1,0,1]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(18,X'016308D31701B758ED77C0CFEE98CBDBD2925A722980F874B47479EA91B03083',X'017DA9C96B774987D426587AC8B758A6FA3BB5F9071E31B4610CFF0CD8A4CB51','0010','he','en',2,'0010','translated',NULL,'[[0,1,0,1]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(19,X'0295A2837285294F9B7E6B741A0E7C2E2AB3A57E50B604A5153381182409BEBD',X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F','00100000 looks like an escape','he','en',1,'00100000 looks like an escape','translated',-0.25,'[[0,26,0,26]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(20,X'2362AFD57EFEB1A5B1C61A8B734179EF9BDEBB316D804FDA634A91E8111A8E50',X'99B6BD1D52E1670320969126CEF76EF511613790E2ADF0C333211E969608C50F','00100000 looks like an escape','he','en',2,'00100000 looks like an escape','translated',NULL,'[[0,26,0,26]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(21,X'627BC91DBC5A66150192030C6F79E7AB27E6820E90CA9362B5CA83C5B60CD095',X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D','001000000010D800','he','en',1,'001000000010D800','translated',-0.25,'[[0,7,0,7]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(22,X'F80920E9C921794F233D167991647D07FA9C4CA03B91ABD19976037272852995',X'A410656E63A5826DD87CF715359AFF332C6D3B0603FE3302B608B25D6B5FDB3D','001000000010D800','he','en',2,'001000000010D800','translated',NULL,'[[0,7,0,7]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(23,X'DF45FADE0099F202755E475084CD75926478BAE43B90B16E84FD391D21FC2F94',X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA','''; DROP TABLE corrections; --','he','en',1,'''; DROP TABLE corrections; --','translated',-0.25,'[[0,29,0,29]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(24,X'85FB697EC79152BA6DD52F0A13D977C87D6CB1E81E825AEB0D6DCEF04F4208C1',X'4F3976AB478A8C77F3D3EE62694E5DE8095B26BB56F82350322608BB774DBDDA','''; DROP TABLE corrections; --','he','en',2,'''; DROP TABLE corrections; --','translated',NULL,'[[0,29,0,29]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(25,X'E12A0EC8D4D029A9B0F9B1E0E77DBEE2948C98DCFBE0FABA34003D068AAAC46F',X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71','<script>alert(1)</script> %s :name ?1 \0','he','en',1,'<script>alert(1)</script> %s :name ?1 \0','translated',-0.25,'[[0,40,0,40]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(26,X'799E2D3E3B25F6001FB97DE9DB723CB22D3FA9314F2FA4A30719BB8ECF3228DE',X'134B70194237F41A9116CE8C46104959F2FFD3E7CDAD53B88F0ED477E9D84F71','<script>alert(1)</script> %s :name ?1 \0','he','en',2,'<script>alert(1)</script> %s :name ?1 \0','translated',NULL,'[[0,40,0,40]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(27,X'36F1C9A83DDAEAF8AAA781C6A6B362DE7BC9391AEFE60711A445EFFCFDEE79B4',X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4','‮evil‬ [31mred[0m','he','en',1,'‮evil‬ [31mred[0m','translated',-0.25,'[[0,19,0,19]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(28,X'E43251885B50D1B6037A6D77E33C4A4F470AB72F714A73036E2B27F46030024B',X'844E1F55ABC03A3497CABED33F8A7E5CEF9F61AC4F644255244A362F1CEA33D4','‮evil‬ [31mred[0m','he','en',2,'‮evil‬ [31mred[0m','translated',NULL,'[[0,19,0,19]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(29,X'0F56752FE74C1287E8E4357139A9EBDE1822D0C576BEA05CCD9292E5493EC172',X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638','𐍈 👩‍👩‍👧 é','he','en',1,'𐍈 👩‍👩‍👧 é','translated',-0.25,'[[0,10,0,10]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(30,X'01CB28A23F841897EB6A8BCC09368C8D6F2A42F9C891972E472F3C99E9B3CBAB',X'D6CA052E5D3E811953F79727C61AE97F0B23742013CACF1ECD5B2B358F6C5638','𐍈 👩‍👩‍👧 é','he','en',2,'𐍈 👩‍👩‍👧 é','translated',NULL,'[[0,10,0,10]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(31,X'67766BE0255C372C2A6FCE12CDA1FE1326A21EA2E7E0DE480EADA1AADC27A832',X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862',' two
 lines	','he','en',1,' two
 lines	','translated',-0.25,'[[0,12,0,12]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(32,X'32CF3C8EE073FCE277C3FBBDA2232791084C3DF4088C49A910E154D560C91AB8',X'CE045525E6EAF685B5B3E385707DC88E8361B771008AD547B7F71E892D7CA862',' two
 lines	','he','en',2,' two
 lines	','translated',NULL,'[[0,12,0,12]]','[["length","warning","13 for 9 characters"]]',NULL);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_documents_name ON documents (name);
CREATE INDEX ix_sentences_signature_id ON sentences (signature_id);
CREATE INDEX ix_units_source ON units (source_key, target_lang, id);
CREATE INDEX ix_units_signature_id ON units (signature_id);
CREATE INDEX ix_corrections_event_key ON corrections (event_key);
CREATE INDEX ix_corrections_source ON corrections (source_key, target_lang, id);
CREATE TRIGGER corrections_no_delete BEFORE DELETE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are only ever added to'); END;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are only ever added to'); END;
CREATE INDEX ix_corrections_undoes ON corrections (undoes);
CREATE INDEX ix_corrections_document_id ON corrections (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX ix_drafts_author ON drafts (author);
CREATE INDEX ix_match_units_correction_id ON match_units (correction_id);
CREATE TRIGGER terms_no_update BEFORE UPDATE ON terms BEGIN SELECT RAISE(ABORT, 'terms are only ever added to'); END;
CREATE TRIGGER terms_no_delete BEFORE DELETE ON terms BEGIN SELECT RAISE(ABORT, 'terms are only ever added to'); END;
CREATE TRIGGER term_removals_no_update BEFORE UPDATE ON term_removals BEGIN SELECT RAISE(ABORT, 'terms are only ever added to'); END;
CREATE TRIGGER term_removals_no_delete BEFORE DELETE ON term_removals BEGIN SELECT RAISE(ABORT, 'terms are only ever added to'); END;
CREATE UNIQUE INDEX ix_search_editions_document_number ON search_editions (document_number);
CREATE UNIQUE INDEX ix_search_entries_place ON search_entries (edition_id, position, target_lang);
CREATE INDEX ix_search_entries_source_key ON search_entries (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX ix_reading_places_person_key ON reading_places (person_key);
PRAGMA writable_schema=OFF;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('corrections',72);
INSERT INTO "sqlite_sequence" VALUES('terms',48);
COMMIT;
