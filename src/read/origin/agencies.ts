/** A news agency: as it is named here, as credits and bylines name it, and where it publishes itself. */
export interface Agency {
  readonly name: string
  /** Whole names; matched in any case. */
  readonly names: readonly string[]
  /** Short forms, matched as written. */
  readonly marks: readonly string[]
  readonly sites: readonly string[]
}

/**
 * Agencies whose copy runs under other outlets' names. A credit in a dateline needs no entry here: `(X) —` after a place is an agency
 * whatever X is. The list is for bylines and credit lines, where a name alone does not say what it is.
 */
export const AGENCIES: readonly Agency[] = [
  agency('AP', ['Associated Press'], ['AP'], ['apnews.com', 'ap.org']),
  agency('Reuters', ['Reuters', 'Thomson Reuters'], [], ['reuters.com']),
  agency('AFP', ['Agence France-Presse', 'Agence France Presse'], ['AFP'], ['afp.com']),
  agency('dpa', ['Deutsche Presse-Agentur'], ['dpa', 'DPA'], ['dpa.com', 'dpa-international.com']),
  agency('UPI', ['United Press International'], ['UPI'], ['upi.com']),
  agency('PA', ['Press Association', 'PA Media'], ['PA'], ['pa.media']),
  agency('Xinhua', ['Xinhua'], [], ['xinhuanet.com', 'news.cn']),
  agency('TASS', ['ITAR-TASS'], ['TASS'], ['tass.com', 'tass.ru']),
  agency('Interfax', ['Interfax', 'Interfax-Ukraine'], [], ['interfax.com', 'interfax.ru']),
  agency('RIA Novosti', ['RIA Novosti'], ['RIA'], ['ria.ru']),
  agency('Ukrinform', ['Ukrinform'], [], ['ukrinform.net', 'ukrinform.ua']),
  agency('Kyodo', ['Kyodo News', 'Kyodo'], [], ['kyodonews.net']),
  agency('Jiji', ['Jiji Press'], ['Jiji', 'JIJI'], ['jiji.com']),
  agency('Yonhap', ['Yonhap News Agency', 'Yonhap'], [], ['yna.co.kr']),
  agency('ANSA', [], ['ANSA'], ['ansa.it']),
  agency('EFE', ['Agencia EFE'], ['EFE'], ['efe.com']),
  agency('Anadolu', ['Anadolu Agency', 'Anadolu Ajansı'], [], ['aa.com.tr']),
  agency('PTI', ['Press Trust of India'], ['PTI'], ['ptinews.com']),
  agency('ANI', ['Asian News International'], ['ANI'], ['aninews.in']),
  agency('IANS', ['Indo-Asian News Service'], ['IANS'], ['ians.in']),
  agency('Bernama', ['Bernama'], [], ['bernama.com']),
  agency('Antara', ['Antara News'], ['ANTARA'], ['antaranews.com']),
  agency('WAM', ['Emirates News Agency'], ['WAM'], ['wam.ae']),
  agency('SPA', ['Saudi Press Agency'], ['SPA'], ['spa.gov.sa']),
  agency('MENA', ['Middle East News Agency'], ['MENA'], []),
  agency('IRNA', ['Islamic Republic News Agency'], ['IRNA'], ['irna.ir']),
  agency('Belga', ['Belga News Agency'], ['Belga', 'BELGA'], ['belga.be']),
  agency('Canadian Press', ['Canadian Press'], [], ['thecanadianpress.com']),
  agency('AAP', ['Australian Associated Press'], ['AAP'], ['aap.com.au']),
  agency('Bloomberg', ['Bloomberg News', 'Bloomberg'], [], ['bloomberg.com']),
  agency('CNA', ['Central News Agency'], [], ['focustaiwan.tw']),
  agency('NAN', ['News Agency of Nigeria'], ['NAN'], ['nannews.ng']),
  agency('APA', ['Austria Press Agency'], ['APA'], ['apa.at']),
  agency('Tribune News Service', ['Tribune News Service'], ['TNS'], []),
]

function agency(name: string, names: string[], marks: string[], sites: string[]): Agency {
  return { name, names, marks, sites }
}
