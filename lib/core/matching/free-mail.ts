/** Providers whose domain says nothing about who somebody works for. Subdomains do not count. */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.com
   live.co.uk live.fr live.nl msn.com yahoo.com yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.fr yahoo.de yahoo.it yahoo.es
   yahoo.com.br ymail.com rocketmail.com aol.com icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com
   tuta.io gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.com email.com zoho.com yandex.com
   yandex.ru mail.ru bk.ru inbox.ru list.ru rambler.ru qq.com 163.com 126.com sina.com foxmail.com naver.com daum.net
   hanmail.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it uol.com.br
   bol.com.br terra.com.br seznam.cz centrum.cz email.cz wp.pl o2.pl onet.pl interia.pl ziggo.nl kpnmail.nl xs4all.nl
   planet.nl telenet.be skynet.be bluewin.ch btinternet.com sky.com talktalk.net comcast.net verizon.net att.net
   sbcglobal.net bellsouth.net cox.net charter.net shaw.ca rogers.com bigpond.com fastmail.com fastmail.fm hey.com
   rediffmail.com abv.bg ukr.net freemail.hu citromail.hu sapo.pt hushmail.com`.split(/\s+/),
);

export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
