/** Raw replies in six shapes that a mailbox holds side by side; `count` of them, no two with the same identity. */
export function sampleMails(count: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => {
    const shape = SHAPES[index % SHAPES.length];
    return Buffer.from(shape ? shape(index).replaceAll("\n", "\r\n") : "", "latin1");
  });
}

/** The same replies as they come in: with the trace that mail systems leave, and words up to `bytes`. */
export function grownMails(count: number, bytes: number): Buffer[] {
  return sampleMails(count).map((mail, index) => grown(mail, index, bytes));
}

const trace = (index: number) => `Return-Path: <editor${index}@prospect${index}.example>
Received: from mx.prospect${index}.example (mx.prospect${index}.example [192.0.2.${index % 250}]) by mail.fernweg.example
 (Postfix) with ESMTPS id 4fXk${index} for <outreach@fernweg.example>; Mon, 2 Mar 2026 10:00:02 +0000 (UTC)
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=prospect${index}.example; s=mail; t=1772445601;
 h=from:to:subject:date:message-id:in-reply-to:references; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
 b=Zk3W5rKqv0m9d2Vh1c8yTg7nLx4pQeBsJfUoAiRzMtXwHyCkDlEuGjNv6bS${index}
Authentication-Results: mail.fernweg.example; dkim=pass header.d=prospect${index}.example; spf=pass; dmarc=pass
`;

const FILLER = "We keep this page for our readers and look after its links whenever we find the time. ";

/** Words go where the first body ends: before the quotation or the next part. */
function grown(mail: Buffer, index: number, bytes: number): Buffer {
  const head = Buffer.from(trace(index).replaceAll("\n", "\r\n"));
  const whole = mail.toString("latin1");
  const body = whole.indexOf("\r\n\r\n") + 4;
  const part = whole.indexOf("\r\n\r\n", body);
  const place = part === -1 ? whole.length : part;
  const missing = Math.max(0, bytes - head.length - whole.length - 2);
  const words = FILLER.repeat(Math.ceil(missing / FILLER.length)).slice(0, missing);
  return Buffer.concat([head, Buffer.from(`${whole.slice(0, place)}\r\n${words}${whole.slice(place)}`, "latin1")]);
}

type Shape = (index: number) => string;

const head = (index: number, more = "") => `From: Ingrid Solheim <editor${index}@prospect${index}.example>
To: outreach@fernweg.example
Subject: Re: A broken link on your page
Date: Mon, 2 Mar 2026 10:${String(index % 60).padStart(2, "0")}:00 +0000
Message-ID: <answer-${index}@prospect${index}.example>
MIME-Version: 1.0
${more}`;

const QUOTED = `
On Sun, 1 Mar 2026 at 09:00, Ana Pinto <outreach@fernweg.example> wrote:
> Hello Ingrid,
>
> one of the links on your page leads nowhere. We wrote a guide that would fit in its place.
> Would you like to see it?
>
> Ana Pinto, Fernweg
`;

const threaded: Shape = (index) => `${head(
  index,
  `In-Reply-To: <sent-${index}@fernweg.example>
References: <sent-${index}@fernweg.example>
Content-Type: text/plain; charset=utf-8
`,
)}
Thanks for telling us! Yes, please send the guide, we will have a look this week.

Ingrid
${QUOTED}`;

const unthreaded: Shape = (index) => `${head(index, "Content-Type: text/plain; charset=utf-8\n")}
No thank you, we do not link to other sites. Please do not write again.
`;

const htmlOnly: Shape = (index) => `${head(index, "Content-Type: text/html; charset=utf-8\n")}
<html><body><p>Sounds good. A sponsored post is <b>120 EUR</b>, is that fine with you?</p>
<blockquote><p>Hello Ingrid, one of the links on your page leads nowhere.</p></blockquote></body></html>
`;

const latin1: Shape = (
  index,
) => `${head(index, "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n")}
Sch\xf6nen Dank f\xfcr den Hinweis, wir haben den Link ge\xe4ndert. Gr\xfc\xdfe aus M\xfcnchen
`;

const autoReply: Shape = (index) => `${head(
  index,
  `Auto-Submitted: auto-replied
X-Auto-Response-Suppress: All
Content-Type: text/plain; charset=utf-8
`,
)}
I am out of the office until 16 March 2026 and will answer after that.
`;

const bounce: Shape = (index) => `From: Mail Delivery System <MAILER-DAEMON@mx${index}.example>
To: outreach@fernweg.example
Subject: Undelivered Mail Returned to Sender
Date: Mon, 2 Mar 2026 10:00:00 +0000
Message-ID: <bounce-${index}@mx${index}.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="part"

--part
Content-Type: text/plain; charset=us-ascii

The address does not exist.

--part
Content-Type: message/delivery-status

Reporting-MTA: dns; mx${index}.example

Final-Recipient: rfc822; editor@prospect${index}.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--part
Content-Type: text/rfc822-headers

Message-ID: <sent-${index}@fernweg.example>
Subject: A broken link on your page

--part--
`;

const SHAPES: readonly Shape[] = [threaded, unthreaded, htmlOnly, latin1, autoReply, bounce];
