import { OUR_ADDRESS } from "./polling.fixture";

/** It begins as a PNG does, which is all that a picture is known by. */
export const PICTURE = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(562, 1)]);

const lines = (base64: string) => base64.replace(/(.{76})/g, "$1\r\n");

/** A mail with its words in two forms, a picture in them, and an attachment of `bytes`: over 256 KB it is fetched in parts. */
export function mailWithAttachment({
  bytes,
  text = "Gr=FC=DFe, wir machen das.",
}: {
  bytes: number;
  text?: string;
}): Buffer {
  return Buffer.from(
    [
      "From: Mia <mia@elsewhere.example>",
      `To: ${OUR_ADDRESS}`,
      "Subject: =?utf-8?q?gro=C3=9F?=",
      "Message-ID: <large@elsewhere.example>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="outer"',
      "",
      "--outer",
      "Content-Type: multipart/alternative; boundary=inner",
      "",
      "--inner",
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      text,
      "--inner",
      "Content-Type: text/html; charset=utf-8",
      "",
      '<p>Wir <b>machen</b> das.</p><img src="cid:logo@elsewhere" alt="Logo">',
      "--inner--",
      "--outer",
      'Content-Type: application/pdf; name="=?utf-8?q?Preise_=C3=A4.pdf?="',
      "Content-Disposition: attachment",
      "Content-Transfer-Encoding: base64",
      "",
      lines(Buffer.alloc(bytes, "price ").toString("base64")),
      "--outer",
      "Content-Type: image/png",
      "Content-ID: <logo@elsewhere>",
      "Content-Disposition: inline; filename=logo.png",
      "Content-Transfer-Encoding: base64",
      "",
      lines(PICTURE.toString("base64")),
      "--outer--",
      "",
    ].join("\r\n"),
    "latin1",
  );
}
