/** The named character references that mail programs really write. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    copy: "©",
    reg: "®",
    trade: "™",
    euro: "€",
    pound: "£",
    yen: "¥",
    cent: "¢",
    sect: "§",
    laquo: "«",
    raquo: "»",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    bull: "•",
    middot: "·",
    deg: "°",
    times: "×",
    shy: "\u00ad",
    zwnj: "\u200c",
    zwj: "\u200d",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    auml: "ä",
    ouml: "ö",
    uuml: "ü",
    Auml: "Ä",
    Ouml: "Ö",
    Uuml: "Ü",
    szlig: "ß",
    eacute: "é",
    Eacute: "É",
    egrave: "è",
    Egrave: "È",
    ecirc: "ê",
    euml: "ë",
    agrave: "à",
    Agrave: "À",
    aacute: "á",
    Aacute: "Á",
    acirc: "â",
    atilde: "ã",
    aring: "å",
    Aring: "Å",
    aelig: "æ",
    AElig: "Æ",
    ccedil: "ç",
    Ccedil: "Ç",
    iacute: "í",
    igrave: "ì",
    icirc: "î",
    iuml: "ï",
    ntilde: "ñ",
    Ntilde: "Ñ",
    oacute: "ó",
    ograve: "ò",
    ocirc: "ô",
    otilde: "õ",
    oslash: "ø",
    Oslash: "Ø",
    oelig: "œ",
    uacute: "ú",
    ugrave: "ù",
    ucirc: "û",
    iexcl: "¡",
    iquest: "¿",
    ordm: "º",
    ordf: "ª",
  }),
);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g;

/** Character references of HTML decoded; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED.get(name) ?? whole;
    return fromCode(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? "", 16)) ?? whole;
  });
}

function fromCode(code: number): string | null {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : null;
}
