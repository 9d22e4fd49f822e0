/**
 * The small words around a time, in eighteen languages, folded; phrases of several words between commas. One word may be of several
 * kinds: the grammar knows which fits where it stands.
 */
export const TIME_WORDS = {
  /** Articles and little prepositions that may stand within a time: "the end of the month", "fin du mois". */
  of: "the of zum zur de del della dell dello di du des d do da dos das dal van von vom der die das den dem det dessa le la les el los las il lo gli i l o os as no na nos nas im en em in on am at a au al het t s y ds ved v w u ve for gm",
  /** Before the day of a month that is told by its number alone, where the number has no ending: "le 14", "el 3", "dia 20". */
  dayLead:
    "le au du des el al del il al dal sul l all dall dell dia dias giorno ao,des le,jusqu'au,el dia,o dia,no dia,ao dia,do dia,a partir del,a partir du,hasta el,desde el,para el,verso il,verso l,vers le,fino al,lo stesso",
  /** Before a day whose number has an ending: "the 14th", "de 14e", "den 14:e". */
  the: "the on until till til by before after from to through thru since de op tot vanaf na voor den fra til innen efter etter",
  /** Before a day whose number ends in a dot: "am 14.", "den 14." */
  dotLead: "am zum vom ab bis dem den der d do od dne fra til innen efter etter,bis zum,nach dem,vor dem,ab dem",
  from: "from vom von ab du des dal dalla del desde de da dem van vanaf fran fra od since starting beginning с",
  to: "to bis al au a ate tot till til through thru until do asti saakka hasta fino по до,t.e.m,bis zum,fino al,tot en met,bis einschlieslich",
  and: "and und et y e en og och ja a i и & / + oder or ou o of eller lub nebo или sowie,ainsi que,as well as,asi como,bem como,e anche",
  after:
    "after past nach apres passe passee despues tras pasado pasada pasadas dopo passato passata pasando passando depois apos passado passada na efter etter po после sonra jalkeen voorbij,once past,una vez pasado,une fois passe",
  until:
    "until till til 'til through thru before bis vor jusque jusqu avant hasta antes fino prima ate tot voor t/m tills do przed pred до по kadar asti saakka ennen",
  /** Said on a Monday, "next Thursday" is this week's to some and next week's to others; "coming Thursday" is not. */
  next: "next following upcoming nachste nachsten nachster nachstem nachstes folgende folgenden volgende volgend nasta naste neste ensi",
  coming:
    "coming kommende kommenden kommender kommendes kommendem prochain prochaine prochains prochaines proximo proxima proximos proximas prossimo prossima prossimi prossime komende komend aanstaande eerstvolgende kommande kommende pristi pristim przyszly przyszlym przyszla przyszlego przyszlej najblizszy nastepny nastepnym nastepna следующей следующий следующем следующая onumuzdeki gelecek entrante venturo,que viene,que vem,que entra,qui vient,a venir",
  afterNext:
    "ubernachste ubernachsten ubernachster,after next,d'apres la prochaine,overmorgen week,sobre la proxima,apres la prochaine,depois da proxima,naast volgende",
  /** Tells of the period behind the one just named. */
  following:
    "after afterwards following danach darauf drauf danach suivant suivante d'apres siguiente siguientes seguinte seguente successiva successivo erna daarna daarop volgende efter derpa,after that,la d'apres,de despues,daar na",
  this: "this diese dieser diesen diesem dieses laufenden cette ce cet este esta estos estas questo questa quest corrente neste nesta deste desta deze dit denna detta denne dette tama talla tassa tym tento tento tomto tohoto этой этом этого bu",
  past: "letzte letzten letzter vergangene vergangenen vergangener vorige vorigen dernier derniere passe passee pasado pasada scorso scorsa passado passada afgelopen verleden forra sidste forrige viime minuly minulou zeszly zeszlym прошлой прошлый gecen last previous",
  in: "in dans en entro fra tra em over om za через cez binnen,d'ici,dentro de,daqui a,daqui,give it,give me,give us,gib mir,geben sie mir,gebt uns,geben sie uns,dame,denme,deme,dadme,da me,laissez-moi,laisse-moi,donnez-moi,donne-moi,geef me,geef ons,dammi,mi dia,me da,me de,in about,in roughly,in around,in etwa,in ca,dans environ,en unos,en unas,dentro de unos,dentro de unas,uit",
  about:
    "about around roughly some approximately ca circa etwa ungefahr rund environ unos unas uns umas aproximadamente ongeveer zon ongefar omkring omtrent noin okolo kolem около another other good diese andere noch autres otros otras altri outros nog",
  later:
    "later from today time,from now,from today,from then,s time,spater,ab heute,a partir de hoy,mas tarde,dopo,depois,piu tardi,mais tarde,plus tard,na nu,vanaf nu,sonra,senare,senere,fra na,pozniej,pozdeji,kuluttua,paasta,d'ici",
  ago: "ago geleden fa atras sedan siden temu назад sitten zpet her now straight running already",
  since:
    "seit since depuis hace sinds sedan siden od,il y a,desde hace,da oltre,ha mais de,vor uber,vor mehr als,vor,ha cerca de,for the last,for the past,in the past",
  for: "for fur pendant durante per voor por durant over i na lang",
  every:
    "every each jeden jede jedes chaque cada ogni todas todos elke iedere varje hver kazdy kazda kazde каждый каждую her joka tous toutes tutti tutte les los as os",
  working:
    "working business werk arbeits office ouvrable ouvrables ouvres ouvre habiles habil laborables laborable lavorativi lavorativo uteis util werkdagen",
  nothing: "not nicht kein keine pas ni nor neither niet geen nao non noch",
  start:
    "start early begin beginning beginn beginning anfang anfangs debut principio principios comienzo comienzos inicio inicios inizio inizi comeco primeros primi primeiros aanvang borjan starten begynnelsen poczatek poczatku zacatek zacatku zacatkem начале начала basi basinda alku alussa",
  middle:
    "mid middle mitte mi milieu mediados meados meta half halb midden medio mitten midten polowie polowa puli pulce середине ortasi ortasinda puolivali puolivalissa,half way through,halfway through",
  end: "end late ende fin fins fines schluss final finales fine finali fim eind einde slutet slutningen loppu lopussa koniec koncem konci koncu конце конца sonu sonunda",
  half: "half halfte moitie quinzaine mitad quincena meta metade quinzena helft halva halvan halvdel polowa polovina polovine половина половине половину",
  /** "Week 34", "KW 34". */
  weekNumber:
    "kw kalenderwoche kalenderwochen cw week weken wk vecka veckan v uge uke viikko viikolla viikkoon viikon semaine sem settimana semana tydzien tygodniu tyden tydnu,week no,week number,week nr,calendar week",
  quarterNumber: "q t",
  halfYearNumber: "h s",
  tomorrow:
    "tomorrow morgen demain manana domani amanha jutro imorgon imorgen huomenna zitra завтра yarin,i morgen,i morgon",
  overmorrow:
    "ubermorgen apres-demain dopodomani overmorgen pojutrze послезавтра pozitri overmorgon overimorgon ylihuomenna,apres demain,pasado manana,depois de amanha,the day after tomorrow,day after tomorrow,i overmorgen,i overmorgon",
  /** A weekday of the week after: "Monday week", "lundi en huit". */
  fortnightLater: ",en quinze",
  nextWeek: ",para a semana",
  weekLater: "week,en huit,in acht tagen",
  eightDays: ",huit jours,acht tage,acht tagen,ocho dias,otto giorni,oito dias",
  fifteenDays: ",quinze jours,quince dias,quindici giorni,quinze dias,vierzehn tage,vierzehn tagen",
  including:
    "inclusive including included inclus incluse compris incluido inclusive incluso compreso incluido einschlieslich inklusive inkl incl,tot en met,t/m,t.e.m,til og med,till och med,t.o.m,bis einschlieslich,y incluido",
  /** The whole of a time, or what is left of it. */
  whole:
    "rest remainder reste resto all whole entire entirely ganze ganzen ganzer gesamten tout toute todo toda tutto tutta intero intera inteiro inteira heel hele gehele hela hele caly caly cely cele весь всю",
  /** Parts of the day that are spelt like a day. */
  daypart:
    "goedemorgen,guten morgen,heute morgen,gestern morgen,jeden morgen,am morgen,goede morgen,por la manana,esta manana,de la manana,la manana,misma manana,esa manana,cada manana,dia a dia",
  earliest:
    ",at the earliest,at the soonest,fruhestens,au plus tot,como pronto,como muy pronto,al piu presto,op zijn vroegst,op z'n vroegst,no minimo,or later,onwards",
  /** Behind the time just told. */
  afterThat:
    ",danach gern,danach gerne,danach wieder,danach bin,danach sind,danach geht,danach passt,danach melde,danach haben,danach will,danach schau,danach schaue,danach kann,danach konnen,danach mochte,danach gucke,daarna wil,daarna kijk,daarna willen,daarna kunnen,daarna mag,daarna heb,daarna ga,apres oui,apres volontiers,despues si,despues con gusto,depois sim,dopo volentieri,daarna graag,daarna weer,daarna ben,daarna kan,after that,after this,apres ca,apres cela,despues de eso,despues de esto,dopo di che,depois disso",
  halfA: "halben halbes demi medio mezzo meio half halvt polovina",
  between: "between zwischen entre tra fra tussen mellan mellem mellom miedzy mezi между",
} as const;

