/**
 * The words of the calendar in eighteen languages, folded, one line a language or a grammatical case. The place in the line is the
 * meaning. What a language lends from another (september, april) stands once.
 */
export const MONTHS: readonly string[] = [
  "january february march april may june july august september october november december",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "janner feber maerz april mai juno julei august september oktober november dezember",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts april maj juni juli august september oktober november desember",
  "styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
  "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrzesniu pazdzierniku listopadzie grudniu",
  "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu",
  "tammikuun helmikuun maaliskuun huhtikuun toukokuun kesakuun heinakuun elokuun syyskuun lokakuun marraskuun joulukuun",
  "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
  "tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa kesakuussa heinakuussa elokuussa syyskuussa lokakuussa marraskuussa joulukuussa",
  "tammikuuhun helmikuuhun maaliskuuhun huhtikuuhun toukokuuhun kesakuuhun heinakuuhun elokuuhun syyskuuhun lokakuuhun marraskuuhun joulukuuhun",
  "leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec",
  "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
  "lednu unoru breznu dubnu kvetnu cervnu cervenci srpnu zari rijnu listopadu prosinci",
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
  "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
  "ocakta subatta martta nisanda mayista haziranda temmuzda agustosta eylulde ekimde kasimda aralikta",
  "ocaga subata martta nisana mayisa hazirana temmuza agustosa eylule ekime kasima araliga",
];

/** Too short to mean a month without a day beside them. */
export const SHORT_MONTHS: readonly string[] = [
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "jan feb mrz apr mai jun jul aug sept okt nov dez",
  "janv fevr mar avr mai juin juil aou sept oct nov dec",
  "ene feb mar abr may jun jul ago set oct nov dic",
  "jan fev mar abr mai jun jul ago set out nov dez",
  "gen feb mar apr mag giu lug ago set ott nov dic",
  "jan feb mrt apr mei jun jul aug sep okt nov dec",
];

/** Months that are common words too, or short: a month only after a word that leads to one. */
export const DOUBTFUL_MONTHS =
  "may march mars mai mart luty unor leden zari jan feb apr jun jul aug sep sept oct nov dec okt dez janv fevr avr juil ene abr dic";

/** From Sunday on. */
export const WEEKDAYS: readonly string[] = [
  "sunday monday tuesday wednesday thursday friday saturday",
  "sonntag montag dienstag mittwoch donnerstag freitag samstag",
  "sonntag montag dienstag mittwoch donnerstag freitag sonnabend",
  "dimanche lundi mardi mercredi jeudi vendredi samedi",
  "domingo lunes martes miercoles jueves viernes sabado",
  "domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado",
  "domingo segunda terca quarta quinta sexta sabado",
  "domenica lunedi martedi mercoledi giovedi venerdi sabato",
  "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
  "niedziela poniedzialek wtorek sroda czwartek piatek sobota",
  "niedziele poniedzialku wtorku srode czwartku piatku sobote",
  "niedzieli poniedzialku wtorku srody czwartku piatku soboty",
  "sondag mandag tisdag onsdag torsdag fredag lordag",
  "sondag mandag tirsdag onsdag torsdag fredag lordag",
  "sondagen mandagen tisdagen onsdagen torsdagen fredagen lordagen",
  "sunnuntaina maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina",
  "sunnuntaihin maanantaihin tiistaihin keskiviikkoon torstaihin perjantaihin lauantaihin",
  "sunnuntaita maanantaita tiistaita keskiviikkoa torstaita perjantaita lauantaita",
  "nedele pondeli utery streda ctvrtek patek sobota",
  "nedeli pondeli utery stredu ctvrtek patek sobotu",
  "nedele pondelka uterka stredy ctvrtka patku soboty",
  "воскресенье понедельник вторник среда четверг пятница суббота",
  "воскресенья понедельника вторника среду четверга пятницу субботу",
  "воскресенья понедельника вторника среды четверга пятницы субботы",
  "pazar pazartesi sali carsamba persembe cuma cumartesi",
  "pazara pazartesiye saliya carsambaya persembeye cumaya cumartesiye",
];

