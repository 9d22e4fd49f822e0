/** How mail systems announce a failed delivery. All patterns run on folded text (lower case, no accents). */

/** Senders that no person uses. */
export const DAEMON_LOCAL =
  /^(?:mailer-?daemon|mail-?daemon|postmaster|maildelivery|mail-?delivery(?:-?subsystem)?|mdaemon|bounces?|bounce[-+_.].*|microsoftexchange[0-9a-f]{0,40}|mailadmin|mail-?administrator|noreply-?mdaemon|symantec_antivirus.*|ses-?feedback.*|returned-?mail|smtp-?server|ndr|dsn|mail-?system|mmdf|listserv)$/;
export const DAEMON_NAME =
  /mail delivery (?:sub)?system|mailer-?daemon|mail delivery service|postmaster|mail administrator|microsoft outlook|internet mail delivery|mail delivery subsystem|system administrator|systemadministrator|(?:mail|jetmail|messaging|delivery) system|mail (?:router|gateway)/;

/** Subjects of failed deliveries. Anchored: a person's "Re: Undeliverable: …" is not one. */
export const FAILURE_SUBJECT =
  /[:(-] ?(?:non remis|undeliverable|undelivered|not delivered|delivery failed|unzustellbar)\)?$|^\W{0,3}(?:\[?postmaster\]? ?)?(?:email delivery failure|returned mail|return(?:ed)? to sender|undeliver(?:able|ed)|undelivered mail|delivery (?:status )?notification|delivery (?:failure|failed|report|error|has failed|problem|incomplete|delayed)|mail (?:delivery )?(?:failed|failure|error|system error|undeliverable|could not be delivered)|mail delivery (?:failed|failure|error|status|problem|system|subsystem)|failure notice|failure delivery|failed (?:mail|delivery)|(?:message|email|e-mail) (?:undeliverable|could not be delivered|not delivered|delivery (?:failed|failure|error))|non-?delivery|ndn:|dsn:|could not deliver|unable to deliver|(?:your )?(?:message|mail|e-?mail) (?:delivery |could not be |was not |cannot be |not )?(?:delivered|failed|failure|undeliverable)|rejected:|warning: (?:could not send|message|e?mail)|delayed mail|message (?:status - undeliverable|delayed|rejected|you sent blocked)|nondeliverable|mail status report|mail system error|permanent delivery failure|mail error|processing error|mail delivery warning|message not delivered|user unknown|there was an error sending your mail|error sending|delivery notification: delivery has failed|unzustellbar|nachricht unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|zustellungsfehler|benachrichtigung zum ubermittlungsstatus|fehlgeschlagene zustellung|unzustellbare|nicht zugestellt|non remis|echec de (?:la )?(?:remise|distribution|livraison)|message non (?:distribue|remis|delivre)|notification d'etat de (?:la )?(?:remise|distribution)|non distribuable|courrier (?:non remis|electronique non distribue)|no se (?:puede|pudo|ha podido) entregar|no entregado|no se entrego|correo (?:devuelto|no entregado)|error (?:de|en la) entrega|mensaje (?:no entregado|devuelto)|notificacion (?:de|del) estado de (?:la )?entrega|fallo (?:de|en la) entrega|non recapitabile|mancato recapito|mancata consegna|impossibile (?:recapitare|consegnare)|notifica (?:di|sullo) stato (?:di|della|del) (?:consegna|recapito)|messaggio non (?:recapitato|consegnato)|nao (?:foi )?(?:entregue|e possivel entregar)|falha na entrega|mensagem nao entregue|devolvid[ao]|notificacao de (?:status|estado) (?:de|da) entrega|onbestelbaar|niet (?:bezorgd|bestelbaar|afgeleverd)|bezorging mislukt|kan niet worden bezorgd|niedostarczon|nie mozna dostarczyc|powiadomienie o (?:stanie|niedostarczeniu)|niedoreczon|ej levererbart|kan inte levereras|olevererat|det gar inte att leverera|kunne ikke leveres|ikke leveret|ikke levert|kan ikke leveres|uleverbar|ei voitu toimittaa|toimittaminen epaonnistui|ei toimitettu|nedorucitelne|nedoruceno|nelze dorucit|недоставленное|не доставлено|не удалось доставить|сообщение не доставлено|отчет о недоставке|недоставка|ошибка доставки|teslim edilemedi|iletilemedi|iletilemeyen|teslim hatasi|配信できません|配信不能|配信エラー|メールの配信に失敗|送信できませんでした|未送达|无法投递|退信|系统退信|投递失败|無法傳遞|無法投遞|未傳遞|郵件傳遞失敗|배달되지 않음|배달 실패|전송 실패|반송|메일 전송 실패|배달할 수 없)/u;

/** Openings and fixed sentences of mail systems, by name. Any of them anywhere in the text. */
export const FAILURE_TEXT: readonly { system: string; text: RegExp }[] = [
  {
    system: "postfix",
    text: /this is the (?:mail system|postfix program) at host|i'm sorry to have to inform you that (?:your message|the message returned)|the mail system\s+<[^>\s]{3,200}>:|<[^>\s]{3,200}> ?(?:\(expanded from [^)]{1,200}\))?: (?:host |unknown user|user unknown|mail for|connect to|unable to|delivery temporarily|lost connection|conversation with|name service|recipient|domain|maildir|permission denied|can't create)/,
  },
  {
    system: "exim",
    text: /this message was created automatically by mail delivery software|a message that you (?:have )?sent (?:could not be delivered|has not yet been delivered|contained)|could not be delivered to (?:one or more|all) of its recipients|the following address(?:\(es\)|es)? failed|message could not be delivered to one or more|(?:has|have) not yet been delivered (?:is|are)/,
  },
  {
    system: "exchange",
    text: /your message (?:did not reach|to [^\n]{1,200}couldn't be delivered|couldn't be delivered)|delivery has failed to these recipients|(?:the following )?(?:recipient(?:\(s\)|s)?|organization) (?:cannot be reached|could not be reached|rejected your message)|diagnostic information for administrators|generating server: |remote server returned '|#[<\s]?\d[\w.:#-]{0,60} smtp|couldn't be delivered to the following recipients|did not reach the following recipient|wasn't found at|undeliverable to the following|address you sent your message to wasn't found|ihre nachricht (?:hat|wurde|konnte|an)[^\n]{0,200}(?:nicht|zugestellt)|fehler bei der nachrichtenzustellung|votre message[^\n]{0,200}(?:n'a pas|n'est pas|remis|impossible)|echec de la remise a ces destinataires|(?:no se pudo entregar|error al entregar)[^\n]{0,200}destinatarios|su mensaje (?:a|no)[^\n]{0,200}(?:no se pudo|entregar|entregado)|recapito non riuscito|sua mensagem[^\n]{0,200}nao (?:pode|foi)|bezorging (?:van het bericht )?aan (?:deze|de volgende)/,
  },
  {
    system: "gmail",
    text: /address not found|delivery to the following recipients? (?:failed|has been delayed)|the response from the remote server was|wasn't delivered to [^\n]{1,200} because|message (?:not delivered|blocked|wasn't delivered)|delivery incomplete|there was a temporary problem delivering your message|recipient inbox full|technical details of (?:permanent|temporary) failure|gmail will retry|adresse nicht gefunden|ihre nachricht wurde nicht zugestellt an|adresse introuvable|no se ha encontrado la direccion|direccion no encontrada|indirizzo non trovato|endereco nao encontrado|adres niet gevonden|learn more(?: here)?:? https?:\/\/support\.google\.com\/mail/,
  },
  {
    system: "qmail",
    text: /hi\. this is the (?:qmail-send program|deliver program|mta)|i'm afraid i wasn't able to deliver your message|i(?:'ve| have) given up; sorry it didn't work out|this is a permanent error; i've given up|sorry, (?:i couldn't find any host|no mailbox here by that name|i wasn't able to establish|i've been told to reject)|--- below this line is a copy of the message/,
  },
  {
    system: "sendmail",
    text: /----- the following addresses (?:had|have) (?:permanent fatal|transient|delivery|been)|----- transcript of session follows|the original message was received at|----- the following addresses had/,
  },
  {
    system: "yahoo",
    text: /sorry,? we were unable to deliver your message|we were unable to deliver your message to the following|this is an automatically generated delivery status notification|message from (?:\[?[\w.-]{1,80}\]?\s){0,1}yahoo\.[a-z.]{2,8}/,
  },
  {
    system: "ses",
    text: /an error occurred while trying to deliver the mail to the following recipients|amazon ses (?:has|did)/,
  },
  {
    system: "generic",
    text: /(?:could not|couldn't|cannot|can't|can not|was not|wasn't|has not been|could'nt|were not|unable to) (?:be )?deliver(?:ed)?(?: (?:your|the|this|following|a))?(?: (?:e-?mail|mail|message))?|delivery (?:to the following|failed|has failed|failure|was unsuccessful|attempt(?:s)? (?:has |have )?failed)|undeliverable|permanent (?:fatal )?(?:error|failure)|returned to (?:the )?sender|failed (?:to deliver|recipient)|message (?:has been |was )?(?:rejected|blocked|returned|bounced)|bounced (?:message|mail|email)|mailbox (?:unavailable|not found|is full|full|does not exist)|not a valid (?:user|recipient|address|mailbox|account)|(?:user|recipient|address|mailbox|account|domain|host) (?:is )?(?:unknown|not found|does not exist|doesn't exist|rejected|invalid)|(?:unknown|no such|invalid|nonexistent) (?:user|recipient|mailbox|address|account|domain)|over quota|quota exceeded|konnte nicht (?:zugestellt|ubermittelt)|nicht zugestellt werden|unzustellbar|n'a pas pu etre (?:remis|delivre|distribue|envoye)|n'a pas ete (?:remis|delivre|distribue)|no (?:pudo|se pudo|ha podido|puede) ser? ?entregad[oa]|no se (?:pudo|puede|ha podido) entregar|non (?:e stato|puo essere|e stato possibile) (?:recapitat|consegn)|nao (?:pode|foi|e possivel)(?: ser)? entregue?|(?:kon|kan) niet worden (?:bezorgd|afgeleverd)|nie (?:mogla|moze|mozna|zostala) (?:zostac |byc )?dostarcz|kunde inte levereras|kunne ikke leveres|ei voitu toimittaa|nemohla byt dorucena|nebylo mozne dorucit|не (?:может быть|было|удалось|был[ао]?) достав|teslim edilemedi|iletilemedi|配信できませんでした|送信できませんでした|配達できません|无法(?:送达|投递)|投递失败|無法(?:傳遞|遞送|送達)|배달(?:되지|하지) (?:않|못)|전송되지 (?:않|못)/u,
  },
];

