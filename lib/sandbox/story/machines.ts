import type { Prospect } from "./answer";

/** What comes back from programs: absences in eight languages, a ticket desk, a person who left, and four kinds of bounce. */
export const MACHINES: Prospect[] = [
  {
    websiteUrl: "https://wildswimguide.example",
    websiteTitle: "Wild Swim Guide",
    contactName: "Fiona MacLeod",
    contactEmail: "fiona@wildswimguide.example",
    language: "en",
    relevanceScore: 74,
    authorityScore: 46,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "exchange",
        subject: "Automatic reply: {subject}",
        text: `Hello,

Thanks for your email. I'm on annual leave with no access to mail and will be back at my desk on {two-way-date}. For anything urgent ring the office.

Fiona`,
      },
    ],
  },
  {
    websiteUrl: "https://wanderlustig-blog.de",
    websiteTitle: "Wanderlustig",
    contactName: "Katrin Seidel",
    contactEmail: "katrin.seidel@wanderlustig-blog.de",
    language: "de",
    relevanceScore: 76,
    authorityScore: 41,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "exchange",
        subject: "Automatische Antwort: {subject}",
        text: `Guten Tag,

vielen Dank für Ihre Nachricht. Ich bin bis einschließlich {date:9} nicht im Büro. Ihre E-Mail wird nicht weitergeleitet. In dringenden Fällen erreichen Sie meine Kollegin Frau Ahrens unter 0351 / 555 0117.

Mit freundlichen Grüßen
Katrin Seidel`,
      },
    ],
  },
  {
    websiteUrl: "https://refuges-du-sud.fr",
    websiteTitle: "Refuges du Sud",
    contactName: "Antoine Garnier",
    contactEmail: "antoine.garnier@refuges-du-sud.fr",
    language: "fr",
    relevanceScore: 65,
    authorityScore: 32,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "sieve",
        subject: "Absence du bureau Re: {subject}",
        text: `Bonjour,

Je suis absent et serai de retour le {date:16}. Je prendrai connaissance de votre message à mon retour.

Cordialement,
Antoine Garnier`,
      },
    ],
  },
  {
    websiteUrl: "https://picosdeluz.es",
    websiteTitle: "Picos de Luz",
    contactName: "Javier Molina",
    contactEmail: "javier@picosdeluz.es",
    language: "es",
    relevanceScore: 59,
    authorityScore: 30,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "gmail",
        subject: "Fuera de la oficina Re: {subject}",
        text: "Hola, gracias por tu correo. Estoy de vacaciones y vuelvo el {date:8}. Contestaré en cuanto pueda.\n\nJavier",
      },
    ],
  },
  {
    websiteUrl: "https://sentieriliberi.it",
    websiteTitle: "Sentieri Liberi",
    contactName: "Giulia Ferri",
    contactEmail: "giulia.ferri@sentieriliberi.it",
    language: "it",
    relevanceScore: 67,
    authorityScore: 35,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "gmail",
        subject: "Fuori ufficio: Re: {subject}",
        text: "Buongiorno,\n\nsono fuori ufficio e rientrerò il {date:11}. Risponderò alla sua mail al mio ritorno.\n\nGiulia Ferri",
      },
    ],
  },
  {
    websiteUrl: "https://tatrynapiechote.pl",
    websiteTitle: "Tatry na piechotę",
    contactName: "Paweł Nowicki",
    contactEmail: "pawel.nowicki@tatrynapiechote.pl",
    language: "pl",
    relevanceScore: 56,
    authorityScore: 29,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "sieve",
        subject: "Automatyczna odpowiedź: {subject}",
        text: "Dzień dobry,\n\nprzebywam na urlopie do {date:10}. Odpowiem na wiadomość po powrocie.\n\nPozdrawiam\nPaweł Nowicki",
      },
    ],
  },
  {
    websiteUrl: "https://fjallsteg.se",
    websiteTitle: "Fjällsteg",
    contactName: "Anders Öberg",
    contactEmail: "anders.oberg@fjallsteg.se",
    language: "sv",
    relevanceScore: 54,
    authorityScore: 27,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "exchange",
        subject: "Autosvar: {subject}",
        text: "Hej!\n\nJag är på semester och är tillbaka den {date:13}. Mejlet läses när jag är åter på kontoret.\n\nVänliga hälsningar\nAnders",
      },
    ],
  },
  {
    websiteUrl: "https://yamanoto.example",
    websiteTitle: "山の音",
    contactName: "佐藤 美咲",
    contactEmail: "misaki@yamanoto.example",
    language: "ja",
    relevanceScore: 52,
    authorityScore: 33,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "gmail",
        subject: "自動返信: {subject}",
        text: "ご連絡ありがとうございます。\n\n現在休暇をいただいております。{date:7}より出社いたしますので、戻り次第ご返信いたします。\n\n佐藤",
      },
    ],
  },
  {
    websiteUrl: "https://basecampstore.example",
    websiteTitle: "Basecamp Store",
    contactName: "Customer Care",
    contactEmail: "hello@basecampstore.example",
    language: "en",
    relevanceScore: 50,
    authorityScore: 60,
    notes: "Shared inbox behind a ticket desk.",
    answers: [
      {
        kind: "automatic",
        system: "ticket-desk",
        subject: "[Request received] {subject}",
        text: `##- Please type your reply above this line -##

Your request (#48213) has been received and is being reviewed by our support staff. We usually answer within two working days.

To add additional comments, reply to this email.`,
      },
    ],
  },
  {
    websiteUrl: "https://granitehouse.example",
    websiteTitle: "Granite House Press",
    contactName: "Jane Whitfield",
    contactEmail: "jane.whitfield@granitehouse.example",
    language: "en",
    relevanceScore: 63,
    authorityScore: 55,
    notes: "",
    answers: [
      {
        kind: "automatic",
        system: "exchange",
        subject: "Automatic reply: {subject}",
        text: `Jane Whitfield no longer works at Granite House Press and this mailbox is not monitored any more.

For editorial questions please contact the desk at editorial@granitehouse.example.`,
      },
    ],
    later: null,
  },
  {
    websiteUrl: "https://oldtownhikes.example",
    websiteTitle: "Old Town Hikes",
    contactName: "Peter Nash",
    contactEmail: "peter@oldtownhikes.example",
    language: "en",
    relevanceScore: 51,
    authorityScore: 24,
    notes: "Address guessed from the imprint.",
    answers: [
      {
        kind: "bounce",
        form: "message/rfc822",
        action: "failed",
        status: "5.1.1",
        diagnostic:
          "550 5.1.1 <peter@oldtownhikes.example>: Recipient address rejected: User unknown in virtual mailbox table",
      },
    ],
  },
  {
    websiteUrl: "https://riverbendcamp.example",
    websiteTitle: "Riverbend Camp",
    contactName: "Lily Tran",
    contactEmail: "lily@riverbendcamp.example",
    language: "en",
    relevanceScore: 49,
    authorityScore: 23,
    notes: "",
    answers: [
      {
        kind: "bounce",
        form: "text/rfc822-headers",
        action: "failed",
        status: "5.2.2",
        diagnostic: "552 5.2.2 <lily@riverbendcamp.example>: Mailbox full, quota exceeded",
      },
    ],
  },
  {
    websiteUrl: "https://fortresscliffs.example",
    websiteTitle: "Fortress Cliffs",
    contactName: "Web Team",
    contactEmail: "web@fortresscliffs.example",
    language: "en",
    relevanceScore: 47,
    authorityScore: 49,
    notes: "Strict mail gateway.",
    answers: [
      {
        kind: "bounce",
        form: "message/rfc822",
        action: "failed",
        status: "5.7.1",
        diagnostic:
          "554 5.7.1 Message rejected due to local policy: sender reputation, see https://gateway.fortresscliffs.example/why",
      },
    ],
  },
  {
    websiteUrl: "https://lanternhut.example",
    websiteTitle: "Lantern Hut",
    contactName: "Sam Ortiz",
    contactEmail: "sam@lanternhut.example",
    language: "en",
    relevanceScore: 45,
    authorityScore: 20,
    notes: "Very old mail server.",
    answers: [
      {
        kind: "bounce",
        form: "qmail",
        action: "failed",
        status: "5.1.1",
        diagnostic: "Sorry, no mailbox here by that name. (#5.1.1)",
      },
    ],
  },
];
