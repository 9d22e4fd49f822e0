import type { BodySigns } from "./body-signs";

/** Sentences of automatic mail in Dutch, Polish, the Nordic languages, Czech and Turkish. */
export const NORTHERN_SIGNS: readonly BodySigns[] = [
  {
    // Dutch
    absence: [
      /\bik ben (?:[\w., ]{0,40})?(?:afwezig|niet (?:op kantoor|aanwezig|bereikbaar|in de gelegenheid|werkzaam)|(?:op|met) (?:vakantie|verlof|reis|zakenreis|zwangerschapsverlof)|buiten (?:kantoor|het land)|vrij)/,
      /\b(?:weer (?:terug|bereikbaar|aanwezig|op kantoor)|ben ik (?:weer|terug)|terug (?:op|van|op kantoor)|na (?:mijn )?terugkomst|bij terugkomst)\b/,
      /\b(?:beperkte? (?:toegang|bereikbaar)|geen toegang)\b|\b(?:mail|e-?mail|bericht)(?:en)? (?:wordt|worden|kan)[^.\n]{0,20}niet/,
      /\b(?:(?:bij|voor|in) (?:dringende|spoedeisende|urgente|geval van (?:spoed|nood)|spoed)|indien (?:dringend|urgent))/,
      /\b(?:tijdens|gedurende|in) mijn afwezigheid\b|\b(?:kunt u|kan je|kun je|gelieve|neem|u kunt)(?: dan)? (?:contact (?:opnemen|op te nemen|op)|terecht)/,
    ],
    departed: [
      /\bniet (?:meer|langer) (?:werkzaam|in dienst|werkt|in gebruik|actief|gelezen|beschikbaar bij)\b|\bwerk(?:t|zaam)? niet (?:meer|langer)\b|\b(?:heeft|heb) (?:de organisatie|het bedrijf|ons) verlaten|\buit dienst\b/,
    ],
    automatic: [
      /\b(?:automatisch (?:bericht|antwoord|gegenereerd|verzonden|verstuurd)|automatische (?:e-?mail|reactie|antwoord))|\bniet (?:op|te reageren op) dit (?:bericht|e-?mail)/,
    ],
    received: [
      /\b(?:hebben|heb) (?:wij |we )?(?:uw|je|jouw) (?:bericht|e-?mail|mail|vraag|aanvraag|verzoek)(?: \w{2,12})? (?:ontvangen)|\bontvangst van (?:uw|je)|\bbedankt voor (?:uw|je|jouw|het) (?:bericht|e-?mail|mail|aanvraag|contact|interesse)/,
      /\b(?:wij|we) (?:nemen|zullen|reageren|streven|proberen)[^.\n]{0,60}(?:contact|reageren|mogelijk|beantwoorden|werkdag)|\bzo (?:snel|spoedig) mogelijk|\bbinnen (?:\d|een|twee|enkele)/,
    ],
  },
  {
    // Polish
    absence: [
      /\b(?:jestem|przebywam|bede)(?: obecnie| teraz)? (?:poza biurem|na urlopie|nieobecn|w delegacji|na zwolnieniu|niedostepn)/,
      /\b(?:wracam|wroce|powroce|powrot|po powrocie|bede dostepn|z powrotem)/,
      /\b(?:ograniczony dostep|brak dostepu|bez dostepu)|nie (?:bede|mam) (?:mogl|dostepu)/,
      /\b(?:w (?:sprawach )?pilnych|w razie pilnej|w pilnych|w naglych|pilne sprawy)/,
      /\bpodczas mojej nieobecnosci|\b(?:prosze|prosimy) o kontakt|w czasie mojej nieobecnosci|do dnia \d/,
    ],
    departed: [
      /\bnie (?:pracuje|jest)(?: juz)?(?: juz| pracownikiem)|juz nie pracuj|zakonczyl[a]? prace|adres (?:nie jest|jest nieaktywny)/,
    ],
    automatic: [
      /\b(?:wiadomosc|odpowiedz) (?:zostala )?(?:wygenerowana )?automatyczn|automatyczna (?:odpowiedz|wiadomosc)|prosimy nie odpowiadac|prosze nie odpowiadac/,
    ],
    received: [
      /\b(?:otrzymalismy|dziekujemy za) (?:panstwa |twoja |pana |pani )?(?:wiadomosc|zgloszenie|kontakt|zapytanie)|(?:zgloszenie|wiadomosc) zostal[ao] (?:przyjet|zarejestrowan|otrzyman)/,
      /\b(?:odpowiemy|skontaktujemy sie|odpowiedzi udzielimy)|najszybciej jak|w ciagu \d/,
    ],
  },
  {
    // Swedish, Danish, Norwegian
    absence: [
      /\bjag (?:ar|kommer)(?: just nu| for narvarande| tyvarr)? (?:att vara )?(?:pa (?:semester|resa|tjansteresa)|inte pa kontoret|ledig|borta|bortrest|franvarande|foraldraledig|sjukskriven|ute)|\bjeg (?:er|har|holder)(?: for tiden| desvaerre| desverre| i ojeblikket| pa)? ?(?:pa (?:ferie|barsel|reise|rejse|kursus|kurs)|ferie|ikke (?:pa kontoret|til ?stede|tilgjengelig)|bortrejst|bortreist|fravaerende|fravarende|ute av kontoret|permisjon|holder ferie|syk|sygemeldt|ude af kontoret)/,
      /\b(?:ater (?:pa kontoret|i tjanst|den|igen)?|tillbaka (?:den|pa|igen|i|man)|tilbage (?:den|pa|igen|i|man|d)|tilbake (?:den|pa|igjen|i|man|d)|er tilbage|er tilbake|nar jeg (?:er|kommer) til)/,
      /\b(?:begransad (?:tillgang|atkomst|mojlighet)|begraenset adgang|begrenset tilgang|laser inte|leser ikke|laeser ikke|ikke adgang)/,
      /\b(?:vid (?:bradskande|akuta|brads)|i (?:bradskande|akuta|hastesaker|presserende)|ved (?:hastesag|hastesaker|hastende|akut|presserende)|om det (?:ar|er) (?:bradskande|akut|haster)|hvis det haster|er det haster|haster det)/,
      /\b(?:under (?:min franvaro|tiden|mit fravaer|mitt fravaer|mitt fravar|denne)|i mitt fravar|i mit fravaer|kontakta (?:garna|min)|kontakt (?:venligst|gerne|vennligst|min)|ta kontakt med|vanligen kontakta)/,
    ],
    departed: [
      /\b(?:jag|har|jeg|[a-z]{2,20}) (?:har )?(?:slutat|sluttet|slutt)(?: (?:pa|hos|i|min))?\b|\b(?:arbetar|jobbar|arbejder|jobber|er|ar) (?:inte|ikke) (?:langre|laengere|lenger)(?: (?:kvar|ansat|ansatt|hos|pa|i bruk|aktiv))?/,
    ],
    automatic: [
      /\b(?:automatiskt? (?:svar|meddelande|genererat|genereret|generert|melding|besked|mail|e-?post)|autosvar)|\b(?:svara inte pa|kan inte besvaras|svar ikke pa|kan ikke besvares)/,
    ],
    received: [
      /\b(?:vi har (?:mottagit|modtaget|mottatt|tagit emot) (?:ditt|din|deres)|tack for (?:ditt|din)|tak for (?:din|henvendelsen)|takk for (?:din|henvendelsen))/,
      /\b(?:vi (?:aterkommer|svarar|vender tilbage|svarer|kontakter|kommer tilbake|besvarer)|sa snart (?:som )?mojligt|hurtigst muligt|sa (?:fort|snart|raskt) som mulig|inom \d|innen \d|inden for)/,
    ],
  },
  {
    // Finnish
    absence: [
      /\b(?:olen|olemme)(?: nyt| talla hetkella)? (?:lomalla|poissa|vapaalla|matkoilla|aitiyslomalla|vuosilomalla|sairauslomalla|virkamatkalla)|en ole (?:toimistolla|paikalla|tavoitettavissa)/,
      /\b(?:palaan|takaisin|tavoitettavissa jalleen|lomani jalkeen|palattuani|palaan toihin)/,
      /\b(?:en lue|rajoitetusti|satunnaisesti)[^.\n]{0,20}(?:sahkopost|tavoitett)?/,
      /\b(?:kiireelli|kiireisissa|kiireellisissa)/,
      /\bpoissaoloni aikana|ota(?:tte)? yhteytta|lomani aikana|sijaiseni/,
    ],
    departed: [
      /\ben (?:ole )?enaa (?:toissa|tyoskentele)|ei (?:ole )?enaa (?:toissa|tyoskentele|kaytossa)|siirtynyt (?:toisiin|elakkeelle|muihin)/,
    ],
    automatic: [/\bautomaattinen (?:vastaus|viesti|poissaolo)|automaattivastaus|ala vastaa tahan/],
    received: [
      /\b(?:olemme vastaanottaneet|viestisi on|kiitos (?:viestistasi|yhteydenotostasi|yhteydenotosta|viestista))/,
      /\b(?:vastaamme|otamme yhteytta|mahdollisimman pian)/,
    ],
  },
  {
    // Czech
    absence: [
      /\b(?:jsem|budu)(?: nyni| momentalne| mimo)? ?(?:mimo (?:kancelar|pracoviste)|na (?:dovolene|sluzebni ceste|nemocenske)|nepritom[ne]|v zahranici)|nejsem (?:v kancelari|pritom|k dispozici)/,
      /\b(?:vratim se|budu zpet|zpet (?:v|budu)|po (?:mem )?navratu|opet k dispozici|budu opet)/,
      /\b(?:omezeny pristup|nemam pristup|nebudu mit pristup|bez pristupu)/,
      /\b(?:v (?:nalehav|neodkladn|urgentn|pripade nalehav)|v pripade (?:potreby|nutnosti|urgent))/,
      /\b(?:behem|po dobu|v dobe) (?:me |moji )?nepritomnosti|kontaktujte (?:prosim )?|obratte se/,
    ],
    departed: [/\bjiz (?:nepracuje|nepracuji|neni|nepusobi)|uz (?:nepracuje|nepracuji)|ukoncil[a]? (?:pracovni|svuj)/],
    automatic: [/\bautomatick[aey] (?:odpoved|generovan|zprava|vygenerovan)|neodpovidejte|na tento e-?mail neodpovid/],
    received: [
      /\b(?:obdrzeli jsme|dekujeme za (?:vasi|vas|zpravu|dotaz)|vas(?:e|i)? (?:zprava|dotaz|pozadavek) byl)/,
      /\b(?:ozveme se|odpovime|budeme vas kontaktovat|co nejdrive)/,
    ],
  },
  {
    // Turkish
    absence: [
      /(?:ofis(?:te)? disinda|ofiste degilim|izinde(?:yim|yiz)?|tatilde(?:yim)?|yillik izin|seyahatte(?:yim)?|izinli(?:yim)?|dogum izninde|raporlu)/,
      /(?:donecegim|dondugumde|donusumde|ofiste olacagim|tarihinde (?:ofis|don|ise)|tarihine kadar|geri donecegim)/,
      /(?:sinirli (?:erisim|olarak)|erisimim (?:olmayacak|sinirli|yok)|e-?postalarima)/,
      /(?:acil (?:durum|konu|islem|talep|ihtiyac)|aciliyet|acil ise)/,
      /(?:yoklugumda|bu sure(?:de|cte| icinde|)|iletisime gec|irtibata gec|ulasabilirsiniz)/,
    ],
    departed: [
      /artik (?:calismiyor|calismamakta|gorev)|isten ayril|sirketimizden ayril|gorevinden ayril|kullanilmamaktadir/,
    ],
    automatic: [
      /otomatik (?:olarak|yanit|cevap|mesaj|ileti|gonder)|bu (?:e-?posta|mesaj)(?:ya|a|yi)? (?:lutfen )?(?:yanit|cevap) ?(?:vermey|lamay)/,
    ],
    received: [
      /(?:mesajiniz|talebiniz|e-?postaniz|basvurunuz) (?:tarafimiza |bize )?(?:alin|ulas|kayd)|bizimle iletisime gectiginiz/,
      /en kisa (?:sure|zaman)(?:de|da)|size (?:geri )?donus|saat icinde/,
    ],
  },
];