/** "Your message could not be delivered to" and an address: nobody but a mail system begins so. */
export const REFUSED_ADDRESS =
  /(?:could not|cannot|can not|was not|has not been|could'?n't|wasn't|n'a pas pu (?:etre )?|n'a pas ete|konnte nicht|no (?:pudo|ha podido)|non (?:e stato possibile|puo essere)|nao (?:pode|foi)|kon niet)[^\n@]{0,40}(?:deliver|delivre|remis|distribue|zugestellt|entreg|recapitat|consegn|bezorgd)[^\n@]{0,40}\s+<?[^\s@<>]{1,64}@[a-z0-9.-]{3,190}/u;

/** Sentences that mean the mail is still being tried. */
export const DELAY_TEXT =
  /(?:has|have) not yet been delivered|(?:has|have) been (?:postponed|delayed)|(?:will )?continue to (?:be made|try)|still being retried|will (?:continue to |keep )?(?:be )?(?:retr(?:y|ied)|try(?:ing)?|keep trying)(?: (?:for|until|again|sending|to deliver|to send))?|you do not need to (?:resend|take any action)|no action is required on your part|delivery (?:has been |is )?(?:delayed|incomplete)|this is a warning message only|message is delayed|delivery attempts will continue|gmail will retry|wird weiterhin versucht|delayed mail/;
export const DELAY_SUBJECT =
  /^\W{0,3}(?:warning: (?:message|could not send|e?mail)|delayed mail|delivery (?:status notification \(delay\)|delayed|incomplete)|mail delivery delayed|message delayed|delayed:|delivery delayed|ubermittlung verzogert|zustellung verzogert|retardado|remise differee|consegna ritardata)/;
