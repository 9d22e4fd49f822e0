/**
 * Words of seven languages that say the same, by what they say: a word that no example holds then counts for as much as
 * one that many do. Words as the reader folds them; `abc~` is every word that starts so. A word stands for two concepts at most.
 */
export const CONCEPT_WORDS: Readonly<Record<string, string>> = {
  no: "not no non ne pas nicht kein~ neither nor aucun~ ningun~ nessun~ nenhum~ nao geen niet nem ni n't nope nein nix sans ohne without zonder senza sin sem nee nicht's personne dinnae didnae nae cannae wouldnae koa koan net ned nid nich nischt nur num carece tampoco neppure nemmeno neanche evenmin evita evitez vermeid~ avoid",
  never: "never nie niemals jamais nunca jamas mai nooit nimmer ever",
  nothing: "nothing nichts nix rien nada niente nulla niets nut nuschd",
  more: "more mehr weiter~ plus mas piu mais meer further longer lange laenger anymore additional another ulterior~ altri altra altro altre otra otro otros otras outro outra outros outras verder~ autre autres",
  again:
    "again wieder erneut nochmal nochmals abermals encore nouveau vuelv~ volv~ vez nuevo ancora nuovamente novamente novo opnieuw weer nogmaals wederom volt~",
  stop: "stop stops stopped stopping quit cease~ desist~ halt aufhor~ schluss arret~ cess~ cesar cese cesen smett~ pare parem parad parate ophoud~ stoppen stopt stopzet~ staken discontinu~ einstell~ einzustell~ unterlas~ interromp~ sospend~ suspend~ interrump~ beend~ beeindig~ kap kappen refrain abstain abseh~ abzuseh~ absten~ asten~ finit finir ende einhalt quits hou houd houdt gestopt stoppe stoppt stopp gestoppt aufzuhoren hort paren para parale parenle parar~ deten~ acab~ terminar terminen fine finitela finiscila finirla piantatela piantala stoppez stopper sein~ cut knock pack end ends ending endet afblijf afgelopen uitscheiden schei bast~ nonono knallt",
  remove:
    "delete~ deletion erase~ strike scrub purge losch~ gelosch~ streich~ gestrich~ entfern~ austrag~ auszutragen rausnehm~ raus runter rausstreich~ supprim~ suppression retir~ enlev~ radi~ rayer rayez effac~ elimin~ borr~ quiten quitad quitar quita quitenme quiteme quitadme saqu~ sacar sacad saca togli~ tolg~ rimuov~ rimoz~ cancell~ depenn~ remov~ apag~ exclu~ tirem tirar tire verwijder~ schrap~ haal halen afhalen wissen weghalen eraf drop pull scratch herausnehm~ omit aus~trag~ sortez sortir sort otez tragt trag tragen nehmt rauswerfen schmeist schmeisen werft weg wegmachen levat~ levare leva cavat~ cancel virez vire degage~ quitenos quitarme quitarnos quitarlo sacadme sacadnos tira eruit uithalen gooi gooien taken scrap ditch bin lose",
  unsub:
    "unsubscri~ unsub opt optout opting opted abmeld~ abgemeldet abbestell~ desabon~ desinscri~ desuscri~ baja bajas disiscri~ disdett~ descadastr~ uitschrijv~ uitgeschreven afmeld~ austrag~ desinscrev~ cancelar cancelacion opts",
  list: "list lists mailing mailings mailinglist~ verteiler~ mailverteiler adressverteiler liste listen listes lista listas elenco elenchi lijst lijsten verzendlijst mailinglijst adreslijst database databases datenbank~ base bases databank bestand bestanden adressbuch adresbestand adresboek fichier fichiers annuaire carnet rubrica agenda indirizzario distribution crm kartei verzeichnis contacts contactos contatos kontakte kontaktliste kartothek rotation rounds round mailout mailouts loop campaign~ kampagne~ campagne~ campan~ campagna spreadsheet~ excel tabelle tableau envois aussendung~ versand~ verzending~ mailshot~ mailprogramm~ addresslist funnel sequenz sequence~ automat~ circulation",
  mail: "mail mails email emails message messages post letter letters nachricht~ zuschrift~ courrier~ courriel~ correo~ mensaje~ correspond~ korrespondenz messagg~ mensage~ bericht berichten mailtje~ comunicac~ comunicaz~ communicat~ zusendung~ envio envios envoi envois invii invio missive~ mailen rundmail~ rundschreiben newsletter~ infomail~ mel writings stuff things ones one dinge sachen zeug cose cosas coisas trucs choses spullen dingen chose pub~ mensajito~ mailkes berichtje~ brief briefe briefje~ carta cartas lettere lettera lettre lettres",
  ad: "werb~ publicid~ publicit~ pub reclame spam junk spammer~ spammen advert~ marketing promo~ unsolicited demarch~ prospect~ solicit~ sollicit~ akquise kaltakquise pitch pitches outreach propagand~ unerwunsch~ unaufgefordert~ ongevraagd~ ongewenst~ unwanted cold indesir~",
  send: "send sends sent sending schick~ geschickt sende senden sendet gesendet zusend~ zuschick~ envoy~ envia~ envie~ mand~ invia~ invit spedi~ stuur~ sturen gestuurd opsturen toegestuurd toesturen zukomm~ zugesend~ opstuur~ versend~ versch~ spamm~ deliver~ zustell~ remit~",
  write:
    "write writes writing wrote written schreib~ schrieb~ geschrieben anschreib~ angeschrieben ecri~ escrib~ escrit~ scriv~ scritt~ escrev~ schrijf~ schrijv~ schreef geschreven aanschrijv~ mailen anmailen mailst emailing mailing texting messaging writin mailt tippen typing texts",
  contact:
    "contact contacts contacting kontakt~ contactar~ contacte~ contat~ approach~ benader~ reach reaching dirig~ anrufen ringing hit anmelden knock chase ping bother call",
  receive:
    "receiv~ get getting got gets erhalt~ bekomm~ krieg~ gekriegt recib~ recev~ recoi~ recu ricev~ receb~ ontvang~ krijg~ kregen arriv~ llega~ cheg~ ankommen kommt kommen komt uberkomm~ ubercho keep landing lands appear~ turn turning showing",
  hear: "hear hearing heard horen hore gehort entendre sentir sapere ouvir oir noticias notizie nouvelles horend",
  me: "me i my mine moi m mi yo mio mia mich mir ich mein meine meinen meiner meinem meines je j mon ma mes meu minha mim eu mij ik mijn myself meus minhas miei mie mijne michi meim",
  us: "us we our ours uns unser~ wir nous nos notre nosotros nuestr~ noi nostr~ nossa nosso nossos nossas ons onze wij",
  you: "you your yours ihr ihre ihren ihrem ihrer euch euer eure eurem euren dich du dir deine dein vous votre vos te tu usted ustedes su sus vosotros vuestr~ os voi vostr~ lei suo voce voces vosso vossa vossos u uw jullie je jij jouw",
  others:
    "he him his she her they them their er ihm ihn il lui elle eux leur el ella ellos le les loro egli ele ela eles hij hem zij haar hen hun",
  please:
    "please bitte kindly veuillez svp stp priere favor favore prego gentil~ alstublieft aub gelieve cortesia por pf",
  thanks:
    "thank thanks danke dank dankeschon vielen merci gracias grazie obrigad~ bedankt agradec~ ringraz~ remerci~ cheers thx",
  last: "last final letzt~ dernier~ ultim~ laatste definitiv~ definitief endgultig~ definitif penultim~ terakhir allerletzt~ finale",
  peace: "alone peace ruhe frieden tranquil~ paix paz pace rust gerust off out fuera fora via weg raus kwijt",
  leave:
    "leave leaving left lass lassen lasst lasse laiss~ dejen dejad deje dejar deja dejarnos lasci~ deix~ laat laten dejadme dejenme dejame dejennos lachez lache lost suelt~ soltem solta larga largue larguem let mollare molla mollatemi fichez foutez",
  annoy:
    "annoy~ nerv~ genervt belastig~ stor~ derang~ embet~ molest~ fastidi~ disturb~ incomod~ chatead~ lastig~ bother~ pester~ harass~ hassl~ harcel~ acos~ hinder~ bug bugging insist~ nag nagging gest~ seccat~ seccare importun~ zeuren opdring~ drammen badger~ bombard~ asedi~ assill~ penetrant aufdringlich sick tired bored fed irrit~ rompe~ rompi~ scocci~ stress~ aggress~ aandring~ drang~ gedrangt bedrang~ stalk~ flood~ zumull~ zuspam~ zuball~ overspoel~ overlast hartnackig~ persist~ tirannis~ satt leid nauseat~",
  enough:
    "enough genug reicht reichts langt assez suffit basta suficiente chega genoeg zat fed marre hart~ stufo stufa stufi farto farta fartos beu voll bol boring tope hasta~coronilla satur~ saciad~ cansad~ canse stanco stanca stanchi cansa fatigu~ zatgenoeg satt",
  address:
    "address addresses adress~ direccion~ indirizz~ endereco~ adres morada mailbox postfach posteingang boite bandeja buzon casella caixa postvak mailadres emailadres mailadresse mailfach emailfach handle inbox~ casilla boitemail",
  data: "data daten donnees datos dati dados gegevens dsgvo gdpr rgpd avg privacy datenschutz~ lopd lgpd persoonsgegevens personal personnelles personales personali pessoais",
  consent:
    "consent~ einwillig~ eingewilligt zustimm~ zugestimmt consenso toestemming permission erlaubnis erlaubt autoris~ autoriz~ permesso permiso",
  law: "lawyer~ solicitor~ anwalt~ avocat~ abogad~ avvocat~ advogad~ advocaat~ legal~ recht~ juridi~ giuridic~ tribunal court gericht~ klage plainte denuncia~ sue lawsuit querela infring~ copyright~ urheber~ abmahn~ counsel attorney frist juristisch~ gesetz~ loi ley legge lei wet cnil bfdi aepd garante cnpd ico behorde article~ complain~ beschwer~ reclam~ klacht aufsicht~ authority authorities autorite autorid~ autorita autoriteit polizei police policia polizia politie anzeige forderung demand~",
  interested:
    "interes~ geinteresseerd happy glad volontiers encantad~ volentieri love gern gerne keen delighted graag prazer ravi heureu~",
  yes: "yes ja oui si sim yep yeah sure ok okay klar claro certo vale accord natuurlijk certamente absolutely jawohl exact",
  price:
    "price~ cost costs fee fees preis~ kosten kostet gebuhr~ prix tarif~ precio~ coste~ prezz~ costo costi preco~ valor valores prijs~ kost tarief tarieven rate rates budget~ pay pays paid paying bezahl~ zahle zahlen payer paie payant~ pagar pagamos pago paghi pagamento betaal~ betal~ euro euros eur dollar dollars usd gbp sponsor~ rabatt discount",
  link: "link links linked linking verlink~ lien liens enlac~ collegament~ ligac~ dofollow nofollow backlink~ hyperlink~",
  article:
    "article articles artikel~ beitrag~ articolo articoli articulo~ artigo~ gastbeitrag~ guest gastartikel entwurf~ brouillon borrador bozza rascunho draft~ content inhalt~ contenu contenid~ contenut~ conteudo~ texte texto testo tekst stuk piece",
  page: "page pages seite~ site sites website~ webseite~ web pagina~ sitio sito siti blog blogs blogue",
  reading:
    "read reading look looked see seen sehen gesehen lesen gelesen lire lu ver visto leer leido leggere letto ler lido kijken gekeken lezen gelezen angeschaut anschauen regarder vu mirar guardare",
  call: "call calls phone telefon~ anruf~ appel appeler llamada llamar chiamata chiamare ligar ligacao bellen gebeld telefoon zoom teams meet meeting treffen termin~ rendez rdv reunion~ riunion~ reuniao~ afspraak incontro cita calendar kalender~ slot gesprek",
  later:
    "later spater~ tard tarde tardi luego despues dopo depois straks after nach apres before until till bis jusqu hasta fino ate tot prima avant antes voor bevor",
  busy: "busy beschaftig~ occup~ ocupad~ impegnat~ druk stress~ deborde~ overloaded swamped",
  season:
    "week weeks month months quarter year years spring summer autumn winter woche~ monat~ quartal jahr~ fruhling fruhjahr sommer herbst semaine~ mois trimestre annee an ans printemps ete automne hiver semana~ mes meses ano anos primavera verano otono invierno settimana settimane mese mesi anno anni estate autunno inverno verao outono weken maand~ kwartaal jaar lente zomer herfst voorjaar najaar",
  month:
    "january february march april may june july august september october november december januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus",
  weekday:
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica segunda terca quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen tomorrow demain manana domani amanha",
  asking:
    "who what which how when where why wer was welche~ wie wann wo warum wieso qui quoi quel~ comment quand pourquoi quien cual~ como cuando donde chi quale quali come quando dove perche quem qual quais onde wat welke hoe wanneer waar waarom que wen wem",
  person:
    "colleague~ kolleg~ collegue~ colega~ companer~ collega~ boss chef chefin editor redak~ redac~ redaz~ manager director~ direktor direcao leiter~ head team owner besitzer inhaber secretary sekretar~",
  forward:
    "forward~ weiterleit~ weitergeleitet weitergegeben transmis transmett~ transfer~ reenvi~ inoltr~ encaminh~ doorgestuurd doorsturen responsible zustandig~ verantwort~ responsable~ encarg~ responsabil~ responsavel verantwoordelijk charge ansprechpartner~ wenden handles deals kummert occupe gira girat~ passed copied cc",
  invoice:
    "invoice~ rechnung~ facture~ factura~ fattur~ fatura~ factuur refund~ erstatt~ rembours~ reembols~ rimbors~ terugbetal~ subscription~ abonnement~ abo suscripcion~ abbonament~ assinatura~ charged bank~ payment~ zahlung~ paiement~ pagament~ betaling~ debited abgebucht preleva~ cobr~ kundig~ resili~",
  fault:
    "error errors fehler~ erreur~ errore errori erro erros bug crash~ funktionier~ fonction~ funciona~ funziona~ werkt works working login log password passwort~ contrasen~ senha wachtwoord install~ button knopf bouton boton pulsante botao account konto compte cuenta conta broken kaputt hilfe help aide ayuda aiuto ajuda hulp problem~ plugin export~",
  security:
    "phish~ hack~ malware virus leak~ vulnerab~ schwachstell~ sicherheits~ securit~ seguran~ segurid~ sicurezza beveilig~ lek breach~ exploit~ spoof~ falsch~ abuse missbrauch~ attack~ angriff~ compromis~ compromet~ gefalscht trojan~ fraud~ betrug",
  decline:
    "reject~ refus~ ablehn~ abgelehnt absag~ declin~ rechaz~ rifiut~ recus~ afwijz~ afwijs~ pass unfortunately leider malheureus~ lamentabl~ purtroppo infelizmente helaas sorry lamento desol~ spiacent~ desculp~ jammer regret~ bedau~ fit passt passen verzicht~ renonc~ dispens~",
  policy:
    "policy policies richtlini~ grundsatz~ politique~ politica beleid norma normas regel~ rule rules regle~ regola reglas principle principe principio",
  want: "want wants wish wishes like mocht~ will wollen wollt wunsch~ veux veut voul~ voud~ souhait~ quier~ quer~ dese~ vogli~ vorre~ desider~ gostar~ wil willen wens~ prefer~ rather lieber prefiero liever",
  can: "could can would konn~ kann pourr~ peux peut pouvez pued~ podr~ posso possa puo pote~ potre~ pode~ kunt kan kunnen zou zouden might may",
  must: "must should shall muss~ sollen sollt~ soll devez dois doit devr~ deb~ dever~ deve devono moet~ need needs braucht besoin necesit~ bisogno precis~",
  ask: "ask asked asking asks request~ bitten gebeten fordere aufforder~ demand~ pido pedi~ peco chied~ richied~ exij~ exig~ vraag vragen gevraagd verzoek~ prie prions ruego rogamos preghi~ told said gesagt dit dicho detto disse gezegd",
  block:
    "block~ sperr~ gesperrt blocc~ blokk~ filter~ spamfilter report~ gemeldet signal~ segnal~ denounc~ bloqu~ spamordner trash papierkorb poubelle papelera cestino lixo prullenbak bin muell mull spamknopf junkordner indesirables deseado spam spammeldung blackl~ zablok~ mark flagged",
  times:
    "times mal fois vez veces volte keer third fourth fifth second dritt~ viert~ funft~ zweit~ troisi~ quatri~ tercer~ terz~ terceir~ quart~ derde vierde vijfde tweede segund~ deuxi~ cinqui~ twice zweimal dreimal deux tres drei three four five vier funf trois quatre cuatro cinco quattro cinque quatro",
  already: "already bereits schon deja ya gia ja al",
  forget:
    "forget~ forgot~ vergess~ vergiss oubli~ olvid~ dimentic~ scord~ esquec~ vergeet vergeten lasciateperdere perdere perdete",
  spare:
    "saves save spar~ erspar~ verschon~ epargn~ ahorr~ rispar~ poup~ bespaar~ waste~ verschwend~ perd~ tempo temps tiempo zeit tijd time dispenso dispensamos dispense verzichte verzichten",
  record: "file record records akte~ dossier~ fascicolo expediente ficha notes notiz vermerk~ note noted notier~",
  close: "close closed schlies~ geschlossen ferm~ cierr~ cerr~ chius~ chiud~ fech~ sluit~ gesloten",
  remind:
    "remind~ followup nachfass~ nachfrag~ erinner~ relanc~ recordator~ sollecit~ lembr~ herinner~ chaser~ chase chasing bump~ nudg~ circle circling follow",
  future:
    "future zukunft kunftig~ avenir futuro futura toekomst~ voortaan henceforth desormais adelante innanzi doravante dorenavant onwards fortan sofort forthcoming upcoming next nachst~ prochain~ proxim~ prossim~ volgend~ henceforward subsequent sucesiv~ successiv~ sucessiv~ now jetzt maintenant ahora adesso agora nu",
  dead: "dead died deceas~ verstorb~ gestorb~ deced~ fallec~ muert~ mort morto morta scompars~ falec~ morreu overled~ widow~ witwe~ veuve viuda vedova viuva late",
  retired: "retired rente ruhestand~ jubil~ pension~ retrait~ reformad~ ausgeschieden verlassen aposentad~ left",
  wrong:
    "wrong falsch~ faux mauvais~ equivoc~ errone~ sbagliat~ errad~ engano verkeerd~ mistake irrt~ fout error mistaken misdirected fehladress~ fehlgeleitet erreur trompe equivoque vergissing",
  private: "privat~ prive particulier~ particular~ personal",
  business:
    "business firm~ company companies gewerb~ entreprise~ empresa~ azienda~ bedrijf~ commercial~ komm~ verein~ club~ association~ associaz~ asocia~ vereniging school schule ecole escuela scuola escola",
  agency: "seo marketing agency agentur~ agence~ agencia~ agenzia~ bureau ranking~ referencem~ posiciona~",
  consider:
    "consider~ uberleg~ reflech~ pens~ think~ denk~ entscheid~ decid~ besliss~ besprech~ discuss~ parl~ beprat~ vorstand board comite",
  offer:
    "offer~ angebot~ biete~ offre~ ofert~ ofrec~ propost~ propose~ propuest~ vorschlag~ voorstel~ aanbod proposition~ proposal~ cooperat~ kooperation~ collabor~ colabor~ samenwerk~ zusammenarbeit",
  exchange: "exchange~ tausch~ echang~ intercambi~ scambi~ troca~ ruil~ swap~ return reciproc~ gegenseitig",
  add: "add added adding einbau~ eingebaut aufnehm~ aufgenommen ajout~ anad~ agreg~ aggiung~ aggiunt~ inser~ adicion~ acrescent~ toevoeg~ toegevoegd plaats~ geplaatst publi~ veroffentlich~ include~ incluir",
  done: "done fertig erledigt fait hecho fatto feito gedaan gemacht online live",
  hope: "hope hoff~ esper~ sper~ hoop",
  good: "good great nice gut gute guten schon bien bon bonne buen~ bello bella bravo bom boa goed mooi leuk excellent perfekt perfect super toll",
  bad: "bad poor terrible schlecht~ mauvais mal malo brutt~ ruim slecht horrible awful nonsense quatsch unsinn rubbish",
  sincerely: "regards best grusse gruss cordialement saludos saluti cumprimentos groet groeten sincerely mfg vg lg",
  hobby:
    "hobb~ fan amateur~ liebhaber~ passion~ passatempo spass plaisir famil~ school~ schul~ ecole escuela kids kinder enfants hijos figli filhos kinderen child~ oma opa grandma grandpa nonna nonno abuela abuelo avo mother father mutter vater mere pere madre padre mae pai moeder vader",
  flattery: "praise lovely kind nett freundlich gentil~ amable~ vriendelijk lob schmeichel~ flatt~ complim~ simpatic~",
  accept: "accept~ annehm~ akzept~ acept~ accett~ aceit~ aannem~ allow~ zulass~ permit~ erlaub~ consent",
  carry:
    "publish~ run feature~ publier publicar pubblicare veroffentlich~ plaatsen carry host hosting stampa print~ druck~",
  linkbuild:
    "gastbeitrage guestpost~ backlinks sponsored gesponsert~ sponsoris~ patrocin~ sponsorizz~ gesponsord~ advertorial~ dofollow nofollow",
  enquire:
    "curious wonder wondering wonderen frage~ question~ pregunt~ domand~ duvid~ vraag~ clarif~ explain~ erklar~ expliqu~ explic~ spieg~ uitleg~ mean meint means",
  detail:
    "detail~ info~ sample~ example~ beispiel~ exempl~ ejempl~ esemp~ voorbeeld~ muster proof beleg~ reference~ referenz~ licen~ lizenz~",
  gratis: "cheap~ expensive teuer~ cher caro barato costoso duur free gratis kostenlos gratuit~ umsonst unbezahlt",
  book: "book~ buch~ reserv~ prenot~ marc~ boek~ confirm~ bestatig~ conferm~ bevestig~ einlad~ invit~ uitnodig~ works suits passt geht funciona",
  hour: "am pm uhr heures horas ore uur morning afternoon vormittag nachmittag matin manana tarde mattina pomeriggio manha ochtend middag oclock half halb",
  holiday:
    "holiday~ urlaub~ vacance~ conge~ vacacion~ ferie ferias vakantie~ leave maternity elternzeit maternite karenz",
  budget: "budget~ etat haushalt~ presupuest~ bilancio orcament~ begroting~ money geld argent dinero soldi dinheiro",
  redesign:
    "redesign~ relaunch~ umbau~ refont~ rehac~ rifac~ reform~ verbouw~ vernieuw~ migrat~ umzug~ umziehen move moving rebuild~",
  sick: "sick ill krank~ malade~ enferm~ malat~ doent~ ziek~ hospital hopital ospedale surgery operation",
  gone: "gone closed shut defunct offline discontinued wound folded aufgelost~ dissou~ disuelt~ sciolt~ dissolv~ opgeheven ingestellt eingestellt exist~ esist~ bestaat",
  joke: "haha ha lol jaja jajaja ahah ahaha kkk rsrs hihi mdr ptdr xd smile grin",
  insult:
    "idiot~ stupid~ moron~ scam~ betruger~ arnaqu~ estaf~ truff~ golp~ oplicht~ bastard~ fuck~ shit~ scheis~ merde mierda merda kut klootzak~ verdammt~ damn hell pissed wank~ arsch~ bloody crap",
  weather: "weather wetter rain regen sonne sun temps tiempo tempo weer snow schnee",
  shop: "order~ bestell~ command~ pedido~ ordin~ encomend~ deliver~ liefer~ livr~ entreg~ consegn~ lever~ parcel paket colis paquete pacco pacote pakket",
  newsletter:
    "newsletter~ infolettre boletin~ bollettin~ boletim nieuwsbrief~ rundbrief~ infobrief subscribe~ abonn~ suscrib~ iscriv~ inscrev~ aanmeld~ benachrichtig~ notific~ melding~ avis avvis~ aviso~ alert~",
  podcast: "podcast~ interview~ show episode folge sendung emission episodio radio",
  photo: "photo~ foto~ image~ bild~ picture~ immagin~ afbeelding~ graphic~ grafik~ infogra~",
  source: "source~ quelle~ fuente~ fonte~ bron~ mention~ erwahn~ menc~ menzion~ vermeld~ cite~ credit~",
  fix: "fix~ repair~ repar~ korrig~ correct~ corrig~ herstel~ replace~ ersetz~ remplac~ reemplaz~ sostitu~ substitu~ vervang~",
  praise:
    "great perfect super genial perfecto perfetto perfeito prima parfait fantastic wonderful wunderbar amazing awesome brilliant toll klasse spitze volentieri zeker deal einverstanden",
  go: "go ahead los adelante avanti avante vooruit proceed shoot fire feel",
  rates: "media mediakit mediadaten dossier pricelist preisliste listino",
  swap: "barter gegenlink linktausch gegenzug retour cambio swap~ trade~",
};