/** A kind of little word. */
export type Relation = keyof typeof TIME_WORDS;
/** All of them. */
export const RELATIONS = Object.keys(TIME_WORDS) as Relation[]; // the keys of a constant are its type

/** What each unit is called. */
export const UNIT_WORDS = {
  day: "day days tag tage tagen jour jours dia dias giorno giorni dag dagen dagar dage dager dni day(s) дней дня день gun paivan paivaa paivien",
  week: "week weeks wk wks woche wochen semaine semaines semana semanas semanita semanitas semaninha settimana settimane settimanella weken weekje weekjes vecka veckan veckor uge ugen uger uke uken uker viikko viikon viikkoa viikolla tydzien tygodniu tygodnia tygodnie tygodni неделя недели неделю неделе недель tyden tydne tydny tydnu hafta haftaya",
  month:
    "month months monat monats monate monaten mois mes meses mesecito mesecitos mese mesi mesetto mesetti maand maandje maandjes maanden manad manaden manader maned maneden maneder kuukausi kuukauden kuukautta kuussa miesiac miesiaca miesiacu miesiace miesiecy mesic mesice mesicu mesici месяц месяца месяцев месяце ay",
  year: "year years jahr jahre jahren jahres annee annees an ans ano anos anno anni jaar jaren ar aret vuosi vuoden vuotta rok roku lat roce god год года году yil yila",
  quarter: "quarter quartal quartals trimestre trimester kwartaal kvartal kvartalet ctvrtleti kwartal kwartale quarto",
  half: "semestre semester halbjahr halbjahres halfjaar semestr polrocze pololeti",
  weekend:
    "weekend wochenende week-end finde fin-de-semana helgen helg helgen weekendje,fin de semana,fine settimana,fim de semana,vikend",
  fortnight: "fortnight quinzaine quincena quindicina quinzena",
} as const;

