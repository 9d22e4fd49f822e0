import type { Bounce } from "../../classification";

/** One row of the table: what code and text say, and what follows from it. The first row that fits decides. */
type Row = {
  reason: string;
  kind: "hard" | "soft";
  /** Enhanced status code (RFC 3463). */
  code?: RegExp;
  smtp?: RegExp;
  text?: RegExp;
  suppress: Bounce["suppress"];
  retry: boolean;
};

const FOR_GOOD = { days: null };
/** A refusal that speaks of us, not of the address, ends. Source: spec 4 "Bounce table". */
const POLICY = { days: 30 };

const hard = (reason: string, match: Partial<Row>, suppress: Bounce["suppress"] = FOR_GOOD): Row => ({
  reason,
  kind: "hard",
  suppress,
  retry: false,
  ...match,
});
const soft = (reason: string, match: Partial<Row>, retry = true): Row => ({
  reason,
  kind: "soft",
  suppress: null,
  retry,
  ...match,
});

const FULL =
  /mailbox (?:is |size )?(?:full|has exceeded|limit|quota)|mailbox for [^\n]{1,100} is full|over ?-?quota|overquota|quota[- ](?:is )?exceeded|exceed(?:ed|s|ing)? (?:the |its |their |his |storage |mailbox |disk |allowed |maximum )*(?:quota|storage|limit|size|mailbox)|out of (?:storage|disk) ?(?:space)?|insufficient (?:system |disk )?storage|not enough (?:storage |disk )?space|no space left|inbox (?:is )?full|(?:storage|user|disk) quota|mail ?(?:box|folder|file)? (?:is )?full|too many (?:messages|mails|e-?mails) (?:on|in|for)|zu ?viele (?:mails|nachrichten)|(?:mail ?box|disk|storage) space (?:is )?(?:not enough|insufficient|full|exhausted)|storage allocation|allotted|postfach[^\n]{0,40}voll|speicherplatz|boite (?:aux lettres |de reception )?[^\n]{0,40}pleine|buzon[^\n]{0,40}llen[oa]|casella[^\n]{0,40}piena|caixa[^\n]{0,40}cheia|mailbox[^\n]{0,40} vol\b|skrzynk\w[^\n]{0,40}(?:pelna|przepelnion)|переполнен|ящик[^\n]{0,40}(?:полон|заполнен)|превышен[^\n]{0,20}квот|容量(?:が|を)?(?:いっぱい|一杯|超|オーバー)|(?:メールボックス|受信箱)が(?:いっぱい|一杯|満杯)|邮箱(?:已|空间)?(?:满|不足)|超出配额|容量不足|信箱已滿|용량[^\n]{0,6}초과|가득/;
