import type { Prospect } from "./answer";

/** They do not want it, want to be left alone, threaten, or are not who they seem; and one who never says a word. */
export const UNWILLING: Prospect[] = [
  {
    websiteUrl: "https://ridgelinejournal.example",
    websiteTitle: "Ridgeline Journal",
    contactName: "Greg Holloway",
    contactEmail: "greg.holloway@ridgelinejournal.example",
    language: "en",
    relevanceScore: 64,
    authorityScore: 67,
    notes: "Big name, picky.",
    answers: [
      {
        kind: "person",
        client: "outlook",
        text: "Hi {me}, not interested thanks. We get twenty of these a week and we don't link out for free or for money.\n\nGreg",
      },
    ],
    later: null,
  },
  {
    websiteUrl: "https://carnets-de-rando.fr",
    websiteTitle: "Carnets de Rando",
    contactName: "Mathieu Blanc",
    contactEmail: "mathieu.blanc@carnets-de-rando.fr",
    language: "fr",
    relevanceScore: 61,
    authorityScore: 42,
    notes: "N'accepte plus d'articles invités depuis 2024 ?",
    answers: [
      {
        kind: "person",
        client: "gmail",
        text: `Bonjour,

Merci de votre proposition mais nous ne sommes pas intéressés : nous ne publions pas d'articles invités ni de liens sponsorisés, c'est un choix de la rédaction.

Bonne continuation,
Mathieu Blanc`,
      },
    ],
    later: null,
  },
  {
    websiteUrl: "https://taigatrails.example",
    websiteTitle: "Taiga Trails",
    contactName: "Olga Sorokina",
    contactEmail: "olga@taigatrails.example",
    language: "en",
    relevanceScore: 58,
    authorityScore: 34,
    notes: "Slow mail server.",
    answers: [
      {
        kind: "bounce",
        form: "text/rfc822-headers",
        action: "delayed",
        status: "4.4.1",
        diagnostic: "connect to mx.taigatrails.example[198.51.100.77]:25: Connection timed out",
      },
      {
        kind: "person",
        client: "thunderbird",
        text: `Dear {me},

I read it with pleasure, it is a lovely project. But we decided to keep the site free of outside contributions, so I have to say no. I hope you are not too disappointed, and good luck with it!

Olga`,
      },
    ],
  },
  {
    websiteUrl: "https://lakelandwalks.co.uk",
    websiteTitle: "Lakeland Walks",
    contactName: "Margaret Hale",
    contactEmail: "m.hale@lakelandwalks.co.uk",
    language: "en",
    relevanceScore: 57,
    authorityScore: 30,
    notes: "",
    answers: [{ kind: "person", client: "iphone", text: "unsubscribe" }],
    later: null,
  },
  {
    websiteUrl: "https://packlight.example",
    websiteTitle: "Pack Light",
    contactName: "Devon Price",
    contactEmail: "devon@packlight.example",
    language: "en",
    relevanceScore: 60,
    authorityScore: 39,
    notes: "Second contact, the first was years ago.",
    answers: [
      {
        kind: "person",
        client: "gmail",
        text: "Please take me off whatever list this is and don't write to me again. I never asked for it.\n\nDevon",
      },
    ],
    later: null,
  },
  {
    websiteUrl: "https://bergrecht-blog.de",
    websiteTitle: "Bergrecht Blog",
    contactName: "Anneliese Vogt",
    contactEmail: "kanzlei@bergrecht-blog.de",
    language: "de",
    relevanceScore: 44,
    authorityScore: 28,
    notes: "Rechtsanwältin, schreibt über Alpinrecht.",
    answers: [
      {
        kind: "person",
        client: "outlook",
        text: `Sehr geehrte Damen und Herren,

ich habe der Zusendung von Werbung zu keinem Zeitpunkt zugestimmt. Ich fordere Sie auf, mir gemäß Art. 15 DSGVO binnen eines Monats Auskunft über die zu meiner Person gespeicherten Daten und deren Herkunft zu erteilen und diese anschließend zu löschen. Sollten weitere E-Mails eingehen, werde ich Sie kostenpflichtig abmahnen und die Aufsichtsbehörde einschalten.

Hochachtungsvoll
Anneliese Vogt
Rechtsanwältin`,
      },
    ],
    later: null,
  },
  {
    websiteUrl: "https://cabinlist.example",
    websiteTitle: "Cabin List",
    contactName: "Scott Meyer",
    contactEmail: "scott@cabinlist.example",
    language: "en",
    relevanceScore: 53,
    authorityScore: 26,
    notes: "",
    answers: [
      {
        kind: "person",
        client: "outlook",
        form: "html-only",
        authentication: "fail",
        quote: "none",
        from: { name: "Cabin List Mail Support", email: "scott@cabinlist.example" },
        subject: "URGENT: Your mailbox will be suspended within 24 hours",
        text: "",
        html: `<p>Dear user,</p><p>Your mailbox storage has reached 99%. To avoid <b>suspension of your account within 24 hours</b> you must verify your password now:</p>
<p><a href="http://203.0.113.66/webmail/verify.php?id=8813">https://accounts.cabinlist.example/verify</a></p><p>IT Support Team</p>`,
      },
    ],
    later: null,
  },
  {
    websiteUrl: "https://quietwoods.example",
    websiteTitle: "Quiet Woods",
    contactName: "Hannah Bell",
    contactEmail: "hannah@quietwoods.example",
    language: "en",
    relevanceScore: 62,
    authorityScore: 37,
    notes: "Has not answered anybody yet.",
    answers: [],
    later: null,
  },
];