/** What may follow a number that is the day of a month; behind any other word it counts something. */
export const FOLLOWS_DAY: ReadonlySet<string> = new Set(
  (
    "and or but when if so please pls plz svp stp then again at in for with is was works would will because since onwards onward inclusive included we i you they it he she not too this thanks best regards " +
    "und oder aber wenn bitte wieder zuruck erneut nochmal bin ist sind im in ab an mit fur habe haben hatte werde werden wird gern gerne  ich wir sie vielen danke nicht kann konnen passt geht noch herum rum einschlieslich inklusive da also klar dann nur " +
    "et ou mais quand si je nous vous il on pour inclus compris  avec merci ca c est suis sera serai serons en ne donc " +
    "y e o pero cuando que ya estoy estamos con gracias inclusive incluido para   en no me nos te le ambos pues " +
    "ed ma quando se sono siamo sara con grazie compreso incluso fino torno ci mi in non quindi " +
    "ou mas quando se por favor estou estamos com obrigado obrigada ja em nao portanto " +
    "en maar als dan weer terug ben is zijn met voor dank  ik we wij je kan kun graag dus niet " +
    "och men eller ar jag vi og jeg er eller med igen igjen tillbaka tilbake tilbage i oraz ale jestem bede lub ale jsem budu"
  ).split(" "),
);
