/**
 * Sentences of automatic mail in 18 languages, run on folded text. `absence`: two different ones in a mail make it an
 * absence note; `departed`: gone for good; `automatic`: a program says what it is; `received`: an acknowledgement.
 */
export type BodySigns = {
  absence: readonly RegExp[];
  departed: readonly RegExp[];
  automatic: readonly RegExp[];
  received: readonly RegExp[];
};

const english: BodySigns = {
  absence: [
    /\b(?:i am|i'm|i will be|i'll be|am|we are|(?:he|she|[a-z]{2,20}) is|will be) (?:currently |presently |now |also |away and |travell?ing and )?(?:out of (?:the |my )?(?:office|country|town)|on (?:a |an |my |annual |maternity |paternity |parental |sick |medical |summer |holiday |extended |bereavement |family )*(?:vacation|leave|holidays?|pto|sabbatical|business trip|honeymoon)|away(?: from (?:the |my )?(?:office|desk|e-?mail|keyboard))?(?: (?:until|till|from|on|through|with|for|and|this|between)|[.,!])|unavailable(?: until| from| through| on|[.,])|travell?ing (?:until|from|on|for|with|through|this|and)|not in the office|off (?:work|sick|today|until))/,
    /\b(?:out of (?:the )?office|ooo)\b(?: (?:from|until|till|on|through|with|for|at|and|this|today|starting|beginning|between)|[.,:!])/,
    /\b(?:i will|i'll|will|i shall|i) (?:be )?(?:back|return|returning)(?: to| in| at)?(?: (?:the |my )?(?:office|work|desk))? ?(?:on|by|in|from|the|monday|tuesday|wednesday|thursday|friday|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|after|tomorrow)/,
    /\b(?:back|returning|return) (?:in|to|at) (?:the |my )?(?:office|work|desk)\b/,
    /\b(?:limited|no|little|intermittent|sporadic|infrequent|restricted|without|reduced|only occasional) (?:or no )?(?:access to|internet|e-?mail access|access)\b|\bnot (?:be )?(?:checking|reading|monitoring|have access to|able to (?:access|check|read|respond)) (?:my |to )?(?:e-?mails?|inbox|messages)?/,
    /\b(?:respond|reply|answer|get back|attend)(?: to)?(?: (?:you|your|all|any|it|this|e-?mails?|messages?|inquir\w{1,3}|requests?))*(?: as soon as (?:possible|i can))? (?:when|upon|once|after|on) (?:i|my|we)(?: am| get|'m)? ?(?:return|back|get back)/,
    /\b(?:if (?:this|it|your|the|you)[^.\n]{0,50}(?:is |are )?(?:urgent|emergency|immediate|time.sensitive)|(?:for|in case of|in) (?:any )?(?:urgent|emergency|emergencies|immediate|an emergency)[^.\n]{0,30}|in urgent cases)/,
    /\b(?:in|during) my absence\b|\bwhile (?:i am|i'm) (?:away|out|gone|on)|\bduring (?:this|that) (?:time|period)\b/,
    /\bupon my return\b|\bon my return\b|\bwhen i(?:'m| am)? (?:return|back|get back)\b|\buntil (?:my return|i return)/,
    /\b(?:our )?offices? (?:is|are|will be) closed|closed for (?:the )?(?:holidays?|christmas|easter|summer|vacation|new year)/,
  ],
  departed: [
    /\b(?:is|am|are|has|have|'s) no longer (?:an? |be )?(?:with|employed|working|work|works|at|part of|employee|affiliated|associated|available at|in (?:the|this|his|her) (?:role|position|company))\b/,
    /\bno longer (?:works?|employed) (?:at|for|with|here|in)\b|\bdoes(?:n't| not) work (?:here|at [\w. ]{2,30}|for [\w. ]{2,30}) (?:any ?more|any longer)\b/,
    /\b(?:has|have|'ve) (?:now |recently |since |already )?(?:left|departed|retired from|moved on from) (?:the |our |this )?(?:company|organi[sz]ation|business|firm|team|[a-z]{3,20}$|[a-z]{3,20}[.,])/,
    /\b(?:my |his |her )?last day (?:at|with|in|of work|was)\b|\b(?:has|have) (?:passed away|retired)\b/,
    /\b(?:this|the) (?:e-?mail|mailbox|e-?mail address|inbox|account|address|e-?mail account|mail box) (?:is|has been|was|will be) (?:now )?(?:no longer|retired|closed|deactivated|decommissioned|discontinued|being retired|permanently)\b/,
    /\bno longer (?:monitored|in use|active|in service|checked|being monitored|a valid|maintained|used)\b/,
  ],
  automatic: [
    /\bthis is an? (?:automat(?:ed|ic)|auto)[ -]?(?:generated )?(?:reply|response|message|e-?mail|notification|acknowledge?ment|out of office|vacation|mail|answer)/,
    /\bautomat(?:ed|ic|ically)[ -](?:generated|reply|response|sent|responder|acknowledge?ment|out of office)\b|\bauto-?(?:reply|response|responder|generated|respond)\b/,
    /\b(?:please )?do not (?:reply|respond) (?:directly )?to this (?:e-?mail|message|mail)\b|\bthis (?:e-?mail|mailbox|inbox|address|account|message) (?:is not|is un|isn't|cannot|does not)[^.\n]{0,30}(?:monitored|receive|attended|accept)|\bunmonitored\b/,
  ],
  received: [
    /\b(?:we|i)(?:'ve| have| )? ?(?:successfully |just )?(?:got|received) your (?:message|e-?mail|mail|inquiry|enquiry|request|submission|query|application|ticket|note|support)\b|\byour (?:message|e-?mail|inquiry|enquiry|request|submission|query|ticket|application|pitch) (?:has been|was|is) (?:successfully )?(?:received|submitted|logged|created|registered|forwarded to|sent to)/,
    /\bthank(?:s| you)(?: very much| so much)? for (?:contacting|reaching out to|getting in touch with|your (?:e-?mail|message|inquiry|enquiry|submission|request|query|interest|application)|writing to|submitting|e-?mailing|messaging)\b/,
    /\b(?:ticket|case|reference|request|incident|enquiry|support)(?: id| number| no| ref)?\.?[ :]{0,2}(?:is |has been )?(?:#|\[|no|id)?[ :]{0,2}[a-z]{0,6}-?\d{3,}|\ba (?:support )?(?:ticket|case) has been (?:created|opened|logged)/,
    /\b(?:we|someone|our team|a member of (?:our|the) \w{2,20}(?: \w{2,20})?|one of our \w{2,20}(?: \w{2,20})?|a (?:representative|team member|colleague|specialist))[^.\n]{0,30}(?:will|aim to|try to|shall|endeavou?r to|'ll)[^.\n]{0,30}(?:respond|reply|get back|be in touch|contact you|review|answer|be in contact|follow up|reach out)/,
    /\bwithin (?:the next )?(?:\d{1,2}|one|two|three|a few|24|48|72)(?:[ -]{1,3}(?:\d{1,2}|to \d{1,2}|or two|two|three))? ?(?:\(\d{1,2}\) )?(?:business |working )?(?:hours?|days?)\b|\b(?:response|reply) times?\b|\b(?:opening|office|business|working|support) hours\b|\bhigh(?:er)? (?:volume|than (?:usual|normal))|\bdue to the (?:high|large) (?:volume|number|amount)/,
    /\b(?:to confirm (?:receipt|that we)|confirm(?:s|ing)? (?:receipt|that (?:we|your))|acknowledge?(?:s|ment)? (?:of )?(?:the )?receipt)|\b(?:faq|knowledge base|help cent(?:er|re))\b/,
  ],
};

const latin: readonly BodySigns[] = [
  {
    // German
    absence: [
      /\bich bin (?:[\w., ]{0,40})?(?:nicht (?:im (?:buro|haus|dienst)|erreichbar|da|am (?:platz|arbeitsplatz))|(?:im|in) (?:urlaub|ferien|elternzeit|mutterschutz)|abwesend|auser haus|ausser haus|unterwegs|verreist|auf (?:dienstreise|geschaftsreise))/,
      /\b(?:wieder|zuruck) (?:ab |am )?(?:[\w.,: ]{0,30})?(?:erreichbar|im (?:buro|haus|dienst)|da|fur sie (?:da|erreichbar)|zuruck)|\bbin ich (?:ab |am |wieder )|\bzuruck (?:bin|sein|am|ab)\b/,
      /\b(?:meine|ihre) (?:e-?mails?|nachricht(?:en)?|mails?) (?:wird|werden|kann|konnen)(?: \w{1,20})? (?:nicht|erst|nach)|\bnicht (?:weitergeleitet|gelesen)\b|\b(?:nur )?(?:eingeschrankten?|keinen) zugriff/,
      /\b(?:in )?(?:dringenden?|eiligen) (?:fallen|angelegenheiten|anliegen|fragen)|\b(?:bei|fur) dringende[nr]?\b/,
      /\b(?:wahrend|in) meiner (?:abwesenheit|elternzeit)|\bnach meiner (?:ruckkehr|abwesenheit)|\bmeine vertretung\b|\bvertritt mich\b|\bwenden sie sich (?:bitte )?an\b/,
      /\babwesenheits(?:notiz|nachricht)|\bbetriebs(?:ferien|urlaub)\b|\bbuero? (?:ist )?(?:bis|vom|geschlossen)/,
    ],
    departed: [
      /\b(?:nicht mehr (?:bei|fur|im unternehmen|in unserem|tatig|beschaftigt|verfugbar|aktiv|gultig|betreut|genutzt|verwendet|abgerufen)|(?:das |unser )?unternehmen verlassen|ausgeschieden|letzter arbeitstag|(?:im|in den) ruhestand)\b/,
    ],
    automatic: [
      /\b(?:automatisch (?:generierte?|erstellte?|erzeugte?|versendete?)|automatische (?:antwort|nachricht|e-?mail|mail|eingangsbestatigung|bestatigung|ruckmeldung))|\bbitte (?:antworten sie )?nicht auf diese (?:e-?mail|nachricht|mail)/,
    ],
    received: [
      /\b(?:wir haben )?ihre (?:anfrage|nachricht|e-?mail|mail) (?:\w{1,20} )?(?:erhalten|eingegangen|wurde|ist bei uns)|\beingang ihrer (?:anfrage|nachricht|e-?mail|mail)|\bvielen dank fur ihre (?:anfrage|nachricht|e-?mail|mail|kontaktaufnahme)/,
      /\b(?:wir werden|werden wir|unser team|wir)[^.\n]{0,60}(?:schnellstmoglich|so (?:schnell|bald) wie moglich|umgehend|in kurze|zeitnah|innerhalb)|\b(?:ticket|vorgang|fall)s?(?:nummer)?[ :#]{1,4}\w{0,5}\d{3,}/,
    ],
  },
  {
    // French
    absence: [
      /\b(?:je suis|je serai|serai|suis)(?: actuellement| presentement)? (?:absente?|en (?:conges?|vacances|deplacement|formation|arret)|hors du bureau|indisponible|injoignable)/,
      /\b(?:de retour|mon retour|retour (?:au bureau|prevu)|a mon retour|des mon retour|jusqu'au)\b/,
      /\b(?:acces (?:limite|restreint|tres limite)|pas acces a|sans acces)|\bne (?:pourrai|peux|serai)[^.\n]{0,40}(?:repondre|consulter|joignable|lire)/,
      /\b(?:en cas d'urgence|pour toute (?:urgence|demande urgente|question urgente)|si (?:c'est )?urgent|urgences?,)/,
      /\b(?:durant|pendant|en) mon absence\b|\b(?:merci de|vous pouvez|veuillez|n'hesitez pas a) (?:vous adresser|contacter|joindre)\b/,
      /\b(?:nos bureaux|notre bureau|l'entreprise|la societe) (?:sont|est|seront|sera) fermee?s?\b/,
    ],
    departed: [
      /\bne (?:travaille|fait|fais|suis) plus (?:partie|au sein|chez|dans|pour|avec)?|\b(?:a|ai) quitte (?:la|l'|notre|le|ses|mes)|\b(?:n'est|ne sera) plus (?:utilisee?|active?|valide|consultee?|en service|relevee?)\b|\bdepart en retraite/,
    ],
    automatic: [
      /\b(?:reponse|message|courriel|e-?mail) (?:est |genere |envoye )?automatique(?:ment)?\b|\bne pas repondre a ce (?:message|mail|courriel)|\bmerci de ne pas (?:y )?repondre/,
    ],
    received: [
      /\b(?:avons|ai) bien recu votre|\bvotre (?:demande|message|courriel|e-?mail) a (?:bien )?ete (?:recue?|prise?|enregistree?|transmise?)|\baccusons reception|\bnous vous remercions de (?:votre|nous avoir)/,
      /\b(?:nous (?:vous )?(?:repondrons|recontacterons|reviendrons|traiterons)|notre equipe (?:vous|va|reviendra)|dans les (?:meilleurs|plus brefs) delais|sous (?:24|48|72) ?h)/,
    ],
  },
  {
    // Spanish
    absence: [
      /\b(?:estoy|estare|me encuentro|me encontrare)(?: actualmente| temporalmente)? (?:fuera de (?:la )?(?:oficina|ciudad|pais)|de (?:vacaciones|viaje|baja|permiso)|ausente|en (?:vacaciones|un viaje))/,
      /\b(?:regreso|vuelvo|volvere|regresare|retorno|reincorporo|de vuelta|estare de regreso|a mi (?:regreso|vuelta|retorno)|incorporare)\b/,
      /\b(?:acceso (?:limitado|restringido|reducido)|sin acceso|no (?:tendre|tengo) acceso)\b|\bno (?:podre|puedo)[^.\n]{0,30}(?:responder|contestar|atender|leer)/,
      /\b(?:en caso de (?:urgencia|emergencia)|si es urgente|para (?:asuntos|temas|cualquier) urgen\w{2,6}|si (?:su|tu) (?:mensaje|consulta|asunto) es urgente|urgencias?)\b/,
      /\b(?:durante|en) mi ausencia\b|\b(?:puede|pueden|puedes|por favor,?) (?:contactar|ponerse en contacto|contacte|comunicarse|dirigirse|escribir)\b/,
    ],
    departed: [
      /\bya no (?:trabaj\w|forma|form\w|labora|pertenece|esta (?:con|en)|se encuentra)\b|\bha (?:dejado|abandonado) (?:la|de|nuestra)|\b(?:cuenta|correo|direccion|buzon) (?:ya no|ha sido (?:desactivad|dad)|no esta (?:activ|disponible|operativ))/,
    ],
    automatic: [
      /\b(?:respuesta|mensaje|correo|contestacion) (?:es |generad[oa] |enviad[oa] )?automatic[oa](?:mente)?\b|\b(?:no responda|por favor,? no (?:responda|conteste)) (?:a )?este/,
    ],
    received: [
      /\b(?:hemos|he) recibido (?:su|tu|correctamente)|\b(?:su|tu) (?:mensaje|solicitud|consulta|correo|peticion) ha sido (?:recibid|registrad|enviad)|\bgracias por (?:contactar|ponerse en contacto|su (?:mensaje|consulta|correo)|escribir)/,
      /\b(?:nos pondremos en contacto|le (?:responderemos|contestaremos|contactaremos)|te responderemos|responderemos (?:a la|lo antes|en)|a la (?:mayor )?brevedad|lo antes posible|en (?:un plazo|breve))\b/,
    ],
  },
  {
    // Portuguese
    absence: [
      /\b(?:estou|estarei|encontro-me|vou estar)(?: atualmente| temporariamente)? (?:fora d[oae] (?:escritorio|empresa|pais)|de (?:ferias|licenca)|em (?:ferias|viagem|licenca)|ausente)/,
      /\b(?:retorno|retornarei|regresso|regressarei|volto|voltarei|estarei de volta|no meu regresso|ao (?:meu )?retorno)\b/,
      /\b(?:acesso (?:limitado|restrito|reduzido)|sem acesso|nao terei acesso)\b|\bnao (?:poderei|conseguirei)[^.\n]{0,30}responder/,
      /\b(?:em caso de (?:urgencia|emergencia)|se for urgente|(?:assuntos|casos|questoes|demandas) urgentes|caso (?:seja|necessite|precise))\b/,
      /\b(?:durante|na) (?:a )?minha ausencia\b|\b(?:por favor|favor|pode|podera),? (?:contatar|contactar|contacte|entre em contato|entrar em contato|procurar)\b/,
    ],
    departed: [
      /\bnao (?:trabalh\w{1,2}|faz|faco|pertence|integra)(?: parte)? mais\b|\bja nao (?:trabalha|faz|se encontra)|\b(?:deixou|saiu) (?:de|da|a) (?:trabalhar|empresa|nossa)|\b(?:este|esta) (?:e-?mail|endereco|conta|caixa) (?:ja )?(?:nao (?:esta|e)|foi (?:desativ|encerr))/,
    ],
    automatic: [
      /\b(?:resposta|mensagem|e-?mail) (?:e |gerad[oa] |enviad[oa] )?automatic[oa](?:mente)?\b|\b(?:por favor,? )?nao responda (?:a )?est[ea]/,
    ],
    received: [
      /\b(?:recebemos|recebi) (?:o |a )?(?:seu|sua|teu)|\b(?:seu|sua|o seu|a sua) (?:mensagem|e-?mail|solicitacao|pedido|contato) foi (?:recebid|registrad|enviad)|\bobrigad[oa] (?:por|pelo) (?:seu |sua )?(?:entrar em contato|contato|contacto|contactar|mensagem|e-?mail)/,
      /\b(?:entraremos em contato|responderemos|retornaremos|(?:mais|o mais) (?:breve|rapido) possivel|em breve|no prazo de)\b/,
    ],
  },
  {
    // Italian
    absence: [
      /\b(?:sono|saro|mi trovo)(?: attualmente| momentaneamente)? (?:fuori (?:ufficio|sede|citta)|in (?:ferie|vacanza|viaggio|trasferta|maternita|malattia)|assente|via)\b/,
      /\b(?:rientro|rientrero|tornero|ritorno|saro di (?:nuovo|ritorno)|al mio (?:rientro|ritorno)|di rientro)\b/,
      /\b(?:accesso (?:limitato|ridotto)|senza accesso|non avro accesso)\b|\bnon (?:potro|posso|riusciro)[^.\n]{0,30}(?:rispondere|leggere)/,
      /\b(?:in caso di (?:urgenza|emergenza|necessita)|per (?:urgenze|questioni urgenti|comunicazioni urgenti|motivi urgenti)|se urgente)\b/,
      /\b(?:durante|in) (?:la )?mia assenza\b|\b(?:si prega di|potete|puo|vi prego di|prego) (?:contattare|rivolgersi|rivolgervi|scrivere)\b|\buffici? (?:e|sono|sara|saranno|restera|rimarra) chius[oi]/,
    ],
    departed: [
      /\bnon (?:lavor\w|fa|collabora|faccio)(?: parte)? piu\b|\bha lasciato (?:l'|la|il|il suo)|\b(?:questa|questo|la) (?:casella|indirizzo|e-?mail|account|mail) non e piu\b/,
    ],
    automatic: [
      /\b(?:risposta|messaggio|e-?mail) (?:e |generat[oa] |inviat[oa] )?automatic[oa](?:mente)?\b|\b(?:si prega di )?non rispondere a quest/,
    ],
    received: [
      /\b(?:abbiamo|ho) ricevuto (?:la (?:tua|sua|vostra)|il (?:tuo|suo|vostro))|\b(?:la (?:sua|tua|vostra)|il (?:suo|tuo|vostro)) (?:richiesta|messaggio|e-?mail) e stat[ao]|\bgrazie per (?:aver(?:ci)? (?:contattat|scritt)|il (?:tuo|suo|vostro) messaggio|la (?:tua|sua|vostra))/,
      /\b(?:ti|le|vi) (?:risponderemo|ricontatteremo|contatteremo)|\bil prima possibile|\bal piu presto|\bentro (?:24|48|72|due)/,
    ],
  },
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

const nonLatin: readonly BodySigns[] = [
  {
    // Russian
    absence: [
      /(?:нахожусь|буду|я)(?: сейчас| временно)?(?: нахожусь)? (?:в (?:отпуске|командировке|отъезде)|вне офиса|отсутств|на больничном)|меня нет (?:в офисе|на месте)/,
      /(?:вернусь|возвращаюсь|по возвращении|после возвращения|выйду (?:на работу)?|буду (?:снова )?(?:доступ|в офисе|на связи))/,
      /(?:ограниченн?ый доступ|нет доступа|не имею доступа|ограничен)/,
      /(?:по срочным вопросам|в срочных случаях|если (?:вопрос|дело|это) срочн|в случае срочной|срочн(?:ым|ые|ых) вопрос)/,
      /(?:во время (?:моего )?отсутствия|в мо[её] отсутствие|обращайтесь|свяжитесь|просьба обращаться)/,
    ],
    departed: [
      /больше не (?:работает|работаю|является)|уволил(?:ся|ась)|(?:адрес|ящик) (?:больше )?не (?:используется|обслуживается|действует)/,
    ],
    automatic: [
      /автоматическ(?:ий|ое|ая|и) (?:ответ|сообщение|уведомление|сгенерирован|создан|отправлен)|автоответчик|не отвечайте на это|отвечать на (?:него|это письмо) не/,
    ],
    received: [
      /(?:мы )?получили ваш|ваш(?:е|а)? (?:обращение|письмо|сообщение|заявка|запрос) (?:принят|получен|зарегистрирован)|спасибо за (?:ваш|обращение|письмо)/,
      /(?:мы (?:свяжемся|ответим)|свяжемся с вами|в ближайшее время|в течение \d)/,
    ],
  },
  {
    // Japanese
    absence: [
      /不在(?:に|と|です|の|して|中|期間|にし)|休暇(?:を|中|に|で|の)|お休みを|休業|出張(?:中|の|に|で)|外出(?:中|して)|(?:夏季|年末年始|育児|産前|産後)休/,
      /(?:戻り次第|復帰|出社|帰社|以降|改めて|後日|明け)(?:に|、|して|ご|の|は|後|予定|順次)?/,
      /(?:メール(?:の|を)?(?:確認|返信|対応|チェック)|確認|ご?返信|ご?対応)(?:が|は|を|に|も)?[^。\n]{0,15}(?:でき|遅|いたしかね|限ら|次第|致し)/,
      /(?:お?急ぎ|緊急|至急)(?:の|で|は|な|時|場合|、)/,
      /(?:不在(?:中|期間中|の間)|期間中)|まで(?:ご連絡|お願い)|(?:へ|に|まで)ご連絡/,
    ],
    departed: [
      /退職(?:し|いた|致|と)|(?:本|当|この)(?:メール)?アドレス(?:は|の)[^。\n]{0,15}(?:使用|利用|廃止|終了|無効)|異動(?:し|いた|と)/,
    ],
    automatic: [/自動(?:返信|応答|送信|配信|的に)|このメール(?:は|に)[^。\n]{0,15}(?:返信|配信|送信)/],
    received: [
      /(?:お問い?合わ?せ|ご連絡|メール|ご応募|お申し?込み)[^。\n]{0,15}(?:ありがとう|受け?付|頂き|いただき|受領|届)/,
      /(?:担当者?|折り返し|追って|後ほど|営業日)[^。\n]{0,25}(?:連絡|回答|返信|以内)/,
    ],
  },
  {
    // Chinese
    absence: [
      /(?:我|本人)?(?:目前|现在|正在|現在|將|将)?(?:不在(?:办公室|辦公室|公司)|休假|出差|度假|外出|请假|請假|年假|休産假|休产假)/,
      /(?:返回|回来|回到|返岗|回來|恢复工作|回公司|上班)(?:后|後|办公室|公司|工作|，|。|时|時)?/,
      /(?:无法|不能|無法|不便)(?:及时|立即|查看|回复|查收|接收|回覆|即時)/,
      /(?:紧急|急事|緊急|如有急|急需|要事)/,
      /(?:期间|期間)(?:如|，|请|請|有)?|请联系|請聯絡|请联络|可联系|联系我的同事|请与/,
    ],
    departed: [
      /(?:已|已经|已經)(?:离职|離職|离开公司|離開公司|退休|不在本公司)|(?:邮箱|信箱|郵箱)(?:已|不再)(?:停用|使用|关闭)/,
    ],
    automatic: [
      /自动(?:回复|答复|发送|生成|应答)|自動(?:回覆|回復|發送)|(?:请勿|請勿|请不要)(?:直接)?(?:回复|回覆|回復)/,
    ],
    received: [
      /(?:已收到|我们收到|已经收到|收到了?)(?:您|你)的|感谢(?:您|你)的?(?:来信|来函|联系|咨询|邮件)|感謝您的?(?:來信|來函|聯繫|聯絡)/,
      /(?:尽快|盡快|稍后|稍後|及时)(?:与|給|给|回复|联系|處理|处理|回覆|为您|為您)|工作日(?:内|內)/,
    ],
  },
  {
    // Korean
    absence: [
      /부재(?: ?중|로|입니다)|휴가(?: ?중|로|입니다|를)|출장(?: ?중|으로|입니다)|자리를 비|사무실에 없|외근|육아 ?휴직|출산 ?휴가/,
      /복귀|돌아(?:와|오|온)|업무에 복귀|출근/,
      /(?:확인|회신|답변|답장|응답)(?:이|을|은|에|하)?[^.\n]{0,15}(?:어렵|지연|늦|못|불가|제한)/,
      /긴급|급한|급하신|시급/,
      /부재 ?(?:기간|시|중)|(?:에게|으로|로|께) (?:연락|문의)|기간 ?(?:중|동안)/,
    ],
    departed: [
      /퇴사(?:하|했|한|로)|퇴직|더 이상 근무하지|(?:메일|주소|계정)(?:은|는|이)[^.\n]{0,15}(?:사용되지|사용하지|폐쇄|중지)/,
    ],
    automatic: [/자동 ?(?:응답|회신|답장|발송|생성|으로)|회신하지 마|발신 ?전용/],
    received: [
      /(?:문의|메일|메시지|요청)(?:가|이|를|을)?[^.\n]{0,10}(?:접수|수신|등록|감사)/,
      /(?:빠른 ?시일|최대한 ?빨리|영업일|담당자가|곧)[^.\n]{0,20}(?:연락|답변|회신|이내)/,
    ],
  },
];

/** One entry a language; those in other scripts are skipped where a mail holds only Latin letters. */
export const BODY_SIGNS: readonly { signs: BodySigns; nonLatin: boolean }[] = [
  ...[english, ...latin].map((signs) => ({ signs, nonLatin: false })),
  ...nonLatin.map((signs) => ({ signs, nonLatin: true })),
];
