import type { LanguageSigns } from "./body-signs";

/** Sentences of automatic mail in German and the Romance languages. */
export const ROMANCE_AND_GERMAN_SIGNS: readonly LanguageSigns[] = [
  {
    // German
    words: "ich und der die das sie nicht wir ist ein mit ihre ihr fur auf bin bitte mich bis wird im am vom",
    away: [
      /\bich bin (?:[\w., ]{0,40})?(?:nicht (?:im (?:buro|haus|dienst)|erreichbar|da|am (?:platz|arbeitsplatz))|(?:im|in) (?:urlaub|ferien|elternzeit|mutterschutz)|abwesend|auser haus|ausser haus|unterwegs|verreist|auf (?:dienstreise|geschaftsreise))/,
      /\bbin (?:ich )?(?:[\w., ]{0,40}[ ,])?(?:nicht (?:erreichbar|im (?:buro|haus)|da\b)|(?:im|in) (?:urlaub|elternzeit|mutterschutz|ferien)|abwesend|offline|krank|unterwegs|verreist|auf (?:dienstreise|reisen|geschaftsreise))|\bbefinde (?:ich )?mich (?:[\w., ]{0,30})?(?:in|im|auf) (?:elternzeit|urlaub|mutterschutz|dienstreise|reha|ferien|krankenstand|der)|\bkrank(?:geschrieben|gemeldet)\b|(?:^|[\n.!] {0,2})(?:auf dienstreise|im urlaub|in elternzeit|nicht im (?:buro|haus))|\bwir (?:haben|machen) (?:[\w., ]{0,30})?(?:betriebsferien|betriebsurlaub|geschlossen)|\b(?:buro|praxis|laden|redaktion|geschaft)[^\n]{0,40}geschlossen/,
      /\bich arbeite (?:nur |derzeit )?(?:vormittags|nachmittags|in teilzeit|teilzeit|montags|dienstags|mittwochs|donnerstags|von (?:montag|dienstag|mittwoch)|am (?:montag|dienstag|mittwoch))/,
      /\b(?:im|in|auf|aus dem|wegen|mache|macht|machen|nehme|habe|haben)\b[^.\n]{0,25}\b(?:urlaub|jahresurlaub|ferien|betriebsferien|betriebsurlaub|elternzeit|mutterschutz|karenz|sabbatical|fortbildung|weiterbildung|schulung|dienstreise|geschaftsreise|kur|reha|krankenstand|krankheit|auszeit|winterpause|sommerpause)\b|\b(?:erkrankt|krankheitsbedingt|nicht (?:im (?:buro|haus|dienst)|am (?:platz|arbeitsplatz)|anwesend)|abwesend|aus?ser haus|(?:nicht |un)besetzt)\b|\barbeite (?:freitags|montags|mittwochs|dienstags|donnerstags) nicht/,
    ],
    absence: [
      /\b(?:wieder|zuruck) (?:ab |am )?(?:[\w.,: ]{0,30})?(?:erreichbar|im (?:buro|haus|dienst)|da|fur sie (?:da|erreichbar)|zuruck)|\bbin ich (?:ab |am |wieder )|\bzuruck (?:bin|sein|am|ab)\b/,
      /\b(?:meine|ihre) (?:e-?mails?|nachricht(?:en)?|mails?) (?:wird|werden|kann|konnen)(?: \w{1,20})? (?:nicht|erst|nach)|\bnicht (?:weitergeleitet|gelesen)\b|\b(?:nur )?(?:eingeschrankten?|keinen) zugriff/,
      /\b(?:in )?(?:dringenden?|eiligen) (?:fallen|angelegenheiten|anliegen|fragen)|\b(?:bei|fur) dringende[nr]?\b/,
      /\b(?:wahrend|in) meiner (?:abwesenheit|elternzeit)|\bnach meiner (?:ruckkehr|abwesenheit)|\bmeine vertretung\b|\bvertritt mich\b|\bwenden sie sich (?:bitte )?an\b/,
      /\babwesenheits(?:notiz|nachricht|meldung)\b/,
      /\bmelde (?:ich )?mich[^.\n]{0,40}(?:zuruck|danach|nach (?:meiner|dem)|sobald)|\bantworte[^.\n]{0,20}(?:erst|sobald|so bald|nach)|\bsind (?:wir )?ab[^.\n]{0,30}wieder/,
      /\blese (?:ich )?(?:meine |keine |derzeit )*(?:e-?mails?|mails|nachrichten)\b|\b(?:hilft|helfen) ihnen\b|\bvertret(?:en|ung)\b/,
    ],
    departed: [
      /\b(?:nicht mehr (?:bei|fur|im unternehmen|in unserem|tatig|beschaftigt|verfugbar|aktiv|gultig|betreut|genutzt|verwendet|abgerufen)|(?:das |unser )?unternehmen [^\n]{0,40}verlassen|ausgeschieden|letzter arbeitstag|im ruhestand|in den ruhestand (?:gegangen|getreten|verabschiedet|versetzt|gewechselt))\b/,
      /\bhat (?:unser haus|uns|den verlag|die firma|die redaktion|die agentur)[^.\n]{0,40}verlassen|\b(?:arbeite|arbeitet) nicht mehr (?:fur|bei|hier)|\badressbuch\b|\bunternehmen [^\n]{0,40}verlassen/,
    ],
    automatic: [
      /\b(?:automatisch (?:generierte?|erstellte?|erzeugte?|versendete?)|automatische (?:antwort|nachricht|e-?mail|mail|eingangsbestatigung|bestatigung|ruckmeldung))|\bbitte (?:antworten sie )?nicht auf diese (?:e-?mail|nachricht|mail)/,
    ],
    received: [
      /\b(?:wir haben )?ihre (?:anfrage|nachricht|e-?mail|mail) (?:\w{1,20} )?(?:erhalten|eingegangen|wurde|ist (?:bei uns|angekommen))|\beingang ihrer (?:anfrage|nachricht|e-?mail|mail)|\bvielen dank fur ihre (?:anfrage|nachricht|e-?mail|mail|kontaktaufnahme)/,
      /\bdanke fur (?:ihre|deine) (?:e-?mail|mail|nachricht|anfrage)|\beingangsbestatigung\b/,
    ],
    promised: [
      /\b(?:wir werden|werden wir|unser team|wir)[^.\n]{0,60}(?:schnellstmoglich|so (?:schnell|bald) wie moglich|umgehend|in kurze|zeitnah|innerhalb)|\b(?:ticket|vorgang|fall)s?(?:nummer)?[ :#]{1,4}\w{0,5}\d{3,}/,
      /\bmelden uns[^.\n]{0,40}(?:innerhalb|so bald|schnellst|in kurze|bei ihnen|binnen|umgehend)/,
      /\bkann die (?:antwort|bearbeitung)[^.\n]{0,30}(?:dauern|verzogern)|\bbearbeiten (?:ihr|dein)[^.\n]{0,20}(?:anliegen|anfrage)/,
    ],
  },
  {
    // French
    words: "je vous les et est nous dans pour votre une pas du suis au ce merci bonjour",
    away: [
      /\b(?:je suis|je serai|serai|suis)(?: actuellement| presentement)? (?:absente?|en (?:conges?|vacances|deplacement|formation|arret)|hors du bureau|indisponible|injoignable)/,
      /(?:^|[\n.!,] {0,2})(?:actuellement |presentement )?(?:absente?|en (?:conges?|vacances|deplacement|arret)|hors du bureau)\b|\b(?:bureaux?|equipe|agence|societe|boutique|redaction|magasin|association|cabinet|entreprise)\b[^.\n]{0,30}(?:est|sont|sera|seront|restera|resteront) (?:actuellement |exceptionnellement )?fermee?s?\b|\bconge (?:maternite|paternite|parental|maladie)|\barret (?:de travail|maladie)/,
      /\ben (?:conges?|vacances|rtt|formation|deplacement|seminaire|mission|arret|voyage)\b|\b(?:absente?|indisponible|injoignable|souffrante?)\b|\bne (?:travaille|serai) pas (?:le|au|la|disponible|presente?|joignable)\b|\bne suis pas (?:disponible|presente?|joignable|au bureau)\b/,
    ],
    absence: [
      /\b(?:de retour|mon retour|retour (?:au bureau|prevu)|a mon retour|des mon retour|jusqu'au)\b/,
      /\b(?:acces (?:limite|restreint|tres limite)|pas acces a|sans acces)|\bne (?:pourrai|peux|serai)[^.\n]{0,40}(?:repondre|consulter|joignable|lire)/,
      /\b(?:en cas d'urgence|pour toute (?:urgence|demande urgente|question urgente)|si (?:c'est )?urgent|urgences?,)/,
      /\b(?:durant|pendant|en) mon absence\b|\b(?:merci de|vous pouvez|veuillez|n'hesitez pas a) (?:vous adresser|contacter|joindre)\b/,
      /\brouvrir\w{1,3}\b|\breouverture\b|\bretour (?:lundi|mardi|mercredi|jeudi|vendredi|le \d)|\breprendr(?:ai|ons)\b/,
      /\bconsulte (?:peu|rarement|occasionnellement|pas)|\bprendrai connaissance|\brepondrai (?:a mon|des (?:mon|que possible|lundi))|\bremplacee? par\b/,
      /\b(?:joignable|disponible) (?:a nouveau|de nouveau|a partir)|\bne (?:lirai|consulterai|traiterai|repondrai) |\bvous (?:repondrai|reponds|recontacte) (?:lundi|mardi|mercredi|jeudi|vendredi|des|a partir)/,
    ],
    departed: [
      /\bne (?:travaille|fait|fais|suis) plus (?:partie|au sein|chez|dans|pour)|\b(?:a|ai) quitte (?:la|l'|notre|le|ses|mes)|\b(?:n'est|ne sera) plus (?:utilisee?|active?|valide|consultee?|en service|relevee?)\b|\bdepart en retraite/,
      /\bsuite a mon depart\b|\b(?:suis|est|pars) (?:desormais |maintenant )?a la retraite\b|\bprend sa retraite/,
    ],
    automatic: [
      /\b(?:reponse|message|courriel|e-?mail) (?:est |genere |envoye )?automatique(?:ment)?\b|\bne pas repondre a ce (?:message|mail|courriel)|\bmerci de ne pas (?:y )?repondre/,
    ],
    received: [
      /\b(?:avons|ai) bien recu votre|\bvotre (?:demande|message|courriel|e-?mail) a (?:bien )?ete (?:recue?|prise?|enregistree?|transmise?)|\baccusons reception|\bnous vous remercions de (?:votre|nous avoir)/,
      /\ba bien ete (?:enregistre|recu|pris)|\bmerci (?:pour|de) votre (?:message|demande|mail|e-?mail|courriel|interet|contact|prise)/,
    ],
    promised: [
      /\b(?:nous (?:vous )?(?:repondrons|recontacterons|reviendrons|traiterons)|notre equipe (?:vous|va|reviendra)|dans les (?:meilleurs|plus brefs) delais|sous (?:24|48|72) ?h)/,
      /\b(?:un|une) (?:conseill\w{2,4}|membre|collaborat\w{3,5})[^.\n]{0,30}(?:contactera|repondra|reviendra)|\bsous \d{2} ?h/,
    ],
  },
  {
    // Spanish
    words: "el los y con por su una para del gracias estoy que la de al",
    away: [
      /\b(?:estoy|estare|me encuentro|me encontrare)(?: actualmente| temporalmente)? (?:fuera de (?:la )?(?:oficina|ciudad|pais)|de (?:vacaciones|viaje|baja|permiso)|ausente|en (?:vacaciones|un viaje))/,
      /\b(?:me encuentro|estoy|estare) (?:de |en )?(?:baja|licencia|incapacidad)|(?:^|[\n.!,] {0,2})(?:de (?:viaje|vacaciones|baja)|fuera de la oficina)\b|\b(?:oficina|tienda|empresa|equipo|redaccion)[^.\n]{0,40}(?:cerrad[oa]s?|de vacaciones)/,
      /\b(?:de|en|por|con) (?:un )?(?:vacaciones|viaje|permiso|licencia|baja|congreso|curso|formacion|descanso|incapacidad)\b|\b(?:ausente|fuera de (?:la )?(?:oficina|despacho|ciudad|pais)|no (?:estare|estoy|me encuentro) (?:disponible|en la oficina|localizable)|(?:estamos|estaremos|permaneceremos|permanecera) cerrad[oa]s?)\b/,
    ],
    absence: [
      /\b(?:regreso|vuelvo|volvere|regresare|retorno|reincorporo|de vuelta|estare de regreso|a mi (?:regreso|vuelta|retorno)|incorporare)\b/,
      /\b(?:acceso (?:limitado|restringido|reducido)|sin acceso|no (?:tendre|tengo) acceso)\b|\bno (?:podre|puedo)[^.\n]{0,30}(?:responder|contestar|atender|leer)/,
      /\b(?:en caso de (?:urgencia|emergencia)|si es urgente|para (?:asuntos|temas|cualquier) urgen\w{2,6}|si (?:su|tu) (?:mensaje|consulta|asunto) es urgente|urgencias?)\b/,
      /\b(?:durante|en) mi ausencia\b|\b(?:puede|pueden|puedes|por favor,?) (?:contactar|ponerse en contacto|contacte|comunicarse|dirigirse|escribir)\b/,
      /\bno puedo atender|\bcontestare (?:a mi|al|cuando)|\brespondere (?:a mi|al|cuando)|\breabri\w{1,5}\b/,
      /\b(?:intermitente|ocasional|esporadica)\w*|\bescrib[ae] a mi (?:companer|coleg)/,
    ],
    departed: [
      /\bya no (?:trabaj[oa]\b(?! con)|forma|form\w|labora|pertenece|esta (?:con|en)|se encuentra)\b|\bha (?:dejado|abandonado) (?:la|de|nuestra)|\b(?:cuenta|correo|direccion|buzon) (?:ya no|ha sido (?:desactivad|dad)|no esta (?:activ|disponible|operativ))/,
      /\bha(?:n)? dejado (?:la empresa|el (?:equipo|puesto|cargo)|nuestra)|\bdad[oa] de baja\b/,
    ],
    automatic: [
      /\b(?:respuesta|mensaje|correo|contestacion) (?:es |generad[oa] |enviad[oa] )?automatic[oa](?:mente)?\b|\b(?:no responda|por favor,? no (?:responda|conteste)) (?:a )?este/,
    ],
    received: [
      /\b(?:hemos|he) recibido (?:su|tu|correctamente)|\b(?:su|tu) (?:mensaje|solicitud|consulta|correo|peticion) ha sido (?:recibid|registrad|enviad)|\bgracias por (?:contactar|ponerse en contacto|su (?:mensaje|consulta|correo)|escribir)/,
      /\bgracias por (?:contactarnos|escribirnos|comunicarse)/,
    ],
    promised: [
      /\b(?:nos pondremos en contacto|le (?:responderemos|contestaremos|contactaremos)|te responderemos|responderemos (?:a la|lo antes|en)|a la (?:mayor )?brevedad|lo antes posible|en (?:un plazo|breve))\b/,
      /\b(?:un|una) (?:miembro|asesor|agente|persona)[^.\n]{0,30}(?:respondera|contactara|atendera)/,
    ],
  },
  {
    // Portuguese
    words: "o os e com para uma do da em que nao estou obrigado pela no de ate",
    away: [
      /\b(?:estou|estarei|encontro-me|vou estar)(?: atualmente| temporariamente)? (?:fora d[oae] (?:escritorio|empresa|pais)|de (?:ferias|licenca)|em (?:ferias|viagem|licenca)|ausente)/,
      /\bem licenca\b|\bde baixa\b|(?:^|[\n.!,] {0,2})(?:em viagem|de ferias|ausente|fora do escritorio)\b|\b(?:escritorio|loja|empresa|equipa|equipe)[^.\n]{0,40}(?:fechad[oa]|encerrad[oa])/,
      /\b(?:de|em|gozar|gozo de) (?:as minhas |minhas )?(?:ferias|viagem|licenca|baixa|formacao|congresso|folga)\b|\b(?:ausente|fora (?:do|da|de) (?:escritorio|empresa|pais|cidade)|nao (?:estarei|estou|me encontro) (?:disponivel|no escritorio|contactavel)|indisponivel|encerrad[oa]s?)\b/,
    ],
    absence: [
      /\b(?:retorno|retornarei|regresso|regressarei|volto|voltarei|estarei de volta|no meu regresso|ao (?:meu )?retorno)\b/,
      /\b(?:acesso (?:limitado|restrito|reduzido)|sem acesso|nao terei acesso)\b|\bnao (?:poderei|conseguirei)[^.\n]{0,30}responder/,
      /\b(?:em caso de (?:urgencia|emergencia)|se for urgente|(?:assuntos|casos|questoes|demandas) urgentes|caso (?:seja|necessite|precise))\b/,
      /\b(?:durante|na) (?:a )?minha ausencia\b|\b(?:por favor|favor|pode|podera),? (?:contatar|contactar|contacte|entre em contato|entrar em contato|procurar)\b/,
      /\brespond(?:erei|o) (?:quando|ao|assim)|\breabri\w{1,5}\b|\bfalar com\b/,
    ],
    departed: [
      /\bnao (?:trabalh\w{1,2}|faz|faco|pertence|integra)(?: parte)? mais\b|\bja nao (?:trabalh\w{1,2}|faz|se encontra)|\b(?:deixou|saiu) (?:de|da|a) (?:trabalhar|empresa|nossa)|\b(?:este|esta) (?:e-?mail|endereco|conta|caixa) (?:ja )?(?:nao (?:esta|e)|foi (?:desativ|encerr))/,
    ],
    automatic: [
      /\b(?:resposta|mensagem|e-?mail) (?:e |gerad[oa] |enviad[oa] )?automatic[oa](?:mente)?\b|\b(?:por favor,? )?nao responda (?:a )?est[ea]/,
    ],
    received: [
      /\b(?:recebemos|recebi) (?:o |a )?(?:seu|sua|teu)|\b(?:seu|sua|o seu|a sua) (?:mensagem|e-?mail|solicitacao|pedido|contato) foi (?:recebid|registrad|enviad)|\bobrigad[oa] (?:por|pelo) (?:seu |sua )?(?:entrar em contato|contato|contacto|contactar|mensagem|e-?mail)/,
      /\bobrigad[oa] pelo (?:seu )?(?:contact?o|e-?mail)/,
    ],
    promised: [
      /\b(?:entraremos em contato|responderemos|retornaremos|(?:mais|o mais) (?:breve|rapido) possivel|em breve|no prazo de)\b/,
      /\b(?:nossa|a nossa) (?:equipa|equipe)[^.\n]{0,30}(?:respond|contact)/,
    ],
  },
  {
    // Italian
    words: "il di che per sono con non una del della gli le al grazie ho la e",
    away: [
      /\b(?:sono|saro|mi trovo)(?: attualmente| momentaneamente)? (?:fuori (?:ufficio|sede|citta)|in (?:ferie|vacanza|viaggio|trasferta|maternita|malattia)|assente|via)\b/,
      /(?:^|[\n.!,] {0,2})(?:fuori (?:sede|ufficio)|in ferie|in trasferta|assente)\b|\buffic[^.\n]{0,30}chius[oi]|\bsiamo (?:chiusi|in ferie)|\bin malattia\b/,
      /\b(?:in|per) (?:ferie|vacanza|viaggio|trasferta|maternita|malattia|congedo|aspettativa|permesso|formazione)\b|\b(?:assente|fuori (?:ufficio|sede|citta)|non (?:sono|saro) (?:in ufficio|disponibile|raggiungibile|presente))\b|\b(?:uffic\w|studio|negozio|segreteria|agenzia|azienda|redazione|siamo|saremo)\b[^.\n]{0,30}chius[aoei]\b/,
    ],
    absence: [
      /\b(?:rientro|rientrero|tornero|ritorno|saro di (?:nuovo|ritorno)|al mio (?:rientro|ritorno)|di rientro)\b/,
      /\b(?:accesso (?:limitato|ridotto)|senza accesso|non avro accesso)\b|\bnon (?:potro|posso|riusciro)[^.\n]{0,30}(?:rispondere|leggere)/,
      /\b(?:in caso di (?:urgenza|emergenza|necessita)|per (?:urgenze|questioni urgenti|comunicazioni urgenti|motivi urgenti)|se urgente)\b/,
      /\b(?:durante|in) (?:la )?mia assenza\b|\b(?:si prega di|potete|puo|vi prego di|prego) (?:contattare|rivolgersi|rivolgervi|scrivere)\b/,
      /\bsaltuariamente\b|\briapr(?:ir|e|ia)\w{0,5}\b|\brispondero (?:al|appena|quando)/,
      /\brivolger(?:si|vi|ti)\b/,
    ],
    departed: [
      /\bnon (?:lavor\w|fa|collabora|faccio)(?: parte)? piu\b|\bha lasciato (?:l'|la|il|il suo)|\b(?:questa|questo|la) (?:casella|indirizzo|e-?mail|account|mail) non e piu\b/,
      /\bha lasciato (?:lo studio|l'azienda|la societa|la redazione|la nostra)|\bin pensione\b/,
    ],
    automatic: [
      /\b(?:risposta|messaggio|e-?mail) (?:e |generat[oa] |inviat[oa] )?automatic[oa](?:mente)?\b|\b(?:si prega di )?non rispondere a quest/,
    ],
    received: [
      /\b(?:abbiamo|ho) ricevuto (?:la (?:tua|sua|vostra)|il (?:tuo|suo|vostro))|\b(?:la (?:sua|tua|vostra)|il (?:suo|tuo|vostro)) (?:richiesta|messaggio|e-?mail) e stat[ao]|\bgrazie per (?:aver(?:ci)? (?:contattat|scritt)|il (?:tuo|suo|vostro) messaggio|la (?:tua|sua|vostra))/,
    ],
    promised: [
      /\b(?:ti|le|vi) (?:risponderemo|ricontatteremo|contatteremo)|\bil prima possibile|\bal piu presto|\bentro (?:24|48|72|due)/,
      /\b(?:nostro staff|nostro team|un nostro)[^.\n]{0,30}(?:rispond|contatt)/,
    ],
  },
];