const UNKNOWN =
  /(?:user|recipient|mailbox|address|account|addressee|e-?mail address|member|alias|customer|destination)(?: address| name| id| account)?(?: <?[^\s>]{1,120}>?)? ?(?:is |was |has been |are |could |does |doesn't |did |seems |has )?(?:unknown|not (?:be )?(?:found|known|exist|listed|valid|a valid|a known|our|here|local|available|recogni[sz]ed|registered|active)|doesn't exist|does not exist|n'existe|invalid|undeliverable|non-?existent|nonexistent|no longer (?:valid|available|active|exists?|in use)|exist)|(?:unknown|no such|invalid|nonexistent|non-existent|unrouteable|unroutable|not a valid|bad destination|illegal|undefined|incorrect) (?:user|recipient|mailbox|address|account|e-?mail|local|name|person|destination|alias|virtual|receiver|addressee|domain user|or invalid)|unknown (?:or illegal|or invalid|virtual|local|to address)|(?:recipient|user|address|mailbox)(?: \S{1,120})? not found|not found at|wasn't found|couldn't be found|address not found|does(?: not|n't) have an? [\w. -]{1,40} account|no mailbox (?:here )?by that name|mailbox unavailable|no (?:such )?(?:user|mailbox|recipient|account|one)(?: with| by| here)?|user doesn't have|that email account|account that you tried to reach|addresses? failed|recipientnotfound|resolver\.adr|not our customer|not an? (?:active|existing|valid|known|recogni[sz]ed) (?:user|address|account|mailbox|recipient)|no longer (?:with|at|works)|can't create (?:output|user)|_does_not_exist|invalid recipient|unknown address|relay access denied\b.{0,10}never|adresse (?:n'existe|inconnue|introuvable)|utilisateur inconnu|unbekannt(?:er)? (?:empfanger|benutzer|adresse)|empfanger (?:unbekannt|nicht gefunden|existiert)|benutzer (?:unbekannt|existiert)|nicht gefunden|(?:direccion|usuario|buzon) (?:no (?:encontrad|existe)|desconocid)|usuario desconhecido|utente sconosciuto|destinatario sconosciuto|indirizzo (?:non trovato|inesistente)|non esiste|nao existe|no existe|bestaat niet|onbekende? (?:gebruiker|ontvanger)|nie istnieje|nieznany|neexistuje|не существует|не найден|ユーザー(?:は|が)?(?:存在|不明)|用户不存在|收件人不存在|存在しません|見つかりません|ディレクトリ[^\n]{0,12}(?:ありません|見つかり)|존재하지/u;
const DISABLED =
  /(?:user|mailbox|account|recipient|address|e-?mail)(?: account| address)?(?: <?[^\s>]{1,120}>?)? (?:is |has been |was |currently )?(?:disabled|inactive|deactivated|suspended|locked|discontinued|closed|expired|terminated|deleted|blocked for inactivity|not active|frozen|unavailable for)|inactive (?:user|mailbox|account)|account (?:has been |is )?(?:disabled|closed|inactive|suspended)|mailbox disabled|disabled (?:mailbox|account)|no longer (?:accepts|accepting|in use|monitored)|has been deactivated|is disabled/;
const NO_DOMAIN =
  /name or service not known|(?:host|domain|name)(?: or domain)?(?: name)?(?: \S{1,120})? ?(?:is )?(?:not found|unknown|does not exist|doesn't exist|not exist|invalid|no(?:t)? (?:be )?(?:found|resolve))|(?:unknown|no such|invalid|nonexistent) (?:host|domain)|couldn't find any host|no (?:mx|mail exchanger|route to|dns)|nxdomain|dns (?:domain|error|lookup)(?: \S{1,80})? (?:does not exist|failed|failure)|all relevant mx records point to non-existent|unrouteable (?:mail )?domain|unable to (?:resolve|look ?up) (?:the )?(?:host|domain)|null ?mx|does not accept (?:e-?)?mail|host unknown|domain (?:couldn't|could not) be found|lookup of [^\n]{1,100} failed|illegal host\/domain|does not receive mail/;
const POLICY_TEXT =
  /spam|blocked|block ?list|black ?list|blacklisted|rbl|dnsbl|spamhaus|barracuda|reputation|unsolicited|bulk|policy|polic(?:y|ies)|not (?:authori[sz]ed|allowed|permitted|accepted)|access denied|denied|dmarc|spf|dkim|unauthenticated|authentication (?:required|fail)|rejected (?:due to|because|by|for)|content (?:rejected|filter|detected|reasons)|message (?:rejected|refused|blocked|looks like)|refused|sender (?:address )?(?:rejected|verify|denied|not)|restricted|prohibited|virus|malware|phish|suspicious|reverse dns|ptr record|administrative prohibition|relay(?:ing)? (?:access )?denied|unable to relay|we do not relay|banned|security|complain|only accepts|rst\.auth|not yet been (?:authori[sz]ed)|junk/;
const TOO_BIG =
  /(?:message|mail|size|attachment)(?: \w{1,12})? (?:is )?(?:too (?:big|large|long)|exceeds (?:the )?(?:maximum|size|limit|fixed))|size limit|max(?:imum)? (?:message |allowed |mail )?size|message size (?:limit )?exceed|larger than|nachricht (?:ist )?zu gross/;
const EXPIRED =
  /expired|hosts? (?:have|has) been failing|exceeded (?:maximum )?(?:delivery|retry) attempts|maximum delivery attempts|not reachable|unreachable|retry time(?:out| not reached)|time[d]?[- ]?out|message (?:has been |is )?(?:in the queue|too old)|could not be delivered (?:for|within|after)|undelivered (?:for|after)|connection (?:refused|timed|dropped|lost|reset)|unable to connect|network (?:is )?unreachable|no route|no answer|not responding|hop count|loop(?:s|ing)? (?:back|detected)?|too many hops|server busy|service (?:unavailable|not available)|temporar|try(?:ing)? again|4\d\d[ -]|tls|local (?:error|problem)|system (?:error|problem)|configuration/;

/**
 * Code pattern and text pattern to kind, reason, suppression, retry. Text before code where they disagree, because
 * servers are freer with codes than with words. Source: reference "Bounces", spec 4 "Bounce table".
 */
export const BOUNCE_TABLE: readonly Row[] = [
  soft("mailbox_full", { text: FULL }),
  soft("mailbox_full", { code: /^[45]\.2\.2$/ }),
  soft("message_too_big", { code: /^[45]\.(?:3\.4|2\.3)$/ }, false),
  soft("message_too_big", { text: TOO_BIG }, false),
  hard("no_such_user", { code: /^5\.4\.1$/, text: /recipient address rejected|access denied/ }),
  hard("no_such_domain", { code: /^5\.(?:1\.2|4\.4|4\.310|1\.10\.?2)$/, text: NO_DOMAIN }),
  hard("no_such_domain", { code: /^5\.1\.2$/ }),
  hard("no_such_user", { code: /^5\.1\.(?:0|1|3|6|10)$/ }),
  soft("deferred", { code: /^4\./, smtp: /^4/ }),
  soft("deferred", { code: /^4\./ }),
  hard("mailbox_disabled", { code: /^5\.(?:2\.1|7\.(?:13|17))$/ }),
  hard("no_such_user", { code: /^5/, text: UNKNOWN }),
  hard("mailbox_disabled", { code: /^5/, text: DISABLED }),
  hard("policy_rejection", { code: /^5\.7\./ }, POLICY),
  hard("no_such_domain", { code: /^5\.4\.(?:4|310)$/ }),
  soft("not_reachable", { code: /^5\.4\./ }),
  hard("no_such_domain", { code: /^5/, text: NO_DOMAIN }),
  hard("policy_rejection", { code: /^5/, text: POLICY_TEXT }, POLICY),
  hard("bad_address", { code: /^5\.1\./ }),
  soft("deferred", { smtp: /^4/ }),
  hard("no_such_user", { text: UNKNOWN }),
  hard("mailbox_disabled", { text: DISABLED }),
  hard("no_such_domain", { text: NO_DOMAIN }),
  hard("policy_rejection", { smtp: /^5/, text: POLICY_TEXT }, POLICY),
  soft("mailbox_full", { smtp: /^552$/ }),
  soft("not_reachable", { text: EXPIRED }),
  hard("no_such_user", { smtp: /^55[013]$/ }),
  hard("policy_rejection", { text: POLICY_TEXT }, POLICY),
  hard("rejected", { smtp: /^5/ }, POLICY),
  soft("mailbox_trouble", { code: /^5\.2\./ }),
  hard("rejected", { code: /^5/ }, POLICY),
];

/** A failure that says nothing else: final, but not proof that the address is bad. */
const UNDECIDED = hard("undeliverable", {}, POLICY);

/** What a failed delivery means. `text` is the diagnostic, folded. */
export function bounceRow(facts: { code: string | null; smtpCode: number | null; text: string }): Row {
  return BOUNCE_TABLE.find((row) => fits(row, facts)) ?? UNDECIDED;
}

/** Whether the same mail may arrive at another time. */
export function mayPass(reason: string): boolean {
  return BOUNCE_TABLE.some((row) => row.reason === reason && row.retry);
}

function fits(row: Row, { code, smtpCode, text }: Parameters<typeof bounceRow>[0]): boolean {
  if (row.code && !row.code.test(code ?? "")) return false;
  if (row.smtp && !row.smtp.test(String(smtpCode ?? ""))) return false;
  return !row.text || row.text.test(text);
}
