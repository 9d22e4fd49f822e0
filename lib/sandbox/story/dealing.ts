import type { Prospect } from "./answer";

/** They name terms, ask back, point elsewhere or ask for time. */
export const DEALING: Prospect[] = [
  {
    websiteUrl: "https://gorskieszlaki.pl",
    websiteTitle: "Górskie Szlaki",
    contactName: "Sandra Kowalczyk",
    contactEmail: "s.kowalczyk@gorskieszlaki.pl",
    language: "en",
    relevanceScore: 75,
    authorityScore: 47,
    notes: "Sells placements, writes English.",
    answers: [
      {
        kind: "person",
        client: "gmail",
        // A price list from abroad: real providers sort such answers into Junk.
        folder: "Junk",
        text: `Hello {me},

Thank you for contact. We publish guest articles, conditions are:

- 120 EUR netto per article with 1 dofollow link (permanent)
- 80 EUR for link insertion in existing text
- publication within 48h after payment by transfer or PayPal
- no casino, CBD, loans

Do you want to proceed with the first one?

Pozdrawiam / Best regards
Sandra Kowalczyk`,
      },
    ],
    later: {
      kind: "person",
      client: "gmail",
      text: "Hi, for 2 articles at once I can go down to 100 EUR each, not lower. Let me know\n\nSandra",
    },
  },
  {
    websiteUrl: "https://trailgearreview.example",
    websiteTitle: "Trail Gear Review",
    contactName: "Dave Pruitt",
    contactEmail: "dave@trailgearreview.example",
    language: "en",
    relevanceScore: 66,
    authorityScore: 71,
    notes: "Big site. Sends a rate card as HTML.",
    answers: [
      {
        kind: "person",
        client: "outlook",
        form: "html-only",
        text: "",
        html: `<p>Hi {me},</p><p>Appreciate the interest in <b>Trail Gear Review</b>! Here's our current rate card:</p>
<table border="1" cellpadding="6"><tr><th>Placement</th><th>Link</th><th>Price</th></tr>
<tr><td>Sponsored post</td><td>nofollow / sponsored</td><td>$250</td></tr>
<tr><td>Guest post, 1,000+ words</td><td>1 dofollow</td><td>$400</td></tr>
<tr><td>Homepage feature, 30 days</td><td>sponsored</td><td>$650</td></tr></table>
<p>Turnaround is usually 5 business days. Guidelines: <a href="https://trailgearreview.example/write-for-us">trailgearreview.example/write-for-us</a></p>
<p>Thanks!<br>Dave</p>`,
      },
    ],
  },
  {
    websiteUrl: "https://rutasymontes.es",
    websiteTitle: "Rutas y Montes",
    contactName: "Lucía Ortega",
    contactEmail: "lucia.ortega@rutasymontes.es",
    language: "es",
    relevanceScore: 70,
    authorityScore: 33,
    notes: "Guía de montaña, web propia.",
    answers: [
      {
        kind: "person",
        client: "gmail",
        text: `Hola {me}, ¿qué tal?

Sí que publicamos artículos de colaboradores. La tarifa son 90 € + IVA por post, con un enlace dofollow, y lo dejamos fijo en la web. Si el texto lo escribimos nosotras son 40 € más.

Dime si te encaja y te paso los datos para la factura.

Un saludo,
Lucía`,
      },
    ],
  },
  {
    websiteUrl: "https://wandelwereld.nl",
    websiteTitle: "Wandelwereld",
    contactName: "Henk de Vries",
    contactEmail: "henk@wandelwereld.nl",
    language: "nl",
    relevanceScore: 72,
    authorityScore: 36,
    notes: "Wil liever ruilen dan betalen.",
    answers: [
      {
        kind: "person",
        client: "apple-mail",
        attachments: ["logo.png"],
        text: `Hoi {me},

Leuk idee! Geld vragen we er niet voor, maar we doen het graag als linkruil: wij plaatsen jullie link op de pagina met hutten, en jullie zetten er eentje naar wandelwereld.nl op een vergelijkbare pagina. Ons logo zit er alvast bij.

Wat vind je ervan?

Groet,
Henk`,
      },
    ],
    later: {
      kind: "person",
      client: "apple-mail",
      text: "Top, hij staat erop. Stuur jij nog even de url van jullie kant?\n\nHenk",
    },
  },
  {
    websiteUrl: "https://mapandcompass.example",
    websiteTitle: "Map & Compass",
    contactName: "Ben Carver",
    contactEmail: "ben@mapandcompass.example",
    language: "en",
    relevanceScore: 82,
    authorityScore: 58,
    notes: "Careful editor.",
    answers: [
      {
        kind: "person",
        client: "thunderbird",
        text: `Hi {me},

Who would be the author, someone who has actually walked the routes? And is there any commercial interest behind it that we'd have to disclose? We had a bit of trouble with that last year so I rather ask.

Ben`,
      },
      {
        kind: "person",
        client: "outlook",
        from: { name: "Ben at home", email: "ben.walks@postkasten.example" },
        threaded: false,
        text: `Hi {me},

me again, from my own address because the office mail is down until Monday. Could you send the map as a PDF too? Then I can look at it on the train.

Ben`,
      },
    ],
    later: {
      kind: "person",
      client: "thunderbird",
      text: "Thanks, that answers it. What would the headline be?\n\nBen",
    },
  },
  {
    websiteUrl: "https://desert-steps.example",
    websiteTitle: "خطوات الصحراء",
    contactName: "ليلى حداد",
    contactEmail: "layla@desert-steps.example",
    language: "ar",
    relevanceScore: 55,
    authorityScore: 27,
    notes: "Arabic-language hiking blog.",
    answers: [
      {
        kind: "person",
        client: "gmail",
        text: `مرحباً {me}،

شكراً على رسالتك. الموضوع مناسب لقرائنا، لكن هل يمكن إرسال المقال باللغة العربية؟ وكم عدد الصور المرفقة معه؟

مع أطيب التحيات،
ليلى`,
      },
    ],
  },
  {
    websiteUrl: "https://kyotoridges.example",
    websiteTitle: "Kyoto Ridges",
    contactName: "Kenji Watanabe",
    contactEmail: "kenji@kyotoridges.example",
    language: "en",
    relevanceScore: 63,
    authorityScore: 45,
    notes: "Founder; someone else does the content.",
    answers: [
      {
        kind: "person",
        client: "apple-mail",
        text: `Dear {me},

thank you for your kind mail. I am only doing the photography these days. Please write to Emma Lindgren, our content editor, at emma.lindgren@kyotoridges.example, she decides about articles and links. I have told her about you.

Kenji Watanabe`,
      },
      {
        kind: "person",
        client: "apple-mail",
        from: { name: "Emma Lindgren", email: "emma.lindgren@kyotoridges.example" },
        quote: "none",
        text: `Hi {me},

Kenji told me about your idea, articles are my desk. What exactly would you like us to publish? Do you have a draft I could read?

Emma`,
      },
    ],
  },
  {
    websiteUrl: "https://hofer-bergschule.at",
    websiteTitle: "Bergschule Dr. Hofer",
    contactName: "Dr. Matthias Hofer",
    contactEmail: "hofer@hofer-bergschule.at",
    language: "de",
    relevanceScore: 79,
    authorityScore: 40,
    notes: "Antworten kommen aus dem Büro.",
    answers: [
      {
        kind: "person",
        client: "outlook",
        from: { name: "Laura Pichler", email: "buero@hofer-bergschule.at" },
        text: `Sehr geehrte Damen und Herren,

Herr Dr. Hofer ist gerade mit einer Gruppe am Großvenediger und hat mich gebeten, Ihnen zu antworten. Wir finden Ihren Vorschlag interessant und würden den Beitrag gerne auf unsere Seite nehmen. Bitte schicken Sie uns den Text an diese Adresse.

Mit freundlichen Grüßen
Laura Pichler
Assistenz der Geschäftsleitung`,
      },
    ],
  },
  {
    websiteUrl: "https://norrskensleden.se",
    websiteTitle: "Norrskensleden",
    contactName: "Nora Lindqvist",
    contactEmail: "nora@norrskensleden.se",
    language: "en",
    relevanceScore: 71,
    authorityScore: 35,
    notes: "Small team, busy in autumn.",
    answers: [
      {
        kind: "person",
        client: "iphone",
        text: `Hi! sounds good in principle but right now we are swamped with the winter programme. Could you get back to me in February? Then I have time to look at it properly

/Nora`,
      },
    ],
  },
  {
    websiteUrl: "https://huettenzauber.de",
    websiteTitle: "Hüttenzauber",
    contactName: "Stefan Brandl",
    contactEmail: "brandl@huettenzauber.de",
    language: "de",
    relevanceScore: 68,
    authorityScore: 31,
    notes: "Budget wird im Januar gemacht.",
    answers: [
      {
        kind: "person",
        client: "outlook",
        text: `Hallo {me},

grundsätzlich gern, aber im Moment passt es leider gar nicht, wir stellen gerade die ganze Seite um. Melden Sie sich doch bitte im nächsten Quartal noch mal, dann schauen wir weiter.

Viele Grüße
S. Brandl`,
      },
    ],
  },
];
