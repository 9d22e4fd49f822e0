import { plusDays, stamp } from "./days";
import type { Span } from "./period";

type Feast = { words: string; in: (year: number) => Span };

const on = (month: number, day: number) => (year: number) => oneDay(stamp(year, month, day));
const fromTo = (first: readonly [number, number], last: readonly [number, number]) => (year: number) => ({
  first: stamp(year, ...first),
  last: stamp(year, ...last),
});
const easterPlus =
  (first: number, last = first) =>
  (year: number) => {
    const sunday = easterSunday(year);
    return { first: plusDays(sunday, first), last: plusDays(sunday, last) };
  };

/**
 * Feasts by which people tell time, with what is said for them, folded. Who is back "after Easter" is back after its Monday. Days that
 * follow the moon's calendar are left out: they would need tables that end.
 */
export const FEASTS: readonly Feast[] = [
  {
    words:
      "easter ostern osterferien osterurlaub paques pascua pascuas pascoa pasqua pasen wielkanoc wielkanocy wielkanocnych pask pasken paskhelgen paskferien paske paskeferien paasiainen paasiaisen paasiaisten velikonoce velikonocich paskalya пасха пасхи пасху,semana santa,easter monday,easter holidays,easter break,easter weekend,ostermontag,lundi de paques,pasquetta,vacances de paques,vacaciones de semana santa",
    in: easterPlus(0, 1),
  },
  {
    words:
      "karfreitag vendredi-saint viernes-santo,good friday,vendredi saint,viernes santo,venerdi santo,sexta-feira santa,goede vrijdag",
    in: easterPlus(-2),
  },
  {
    words: "carnival carnaval carnevale karneval fasching fastnacht fasnacht karnawal",
    in: easterPlus(-49, -46),
  },
  {
    words: "rosenmontag,shrove monday,lundi gras,lunes de carnaval,segunda-feira de carnaval,segunda de carnaval",
    in: easterPlus(-48),
  },
  {
    words:
      "veilchendienstag faschingsdienstag fastnachtsdienstag,shrove tuesday,mardi gras,martes de carnaval,martedi grasso,terca-feira de carnaval,terca de carnaval",
    in: easterPlus(-47),
  },
  {
    words:
      "aschermittwoch aswoensdag,ash wednesday,mercredi des cendres,miercoles de ceniza,mercoledi delle ceneri,quarta-feira de cinzas",
    in: easterPlus(-46),
  },
  {
    words:
      "ascension himmelfahrt hemelvaart hemelvaartsdag ascensao ascensione kristi-himmelfart,christi himmelfahrt,vatertag,kristi himmelfart",
    in: easterPlus(39),
  },
  {
    words:
      "pentecost whitsun pfingsten pfingstferien pfingstmontag pentecote pentecostes pentecoste pinksteren pinse pinsen pingst pingsten,whit monday,lundi de pentecote",
    in: easterPlus(49, 50),
  },
  { words: "fronleichnam corpus-christi,corpus christi", in: easterPlus(60) },
  {
    words:
      "christmas xmas x-mas weihnacht weihnachten weihnachtsferien weihnachtsurlaub weihnachtsfeiertagen noel navidad navidades natal natale kerst kerstmis kerstvakantie kerstdagen swieta swietach swiat jul julen jula joulu joulun jouluna vanoce vanocich рождество рождества рождеством,christmas break,christmas holidays,boze narodzenie,bozego narodzenia",
    in: fromTo([12, 25], [12, 26]),
  },
  { words: "heiligabend nochebuena,christmas eve,heiliger abend", in: on(12, 24) },
  { words: "silvester nochevieja sylwester,new year's eve,oud en nieuw,saint-sylvestre,san silvestro", in: on(12, 31) },
  {
    words:
      "neujahr jahreswechsel jahreswechsels capodanno nieuwjaar jaarwisseling nyar nyaret nytar arsskiftet yilbasi,new year,the new year,new year's,new year's day,neuen jahr,neues jahr,neuem jahr,neuen jahres,nouvel an,nouvelle annee,jour de l'an,ano nuevo,nuevo ano,ano novo,novo ano,anno nuovo,nuovo anno,nieuwe jaar,nya aret,nye ar,nye aret,nowy rok,nowym roku,nowego roku,novy rok,novem roce,novem roku,новый год,нового года,новом году,uusi vuosi,uuden vuoden,uudenvuoden,yeni yil",
    in: on(1, 1),
  },
  {
    words:
      "epiphany dreikonig dreikonigstag epifania epiphanie befana reyes,dia de reyes,heilige drei konige,trzech kroli,driekoningen,reyes magos",
    in: on(1, 6),
  },
  { words: "mayday,may day,tag der arbeit,fete du travail,primo maggio,dag van de arbeid", in: on(5, 1) },
  { words: "koningsdag", in: on(4, 27) },
  { words: "juhannus juhannuksen midsommar midsummer sankthans,san juan", in: on(6, 24) },
  { words: ",fourth of july,4th of july,independence day", in: on(7, 4) },
  { words: "ferragosto assumption assomption asuncion,maria himmelfahrt,assumption day", in: on(8, 15) },
  { words: "rentree,la rentree", in: on(9, 1) },
  {
    words:
      "toussaint allerheiligen ognissanti,la toussaint,all saints,all saints' day,todos los santos,todos os santos",
    in: on(11, 1),
  },
  { words: ",puente del pilar,fiestas del pilar,el pilar", in: on(10, 12) },
  { words: ",action de grace,action de graces", in: (year) => oneDay(weekdayOfMonth(year, 10, 1, 2)) },
  { words: "sinterklaas", in: on(12, 5) },
  { words: "nikolaus", in: on(12, 6) },
  { words: "immacolata inmaculada,la constitucion,puente de diciembre", in: on(12, 8) },
  { words: "thanksgiving", in: (year) => oneDay(weekdayOfMonth(year, 11, 4, 4)) },
  { words: ",labor day,labour day", in: (year) => oneDay(weekdayOfMonth(year, 9, 1, 1)) },
  { words: ",memorial day", in: (year) => oneDay(plusDays(weekdayOfMonth(year, 6, 1, 1), -7)) },
];

const oneDay = (day: string): Span => ({ first: day, last: day });

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4);
  const corrected = skipped - Math.floor((8 * century + 13) / 25);
  const epact = (corrected + 19 * golden + 15) % 30;
  const full = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - skipped) % 7;
  const offset = full - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return stamp(year, month, offset + 28 - 31 * Math.floor(month / 4));
}

function weekdayOfMonth(year: number, month: number, weekday: number, nth: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return stamp(year, month, 1 + ((weekday - first + 7) % 7) + 7 * (nth - 1));
}
