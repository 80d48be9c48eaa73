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
);
INSERT INTO "corrections" VALUES(1,X'4312193F795865E7FEAA6C2D24CD9AD249C000FAD4B39956B3D6598E94F9F96F',X'E40AB18DB3C40DAB7AB8DA415A5983E9F1AD6EA2D3E0C9078FE250425EB397FE','The river rose overnight.','he','en','Hello to you.','The river rose overnight.','Dana','2024-05-01 12:00:00.123456',NULL,'The river rose overnight.','final');
INSERT INTO "corrections" VALUES(2,X'88D56713043C58A14A0ADE2817B72CAC68D56C0980CAE30C9937FD7FEBE10779',X'498C1F7A8CB8E520CAE55CC2ED6187A255DD133769955D3F080B42C777F58625','הנהר עלה במשך הלילה.','he','en','Hello to you.','הנהר עלה במשך הלילה.','Dana','2024-05-01 12:00:00.123456',NULL,'הנהר עלה במשך הלילה.','final');
INSERT INTO "corrections" VALUES(3,X'F2FBC09683D200AE8B335630133925502A11B35BB92C1076B5A89585CF1DD68F',X'206C855C90E1640ABE7D7D4B8B76B6B71E231ED064FF8C88ABBAF661572DE42F','ارتفع النهر خلال الليل.','he','en','Hello to you.','ارتفع النهر خلال الليل.','Dana','2024-05-01 12:00:00.123456',NULL,'ارتفع النهر خلال الليل.','final');
INSERT INTO "corrections" VALUES(4,X'1F3A8F70547ED869342FE176AD3A4FD14C75337AA507A9A181C74E67E782D8F3',X'AE030B48813FE8D77C45FAA29C20D87E77CDB22D55B7D247FA837551FC3E7DD1','Өзен түнде көтерілді.','he','en','Hello to you.','Өзен түнде көтерілді.','Dana','2024-05-01 12:00:00.123456',NULL,'Өзен түнде көтерілді.','final');
INSERT INTO "corrections" VALUES(5,X'A3987B4C28495E2D9C1ED312AD35B41ED739E6EC593D11EE1DECA1CBFB27ADA7',X'E70C2EA6BD2C140DB21A49956CC5A3814466C8CAC7F0189C14EBDBE20C7D0134','河水夜里上涨。','he','en','Hello to you.','河水夜里上涨。','Dana','2024-05-01 12:00:00.123456',NULL,'河水夜里上涨。','final');
INSERT INTO "corrections" VALUES(6,X'8EA1C2BAA743774B21D25D4D5CF8EF14CA26C4EDE694680916EE3A4876178E7F',X'FB8B6EF3328CCFD619EBA42A63EBF6AEE08C9E498E2A3989A74A2BAC81065C42','a0000b','he','en','Hello to you.','a0000b','Dana','2024-05-01 12:00:00.123456',NULL,'a0000b','final');
INSERT INTO "corrections" VALUES(7,X'177B9EFBDEF183C6624E536730B60ED0FD685B0F24B9BA8472C8B2887C4CF0F5',X'1CC6AF03B2FFEBAEAF69AA45E4C5E431077440CFF0D22CFD44FF39879615786F','0000','he','en','Hello to you.','0000','Dana','2024-05-01 12:00:00.123456',NULL,'0000','final');
INSERT INTO "corrections" VALUES(8,X'BDDC2FBB12E7D511D237FF17DC99FDAA928F92F16DD6538DD942FFE094EC7CAA',X'54AE243B6FB0875FC60750B2444834F7EE148E460E15C7CEB31AB22CD47A9060','half of a pair: D83D, the other: DCA9','he','en','Hello to you.','half of a pair: D83D, the other: DCA9','Dana','2024-05-01 12:00:00.123456',NULL,'half of a pair: D83D, the other: DCA9','final');
INSERT INTO "corrections" VALUES(9,X'D026AE292D2235AA60610A9C2025C9B5B4ED57EB0B3EA98B6007639707F8C9E4',X'057AE5B2313C4602B330AEB12FC558E4ADC9CED8B5E9727018FB2C9642A0FAD5','0010','he','en','Hello to you.','0010','Dana','2024-05-01 12:00:00.123456',NULL,'0010','final');
INSERT INTO "corrections" VALUES(10,X'1E0933E79B946B4F92FBF21E2F84100DCBC46F56DF8BBA23DA962FDCBC3712C0',X'020DA1E2957E2CC89B117C977FD4CED23CFC5744ACE35EF8C1CBB63EC921FF5A','00100000 looks like an escape','he','en','Hello to you.','00100000 looks like an escape','Dana','2024-05-01 12:00:00.123456',NULL,'00100000 looks like an escape','final');
INSERT INTO "corrections" VALUES(11,X'2C9622605F2FCC6CAC501D9649450E46CF844F00A17DC7F0A021B7CBEA313814',X'F6F9399C9ACD8170E577E435CB952ECE28CA609A8F06509E7028EA5E99D2943B','001000000010D800','he','en','Hello to you.','001000000010D800','Dana','2024-05-01 12:00:00.123456',NULL,'001000000010D800','final');
INSERT INTO "corrections" VALUES(12,X'A70606B068C255FC22FFFF95534FE19D621BB5630882B8B7FE60BF6E9F055CBE',X'EDC401899EEEF3C8C7CEE8CE4131265CF1F1578A1EDE85A01735A5D38ED003A9','''; DROP TABLE corrections; --','he','en','Hello to you.','''; DROP TABLE corrections; --','Dana','2024-05-01 12:00:00.123456',NULL,'''; DROP TABLE corrections; --','final');
INSERT INTO "corrections" VALUES(13,X'03D5EE4F61FCCBDBE65D833DFD283BCDA147A7BDCA4D8F48E336547638EACF1C',X'02C19989F15907726D347DA42455F4064E4FDB96043B5F18F8D307186E857F80','<script>alert(1)</script> %s :name ?1 \0','he','en','Hello to you.','<script>alert(1)</script> %s :name ?1 \0','Dana','2024-05-01 12:00:00.123456',NULL,'<script>alert(1)</script> %s :name ?1 \0','final');
INSERT INTO "corrections" VALUES(14,X'D7BB4A9D4BC23B233C03804A0105C1F4249892F217B75D66EADAAC309BE75973',X'2E9EF6D3E878C2BAFF7E523A437D48C12AEBE884C181A2A2E0D078D5C90DE443','‮evil‬ [31mred[0m','he','en','Hello to you.','‮evil‬ [31mred[0m','Dana','2024-05-01 12:00:00.123456',NULL,'‮evil‬ [31mred[0m','final');
INSERT INTO "corrections" VALUES(15,X'25C03FB0CBAC47ECDF96FA1A6EC8F24365256FD8CC41A7DA7B72527C531E7D0B',X'EDF17E4456C59436745D6FCA4814E87B96A21E1BBDE55017CCBB179B692D050F','𐍈 👩‍👩‍👧 é','he','en','Hello to you.','𐍈 👩‍👩‍👧 é','Dana','2024-05-01 12:00:00.123456',NULL,'𐍈 👩‍👩‍👧 é','final');
INSERT INTO "corrections" VALUES(16,X'BA203A43B53FDC6EA4939D007EF0FE1135E67FF130FFC862202CDAB2BEB088D7',X'867C06FA77777BF1B39122ED559F06093B23178BA3A584E5C4234700E846F2EA',' two
 lines	','he','en','Hello to you.',' two
 lines	','Dana','2024-05-01 12:00:00.123456',NULL,' two
 lines	','final');
CREATE TABLE diglot_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT diglot_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "diglot_version" VALUES('0002');
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
INSERT INTO "document_paragraphs" VALUES(1,0,'paragraph','The river rose overnight.','he',1,'[1,2]',X'4312193F795865E7FEAA6C2D24CD9AD249C000FAD4B39956B3D6598E94F9F96F',NULL);
INSERT INTO "document_paragraphs" VALUES(1,1,'paragraph','הנהר עלה במשך הלילה.','he',1,'[3,4]',X'88D56713043C58A14A0ADE2817B72CAC68D56C0980CAE30C9937FD7FEBE10779',NULL);
INSERT INTO "document_paragraphs" VALUES(1,2,'paragraph','ارتفع النهر خلال الليل.','he',1,'[5,6]',X'F2FBC09683D200AE8B335630133925502A11B35BB92C1076B5A89585CF1DD68F',NULL);
INSERT INTO "document_paragraphs" VALUES(1,3,'paragraph','Өзен түнде көтерілді.','he',1,'[7,8]',X'1F3A8F70547ED869342FE176AD3A4FD14C75337AA507A9A181C74E67E782D8F3',NULL);
INSERT INTO "document_paragraphs" VALUES(1,4,'paragraph','河水夜里上涨。','he',1,'[9,10]',X'A3987B4C28495E2D9C1ED312AD35B41ED739E6EC593D11EE1DECA1CBFB27ADA7',NULL);
INSERT INTO "document_paragraphs" VALUES(1,5,'paragraph','a0000b','he',1,'[11,12]',X'8EA1C2BAA743774B21D25D4D5CF8EF14CA26C4EDE694680916EE3A4876178E7F',NULL);
INSERT INTO "document_paragraphs" VALUES(1,6,'paragraph','0000','he',1,'[13,14]',X'177B9EFBDEF183C6624E536730B60ED0FD685B0F24B9BA8472C8B2887C4CF0F5',NULL);
INSERT INTO "document_paragraphs" VALUES(1,7,'paragraph','half of a pair: D83D, the other: DCA9','he',1,'[15,16]',X'BDDC2FBB12E7D511D237FF17DC99FDAA928F92F16DD6538DD942FFE094EC7CAA',NULL);
INSERT INTO "document_paragraphs" VALUES(1,8,'paragraph','0010','he',1,'[17,18]',X'D026AE292D2235AA60610A9C2025C9B5B4ED57EB0B3EA98B6007639707F8C9E4',NULL);
INSERT INTO "document_paragraphs" VALUES(1,9,'paragraph','00100000 looks like an escape','he',1,'[19,20]',X'1E0933E79B946B4F92FBF21E2F84100DCBC46F56DF8BBA23DA962FDCBC3712C0',NULL);
INSERT INTO "document_paragraphs" VALUES(1,10,'paragraph','001000000010D800','he',1,'[21,22]',X'2C9622605F2FCC6CAC501D9649450E46CF844F00A17DC7F0A021B7CBEA313814',NULL);
INSERT INTO "document_paragraphs" VALUES(1,11,'paragraph','''; DROP TABLE corrections; --','he',1,'[23,24]',X'A70606B068C255FC22FFFF95534FE19D621BB5630882B8B7FE60BF6E9F055CBE',NULL);
INSERT INTO "document_paragraphs" VALUES(1,12,'paragraph','<script>alert(1)</script> %s :name ?1 \0','he',1,'[25,26]',X'03D5EE4F61FCCBDBE65D833DFD283BCDA147A7BDCA4D8F48E336547638EACF1C',NULL);
INSERT INTO "document_paragraphs" VALUES(1,13,'paragraph','‮evil‬ [31mred[0m','he',1,'[27,28]',X'D7BB4A9D4BC23B233C03804A0105C1F4249892F217B75D66EADAAC309BE75973',NULL);
INSERT INTO "document_paragraphs" VALUES(1,14,'paragraph','𐍈 👩‍👩‍👧 é','he',1,'[29,30]',X'25C03FB0CBAC47ECDF96FA1A6EC8F24365256FD8CC41A7DA7B72527C531E7D0B',NULL);
INSERT INTO "document_paragraphs" VALUES(1,15,'paragraph',' two
 lines	','he',1,'[31,32]',X'BA203A43B53FDC6EA4939D007EF0FE1135E67FF130FFC862202CDAB2BEB088D7',NULL);
INSERT INTO "document_paragraphs" VALUES(2,0,'paragraph','The river rose overnight.','he',1,'[]',X'4312193F795865E7FEAA6C2D24CD9AD249C000FAD4B39956B3D6598E94F9F96F','{"level":0,"marker":"The river rose overnight.","original":"The river rose overnight.","cell":[0,0,1],"marks":[[0,1,"bold","The river rose overnight."],[0,1,"italic","The river rose overnight."],[0,1,"underline","The river rose overnight."],[0,1,"strike","The river rose overnight."],[0,1,"code","The river rose overnight."],[0,1,"link","The river rose overnight."],[0,1,"superscript","The river rose overnight."],[0,1,"subscript","The river rose overnight."]],"page":1,"path":"/0/The river rose overnight.","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,1,'paragraph','הנהר עלה במשך הלילה.','he',1,'[]',X'88D56713043C58A14A0ADE2817B72CAC68D56C0980CAE30C9937FD7FEBE10779','{"level":1,"marker":"הנהר עלה במשך הלילה.","original":"הנהר עלה במשך הלילה.","cell":[0,1,1],"marks":[[0,1,"bold","הנהר עלה במשך הלילה."],[0,1,"italic","הנהר עלה במשך הלילה."],[0,1,"underline","הנהר עלה במשך הלילה."],[0,1,"strike","הנהר עלה במשך הלילה."],[0,1,"code","הנהר עלה במשך הלילה."],[0,1,"link","הנהר עלה במשך הלילה."],[0,1,"superscript","הנהר עלה במשך הלילה."],[0,1,"subscript","הנהר עלה במשך הלילה."]],"page":2,"path":"/0/הנהר עלה במשך הלילה.","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,2,'paragraph','ارتفع النهر خلال الليل.','he',1,'[]',X'F2FBC09683D200AE8B335630133925502A11B35BB92C1076B5A89585CF1DD68F','{"level":2,"marker":"ارتفع النهر خلال الليل.","original":"ارتفع النهر خلال الليل.","cell":[0,2,1],"marks":[[0,1,"bold","ارتفع النهر خلال الليل."],[0,1,"italic","ارتفع النهر خلال الليل."],[0,1,"underline","ارتفع النهر خلال الليل."],[0,1,"strike","ارتفع النهر خلال الليل."],[0,1,"code","ارتفع النهر خلال الليل."],[0,1,"link","ارتفع النهر خلال الليل."],[0,1,"superscript","ارتفع النهر خلال الليل."],[0,1,"subscript","ارتفع النهر خلال الليل."]],"page":3,"path":"/0/ارتفع النهر خلال الليل.","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,3,'paragraph','Өзен түнде көтерілді.','he',1,'[]',X'1F3A8F70547ED869342FE176AD3A4FD14C75337AA507A9A181C74E67E782D8F3','{"level":3,"marker":"Өзен түнде көтерілді.","original":"Өзен түнде көтерілді.","cell":[0,3,1],"marks":[[0,1,"bold","Өзен түнде көтерілді."],[0,1,"italic","Өзен түнде көтерілді."],[0,1,"underline","Өзен түнде көтерілді."],[0,1,"strike","Өзен түнде көтерілді."],[0,1,"code","Өзен түнде көтерілді."],[0,1,"link","Өзен түнде көтерілді."],[0,1,"superscript","Өзен түнде көтерілді."],[0,1,"subscript","Өзен түнде көтерілді."]],"page":4,"path":"/0/Өзен түнде көтерілді.","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,4,'paragraph','河水夜里上涨。','he',1,'[]',X'A3987B4C28495E2D9C1ED312AD35B41ED739E6EC593D11EE1DECA1CBFB27ADA7','{"level":4,"marker":"河水夜里上涨。","original":"河水夜里上涨。","cell":[0,4,1],"marks":[[0,1,"bold","河水夜里上涨。"],[0,1,"italic","河水夜里上涨。"],[0,1,"underline","河水夜里上涨。"],[0,1,"strike","河水夜里上涨。"],[0,1,"code","河水夜里上涨。"],[0,1,"link","河水夜里上涨。"],[0,1,"superscript","河水夜里上涨。"],[0,1,"subscript","河水夜里上涨。"]],"page":5,"path":"/0/河水夜里上涨。","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,5,'paragraph','a0000b','he',1,'[]',X'8EA1C2BAA743774B21D25D4D5CF8EF14CA26C4EDE694680916EE3A4876178E7F','{"level":5,"marker":"a\u0000b","original":"a\u0000b","cell":[0,5,1],"marks":[[0,1,"bold","a\u0000b"],[0,1,"italic","a\u0000b"],[0,1,"underline","a\u0000b"],[0,1,"strike","a\u0000b"],[0,1,"code","a\u0000b"],[0,1,"link","a\u0000b"],[0,1,"superscript","a\u0000b"],[0,1,"subscript","a\u0000b"]],"page":6,"path":"/0/a\u0000b","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,6,'paragraph','0000','he',1,'[]',X'177B9EFBDEF183C6624E536730B60ED0FD685B0F24B9BA8472C8B2887C4CF0F5','{"level":6,"marker":"\u0000","original":"\u0000","cell":[0,6,1],"marks":[[0,1,"bold","\u0000"],[0,1,"italic","\u0000"],[0,1,"underline","\u0000"],[0,1,"strike","\u0000"],[0,1,"code","\u0000"],[0,1,"link","\u0000"],[0,1,"superscript","\u0000"],[0,1,"subscript","\u0000"]],"page":7,"path":"/0/\u0000","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,7,'paragraph','half of a pair: D83D, the other: DCA9','he',1,'[]',X'BDDC2FBB12E7D511D237FF17DC99FDAA928F92F16DD6538DD942FFE094EC7CAA','{"level":7,"marker":"half of a pair: D83D, the other: DCA9","original":"half of a pair: D83D, the other: DCA9","cell":[0,7,1],"marks":[[0,1,"bold","half of a pair: D83D, the other: DCA9"],[0,1,"italic","half of a pair: D83D, the other: DCA9"],[0,1,"underline","half of a pair: D83D, the other: DCA9"],[0,1,"strike","half of a pair: D83D, the other: DCA9"],[0,1,"code","half of a pair: D83D, the other: DCA9"],[0,1,"link","half of a pair: D83D, the other: DCA9"],[0,1,"superscript","half of a pair: D83D, the other: DCA9"],[0,1,"subscript","half of a pair: D83D, the other: DCA9"]],"page":8,"path":"/0/half of a pair: D83D, the other: DCA9","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,8,'paragraph','0010','he',1,'[]',X'D026AE292D2235AA60610A9C2025C9B5B4ED57EB0B3EA98B6007639707F8C9E4','{"level":8,"marker":"\u0010","original":"\u0010","cell":[0,8,1],"marks":[[0,1,"bold","\u0010"],[0,1,"italic","\u0010"],[0,1,"underline","\u0010"],[0,1,"strike","\u0010"],[0,1,"code","\u0010"],[0,1,"link","\u0010"],[0,1,"superscript","\u0010"],[0,1,"subscript","\u0010"]],"page":9,"path":"/0/\u0010","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,9,'paragraph','00100000 looks like an escape','he',1,'[]',X'1E0933E79B946B4F92FBF21E2F84100DCBC46F56DF8BBA23DA962FDCBC3712C0','{"level":9,"marker":"\u00100000 looks like an escape","original":"\u00100000 looks like an escape","cell":[0,9,1],"marks":[[0,1,"bold","\u00100000 looks like an escape"],[0,1,"italic","\u00100000 looks like an escape"],[0,1,"underline","\u00100000 looks like an escape"],[0,1,"strike","\u00100000 looks like an escape"],[0,1,"code","\u00100000 looks like an escape"],[0,1,"link","\u00100000 looks like an escape"],[0,1,"superscript","\u00100000 looks like an escape"],[0,1,"subscript","\u00100000 looks like an escape"]],"page":10,"path":"/0/\u00100000 looks like an escape","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,10,'paragraph','001000000010D800','he',1,'[]',X'2C9622605F2FCC6CAC501D9649450E46CF844F00A17DC7F0A021B7CBEA313814','{"level":10,"marker":"\u0010\u0000\u0010D800","original":"\u0010\u0000\u0010D800","cell":[0,10,1],"marks":[[0,1,"bold","\u0010\u0000\u0010D800"],[0,1,"italic","\u0010\u0000\u0010D800"],[0,1,"underline","\u0010\u0000\u0010D800"],[0,1,"strike","\u0010\u0000\u0010D800"],[0,1,"code","\u0010\u0000\u0010D800"],[0,1,"link","\u0010\u0000\u0010D800"],[0,1,"superscript","\u0010\u0000\u0010D800"],[0,1,"subscript","\u0010\u0000\u0010D800"]],"page":11,"path":"/0/\u0010\u0000\u0010D800","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,11,'paragraph','''; DROP TABLE corrections; --','he',1,'[]',X'A70606B068C255FC22FFFF95534FE19D621BB5630882B8B7FE60BF6E9F055CBE','{"level":11,"marker":"''; DROP TABLE corrections; --","original":"''; DROP TABLE corrections; --","cell":[0,11,1],"marks":[[0,1,"bold","''; DROP TABLE corrections; --"],[0,1,"italic","''; DROP TABLE corrections; --"],[0,1,"underline","''; DROP TABLE corrections; --"],[0,1,"strike","''; DROP TABLE corrections; --"],[0,1,"code","''; DROP TABLE corrections; --"],[0,1,"link","''; DROP TABLE corrections; --"],[0,1,"superscript","''; DROP TABLE corrections; --"],[0,1,"subscript","''; DROP TABLE corrections; --"]],"page":12,"path":"/0/''; DROP TABLE corrections; --","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,12,'paragraph','<script>alert(1)</script> %s :name ?1 \0','he',1,'[]',X'03D5EE4F61FCCBDBE65D833DFD283BCDA147A7BDCA4D8F48E336547638EACF1C','{"level":12,"marker":"<script>alert(1)</script> %s :name ?1 \\0","original":"<script>alert(1)</script> %s :name ?1 \\0","cell":[0,12,1],"marks":[[0,1,"bold","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"italic","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"underline","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"strike","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"code","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"link","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"superscript","<script>alert(1)</script> %s :name ?1 \\0"],[0,1,"subscript","<script>alert(1)</script> %s :name ?1 \\0"]],"page":13,"path":"/0/<script>alert(1)</script> %s :name ?1 \\0","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,13,'paragraph','‮evil‬ [31mred[0m','he',1,'[]',X'D7BB4A9D4BC23B233C03804A0105C1F4249892F217B75D66EADAAC309BE75973','{"level":13,"marker":"‮evil‬ \u001b[31mred\u001b[0m","original":"‮evil‬ \u001b[31mred\u001b[0m","cell":[0,13,1],"marks":[[0,1,"bold","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"italic","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"underline","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"strike","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"code","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"link","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"superscript","‮evil‬ \u001b[31mred\u001b[0m"],[0,1,"subscript","‮evil‬ \u001b[31mred\u001b[0m"]],"page":14,"path":"/0/‮evil‬ \u001b[31mred\u001b[0m","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,14,'paragraph','𐍈 👩‍👩‍👧 é','he',1,'[]',X'25C03FB0CBAC47ECDF96FA1A6EC8F24365256FD8CC41A7DA7B72527C531E7D0B','{"level":14,"marker":"𐍈 👩‍👩‍👧 é","original":"𐍈 👩‍👩‍👧 é","cell":[0,14,1],"marks":[[0,1,"bold","𐍈 👩‍👩‍👧 é"],[0,1,"italic","𐍈 👩‍👩‍👧 é"],[0,1,"underline","𐍈 👩‍👩‍👧 é"],[0,1,"strike","𐍈 👩‍👩‍👧 é"],[0,1,"code","𐍈 👩‍👩‍👧 é"],[0,1,"link","𐍈 👩‍👩‍👧 é"],[0,1,"superscript","𐍈 👩‍👩‍👧 é"],[0,1,"subscript","𐍈 👩‍👩‍👧 é"]],"page":15,"path":"/0/𐍈 👩‍👩‍👧 é","box":[1,2.5,3,4]}');
INSERT INTO "document_paragraphs" VALUES(2,15,'paragraph',' two
 lines	','he',1,'[]',X'BA203A43B53FDC6EA4939D007EF0FE1135E67FF130FFC862202CDAB2BEB088D7','{"level":15,"marker":" two\n lines\t","original":" two\n lines\t","cell":[0,15,1],"marks":[[0,1,"bold"," two\n lines\t"],[0,1,"italic"," two\n lines\t"],[0,1,"underline"," two\n lines\t"],[0,1,"strike"," two\n lines\t"],[0,1,"code"," two\n lines\t"],[0,1,"link"," two\n lines\t"],[0,1,"superscript"," two\n lines\t"],[0,1,"subscript"," two\n lines\t"]],"page":16,"path":"/0/ two\n lines\t","box":[1,2.5,3,4]}');
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
	characters INTEGER NOT NULL, dropped TEXT, 
	PRIMARY KEY (number), 
	UNIQUE (id), 
	FOREIGN KEY(sha256) REFERENCES originals (sha256)
);
INSERT INTO "documents" VALUES(1,'15de2951d9497e296138','book.txt','text/plain','windows-1255','he',X'40AFF2E9D2D8922E47AFD4648E6967497158785FBD1DA870E7110266BF944880','2026-11-22 04:09:29.518660',16,16,275,NULL);
INSERT INTO "documents" VALUES(2,'f9deef6ed78d33613600','page.html','text/html',NULL,'he',X'33F2799467177287A29260780A107AC98EA63DD6165F67FCC0D74767D0A82090','2026-11-22 04:09:29.527834',16,16,275,'[[[],"Page D800 7\u0000","page number",7,2],[[3,4],"edit | history","edit link",null,null]]');
CREATE TABLE originals (
	sha256 BLOB NOT NULL, 
	data BLOB NOT NULL, 
	PRIMARY KEY (sha256)
);
INSERT INTO "originals" VALUES(X'40AFF2E9D2D8922E47AFD4648E6967497158785FBD1DA870E7110266BF944880',X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF');
INSERT INTO "originals" VALUES(X'33F2799467177287A29260780A107AC98EA63DD6165F67FCC0D74767D0A82090',X'3C703E');
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
INSERT INTO "sentences" VALUES(1,X'055ED65E7E346BA563DC8C1358E65103B63BAE5B2823BFDD544FFE33825DF1AA','The river rose overnight.','he','en',1,'The river rose overnight.',-0.25,1);
INSERT INTO "sentences" VALUES(2,X'6527CA8682C50A73516F1979BAA90ADE9AF8E159261C5395189907F9C1EE0E17','הנהר עלה במשך הלילה.','he','en',1,'הנהר עלה במשך הלילה.',-0.25,0);
INSERT INTO "sentences" VALUES(3,X'8C8DEAC19CDFB73871C1D07FC5F5B6DD25E24088E18D381536406DBFDD3DB105','ارتفع النهر خلال الليل.','he','en',1,'ارتفع النهر خلال الليل.',-0.25,1);
INSERT INTO "sentences" VALUES(4,X'04957E040DD09F9E912D94E469013CCA90BFD73430B140E2AD5FF30BEF947385','Өзен түнде көтерілді.','he','en',1,'Өзен түнде көтерілді.',-0.25,0);
INSERT INTO "sentences" VALUES(5,X'F54D7BD6DA5FC5C0EE6FFBBAA7761D1648CEABCDA3909EC280196EBAF240561F','河水夜里上涨。','he','en',1,'河水夜里上涨。',-0.25,1);
INSERT INTO "sentences" VALUES(6,X'631D585C3F86047CD87E9B326B098E7660056445783E3E741033332716B2DBC2','a0000b','he','en',1,'a0000b',-0.25,0);
INSERT INTO "sentences" VALUES(7,X'211F7296005E2C0200634B55D212574F3892FD52B60392FDC179CB2E312EB350','0000','he','en',1,'0000',-0.25,1);
INSERT INTO "sentences" VALUES(8,X'96C13887D3FCED43783EF6520D15081124E1F60A785996BA24E40CA11BBA7B61','half of a pair: D83D, the other: DCA9','he','en',1,'half of a pair: D83D, the other: DCA9',-0.25,0);
INSERT INTO "sentences" VALUES(9,X'CE324B94A44DF446AE53EAAF5DAB11F2308F2EB2C1C1BB51B29101D9EDB55DFB','0010','he','en',1,'0010',-0.25,1);
INSERT INTO "sentences" VALUES(10,X'26439EE41891F6977D1CD1B54B531EF0B3F244072064929E96C6C8C406ADE382','00100000 looks like an escape','he','en',1,'00100000 looks like an escape',-0.25,0);
INSERT INTO "sentences" VALUES(11,X'9EEA231AEF5646394A9AE93875487C1844D3D8FA42310923C9E1721DFA455F8C','001000000010D800','he','en',1,'001000000010D800',-0.25,1);
INSERT INTO "sentences" VALUES(12,X'15F6FAA0891CDDCAD0120DC7983E5281CBA92F11A30DF19B3D8ABBEA3A29490E','''; DROP TABLE corrections; --','he','en',1,'''; DROP TABLE corrections; --',-0.25,0);
INSERT INTO "sentences" VALUES(13,X'DDB58C4C5648EED3D83128704BE87EA195EF344F434E10F729AB7E6C933D3223','<script>alert(1)</script> %s :name ?1 \0','he','en',1,'<script>alert(1)</script> %s :name ?1 \0',-0.25,1);
INSERT INTO "sentences" VALUES(14,X'84620F5964FF7891E5C49748E0C7E9F23CAF4D036F6053ADC305DE097A648971','‮evil‬ [31mred[0m','he','en',1,'‮evil‬ [31mred[0m',-0.25,0);
INSERT INTO "sentences" VALUES(15,X'90A8F7319609EB9AA1AE1C35C1831785E859C5DED3E81545562A8870956F050A','𐍈 👩‍👩‍👧 é','he','en',1,'𐍈 👩‍👩‍👧 é',-0.25,1);
INSERT INTO "sentences" VALUES(16,X'CDA457A9C3112A8AB3E5B56E391E95ED5EA7DE8295D87A9CF3466F903F7CA552',' two
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
INSERT INTO "units" VALUES(1,X'C7E4B476FC24F282B4304E9F0C4722C2A5BA945C4D6E0E7BC09A45554483D6A8',X'4312193F795865E7FEAA6C2D24CD9AD249C000FAD4B39956B3D6598E94F9F96F','The river rose overnight.','he','en',1,'The river rose overnight.','translated',-0.25,'[[0,25,0,25]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(2,X'CCFBC498CFB6DDC0D12AA0989BFD68B8BC00EE67045197136D3182EEFEB7A982',X'4312193F795865E7FEAA6C2D24CD9AD249C000FAD4B39956B3D6598E94F9F96F','The river rose overnight.','he','en',2,'The river rose overnight.','translated',NULL,'[[0,25,0,25]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(3,X'3D19497082E0E576AAD403F1ED16E582A8C9981195B3F040094E5D48EC25F5ED',X'88D56713043C58A14A0ADE2817B72CAC68D56C0980CAE30C9937FD7FEBE10779','הנהר עלה במשך הלילה.','he','en',1,'הנהר עלה במשך הלילה.','translated',-0.25,'[[0,20,0,20]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(4,X'7726881978766663CC13A4581C1BA87A8EB21A68F5767348A96F5CB4CB499DC1',X'88D56713043C58A14A0ADE2817B72CAC68D56C0980CAE30C9937FD7FEBE10779','הנהר עלה במשך הלילה.','he','en',2,'הנהר עלה במשך הלילה.','translated',NULL,'[[0,20,0,20]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(5,X'6F453DC3B8E9E953526D33872AC74AAFF9093E0B3DA8A88C39376CCD2AFE043E',X'F2FBC09683D200AE8B335630133925502A11B35BB92C1076B5A89585CF1DD68F','ارتفع النهر خلال الليل.','he','en',1,'ارتفع النهر خلال الليل.','translated',-0.25,'[[0,23,0,23]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(6,X'39684632E284F3C87CB4DEAAD6810866AF4AB13ABC8E0974B65323ED2A753377',X'F2FBC09683D200AE8B335630133925502A11B35BB92C1076B5A89585CF1DD68F','ارتفع النهر خلال الليل.','he','en',2,'ارتفع النهر خلال الليل.','translated',NULL,'[[0,23,0,23]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(7,X'457632220C67DF96F29ABA3D77360DF6A1E16E8BF18C11335512DB71B16D5BB4',X'1F3A8F70547ED869342FE176AD3A4FD14C75337AA507A9A181C74E67E782D8F3','Өзен түнде көтерілді.','he','en',1,'Өзен түнде көтерілді.','translated',-0.25,'[[0,21,0,21]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(8,X'A5BB8F3E3E141B22E5E7553763849E857AC67B062B6805A24FEBA509E2CB6683',X'1F3A8F70547ED869342FE176AD3A4FD14C75337AA507A9A181C74E67E782D8F3','Өзен түнде көтерілді.','he','en',2,'Өзен түнде көтерілді.','translated',NULL,'[[0,21,0,21]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(9,X'BD793BA7FB1C0075D18A0F2D384DADE2E1BDF7A9B208E9C4C8DCF5FCF622A80C',X'A3987B4C28495E2D9C1ED312AD35B41ED739E6EC593D11EE1DECA1CBFB27ADA7','河水夜里上涨。','he','en',1,'河水夜里上涨。','translated',-0.25,'[[0,7,0,7]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(10,X'0D690C38D80581A4361D126357FB2AAF661BF006562DED4E712BAB193D4E40C4',X'A3987B4C28495E2D9C1ED312AD35B41ED739E6EC593D11EE1DECA1CBFB27ADA7','河水夜里上涨。','he','en',2,'河水夜里上涨。','translated',NULL,'[[0,7,0,7]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(11,X'88E39F95BD190584D48177B2F76F97B456562385C40321B1FBCB57BC92DD361C',X'8EA1C2BAA743774B21D25D4D5CF8EF14CA26C4EDE694680916EE3A4876178E7F','a0000b','he','en',1,'a0000b','translated',-0.25,'[[0,3,0,3]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(12,X'6F1842D099C7BA48C86922BADE690677421FDC837991B22CBBB9C3422DE58293',X'8EA1C2BAA743774B21D25D4D5CF8EF14CA26C4EDE694680916EE3A4876178E7F','a0000b','he','en',2,'a0000b','translated',NULL,'[[0,3,0,3]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(13,X'4EC178219E7F8B7A584EF2A54FC099BE1C810F5239398C387E151CCCBA4E264F',X'177B9EFBDEF183C6624E536730B60ED0FD685B0F24B9BA8472C8B2887C4CF0F5','0000','he','en',1,'0000','translated',-0.25,'[[0,1,0,1]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(14,X'2F95608957D2DB5BCD38DE03E76E86107DCDA5F2013BA0C1177361B48D839215',X'177B9EFBDEF183C6624E536730B60ED0FD685B0F24B9BA8472C8B2887C4CF0F5','0000','he','en',2,'0000','translated',NULL,'[[0,1,0,1]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(15,X'51CB313B3F02FE491A95001563760271E1A6D28830DBAA12A213DFA8D4177646',X'BDDC2FBB12E7D511D237FF17DC99FDAA928F92F16DD6538DD942FFE094EC7CAA','half of a pair: D83D, the other: DCA9','he','en',1,'half of a pair: D83D, the other: DCA9','translated',-0.25,'[[0,31,0,31]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(16,X'77832E4B0237995B6F7D4B03B716FD7980374CD1EE3351AEF2A01E94318DA121',X'BDDC2FBB12E7D511D237FF17DC99FDAA928F92F16DD6538DD942FFE094EC7CAA','half of a pair: D83D, the other: DCA9','he','en',2,'half of a pair: D83D, the other: DCA9','translated',NULL,'[[0,31,0,31]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(17,X'931C9A420677A426070E702E4A9649496FB41AB8A05526030A8C251536FAC7EA',X'D026AE292D2235AA60610A9C2025C9B5B4ED57EB0B3EA98B6007639707F8C9E4','0010','he','en',1,'0010','translated',-0.25,'[[0,1,0,1]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(18,X'C82733D8F0CB9767D48BEDCECDAC50AD487AA45A2286E6277F967BC73DD95BF7',X'D026AE292D2235AA60610A9C2025C9B5B4ED57EB0B3EA98B6007639707F8C9E4','0010','he','en',2,'0010','translated',NULL,'[[0,1,0,1]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(19,X'B751942586DDAF6959C5D8E66FA2914C9D641EBC834FA7AD95D3CA331380A1C8',X'1E0933E79B946B4F92FBF21E2F84100DCBC46F56DF8BBA23DA962FDCBC3712C0','00100000 looks like an escape','he','en',1,'00100000 looks like an escape','translated',-0.25,'[[0,26,0,26]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(20,X'E0F6BE04035C13CE93AB9E42ABD7AB35DF214355D0BF504A5426ADB84DA20956',X'1E0933E79B946B4F92FBF21E2F84100DCBC46F56DF8BBA23DA962FDCBC3712C0','00100000 looks like an escape','he','en',2,'00100000 looks like an escape','translated',NULL,'[[0,26,0,26]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(21,X'4F446C877C30EA4BC423C210A028646BC3A352354F858D50482701EEB9AC34D3',X'2C9622605F2FCC6CAC501D9649450E46CF844F00A17DC7F0A021B7CBEA313814','001000000010D800','he','en',1,'001000000010D800','translated',-0.25,'[[0,7,0,7]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(22,X'CC46076DFFA0BEB4D1B077C137BBA780A814CA2AE6C974F9DB91E3D2AE46D91D',X'2C9622605F2FCC6CAC501D9649450E46CF844F00A17DC7F0A021B7CBEA313814','001000000010D800','he','en',2,'001000000010D800','translated',NULL,'[[0,7,0,7]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(23,X'8984D69606E61B2D64436265129282A6E35F3365FBD378BE64F4D36AF66F5E0E',X'A70606B068C255FC22FFFF95534FE19D621BB5630882B8B7FE60BF6E9F055CBE','''; DROP TABLE corrections; --','he','en',1,'''; DROP TABLE corrections; --','translated',-0.25,'[[0,29,0,29]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(24,X'54E3B17933CCBA655ACA995499FBFBAC181C2BABD2965693F1DB4B04F777A99E',X'A70606B068C255FC22FFFF95534FE19D621BB5630882B8B7FE60BF6E9F055CBE','''; DROP TABLE corrections; --','he','en',2,'''; DROP TABLE corrections; --','translated',NULL,'[[0,29,0,29]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(25,X'4A0788C332DBBA468C9AE82852166CFD41C3CB5E257808FDF67AE5A89ADFF6F5',X'03D5EE4F61FCCBDBE65D833DFD283BCDA147A7BDCA4D8F48E336547638EACF1C','<script>alert(1)</script> %s :name ?1 \0','he','en',1,'<script>alert(1)</script> %s :name ?1 \0','translated',-0.25,'[[0,40,0,40]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(26,X'4C3CCB0BD97D86E636FB738FE12BE686493FF31B81050FE70ED3228C4D5E4EB5',X'03D5EE4F61FCCBDBE65D833DFD283BCDA147A7BDCA4D8F48E336547638EACF1C','<script>alert(1)</script> %s :name ?1 \0','he','en',2,'<script>alert(1)</script> %s :name ?1 \0','translated',NULL,'[[0,40,0,40]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(27,X'71DD127D3E9536F00306E34A7F3DDF1DF3D5609B54FCE7F637597E6E0DF1F1D7',X'D7BB4A9D4BC23B233C03804A0105C1F4249892F217B75D66EADAAC309BE75973','‮evil‬ [31mred[0m','he','en',1,'‮evil‬ [31mred[0m','translated',-0.25,'[[0,19,0,19]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(28,X'6F05F5B639F9F79B46D1578A9F36607D9BFE52736F662DBEE1E53C4A57938448',X'D7BB4A9D4BC23B233C03804A0105C1F4249892F217B75D66EADAAC309BE75973','‮evil‬ [31mred[0m','he','en',2,'‮evil‬ [31mred[0m','translated',NULL,'[[0,19,0,19]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(29,X'E865C4E02D9B403CBDF2FC4EA1BAEEA50E212EDB60DDEE55E51C6415558BF718',X'25C03FB0CBAC47ECDF96FA1A6EC8F24365256FD8CC41A7DA7B72527C531E7D0B','𐍈 👩‍👩‍👧 é','he','en',1,'𐍈 👩‍👩‍👧 é','translated',-0.25,'[[0,10,0,10]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(30,X'B6ED541314789D08BFD684C375CBEB426C5DC5E0BEA834E212753476BEAB1EF5',X'25C03FB0CBAC47ECDF96FA1A6EC8F24365256FD8CC41A7DA7B72527C531E7D0B','𐍈 👩‍👩‍👧 é','he','en',2,'𐍈 👩‍👩‍👧 é','translated',NULL,'[[0,10,0,10]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(31,X'5F475956C43BA366B29FB59EF04E0C2A76851B4EA92F40291074A85E4BA9E2BF',X'BA203A43B53FDC6EA4939D007EF0FE1135E67FF130FFC862202CDAB2BEB088D7',' two
 lines	','he','en',1,' two
 lines	','translated',-0.25,'[[0,12,0,12]]','[["length","warning","13 for 9 characters"]]',NULL);
INSERT INTO "units" VALUES(32,X'F10130C408490DCA45293DFAF73B96AEAF4E0C4A2FFE61E90B7F87994FDB404A',X'BA203A43B53FDC6EA4939D007EF0FE1135E67FF130FFC862202CDAB2BEB088D7',' two
 lines	','he','en',2,' two
 lines	','translated',NULL,'[[0,12,0,12]]','[["length","warning","13 for 9 characters"]]',NULL);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_documents_name ON documents (name);
CREATE INDEX ix_sentences_signature_id ON sentences (signature_id);
CREATE INDEX ix_units_source ON units (source_key, target_lang, id);
CREATE INDEX ix_units_signature_id ON units (signature_id);
CREATE INDEX ix_corrections_event_key ON corrections (event_key);
CREATE INDEX ix_corrections_source ON corrections (source_key, target_lang, id);
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are only ever added to'); END;
CREATE TRIGGER corrections_no_delete BEFORE DELETE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are only ever added to'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('corrections',16);
COMMIT;
