import type { Prospect } from "./answer";

/** They like it: six ways of saying yes, and one meeting. */
export const FRIENDLY: Prospect[] = [
  {
    websiteUrl: "https://fjellvandring.example",
    websiteTitle: "Fjellvandring – hiking notes from Jotunheimen",
    contactName: "Ingrid Solheim",
    contactEmail: "ingrid@fjellvandring.example",
    language: "en",
    relevanceScore: 91,
    authorityScore: 44,
    notes: "Runs the hut reviews herself. Found through the cabin list.",
    answers: [
      {
        kind: "person",
        client: "gmail",
        text: `Hi {me},

thanks for writing, and sorry for the slow answer - we had the first real snow this week and half the cabins lost power.

I had a look and it's a nice fit for our autumn section. Please send the draft over, around 900 words is perfect. Photos would be a bonus if you own the rights.

Best from Lom,
Ingrid`,
      },
    ],
    later: {
      kind: "person",
      client: "gmail",
      text: `Great, thanks {me}! It's live now, third link under "Before you go". Let me know if the anchor text should be different.

Ingrid`,
    },
  },
  {
    websiteUrl: "https://www.peakandpath.co.uk",
    websiteTitle: "Peak & Path",
    contactName: "Tom Ashworth",
    contactEmail: "tom.ashworth@peakandpath.co.uk",
    language: "en",
    relevanceScore: 84,
    authorityScore: 51,
    notes: "Editor. Met at the trade fair, said we may write.",
    answers: [
      {
        kind: "person",
        client: "outlook",
        text: `Morning {me},

Good timing actually, I was about to update that page anyway. Happy to include you, we'd love to have the piece on the site. Can you get me the final copy by end of next week? I'll slot it in for the newsletter as well.

Hope the weather's kinder where you are!

Kind regards

Tom Ashworth
Editor, Peak & Path
T: +44 (0)1632 960 417

This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient please delete it and do not contact the sender again.`,
      },
    ],
    later: { kind: "person", client: "outlook", text: "Got it, cheers {me}. Will go up on Thursday.\n\nTom" },
  },
  {
    websiteUrl: "https://sentiers-et-sommets.fr",
    websiteTitle: "Sentiers et Sommets",
    contactName: "Claire Moreau",
    contactEmail: "claire@sentiers-et-sommets.fr",
    language: "fr",
    relevanceScore: 77,
    authorityScore: 38,
    notes: "Répond en français.",
    answers: [
      {
        kind: "person",
        client: "apple-mail",
        text: `Bonjour {me},

Merci pour votre message, l'idée me plaît beaucoup ! Je serais ravie de publier votre article sur le site, nos lecteurs demandent justement ce genre de choses avant la saison.

Vous pouvez m'envoyer le texte quand vous voulez, de préférence en Word.

Bien à vous,
Claire`,
      },
    ],
  },
  {
    websiteUrl: "https://alpenpfade-magazin.de",
    websiteTitle: "Alpenpfade Magazin",
    contactName: "Jonas Reuter",
    contactEmail: "redaktion@alpenpfade-magazin.de",
    language: "de",
    relevanceScore: 88,
    authorityScore: 56,
    notes: "Redaktion, kleines Team. Hat der Anfrage am Telefon zugestimmt.",
    answers: [
      {
        kind: "person",
        client: "thunderbird",
        form: "latin1",
        text: `Grüß Gott {me},

klingt gut, da sind wir gerne dabei. Das passt prima zu unserer Hütten-Serie, die im Frühjahr weitergeht. Schicken Sie uns den Text einfach als Word-Datei, Länge ist nicht so wichtig, Hauptsache keine Werbung und ordentliche Höhenmeterangaben :-)

Schöne Grüße aus Füssen
Jonas Reuter

-- 
Alpenpfade Magazin · Redaktion
Tel. 08362 / 555 0148`,
      },
    ],
  },
  {
    websiteUrl: "https://slowtravelnotes.example",
    websiteTitle: "Slow Travel Notes",
    contactName: "Priya Raman",
    contactEmail: "priya@slowtravelnotes.example",
    language: "en",
    relevanceScore: 69,
    authorityScore: 29,
    notes: "Answers in very few words, always from her phone.",
    answers: [{ kind: "person", client: "iphone", text: "yes\n\nSent from my iPhone" }],
    later: { kind: "person", client: "iphone", text: "perfect, got it\n\nSent from my iPhone" },
  },
  {
    websiteUrl: "https://trailbakery.example",
    websiteTitle: "The Trail Bakery",
    contactName: "Marco Bianchi",
    contactEmail: "marco@trailbakery.example",
    language: "en",
    relevanceScore: 48,
    authorityScore: 22,
    notes: "Recipes for the trail.",
    answers: [{ kind: "person", client: "gmail", text: "👍" }],
    later: { kind: "person", client: "gmail", text: "Its online! Thanks a lot 🙏" },
  },
  {
    websiteUrl: "https://kaya-outdoor.example",
    websiteTitle: "Kaya Outdoor",
    contactName: "Elif Kaya",
    contactEmail: "elif.kaya@kaya-outdoor.example",
    language: "en",
    relevanceScore: 73,
    authorityScore: 41,
    notes: "Writes her answers between our lines.",
    answers: [
      {
        kind: "person",
        client: "thunderbird",
        quote: "inline",
        text: `Hello {me}, nice to hear from you. I answer inline, easier for me.
---
Yes, this one we can do, I like the angle. Send me the link text you have in mind.
---
That should be ok too, but please not before the 15th, we move to a new server.

Elif`,
      },
    ],
  },
  {
    websiteUrl: "https://summitcollective.example",
    websiteTitle: "Summit Collective",
    contactName: "Rachel Stein",
    contactEmail: "rachel@summitcollective.example",
    language: "en",
    relevanceScore: 80,
    authorityScore: 63,
    notes: "Partnerships lead. Prefers calls.",
    answers: [
      {
        kind: "person",
        client: "gmail",
        attachments: ["meeting.ics"],
        text: `Hey {me},

I'm a much better talker than writer, so I booked us 25 minutes next week - invite attached, there's a video link in it. If the slot doesn't work just move it, my calendar is open.

Talk soon!
Rachel`,
      },
    ],
    later: { kind: "person", client: "gmail", text: "Works for me, see you on the call.\n\nR." },
  },
];
