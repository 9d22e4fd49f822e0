import type { LanguageSigns } from "./body-signs";

/** Sentences of automatic mail in English. */
export const ENGLISH_SIGNS: LanguageSigns = {
  words: "i the and you your of we our is are will have to this for be not on from",
  away: [
    /\b(?:our )?offices? (?:is|are|will be) closed|closed for (?:the )?(?:holidays?|christmas|easter|summer|vacation|new year)/,
    /\b(?:i am|i'm|i will be|i'll be|am|we are|(?:he|she|[a-z]{2,20}) is|will be) (?:currently |presently |now |also |away and |travell?ing and )?(?:out of (?:the |my )?(?:office|country|town)|on (?:a |an |my |annual |maternity |paternity |parental |sick |medical |summer |holiday |extended |bereavement |family )*(?:vacation|leave|holidays?|pto|sabbatical|business trip|honeymoon)|away(?: from (?:the |my )?(?:office|desk|e-?mail|keyboard))?(?: (?:until|till|from|on|through|with|for|and|this|between)|[.,!])|unavailable(?: until| from| through| on|[.,])|travell?ing (?:until|from|on|for|with|through|this|and)|not in the office|off (?:work|sick|today|until))/,
    /\b(?:i am|i'm|we are|we're|i will be|i'll be) (?:currently |presently |now |still |all )*(?:off (?:this|next|all|until|till|work|sick|today|for|on|from)|attending an? |unplugged|offline|abroad|overseas|in hospital|unwell|ill\b|sick\b(?! of)|hiking|camping|sailing|recovering|at an? (?:conference|trade (?:fair|show)|retreat)|closed)|(?:^|[\n.!,] {0,2})(?:currently |presently |now )?(?:out sick|off sick|out of (?:the )?(?:office|country|town)|on (?:sabbatical|vacation|holidays?|leave|(?:annual|maternity|paternity|parental|sick|medical) leave|a business trip|the road)|(?:maternity|paternity|parental|annual|sick|medical) leave|at sea|off[- ]grid|away (?:until|till|on)|gone (?:fishing|hiking|sailing|camping)|travell?ing (?:until|with|for|through)|hiking|offline until)/,
    /\b(?:i|we) (?:only |currently )?work (?:only )?(?:part[- ]?time|(?:on )?(?:mon|tues|wednes|thurs|fri)days?\b)|\bmy (?:working|office) (?:days|hours) are\b/,
    /\b(?:on|taking|enjoying|having)\b[^.\n]{0,30}\b(?:vacation|holidays?|leave|pto|sabbatical|jury duty|time (?:off|away)|break|honeymoon|business trip|secondment)\b(?=[ \t]*(?:[.,;:!)\n]|$|until|till|from|through|and|with|this|next|at|in|for|w\/|to|but|so))|\b(?:i'm|i am|be|we're|(?:^|\n)) ?out (?:until|till|for the|all|this|today|through)\b|\b(?:office|shop|store|desk) (?:is|are|will be) (?:closed|unstaffed|unattended|shut)|\bi(?:'m| am) (?:not (?:at work|working|available|in (?:today|this))|away\b|out\b(?! of)|at the [\w ]{2,30}(?:show|fair|conference|convention|summit)\b|in training|on an? (?:course|training))|\bdo(?:n't| not) work on (?:mon|tues|wednes|thurs|fri)days?|\b(?:won't|will not) be (?:in (?:the office|today|until)|available|around|working|at my desk)/,
  ],
  absence: [
    /\b(?:out of (?:the )?office|ooo)\b(?: (?:from|until|till|on|through|with|for|at|and|this|today|starting|beginning|between)|[.,:!])/,
    /\b(?:i will|i'll|will|i shall|i) (?:be )?(?:back|return|returning)(?: to| in| at)?(?: (?:the |my )?(?:office|work|desk))? ?(?:on|by|in|from|the|monday|tuesday|wednesday|thursday|friday|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|after|tomorrow)/,
    /\b(?:back|returning|return) (?:in|to|at) (?:the |my )?(?:office|work|desk)\b|(?:^|(?<!\bthe)[\s,;.])back (?:again )?(?:on |by |from |in |mid[- ]?|end of )?(?:the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|\d{1,2}(?:st|nd|rd|th)?\b|january|february|march|april|may \d|june|july|august|september|october|november|december)/,
    /\b(?:limited|no|little|intermittent|sporadic|infrequent|restricted|without|reduced|only occasional) (?:or no )?(?:access to|internet|e-?mail access|access)\b|\bnot (?:be )?(?:checking|reading|monitoring|have access to|able to (?:access|check|read|respond)) (?:my |to )?(?:e-?mails?|inbox|messages)?/,
    /\b(?:respond|reply|answer|get back|attend)(?: to)?(?: (?:you|your|all|any|it|this|e-?mails?|messages?|inquir\w{1,3}|requests?))*(?: as soon as (?:possible|i can))? (?:when|upon|once|after|on|as soon as) (?:i|my|we)(?: am| get|'m)? ?(?:return|back|get back)/,
    /\b(?:if (?:this|it|your|the|you)[^.\n]{0,50}(?:is |are )?(?:urgent|emergency|immediate|time.sensitive)|(?:for|in case of|in) (?:any )?(?:urgent|emergency|emergencies|immediate|an emergency)[^.\n]{0,30}|in urgent cases)/,
    /\b(?:in|during) my absence\b|\bwhile (?:i am|i'm) (?:away|out|gone|on)|\bduring (?:this|that) (?:time|period)\b/,
    /\bupon my return\b|\bon my return\b|\bwhen i(?:'m| am)? (?:return|back|get back)\b|\buntil (?:my return|i return)/,
    /\b(?:patchy|spotty|poor|no|limited|little|bad|unreliable) (?:signal|wi-?fi|reception|connection|connectivity|coverage|laptop)\b|\bslow(?:er)? (?:to (?:respond|reply|answer)|in (?:responding|replying|answering))|\bdelays? in (?:my |our )?(?:repl|respon|answer)|\b(?:repl(?:y|ies)|responses?) (?:may|might|will|can) be (?:slow|delayed|late)|\bnot reading (?:any |my )?(?:e-?mail|mail)/,
    /\bon my next working day\b|\bpick up e-?mails? again|\btalk after the \d|\bre-?opens? (?:on|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
    /\bmy (?:colleague|deputy|assistant|co-?worker)s?\b[^.\n]{0,60}\b(?:is|are|will be|will|can) (?:looking after|covering|standing in|handling|help|assist|happy to help|take care|filling in)/,
    /\b(?:e-?mails?|service|access|replies|internet) (?:will|may|might) be (?:patchy|slow|limited|delayed|intermittent|spotty|sporadic)|\bnormal (?:service|hours)/,
  ],
  departed: [
    /\b(?:is|am|are|has|have|'s) no longer (?:an? |be )?(?:with|employed|working|work|works|at|part of|employee|affiliated|associated|available at|in (?:the|this|his|her) (?:role|position|company))\b/,
    /\bno longer (?:works?|employed) (?:at|for|with (?:us|the|our)|here|in)\b|\bdoes(?:n't| not) work (?:here|at [\w. ]{2,30}|for [\w. ]{2,30}) (?:any ?more|any longer)\b/,
    /\b(?:has|have|'ve) (?:now |recently |since |already )?(?:left|departed|retired from|moved on from|moved on to) (?:the |our |this )?(?:company|organi[sz]ation|business|firm|team|[a-z]{3,20}$|[a-z]{3,20}[.,])/,
    /\b(?:my |his |her )?last day (?:at|with|in|of work|was)\b|\b(?:has|i have|i've) (?:passed away|retired)\b/,
    /\b(?:this|the) (?:e-?mail|mailbox|e-?mail address|inbox|account|address|e-?mail account|mail box) (?:is|has been|was|will be) (?:now )?(?:no longer|retired|closed|deactivated|decommissioned|discontinued|being retired|permanently)\b/,
    /\bno longer (?:monitored|in service|checked|being monitored|a valid)\b|\b(?:mailbox|address|account|inbox|e-?mail)[^.\n]{0,30} no longer (?:in use|active|maintained|used)\b/,
    /\bi(?:'ve| have) (?:now |recently |since |already )?(?:left|moved on|said goodbye)\b(?! (?:a|you|it|this|them|some|several)\b)/,
    /\b(?:has|have|'s) moved on (?:from|to)\b|\baccount (?:will be|is being) (?:deleted|closed|deactivated)|\b(?:i've|i have|has) retired\b|\b(?:have|'ve) moved to (?:a new (?:role|job|position|company)|another (?:role|job|company))|\b(?:address|inbox|mailbox) (?:won't|will not) be (?:read|monitored|checked)/,
  ],
  automatic: [
    /\bthis is an? (?:automat(?:ed|ic)|auto)[ -]?(?:generated )?(?:reply|response|message|e-?mail|notification|acknowledge?ment|out of office|vacation|mail|answer)/,
    /\bautomat(?:ed|ic|ically)[ -](?:generated|reply|response|sent|responder|acknowledge?ment|out of office)\b|\bauto-?(?:reply|response|responder|generated|respond)\b/,
    /\b(?:please )?do not (?:reply|respond) (?:directly )?to this (?:e-?mail|message|mail)\b|\bthis (?:e-?mail|mailbox|inbox|address|account|message) (?:is not|is un|isn't|cannot|does not)[^.\n]{0,30}(?:monitored|receive|attended|accept)|\bunmonitored\b/,
  ],
  received: [
    /\b(?:we|i)(?:'ve| have| )? ?(?:successfully |just )?(?:got|received|logged|registered) your (?:message|e-?mail|mail|inquiry|enquiry|request|submission|query|application|ticket|note|support)\b|\byour (?:message|e-?mail|inquiry|enquiry|request|submission|query|ticket|application|pitch)(?: \W?[\w#-]{1,20}\W?)? (?:has been|was|is|has) (?:successfully )?(?:received|landed|queued|submitted|logged|created|registered|forwarded to|sent to)/,
    /\bthank(?:s| you)(?: very much| so much)? for (?:contacting|reaching out|getting in touch|writing in|pitching|your (?:e-?mail|message|inquiry|enquiry|submission|request|query|interest|application)|writing to|submitting|e-?mailing|messaging)\b/,
    /\b(?:ticket|case|reference|request|incident|enquiry|support)(?: id| number| no| ref)?\.?[ :]{0,2}(?:is |has been )?(?:#|\[|no|id)?[ :]{0,2}[a-z]{0,6}-?\d{3,}|\ba (?:support )?(?:ticket|case) has been (?:created|opened|logged)/,
    /\b(?:to confirm (?:receipt|that we)|confirm(?:s|ing)? (?:receipt|that (?:we|your))|acknowledge?(?:s|ment)? (?:of )?(?:the )?receipt)|\b(?:faq|knowledge base|help cent(?:er|re))\b/,
    /\bopened a ticket for you|\b(?:use|see|visit|check) (?:the|our) (?:contact form|website|site|faq|help)/,
  ],
  promised: [
    /\b(?:we|someone|our team|a member of (?:our|the) \w{2,20}(?: \w{2,20})?|one of our \w{2,20}(?: \w{2,20})?|a (?:representative|team member|colleague|specialist))[^.\n]{0,30}(?:will|aim to|try to|shall|endeavou?r to|'ll)[^.\n]{0,30}(?:respond|reply|get back|be in touch|contact you|review|answer|be in contact|follow up|reach out)/,
    /\bwithin (?:the next )?(?:\d{1,2}|one|two|three|a few|24|48|72)(?:[ -]{1,3}(?:\d{1,2}|to \d{1,2}|or two|two|three))? ?(?:\(\d{1,2}\) )?(?:business |working )?(?:hours?|days?)\b|\b(?:response|reply) times?\b|\b(?:opening|office|business|working|support) hours\b|\bhigh(?:er)? (?:volume|than (?:usual|normal))|\bdue to the (?:high|large) (?:volume|number|amount)/,
    /\b(?:we|someone|somebody|our team)(?:'ll| will)? (?:answer|reply|respond|get back|be in touch)[^.\n]{0,20}\b(?:shortly|soon|as soon as (?:possible|we can))\b|\bis being (?:reviewed|processed|looked at) by\b|(?<!\bi )(?<!\bi'll )\bwill (?:be in touch|respond|reply|get back|answer|contact you)[^.\n]{0,30}\b(?:as soon as (?:possible|we can)|shortly|within)\b|\byou(?:'ll| will) hear (?:back )?from\b/,
    /\b(?:due to|because of) the (?:sheer )?(?:volume|number|amount)|\bif you (?:have not|haven't|don't|do not) (?:hear|heard) (?:back )?from us (?:in|within|by|after)|\ballow (?:up to |us )?(?:\w{2,8}|\d{1,2}) (?:business |working )?(?:hours|days|weeks)/,
  ],
};
