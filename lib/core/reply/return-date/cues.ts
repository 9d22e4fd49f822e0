/** What the words around a time say of it. All run on folded text; eighteen languages. */

/** Somebody or something is back. */
export const BACK =
  /(?:буду|будем|reanud|atend|atiend|heropen|relis|relir|lisons|lirons|\bback|return|\breply|\brespond|\banswer|antwort|repondr|traiter|respond|contest|rispond|beantwoord|resum|reopen|zuruck|wieder|erneut|retour|weiter\b|rentre\b|reviens|revien|rentrer|reouv|repren|regres|vuelv|volver|volve\b|volvem|retorn|reincorpor|reabr|reapertur|volt[aeoi]|reabr|rientr|torner|torno\b|ritorn|riape|riapr|ripren|terug|weer |wrac|wroce|powrot|tillbaka|ater |tilbage|tilbake|igjen|palaan|palaamme|zpet|vratim|вернусь|вернемся|выйду|donecegim|donuyor|복귀|返回|回来|回來|復帰|以降|より|戻|再開|上班|恢復|復職|出勤|出社|恢复|at my desk|in the office again|(?<!(?:nicht|keiner|niemand) )im (?:buro|haus)|al lavoro di nuovo|operativ|disponibl|disponivel|disponibil|erreichbar|reachable|joignable|bereikbaar|reperibil|localizable|available|verfugbar|beschikbaar|kaytettavissa|anwesend)/g;

