import type { LanguageSigns } from "./body-signs";

/** Sentences of automatic mail in Dutch, Polish, the Nordic languages, Czech and Turkish. */
export const NORTHERN_SIGNS: readonly LanguageSigns[] = [
  {
    // Dutch
    words: "ik het een van en niet dat voor met uw wij u naar ben bent kunt op de",
    away: [
      /\bik ben (?:[\w., ]{0,40})?(?:afwezig|niet (?:op kantoor|aanwezig|bereikbaar|in de gelegenheid|werkzaam)|(?:op|met) (?:vakantie|verlof|reis|zakenreis|zwangerschapsverlof)|buiten (?:kantoor|het land)|vrij\b)/,
      /\b(?:ben|zijn) (?:ik |wij |we )?(?:[\w., ]{0,40}[ ,])?(?:afwezig|met vakantie|op vakantie|niet bereikbaar|ziek|er even tussenuit|gesloten|met verlof)|\bwerk (?:ik )?niet op\b|\bwegens ziekte\b/,
      /\b(?:met|op|in|wegens|door) (?:vakantie|verlof|zwangerschapsverlof|ouderschapsverlof|ziekteverlof|zakenreis|reis|cursus|training|congres|ziekte)\b|\b(?:afwezig|niet (?:aanwezig|bereikbaar|op kantoor|beschikbaar|werkzaam)|gesloten|ziek)\b/,
    ],
    absence: [
      /\b(?:weer (?:terug|bereikbaar|aanwezig|op kantoor)|ben ik (?:weer|terug)|terug (?:op|van|op kantoor)|na (?:mijn )?terugkomst|bij terugkomst)\b/,
      /\b(?:beperkte? (?:toegang|bereikbaar)|geen toegang)\b|\b(?:mail|e-?mail|bericht)(?:en)? (?:wordt|worden|kan)[^.\n]{0,20}niet/,
      /\b(?:(?:bij|voor|in) (?:dringende|spoedeisende|urgente|geval van (?:spoed|nood)|spoed)|indien (?:dringend|urgent))/,
      /\b(?:tijdens|gedurende|in) mijn afwezigheid\b|\b(?:kunt u|kan je|kun je|gelieve|neem|u kunt)(?: dan)? (?:contact (?:opnemen|op te nemen|op)|terecht)/,
      /\bvanaf[^.\n]{0,25}(?:weer|bereikbaar|terug)\b|\bvoor spoed\b|\bbeantwoord[^.\n]{0,40}(?:zodra|wanneer|als ik)/,
      /\blees ik (?:mijn|weer|uw)|\bneemt (?:mijn|de)[^.\n]{0,40}waar\b/,
    ],
    departed: [
      /\bniet (?:meer|langer) (?:werkzaam|in dienst|in gebruik|gelezen|beschikbaar bij)\b|\bwerk(?:t|zaam)? niet (?:meer|langer) (?:bij|voor|hier|in|op)\b|\b(?:heeft|heb) (?:de organisatie|het bedrijf|ons) verlaten|\buit dienst\b/,
      /\bniet (?:meer|langer) (?:gelezen|gebruikt|bemand)/,
    ],
    automatic: [
      /\b(?:automatisch (?:bericht|antwoord|gegenereerd|verzonden|verstuurd)|automatische (?:e-?mail|reactie|antwoord))|\bniet (?:op|te reageren op) dit (?:bericht|e-?mail)/,
    ],
    received: [
      /\b(?:hebben|heb) (?:wij |we )?(?:uw|je|jouw) (?:bericht|e-?mail|mail|vraag|aanvraag|verzoek)(?: \w{2,12})? (?:ontvangen)|\bontvangst van (?:uw|je)|\bbedankt voor (?:uw|je|jouw|het) (?:bericht|e-?mail|mail|aanvraag|contact|interesse)/,
      /\bin goede orde ontvangen|\b(?:uw|je|jouw) (?:bericht|mail|e-?mail|aanvraag|vraag) (?:is|werd) (?:ontvangen|geregistreerd)/,
    ],
    promised: [
      /\b(?:wij|we) (?:nemen|zullen|reageren|streven|proberen)[^.\n]{0,60}(?:contact|reageren|mogelijk|beantwoorden|werkdag)|\bzo (?:snel|spoedig) mogelijk|\bbinnen (?:\d|een|twee|enkele)/,
      /\bproberen[^.\n]{0,40}te reageren|\bbinnen (?:\d|een|twee|drie|enkele) (?:werk)?dag/,
    ],
  },
  {
    // Polish
    words: "w na nie do jestem sie jest od dnia prosze bede dziekuje o i z",
    away: [
      /\b(?:jestem|przebywam|bede)(?: obecnie| teraz)? (?:poza biurem|na urlopie|nieobecn|w delegacji|na zwolnieniu|niedostepn)/,
      /\bbiuro[^.\n]{0,20}(?:nieczynne|zamkniete)|\bnie ma mnie w (?:biurze|pracy)|\bbede niedostepn|\bna (?:chorobowym|zwolnieniu lekarskim|urlopie macierzynskim)/,
      /\bna (?:urlopie|l4|zwolnieniu|chorobowym|konferencji|szkoleniu|delegacji|wyjezdzie|macierzynskim)\b|\b(?:nieobecn\w+|poza biurem|nieczynn\w|zamkniet\w|niedostepn\w+)|\bnie (?:bedzie|ma) mnie\b/,
    ],
    absence: [
      /\b(?:wracam|wroce|powroce|powrot|po powrocie|bede dostepn|z powrotem)/,
      /\b(?:ograniczony dostep|brak dostepu|bez dostepu)|nie (?:bede|mam) (?:mogl|dostepu)/,
      /\b(?:w (?:sprawach )?pilnych|w razie pilnej|w pilnych|w naglych|pilne sprawy)/,
      /\bpodczas mojej nieobecnosci|\b(?:prosze|prosimy) o kontakt|w czasie mojej nieobecnosci|do dnia \d/,
      /\bzastepuje mnie\b|\bwracam\b/,
    ],
    departed: [
      /\bnie (?:pracuje|jest)(?: juz)?(?: juz| pracownikiem)|juz nie pracuj|zakonczyl[a]? prace|adres (?:nie jest|jest nieaktywny)/,
      /\bzakonczyl\w? (?:wspolprac|prac)/,
    ],
    automatic: [
      /\b(?:wiadomosc|odpowiedz) (?:zostala )?(?:wygenerowana )?automatyczn|automatyczna (?:odpowiedz|wiadomosc)|prosimy nie odpowiadac|prosze nie odpowiadac/,
    ],
    received: [
      /\b(?:otrzymalismy|dziekujemy za) (?:panstwa |twoja |pana |pani )?(?:wiadomosc|zgloszenie|kontakt|zapytanie)|(?:zgloszenie|wiadomosc) zostal[ao] (?:przyjet|zarejestrowan|otrzyman)/,
      /\botrzymalismy\b/,
    ],
    promised: [/\b(?:odpowiemy|skontaktujemy sie|odpowiedzi udzielimy)|najszybciej jak|w ciagu \d/],
  },
  {
    // Swedish, Danish, Norwegian
    words: "jag jeg och og att at ar er pa for inte ikke med till til av af den det tack tak takk",
    away: [
      /\bjag (?:ar|kommer)(?: just nu| for narvarande| tyvarr)? (?:att vara )?(?:pa (?:semester|resa|tjansteresa)|inte pa kontoret|ledig|borta|bortrest|franvarande|foraldraledig|sjukskriven|ute)|\bjeg (?:er|har|holder)(?: for tiden| desvarre| desverre| i ojeblikket| pa)? ?(?:pa (?:ferie|barsel|reise|rejse|kursus|kurs)|ferie|ikke (?:pa kontoret|til ?stede|tilgjengelig)|bortrejst|bortreist|fravarende|ute av kontoret|permisjon|holder ferie|syk|sygemeldt|ude af kontoret)/,
      /(?:^|[\n.!,] {0,2})(?:(?:ar|er) )?pa (?:semester|ferie|resande fot|tjansteresa|barsel|barselsorlov|foraldraledighet|reise|rejse)\b|\b(?:foraldraledig|barselsorlov|sykmeldt|sygemeldt|sjukskriven)\b|\bkontoret (?:ar|er) (?:stangt|lukket|stengt)|\bvi (?:har|holder) (?:stangt|lukket|stengt|ferielukket)/,
      /\b(?:pa|i|under|har|holder|tar) (?:semester|ferie|sommerferie|vinterferie|barsel|barselsorlov|permisjon|foraldraledighet|foreldrepermisjon|tjansteresa|tjenestereise|forretningsrejse|forretningsreise|kurs|kursus|konferens|konference|konferanse|orlov|fri|avspasering)\b|\b(?:ar ledig|borta|bortrest|bortrejst|bortreist|franvarande|fravarende|sjukskriven|sygemeldt|sykmeldt|foraldraledig|stangt|lukket|stengt|(?:inte|ikke|ej) (?:pa kontoret|til ?stede|tillganglig|tilgjengelig|tilgangelig|pa jobb|pa arbejde))\b/,
    ],
    absence: [
      /\b(?:ater (?:pa kontoret|i tjanst|den|igen)?|tillbaka (?:den|pa|igen|i|man)|tilbage (?:den|pa|igen|i|man|d)|tilbake (?:den|pa|igjen|i|man|d)|er tilbage|er tilbake|nar jeg (?:er|kommer) til)/,
      /\b(?:begransad (?:tillgang|atkomst|mojlighet)|begranset adgang|begrenset tilgang|laser inte|leser ikke|laser ikke|ikke adgang)/,
      /\b(?:vid (?:bradskande|akuta|brads)|i (?:bradskande|akuta|hastesaker|presserende)|ved (?:hastesag|hastesaker|hastende|akut|presserende)|om det (?:ar|er) (?:bradskande|akut|haster)|hvis det haster|er det haster|haster det)/,
      /\b(?:under (?:min franvaro|tiden|mit fravar|mitt fravar|mitt fravar|denne)|i mitt fravar|i mit fravar|kontakta (?:garna|min)|kontakt (?:venligst|gerne|vennligst|min)|ta kontakt med|vanligen kontakta)/,
      /\b(?:laser|leser) [^.\n]{0,20}(?:sporadisk|inte|ikke|sallan|sjelden)|\bsvar(?:ar|er),? nar jeg|\bsvarar nar jag|\bskriv (?:venligst|gjerne) til/,
      /\btj(?:e|a)kker ikke\b|\boppnar igen\b|\bapner igjen\b|\babner igen\b|\bhast(?:e|er)\w*\b|\bi mellomtiden\b|\bi mellemtiden\b/,
    ],
    departed: [
      /\b(?:jag|har|jeg|[a-z]{2,20}) (?:har )?(?:slutat|sluttet|slutt)(?: (?:pa|hos|i|min))?\b|\b(?:arbetar|jobbar|arbejder|jobber|er|ar) (?:inte|ikke) (?:langre|langere|lenger)(?! med)(?: (?:kvar|ansat|ansatt|hos|pa|i bruk|aktiv))?/,
      /\b(?:anvands|brukes|bruges|benyttes) (?:inte|ikke) (?:langre|langere|lenger)/,
    ],
    automatic: [
      /\b(?:automatiskt? (?:svar|meddelande|genererat|genereret|generert|melding|besked|mail|e-?post)|autosvar)|\b(?:svara inte pa|kan inte besvaras|svar ikke pa|kan ikke besvares)/,
    ],
    received: [
      /\b(?:vi har (?:mottagit|modtaget|mottatt|tagit emot) (?:ditt|din|deres)|tack for (?:ditt|din)|tak for (?:din|henvendelsen)|takk for (?:din|henvendelsen))/,
      /\b(?:ditt arende|din (?:henvendelse|mail|e-?mail)|e-?posten din)\b/,
    ],
    promised: [
      /\b(?:vi (?:aterkommer|svarar|vender tilbage|svarer|kontakter|kommer tilbake|besvarer)|sa snart (?:som )?mojligt|hurtigst muligt|sa (?:fort|snart|raskt) som mulig|(?:och|og) (?:aterkommer|vender tilbage|svarer|svarar)|inom (?:\d|en|ett|tva|tre|nagra)|innen (?:\d|en|to|tre)|inden for)/,
    ],
  },
  {
    // Finnish
    words: "olen on ja ei se etta en kanssa mutta tai poissa lomalla palaan kiitos viestista viestiin asti voit ota",
    away: [
      /\b(?:olen|olemme)(?: nyt| talla hetkella)? (?:lomalla|poissa|vapaalla|matkoilla|aitiyslomalla|vuosilomalla|sairauslomalla|virkamatkalla)|en ole (?:toimistolla|paikalla|tavoitettavissa)/,
      /\btoimisto(?:mme)? on suljettu|\bolen (?:sairaana|vanhempainvapaalla|vuosilomalla)/,
      /\b(?:lomalla|vuosilomalla|kesalomalla|aitiyslomalla|isyysvapaalla|vanhempainvapaalla|hoitovapaalla|sairauslomalla|sairaana|virkamatkalla|tyomatkalla|matkoilla|koulutuksessa|poissa|suljettu)\b|\ben ole\b[^.\n]{0,30}\b(?:toissa|toimistolla|paikalla|tavoitettavissa)/,
    ],
    absence: [
      /\b(?:palaan|takaisin|tavoitettavissa jalleen|lomani jalkeen|palattuani|palaan toihin)/,
      /\b(?:en lue|rajoitetusti|satunnaisesti)[^.\n]{0,20}(?:sahkopost|tavoitett)?/,
      /\b(?:kiireelli|kiireisissa|kiireellisissa)/,
      /\bpoissaoloni aikana|ota(?:tte)? yhteytta|lomani aikana|sijaiseni/,
      /\bvastaan[^.\n]{0,30}(?:palattuani|kun palaan)/,
      /\bsoita(?:tte)?\b/,
    ],
    departed: [
      /\ben (?:ole )?enaa (?:toissa|tyoskentele)|ei (?:ole )?enaa (?:toissa|tyoskentele|kaytossa)|siirtynyt (?:toisiin|elakkeelle|muihin)/,
    ],
    automatic: [/\bautomaattinen (?:vastaus|viesti|poissaolo)|automaattivastaus|ala vastaa tahan/],
    received: [
      /\b(?:olemme vastaanottaneet|viestisi on|kiitos (?:viestistasi|yhteydenotostasi|yhteydenotosta|viestista))/,
      /\bolemme vastaanottaneet/,
    ],
    promised: [/\b(?:vastaamme|otamme yhteytta|mahdollisimman pian)/],
  },
  {
    // Czech
    words: "se jsem je na do v a od dne prosim dekuji nejsem budu vas za",
    away: [
      /\b(?:jsem|budu)(?: nyni| momentalne| mimo)? ?(?:mimo (?:kancelar|pracoviste)|na (?:dovolene|sluzebni ceste|nemocenske)|nepritom[ne]|v zahranici)|nejsem (?:v kancelari|pritom|k dispozici)/,
      /\b(?:jsem|budu)[^.\n]{0,20}(?:nemocn|na materske|mimo kancelar)/,
      /\b(?:dovolen(?:e|ou)|nemocensk\w+|materske|rodicovske|sluzebni ceste|skoleni)\b|\b(?:nepritom\w+|mimo kancelar|nemocn\w|uzavren\w|zavreno|nedostupn\w+)/,
    ],
    absence: [
      /\b(?:vratim se|budu zpet|zpet (?:v|budu)|po (?:mem )?navratu|opet k dispozici|budu opet)/,
      /\b(?:omezeny pristup|nemam pristup|nebudu mit pristup|bez pristupu)/,
      /\b(?:v (?:nalehav|neodkladn|urgentn|pripade nalehav)|v pripade (?:potreby|nutnosti|urgent))/,
      /\b(?:behem|po dobu|v dobe) (?:me |moji )?nepritomnosti|kontaktujte (?:prosim )?|obratte se/,
      /\bodpovim[^.\n]{0,25}(?:po navratu|az|jakmile)/,
    ],
    departed: [/\bjiz (?:nepracuje|nepracuji|neni|nepusobi)|uz (?:nepracuje|nepracuji)|ukoncil[a]? (?:pracovni|svuj)/],
    automatic: [/\bautomatick[aey] (?:odpoved|generovan|zprava|vygenerovan)|neodpovidejte|na tento e-?mail neodpovid/],
    received: [/\b(?:obdrzeli jsme|dekujeme za (?:vasi|vas|zpravu|dotaz)|vas(?:e|i)? (?:zprava|dotaz|pozadavek) byl)/],
    promised: [/\b(?:ozveme se|odpovime|budeme vas kontaktovat|co nejdrive)/],
  },
  {
    // Turkish
    words: "ve bir bu icin ile tarihleri mesaj mesajiniz izinde lutfen ofis kadar tarihine tesekkurler olarak",
    away: [
      /(?:ofis(?:te)? disinda|ofiste degilim|izinde(?:yim|yiz)?|tatilde(?:yim)?|yillik izin|seyahatte(?:yim)?|izinli(?:yim)?|dogum izninde|raporlu)/,
      /(?:dogum izni|raporluyum|hastayim|tatil nedeniyle kapali)/,
      /(?:yillik|dogum|hastalik|mazeret|ucretsiz) izn|izindey|izinliy|tatildey|seyahattey|raporluy|hastay|ofis(?:te)? (?:disinda|olmayacag|degil)|kapaliy|kapali olaca|egitimdey/,
    ],
    absence: [
      /(?:donecegim|dondugumde|donusumde|ofiste olacagim|tarihinde (?:ofis|don|ise)|tarihine kadar|geri donecegim)/,
      /(?:sinirli (?:erisim|olarak)|erisimim (?:olmayacak|sinirli|yok)|e-?postalarima)/,
      /(?:acil (?:durum|konu|islem|talep|ihtiyac)|aciliyet|acil ise)/,
      /(?:yoklugumda|bu sure(?:de|cte| icinde|)|iletisime gec|irtibata gec|ulasabilirsiniz)/,
      /(?:e-?postalarimi|maillerimi)[^.\n]{0,20}(?:okuyam|kontrol edem|bakam)|(?:donuste|kadar)\b/,
      /\bulas(?:in|abilir)/,
    ],
    departed: [
      /artik (?:calismiyor|calismamakta|gorev)|isten ayril|sirketimizden ayril|gorevinden ayril|kullanilmamaktadir/,
      /artik[^.\n]{0,30}(?:calismiyor|calismamakta)/,
    ],
    automatic: [
      /otomatik (?:olarak|yanit|cevap|mesaj|ileti|gonder)|bu (?:e-?posta|mesaj)(?:ya|a|yi)? (?:lutfen )?(?:yanit|cevap) ?(?:vermey|lamay)/,
    ],
    received: [
      /(?:mesajiniz|talebiniz|e-?postaniz|basvurunuz) (?:tarafimiza |bize )?(?:alin|ulas|kayd)|bizimle iletisime gectiginiz/,
    ],
    promised: [/en kisa (?:sure|zaman)(?:de|da)|size (?:geri )?donus|saat icinde/],
  },
];
