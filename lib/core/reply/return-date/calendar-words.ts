/** Names of months and weekdays and words for relative days, folded; one line a language. */
const MONTHS: readonly string[] = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "jan feb mar apr may jun jul aug sept oct nov dec",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "janner feber maerz apr mai jun jul aug sept okt nov dez",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "janv fevr mars avr mai juin juil aout sept oct nov dec",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene feb mar abr may jun jul ago set oct nov dic",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "jan fev mar abr mai jun jul ago set out nov dez",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "gen feb mar apr mag giu lug ago set ott nov dic",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "jan feb mrt apr mei jun jul aug sep okt nov dec",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts april maj juni juli august september oktober november december",
  "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
  "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
  "ocakta subatta martta nisanda mayista haziranda temmuzda agustosta eylulde ekimde kasimda aralikta",
];

const WEEKDAYS: readonly string[] = [
  "sunday monday tuesday wednesday thursday friday saturday",
  "sun mon tue wed thu fri sat",
  "sonntag montag dienstag mittwoch donnerstag freitag samstag",
  "dimanche lundi mardi mercredi jeudi vendredi samedi",
  "domingo lunes martes miercoles jueves viernes sabado",
  "domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado",
  "domingo segunda terca quarta quinta sexta sabado",
  "domenica lunedi martedi mercoledi giovedi venerdi sabato",
  "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
  "niedziela poniedzialek wtorek sroda czwartek piatek sobota",
  "niedziele poniedzialku wtorku srode czwartku piatku sobote",
  "sondag mandag tisdag onsdag torsdag fredag lordag",
  "sondag mandag tirsdag onsdag torsdag fredag lordag",
  "sunnuntaina maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina",
  "nedele pondeli utery stredu ctvrtek patek sobotu",
  "воскресенье понедельник вторник среду четверг пятницу субботу",
  "воскресенья понедельника вторника среды четверга пятницы субботы",
  "nedele pondelka uterka stredy ctvrtka patku soboty",
  "sunnuntaihin maanantaihin tiistaihin keskiviikkoon torstaihin perjantaihin lauantaihin",
  "sunnuntaita maanantaita tiistaita keskiviikkoa torstaita perjantaita lauantaita",
  "pazara pazartesiye saliya carsambaya persembeye cumaya cumartesiye",
  "sondagen mandagen tisdagen onsdagen torsdagen fredagen lordagen",
  "pazar pazartesi sali carsamba persembe cuma cumartesi",
];

const indexed = (lines: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((line) => line.split(" ").map((word, at) => [word, at + first] as const)));

/** Month name to 1 to 12. */
export const MONTH_OF: ReadonlyMap<string, number> = indexed(MONTHS, 1);
/** Weekday name to 0 (Sunday) to 6. */
export const WEEKDAY_OF: ReadonlyMap<string, number> = new Map([
  ...indexed(WEEKDAYS, 0),
  ["tues", 2],
  ["thurs", 4],
  ["weds", 3],
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that say "the coming one". */
export const NEXT = set(
  "next coming following nachsten nachste nachster nachstem kommenden kommende prochain prochaine proximo proxima prossimo prossima volgende komende nasta naeste neste ensi pristi przyszly przyszlym следующей следующий следующем",
);
/** Words between which and a number stands "from now". */
export const IN = set(
  "in dans en tra fra em daqui over om za через binnen after nach within for dentro innerhalb give dame pendant gib",
);
export type Unit = "day" | "week" | "month" | "quarter" | "half" | "year";
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...each("day", "day days tag tage tagen jour jours dia dias giorno giorni dag dagen dagar dage dni дней дня"),
  ...each(
    "week",
    "week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker viikko viikon tydzien tygodnie tygodni недели неделю неделе tyden tydny",
  ),
  ...each(
    "month",
    "month months monat monate monaten mois mes meses mese mesi maand maanden manad manader maned maneder kuukausi miesiac miesiace mesic mesice месяц месяца месяцев",
  ),
  ...each("quarter", "quarter quartal trimestre kwartaal"),
  ...each("half", "semestre semester halbjahr halfjaar"),
  ...each("year", "year years jahr jahre jahren jahres annee an ano anno jaar ar rok roku год"),
]);
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...[
    "a an one ein eine einer einem un une uno una um uma een en jeden",
    "two zwei deux dos due dois duas twee couple couple tva to dwa dva две",
    "three drei trois tres tre tres drie tre trzy tri три",
    "four vier quatre cuatro quattro quatro vier fyra",
    "five funf cinq cinco cinque cinco vijf",
    "six sechs six seis sei seis zes",
    "seven sieben sept siete sette sete zeven",
    "eight acht huit ocho otto oito acht",
  ].flatMap((words, at) => words.split(" ").map((word) => [word, at + 1] as const)),
  ["few", 3],
  ["ein", 1],
  ["paar", 2],
]);

function each(unit: Unit, words: string): (readonly [string, Unit])[] {
  return words.split(" ").map((word) => [word, unit] as const);
}

/** Words after which the day stands on which somebody is back, or until which he is away. */
export const UNTIL =
  /(?:(?<!\p{L})(?:after|before|ennen|nach(?: dem)?|vor(?: dem)?|apres|avant|despues|depois|antes|dopo|prima|voor|na|efter|etter|until|till|'til|til|through|thru|up to|to|and|back|return(?:ing|s)?|returned|resum(?:e|ing)|available(?: again)?|reach(?:able)?|office|bis(?: zum| einschliesslich| einschlieslich)?|zuruck|wieder|ab|jusqu'?(?: ?au| a)?|au|de retour|retour|reviens|rentre|disponible|joignable|hasta(?: el)?|al|regres\w{0,6}|vuelv\w|volver\w?|retorn\w{0,6}|reincorpor\w{0,4}|partir|ate|volt\w{1,6}|fino(?: al)?|al|rientr\w{0,6}|torner\w?|dal|tot(?: en met)?|t\/m|terug|weer|vanaf|do|wrac\w{0,3}|wroce|powrot\w?|od|till|tillbaka|ater|indtil|tilbage|tilbake|til|igen|palaan|asti|saakka|zpet|vratim|до|по|вернусь|с|kadar|itibaren|donecegim)|まで|より|から|以降|至|到|返回|回来|까지|부터|복귀)[\s:,]{0,3}(?:\S{1,14}[\s,]{1,2}){0,4}$/u;