/** We are asked to write, or a talk is put off, until then. */
export const ASKED =
  /(?:\bruhr(?:en|t)\b|repass|retent|\bretom(?:am|em|ar)|\bop terug\b|(?:hatte|hatten|habe|haben) (?:ich|wir) (?:wieder |mehr |etwas )?zeit|(?:have|find) (?:the |more |some )?time\b|tengo tiempo|tendre tiempo|aurai (?:le |du |plus de )?temps|avro tempo|heb ik (?:weer |wel )?tijd|tenho tempo|terei tempo|(?:pop|send|drop) (?:me|us)|a line|a shout|a poke|a nudge|richiam|\bmi chiam|\bcerchi|\bklop|\banklopf|sin problema|kein problem|no problem|sem problema|nessun problema|geen probleem|pas de (?:souci|probleme)|mettons|disons|diciamo|digamos|sagen wir|\bsay\b|laten we zeggen|\bzeg\b|\bgern\b|\bgerne\b|gladly|happy to|con gusto|volontiers|volentieri|\bgraag|charl|convers|agend|pode ser|facciamo|hagamos|faisons|machen wir|let's|\blaten we|\bsuit|works (?:for|better)|be fine|telefon|\bruf|passt|reveni|me vend|nos vend|conviene|convien|va bene|seria bom|me va bien|schikt|mejor|better|besser|lieber|plutot|beter|meglio|melhor|(?<!out |away |closed |off )again\b|write|contact(?! (?:my|our|mr|ms|mrs|the|frau|herr))|reach (?:out|me|us)|in touch|\bping|remind|\btry\b|try me|follow up|check (?:back|in)|circle|revisit|\btalk|speak|\bpick|\bdrop\b|get back|\bask\b|\bcall\b|nudge|chase|look at (?:it|this)|noch ?mal|nochmal|nomol|\bmeld|\bschreib(?!tisch)|erinner|\bsprechen|\bfrag(?:en|t|)\b|anruf|kontaktier|kommen sie|nouveau|recontact|relanc|reparl|rappel|retent|reessay|(?<!souss)ecri[svrt]|contacte|revenez|revoy|reviens vers|de nuevo|otra vez|escrib|contact[ae]|retom|hablam|hablar|habl[ae]|recuerd|avis[ae]|\bllam|\bbusc|mandar?(?:me|nos|mel)|mande(?:me|nos|n)|envi[ae](?:me|nos)|insist|novamente|de novo|outra vez|escrev|\bfal(?:e|ar|amos|amo)\b|lembr|\bcham[ae]|contat|di nuovo|risent|ricontatt|riparl|\b(?:ri)?scriv|ricord|sent(?:iamo|irci)|opnieuw|nog eens|nogmaals|schrijf|\bmail (?:me|mij|ons|gerust|dan|maar|nog)|herinner|probeer|contacteer|neem .{0,12}contact|bel me|\bstuur|spreken|igen\b|uudelleen|ponownie|znovu|снова|tekrar)/g;

/** "In January it is quiet. Write to me then": the sentence behind a time asks for it. */
export const THEN =
  /(?<!\p{L})(?:then|by that time|dann|alors|a ce moment|entonces|esa fecha|allora|in quei giorni|nessa altura|entao|dan|tegen die tijd|rond die tijd)(?!\p{L})/u;

/** "Once the clocks have changed", "na de ledenvergadering", "in the autumn": a time told by what happens then, or a season. */
export const EVENT =
  /(?<!\p{L})(?:spring|summer|autumn|the fall|winter|fruhling|fruhjahr|sommer|herbst|printemps|l'ete|cet ete|automne|hiver|primavera|verano|otono|invierno|estate|autunno|inverno|verao|outono|voorjaar|lente|zomer|herfst|najaar|once|after|when|as soon as|wenn|sobald|nachdem|nach (?:de[rmn]|dies|unser|mein)\p{L}*|quand|lorsque|des que|apres|une fois|cuando|en cuanto|una vez|despues|tras|quando|appena|dopo|una volta|als|zodra|na|nadat|wanneer|assim que|depois|logo que)(?!\p{L})/u;

/** A time that nobody can note. */
export const VAGUE =
  /(?<!\p{L})(?:some other time|another time|some ?time|some day|one day|a few (?:weeks|months)|a (?:good )?(?:long )?while|later|irgendwann|ein ander(?:mal|es mal)|spater|quelque temps|quelques (?:semaines|mois)|plus tard|une autre fois|mas (?:adelante|tarde)|otr[oa] (?:momento|ocasion)|un tiempo|unas semanas|piu (?:avanti|tardi)|un'altra volta|qualche (?:settimana|mese)|poi si vedra|mais (?:tarde|para a frente|pra frente)|outra (?:altura|hora)|algum tempo|umas semanas|een andere keer|ander moment|een tijdje|een paar (?:weken|maanden))(?!\p{L})/u;

/** "Maybe after the summer", "only once it is over": where it stands without a day, the days before it are not the ones that are meant. */
export const RATHER_LATER =
  /^\s*(?:maybe|perhaps|vielleicht|peut-etre|quiza|quizas|tal vez|forse|magari|misschien|talvez)(?!\p{L})|(?<!\p{L})(?:only|erst|seulement|solo|so|pas avant|alleen) (?:once|after|when|wenn|sobald|nach|apres|quand|despues|cuando|dopo|quando|depois|als|wanneer)(?!\p{L})/u;

/** An end, or a day that comes first. */
export const UNTIL =
  /(?:(?<!\p{L})(?:after|before|ennen|nach(?: dem)?|vor(?: dem)?|apres|avant|despues|depois|antes|dopo|prima|pasad[oa]s?|passad[oa]|passe|na|efter|etter|until|till|'til|til|through|thru|up to|to|from|bis(?: zum| einschlie(?:s|ss)lich)?|ab|voor|jusqu'?(?: ?au| a| en)?|au|hasta(?: el)?|al|a partir de?l?|ate|fino (?:al?|all|a)|tot(?: en met)?|t\/m|vanaf|do|od|indtil|asti|saakka|earliest|soonest|fruhestens|erst|pas avant|au plus tot|no antes|como pronto|non prima|al piu presto|nao antes|niet voor|pas|до|по|после|с|kadar|itibaren|sonra)|まで|より|から|以降|至|到|까지|부터)[\s:,]{0,3}(?:[^\s\d]{1,14}[\s,]{1,2}){0,3}$/u;

/** A lead behind a time: "May at the earliest", "15'e kadar". */
export const UNTIL_BEHIND =
  /^(?:'\p{L}{1,3})?[\s,]{0,2}(?:tarihine )?(?:at the (?:very )?earliest|at the soonest|fruhestens|au plus tot|como (?:muy )?pronto|al piu presto|op z(?:ijn|'n) vroegst|no minimo|or later|onwards?|inclu|einschl|inkl|compris|asti|saakka|kadar|itibaren|sonra|まで|より|から|以降|까지|부터)/u;

/** Not at work: of a period named in such words the end counts. */
export const AWAY =
  /(?:\baway\b|(?:\bam|'m|\bbe|\bis|'s|\bare|'re|team|all) out\b|\bout (?:of (?:the |our )?(?:office|country|town)|on|until|till|from|for|sick|ill|today|again)|\booo\b|offline|(?:won't|not|no one|nobody)(?: be)? (?:read|check|answer|look|in\b|reply)|nicht (?:lesen|gelesen)|\bne lirai|\bleave\b|vacation|holiday|closed|closing|\bshut|absent|absence|(?:\bam|'m|\bbe|\bis|'s|\bare|'re|\bhave|days?|weeks?|time) off\b|travel|unavailable|not available|abroad|\bill\b|\bsick|surgery|hospital|maternity|abwesend|abwesenheit|urlaub|geschlossen|ferien|elternzeit|mutterschutz|unterwegs|(?:nicht|keiner|niemand) (?:da|im|erreichbar|besetzt|am platz)|krank|messe|dienstreise|verreist|betriebsruhe|absent|conge|ferme|vacances|deplacement|arret|indisponible|ausente|ausencia|vacaciones|cerrad|de baja|de viaje|permiso|cierre|fuera|ferias|fechad|licenca|encerrad|recesso|assente|assenza|ferie|chius|chiud|in viaggio|fuori|malattia|maternita|trasferta|afwezig|vakantie|gesloten|verlof|ziek|op reis|met reces|urlop|nieobecn|zamkniet|semester|ledig|stangt|franvarande|tjanstledig|ferie|fravaer|lukket|stengt|borte|lomalla|poissa|suljettu|dovolen|nepritom|zavren|отпуск|отсутств|закрыт|izin|tatil|kapali|休|不在|出張|휴가|부재|출장)/;

/** "I work Tuesday to Thursday", "we answer Monday to Friday": days of every week, not one to come. */
export const WORKING =
  /(?:work|arbeit|werk|travaill|trabaj|trabalh|lavor|pracuj|arbetar|jobb|arbejd|answer|hours|open|offnungszeit|geoffnet|sprechzeit|burozeit|teilzeit|part.?time|temps partiel|mi-temps|tiempo parcial|media jornada|tempo parcial|tempo parziale|deeltijd|horaire|ouvert|bureau|horario|abierto|atiend|atend|orari|apert|aberto|besetzt|presen|reachable|erreichbar|joignable|bereikbaar|aanwezig)\p{L}*(?: \S{1,14}){0,8} ?$/u;

/** A time that has begun. */
export const BEGUN =
  /(?:(?<!\p{L})(?:since|seit(?: dem)?|depuis(?: le)?|desde hace|sinds|sedan|siden|founded|established|gegrundet|born|posted|sent|gesendet|verzonden|envoye|enviado|inviato))[\s:,]{0,3}(?:(?:the|on|le|el|il|dem|den|am|de|o) )?$/u;

/** Up to this day nothing: the day itself is the first. */
export const NOT_BEFORE =
  /(?:not (?:\p{L}+ )?(?:before|until)|nicht vor|fruhestens|pas avant|au plus tot|no antes|como (?:muy )?pronto|non prima|nao antes|niet voor|inte fore|ikke for)[\s:,]{0,3}(?:[^\s\d]{1,14}[\s,]{1,2}){0,2}$/u;

/** "El año lectivo" begins when the school says, a fiscal year when the company does. */
export const OTHER_YEAR = /^ (?:letivo|lectivo|escolar|academico|scolaire|universitaire|scolastico|accademico|fiscal)/;

/** "Every day but Friday". */
export const EXCEPTED =
  /(?<!\p{L})(?:except|but not|apart from|ausser|sauf|hormis|excepto|salvo|menos|tranne|eccetto|exceto|behalve|uitgezonderd)(?: (?:on|for|am|den|le|el|los|il|la|a|as|o|op))?\s$/u;

/** "The shop (closed on Mondays)": behind the bracket and the day. */
export const CLOSED_WEEKLY =
  /^s? ?(?:closed|zu\b|geschlossen|ruhetag|ferme|cerrad|chius|fechad|encerrad|gesloten|dicht)/;

/** Nobody knows until when. */
export const OPEN_END =
  /(?:until further notice|till further notice|bis auf weiteres|jusqu'a nouvel (?:ordre|avis)|hasta nuevo aviso|fino a (?:nuovo avviso|data da)|ate (?:novo aviso|nova ordem)|tot nader (?:order|bericht)|tills vidare|indtil videre|inntil videre|toistaiseksi|do odwolania|do odvolani)/;

/** The day of another letter: "your mails of the 3rd and the 10th", "la factura de agosto". */
export const OTHER_LETTER =
  /(?:(?:factura|fatura|fattura|facture)s? (?:de|di|d')\s?$|(?:mail|message|nachricht|schreiben|courriel|correo|mensaje|messaggio|mensagem|bericht|letter|brief|anfrage|invoice|rechnung|fattura|factura|facture)\p{L}{0,3} (?:of|dated|vom|du|del|van|do)(?:[^\p{L}.;:!?]|(?<!\p{L})(?:the|and|st|nd|rd|th|et|und|y|e|en|du|del|vom|le|el|of|il|den|am|on)(?!\p{L})){0,30}$)/u;

/** When a door is open is not when somebody is back. */
export const HOURS =
  /(?:horario|\bhours|offnungszeit|sprechzeit|burozeit|horaires|\borari|openingstijd|openingsuren|atendimento)/;

/** Not then: the time behind it is meant. */
export const REFUSED =
  /(?:\bfull\b|no good|hopeless|impossible|\bbusy|booked|solid|manic|mad\b|crazy|dicht|\bvoll\b|ausgebucht|geht (?:gar )?nicht|geht nichts|unmoglich|complet\b|pris\b|charge|lleno|imposible|pieno|impossibile|cheio|impossivel|\bvol\b|vol met|druk|lukt niet|onmogelijk)/;

/** "Next week not", "la semana que viene no". */
export const NOT_THEN = /^[^.,;:]{0,20}(?<!\p{L})(?:not|nicht|nix|nichts|no|non|nao|niet|pas)(?!\p{L})/u;

/** What has happened: its day is no day to come. */
export const HAPPENED =
  /\b(?:ended|finished|endete|finissait|acabo|acabou|termino|terminou|finiva|eindigde|was|were|had|happened|arrived|took place|passed|broke|burst|fell|began|started|died|wurde|hatte|waren|starb|etait|avait|a eu lieu|fue|tuvo|ha tenido|e stato|e stata|andat[oa]|ha avuto|foi|aconteceu|had|was|werd)\b/;

/** The same, told behind the day: "is in augustus vertrokken". */
export const HAPPENED_BEHIND =
  /^ (?:(?:ci|mi|nos|me) ha|nous a|hat (?:uns|mich)|heeft (?:ons|me|mij)|has (?:drained|eaten|cost|left)|nos (?:deixou|dejo))(?!\p{L})|^ (?:\S{1,14} ){0,2}(?:vertrokken|aufgehort|gegangen|weggegangen|gestorben|gewesen|verlassen|gekundigt|geheiratet|gestopt|overleden)/u;

/** The first day of what is told. */
export const FROM =
  /(?<!\p{L})(?:from|starting|beginning|as of|vom|von|ab(?: dem)?|du|des|a partir d[ueo]?l?|del|desde(?: el)?|dal|dalla|van|vanaf|fran|fra|od|с)[\s:,]{0,2}(?:\p{L}{2,12},? )?$/u;

/** "Away for work until Friday" is no day of every week. */
export const ENDS =
  /(?<!\p{L})(?:until|till|through|bis|jusqu'?a?u?|hasta(?: el)?|ate|fino (?:a|al)|tot|do|til|ennen|asti) $/u;

/** "Only after the holidays, that is from 15 September": the absence is over then. */
export const BEHIND_ABSENCE =
  /(?<!\p{L})(?:after|nach|apres|despues de|tras|dopo|depois d|na (?:de|het|mijn|onze)|efter|etter|po|после)(?!\p{L})/u;

/** A day of return, whatever is said of work. */
export const SURELY_BACK =
  /\b(?:back|return|again|de nuevo|di nuovo|de nouveau|a nouveau|novamente|de novo|opnieuw|wieder|zuruck|retour|reviens|reouv|reopen|reab|riap|heropen|vuelv|regres|rientr|torn|volt|terug|weer)/;