/** A day only beside a date or behind a word that leads to one. */
export const SHORT_WEEKDAYS: readonly string[] = [
  "sun mon tue wed thu fri sat",
  "sun mon tues weds thurs fri sat",
  "dim lun mar mer jeu ven sam",
];

/** One, two, three … as words. */
export const COUNTS: readonly string[] = [
  "a two three four five six seven eight nine ten eleven twelve",
  "an two three four five six seven eight nine ten eleven twelve",
  "one two three four five six seven eight nine ten eleven twelve",
  "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
  "eine zwo drei vier funf sechs sieben acht neun zehn elf zwolf",
  "einer zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
  "einem zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
  "un deux trois quatre cinq six sept huit neuf dix onze douze",
  "une deux trois quatre cinq six sept huit neuf dix onze douze",
  "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
  "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
  "um dois tres quatro cinco seis sete oito nove dez onze doze",
  "uma duas tres quatro cinco seis sete oito nove dez onze doze",
  "uno due tre quattro cinque sei sette otto nove dieci undici dodici",
  "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
  "en tva tre fyra fem sex sju atta nio tio elva tolv",
  "ett to tre fire fem seks syv otte ni ti elleve tolv",
  "yksi kaksi kolme nelja viisi kuusi seitseman kahdeksan",
  "jeden dwa trzy cztery piec szesc siedem osiem",
  "jedna dwie tri ctyri pet sest sedm osm",
  "один два три четыре пять шесть семь восемь",
  "одну две три четыре пять шесть семь восемь",
  "bir iki uc dort bes alti yedi sekiz",
];

/** Numbers beyond a dozen, and a couple. "A few weeks" tell no day. */
export const MORE_COUNTS: readonly (readonly [number, string])[] = [
  [2, "couple pair par paio paia kahden dva dve paria parar"],
  [14, "fourteen vierzehn quatorze catorce quattordici veertien fjorton fjorten"],
  [15, "fifteen funfzehn quinze quince quindici vijftien"],
  [20, "twenty zwanzig vingt veinte venti vinte twintig"],
  [30, "thirty dreisig trente treinta trenta trinta dertig"],
];

/** First, second, third … as words. */
export const ORDINALS: readonly string[] = [
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte",
  "ersten zweiten dritten vierten funften sechsten siebten achten neunten zehnten elften zwolften dreizehnten vierzehnten funfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten",
  "erstes zweites drittes viertes",
  "erster zweiter dritter vierter",
  "premier deuxieme troisieme quatrieme",
  "premiere seconde troisieme quatrieme",
  "primero segundo tercero cuarto",
  "primer segundo tercer cuarto",
  "primera segunda tercera cuarta",
  "primeiro segundo terceiro quarto",
  "primeira segunda terceira quarta",
  "primo secondo terzo quarto",
  "prima seconda terza quarta",
  "eerste tweede derde vierde",
  "forsta andra tredje fjarde",
  "forste anden tredje fjerde",
  "pierwszy drugi trzeci czwarty",
  "pierwsza druga trzecia czwarta",
  "pierwszej drugiej trzeciej czwartej",
  "prvni druhe treti ctvrte",
  "первой второй третьей четвертой",
  "ilk ikinci ucuncu dorduncu",
];
/** The last of several. */
export const LAST =
  "last letzte letzten letzter letztes derniere dernier ultimo ultima laatste sista siste sidste ostatni posledni последней";

/** German and Dutch write a whole and its part as one word: "Jahresende", "Maianfang". */
export const COMPOUND_STARTS: readonly (readonly [string, string])[] = [
  ["monats", "monat"],
  ["jahres", "jahr"],
  ["quartals", "quartal"],
  ["wochen", "woche"],
  ["maand", "maand"],
  ["jaar", "jaar"],
  ...(MONTHS[1] ?? "").split(" ").map((month) => [month, month] as const),
];
/** What such a word may end in. */
export const COMPOUND_ENDS = ["anfang", "beginn", "mitte", "ende", "halfte", "schluss", "begin", "einde"] as const;
