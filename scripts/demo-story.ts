import { PROSPECTS } from "@/lib/sandbox/story/prospects";
import { type SignedInApi, signedInApi } from "./signed-in-api";

type Story = { url: string; account: { email: string; password: string }; settled: () => Promise<void> };

const SUBJECT = "A fresher map for {website}";
const BODY = `Hi {name},

I came across {website} while planning a hut tour and noticed that one of the map links is dead. We keep a free map of the same
huts, and I would be glad if you linked to it. I could also write a short guest post for your readers.

Would that be of interest?

Robin`;

/** What a team would do on its first day, over the HTTP API: a campaign, 40 leads, a mail to each, one poll. */
export async function tellTheStory({ url, account, settled }: Story): Promise<void> {
  const api = await signedInApi(url, account);
  const campaign = await api.post("/campaigns", {
    name: "Hut maps",
    description: "Free maps for hut pages with dead links",
  });
  await api.post(`/campaigns/${campaign.id}/leads/bulk`, { leads: PROSPECTS.map(leadOf) });
  const leads = await api.get(`/campaigns/${campaign.id}/leads?limit=200`);
  console.log(`Mailing ${leads.items.length} prospects through the sandbox …`);
  for (const lead of leads.items) {
    const mail = { campaign_id: campaign.id, lead_id: lead.id, subject: SUBJECT, body: BODY };
    const answer = await api.tryPost("/outreach/send", mail);
    if (!answer.ok) console.log(`  not sent to ${lead.contact_email}: ${answer.message}`);
  }
  await mailBesideAPlan(api);
  await settled();
  await api.post("/replies/poll", {});
  console.log("The answers are in the inbox.");
}

const PLANNED = [
  { website_url: "https://ridgeway-notes.example", contact_email: "mira.holt@ridgeway-notes.example" },
  { website_url: "https://fjordblick.example", contact_email: "jo.berg@fjordblick.example" },
];

/** A second campaign is paused with its mails planned; its people are written to by hand. Their answers cancel the plan. */
async function mailBesideAPlan(api: SignedInApi): Promise<void> {
  const campaign = await api.post("/campaigns", { name: "Hut photos", description: "Photos for pages without any" });
  const path = `/campaigns/${campaign.id}`;
  await api.post(`${path}/leads/bulk`, { leads: PLANNED });
  const steps = [{ wait_days: 0, subject: "Photos for {website}", body: "Hi, may I send you some of our hut photos?" }];
  await api.patch(`${path}/steps`, { steps });
  await api.post(`${path}/start`, {});
  await api.patch(path, { status: "paused" });
  const leads = await api.get(`${path}/leads`);
  for (const { id } of leads.items) {
    const mail = {
      subject: "Photos for your hut page",
      body: "Hi,\n\nwould our hut photos be of use to you?\n\nRobin",
    };
    const answer = await api.tryPost("/outreach/send", { campaign_id: campaign.id, lead_id: id, ...mail });
    if (!answer.ok) console.log(`  not sent: ${answer.message}`);
  }
}

function leadOf(prospect: (typeof PROSPECTS)[number]) {
  const { websiteUrl, websiteTitle, contactName, contactEmail, notes } = prospect;
  return {
    website_url: websiteUrl,
    website_title: websiteTitle,
    contact_name: contactName,
    contact_email: contactEmail,
    notes,
  };
}
