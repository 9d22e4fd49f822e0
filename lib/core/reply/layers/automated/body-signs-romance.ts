import type { BodySigns } from "./body-signs";

/** Sentences of automatic mail in German and the Romance languages. */
export const ROMANCE_AND_GERMAN_SIGNS: readonly BodySigns[] = [
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
      /\b(?:nicht mehr (?:bei|fur|im unternehmen|in unserem|tatig|beschaftigt|verfugbar|aktiv|gultig|betreut|genutzt|verwendet|abgerufen)|(?:das |unser )?unternehmen [^.\n]{0,40}verlassen|ausgeschieden|letzter arbeitstag|(?:im|in den) ruhestand)\b/,
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
      /\bnao (?:trabalh\w{1,2}|faz|faco|pertence|integra)(?: parte)? mais\b|\bja nao (?:trabalh\w{1,2}|faz|se encontra)|\b(?:deixou|saiu) (?:de|da|a) (?:trabalhar|empresa|nossa)|\b(?:este|esta) (?:e-?mail|endereco|conta|caixa) (?:ja )?(?:nao (?:esta|e)|foi (?:desativ|encerr))/,
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
];
