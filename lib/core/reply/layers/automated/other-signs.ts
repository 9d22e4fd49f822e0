/** Sentences of sender filters that hold a mail until its sender proves to be a person. Run on folded text. */
export const CHALLENGE: readonly RegExp[] = [
  /\b(?:click|follow|visit|go to|use)\b[^.\n]{0,60}\b(?:link|here|button|below|page)\b[^\n]{0,90}\b(?:delivered|approved|allowed|whitelist|guest list|receive your|let (?:it|you) through|not a robot|inbox)/,
  /\b(?:not (?:yet )?(?:on|in)|added? to|add yourself to)\b[^.\n]{0,50}\b(?:approved|allowed|guest|safe|white) ?-?(?:senders?|list)/,
  /\b(?:make sure|prove|confirm|verify)\b[^.\n]{0,30}\b(?:not a (?:robot|spammer|machine)|(?:a |you are |you're )(?:real person|human))/,
  /\bprotect(?:ing|ed|s)?\b[^.\n]{0,40}\b(?:from (?:receiving )?(?:junk|spam|unwanted)|(?:by|with) (?:bluebottle|boxbe|spam ?arrest|antispam|challenge))/,
  /\b(?:message|e-?mail|mail|nachricht|mensagem|mensaje|messaggio|wiadomosc) (?:(?:that )?(?:you|voce|usted) [^.\n]{0,60})?(?:is being held|is held|has been (?:held|quarantined|waitlisted)|esta retida|esta retenido|wurde zuruckgehalten|e in attesa)/,
  /\banti-?spam\b[^\n]{0,100}\b(?:reply|click|confirm|deliver)|\breply to this (?:message|e-?mail)[^.\n]{0,40}\b(?:delivered|let through|verify)/,
  /\b(?:klicken sie|cliquez|haga clic|clique no|clicca)\b[^.\n]{0,60}\b(?:zugestellt|remis|entregad[oa]|entregue|consegnat[oa]|bestatig|confirm)/,
];

/**
 * Words for what a mail to a site is about, and for what its writer is to do next or will be told, in the languages of
 * such mail: who uses them has read it.
 */
export const MATTER =
  /\b(?:articles?|posts?|guest ?posts?|drafts?|backlinks?|links? (?:to|from|on|in)|proposals?|your (?:idea|offer|site|piece|pitch|request is|suggestion|topic)|the (?:idea|offer|price|piece)|budget|discuss(?:ed)?|interest(?:ed|ing)|beitrag|beitrage|entwurf|angebot|vorschlag|ihre idee|deine idee|gastbeitrag|propuesta|articulos?|borrador|presupuesto|proposition|brouillon|votre (?:idee|offre)|articol[oi]|bozza|proposta|voorstel|artikelen?|gastblogs?|artigos?|rascunho|orcamento|propozycj\w|artykul\w?|forslag|artikel|decide|decision|approved|listing|reviewed your|treffen wir|ci vediamo|see you|drop me a line|(?:write|contact us|contact me|call|probeert?) (?:me )?(?:again|opnieuw)|nog eens|reprenez contact|invitado a|dann gerne|danach|daarna|will look|have a look|look at (?:it|this|that)|deal with it|guardo|guardero|regardera?i?|verrai|lo veo|lo vere|vejo|verei|kijk er|lees (?:ik )?(?:het|je)|pak het|schau\w? (?:ich )?(?:es|mir|das|ihn)|guck\w?|(?:he|she)(?:'s| is| are) (?:away|on|out|back|off)|(?:co-?founder|editor|boss|manager|developer|sister|brother|wife|husband|partner|irma|person in charge)(?:'s| is) |decide|decision|let'?s|let us|come by|(?:i|we|i'd|we'd|it'd|would|i'll|we'll) need|brauche|brauchten?|necesit\w+|(?:ask|remind|ping|nudge|try) me|(?:read|look at|go through|consider) (?:it|this|yours?)|send (?:it|me|over|us)|(?:ask|try|check|get in touch|come back) again|lese ich (?:mir )?(?:das|es|ihn)|das lese ich|schaue? (?:ich )?mir|melden sie sich|frag(?:en)? (?:sie )?(?:mich|nochmal)|recontactez|relancez|vuelv[ae] a (?:escribir|contactar)|ricontatt\w+|neem (?:dan )?(?:weer|nog eens) contact|on peut|parler|appelez|tekst\w?|udkast\w*|info|cenu|fiyat\w*|ilgilen\w*|kiinnosta\w*|maksaa|volentieri|chetnie|propuest\w|valor)\b|文章|报价|報價|价格|合作|提案|記事|価格|詳細|제안|가격|기사|стать[яию]|цен[ау]|стоит|предложени|идея|拝見|検討|でしたので|검토|논의|看了|回来了/;

/** After such a word a person says what he means; a program contradicts nobody. */
export const CONTRAST =
  /(?:^|[\s,.;-])(?:but|however|though|although|still|aber|jedoch|trotzdem|pourtant|sin embargo|tuttavia|maar|echter|porem|jednak|mutta|fakat|но|однако|けれど|지만)(?=[\s,])|[,.;-]\s(?:mais|pero|ma|mas|ale|men|ama)\s|\smais (?:vous|je|nous|on|c'est|il|elle|tu|ca)\b|\sbis dahin\s/;

/** Wants the mail to stop, in whatever else it says: never a program's note. */
export const STOP =
  /\b(?:unsubscrib\w*|opt[- ]?out|remov(?:e|ing) (?:me|us|this)|delete (?:me|us|my|our|this)|blacklist\w*|take (?:me|us) off|stop (?:mail|e-?mail|writ|send)\w*|losch\w+|abmeld\w+|austrag\w+|streich\w+|werbung|toglie\w+|cancella\w+|rayez|retirez|desinscri\w+|supprim\w+|darse de baja|borr\w+|elimin\w+|ya no (?:los |me |nos )?(?:mand|envi|escrib)\w+|verwijder\w*|uitschrijv\w*|afmeld\w*|descadastr\w*|remov[ae]r?\b|(?:don't|do not) write (?:to it |here |to (?:us|me) )?any ?more|altre mail)/;
