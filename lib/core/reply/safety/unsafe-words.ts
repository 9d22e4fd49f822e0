/** Words of dangerous mail, run on folded text. Each is narrow: an ordinary reply must stay clean. */

/** Asks to enter or confirm a secret somewhere. */
export const CREDENTIALS =
  /\b(?:verify|confirm|update|validate|re-?activate|restore|unlock|reset) your (?:\w{2,15} ){0,2}(?:account|password|identity|mailbox|login|credentials|payment (?:details|information|method)|billing (?:details|information)|e-?mail account|wallet)\b|\byour (?:\w{2,15} ){0,2}(?:account|mailbox|password|e-?mail|storage) (?:has been |is |will be |was )?(?:about to |going to )?(?:suspend|limit|expire|deactivat|terminat|lock|clos|disabl|restrict)|\b(?:click|follow|use)[^.\n]{0,30}(?:link|here|below|button)[^.\n]{0,40}(?:verify|confirm|keep|restore|avoid|validate|log ?in|sign in)|\bunusual (?:sign-?in|login) (?:activity|attempt)|\b(?:bestatigen|verifizieren|aktualisieren) sie (?:ihr|ihre)\w{0,2} (?:konto|passwort|daten|zahlungs)|\bihr (?:konto|postfach) (?:wurde|wird|ist) (?:gesperrt|eingeschrankt|deaktiviert)|\b(?:confirmez|verifiez|mettez a jour) (?:votre|vos) (?:compte|mot de passe|informations)|\b(?:verifique|confirme|actualice) (?:su|sus|tu) (?:cuenta|contrasena|datos)|\b(?:gift ?cards?|itunes|steam) (?:cards?|codes?)[^.\n]{0,40}(?:buy|purchase|send|scratch)|\b(?:seed|recovery) phrase|\bchange[sd]? (?:of|to|in|our) (?:bank|account) details/;

export const URGENCY =
  /\b(?:within (?:24|48|12|72) hours?|immediate(?:ly)?(?: action)?|urgent(?:ly)?|act now|final (?:notice|warning)|as soon as possible|will be (?:suspend|terminat|delet|clos|deactivat|lock|restrict)|to avoid|sofort|umgehend|dringend|immediatement|urgence|urgente|inmediatamente|de inmediato)/;

export const EXTORTION =
  /\b(?:recorded|hacked|infected|webcam|camera)[^\n]{0,200}\b(?:bitcoin|btc|usdt|monero)\b[^\n]{0,200}(?:wallet|address|pay|send|transfer)|\b(?:pay|send|transfer)[^\n]{0,60}\b(?:bitcoin|btc|monero)\b[^\n]{0,120}(?:or i will|otherwise|leak|publish|release|videos?)/;

export const ABUSE =
  /\b(?:i(?:'ll| will| am going to|'m going to| would like to)|we will|someone should) (?:\w{2,10} ){0,2}(?:kill|hurt|rape|beat|shoot|stab|murder|burn|find) (?:you|your (?:family|kids|children|house|mother))|\b(?:kill yourself|kys|drop dead|die in a fire|hope you die|rot in hell|burn in hell)\b|\b(?:you|u|ur|your|such an?|fucking|stupid|damn|piece of) ?(?:are |r |an? |'re |fucking |stupid |absolute |total |bunch of )*(?:cunts?|motherfuckers?|faggots?|niggers?|niggas?|retards?|whores?|bitch(?:es)?|asshole?s?|dickheads?|scumbags?|wankers?|pieces? of shit|shitheads?|bastards?|twats?|pricks?)\b|\b(?:du |ihr |sie )?(?:hurensohn|hurensohne|fotze|wichser|arschloch|drecksau|missgeburt)\b|\b(?:fils de pute|connard|enculer?|salope|va te faire)|\b(?:hijo de puta|hijos de puta|gilipollas|pendejo|vete a la mierda|cabron(?:es)?)\b|\b(?:figlio di puttana|vaffanculo|stronzo|testa di cazzo)\b|\b(?:filho da puta|vai se foder|vai tomar no)\b|\b(?:kankerlijer|klootzak|tyfus|hoerenzoon)\b|\bfuck (?:you|off|u)\b/;

/** Offers of bulk mailers; two of them in a mail make it spam. */
export const BULK_SPAM: readonly RegExp[] = [
  /\b(?:rank|ranking)s? (?:your (?:website|site)|on (?:the )?(?:first|1st) page|#1|higher)|\b(?:first|1st) page (?:of|on) google\b/,
  /\b(?:seo|web design|website design|app development|digital marketing|lead generation|link building) (?:services?|packages?|company|agency|expert)\b[^.\n]{0,80}\b(?:affordable|cheap|low|best|price|cost|offer|quote)/,
  /\b(?:viagra|cialis|casino bonus|payday loan|weight loss|male enhancement|crypto (?:investment|trading) (?:platform|opportunity)|forex signals|make money (?:online|fast)|work from home)\b/,
  /\b(?:lottery|inheritance|beneficiary|next of kin|unclaimed (?:funds?|sum)|million (?:usd|dollars|euros|pounds)|transfer of funds|atm card|compensation fund)\b/,
  /\b(?:act now|limited time offer|100% (?:free|guaranteed)|risk.free|money.back guarantee|click here now|order now|special promotion|exclusive deal)\b/,
  /\b(?:bulk|targeted|verified) (?:e-?mail|leads?) (?:list|database)s?\b|\b(?:e-?mail|contact) (?:list|database)s? of\b/,
];
