import type { Dossier } from '../../src/agreement/agreement.ts'
import type { Evidence } from '../../src/claim/claim.ts'

/** Evidence in invented words; offsets do not matter to the printers. */
function words(article: string, exact: string, speaker?: string, saidOn?: string): Evidence {
  const about = { ...(speaker ? { speaker } : {}), ...(saidOn ? { saidOn } : {}) }
  return { article, exact, start: 0, end: exact.length, prefix: '', suffix: '', rule: 'fixture', ...about }
}

/** A dossier with every kind of row that the printers know: rival bids, denials, implied values, dates of all sorts. */
export const FIXTURE: Dossier = {
  asOf: '2031-03-09',
  agreements: [
    {
      id: 'river-water-pact-fi-no',
      name: 'River water pact',
      aliases: ['the water deal', 'Tana agreement'],
      kind: 'resources',
      parties: ['FI', 'NO'],
      mediators: ['EU'],
      stage: 'initialled',
      since: '2031-03-04',
      contested: true,
      reasons: ['both delegations report it', 'the latest account, 2 independent origins'],
      history: [
        {
          stage: 'negotiating',
          on: '2030-W48',
          claimant: null,
          factuality: 'asserted',
          origins: 1,
          articles: ['01'],
          evidence: [words('01', 'The two delegations spent last week in Tromsø over the summer flow')],
        },
        {
          stage: 'initialled',
          on: '2031-03-04',
          claimant: 'Finnish minister of water',
          deniedBy: 'Westmark Front',
          factuality: 'asserted',
          origins: 2,
          articles: ['02'],
          implied: ['on'],
          evidence: [
            words(
              '02',
              'We put our initials under every page on Tuesday',
              'Finnish minister of water',
              '2031-03-04',
            ),
          ],
        },
      ],
      steps: [
        {
          step: 'initial',
          by: ['FI', 'NO'],
          state: 'done',
          on: '2031-03-04',
          after: null,
          articles: ['02'],
          evidence: [words('02', 'We put our initials under every page on Tuesday')],
        },
        {
          step: 'sign',
          by: ['FI', 'NO'],
          state: 'scheduled',
          on: '2031-05-12/2031-05-14',
          after: null,
          articles: ['02'],
          evidence: [words('02', 'It is to be signed at the spring meeting, between 12 and 14 May')],
        },
        {
          step: 'ratify',
          by: ['FI', 'NO'],
          state: 'pending',
          on: null,
          after: 'signature',
          body: 'both parliaments',
          articles: ['01', '02'],
          implied: ['after'],
          evidence: [
            words('02', 'Both parliaments must still ratify it'),
            words('01', 'Neither parliament has seen the text'),
            words('01', 'A vote is months away'),
          ],
        },
      ],
      terms: [
        {
          term: 'duration',
          value: 'P15Y',
          standing: 'agreed',
          by: null,
          note: 'can be extended',
          articles: ['02'],
          evidence: [words('02', 'It runs for 15 years and can be extended')],
        },
        {
          term: 'duration',
          value: 'P40Y',
          standing: 'sought',
          by: 'NO',
          articles: ['01'],
          evidence: [words('01', 'Oslo had wanted forty years', 'an official')],
        },
        {
          term: 'money',
          value: { amount: 40_000_000, currency: 'EUR', per: 'year' },
          standing: 'proposed',
          by: 'EU',
          articles: ['02'],
          evidence: [words('02', 'Brussels would add 40 million euros a year')],
        },
      ],
      issues: [
        {
          issue: 'measuring the summer flow',
          positions: [
            { party: 'FI', position: 'a joint commission at the old bridge, every morning' },
            { party: 'NO', position: 'satellites' },
          ],
          articles: ['01'],
          evidence: [words('01', 'They still disagree on who measures the summer flow')],
        },
      ],
      meetings: [
        {
          on: '2030-W48',
          place: 'Tromsø',
          participants: ['FI', 'NO'],
          state: 'held',
          articles: ['01'],
          evidence: [words('01', 'The two delegations spent last week in Tromsø over the summer flow')],
        },
        {
          on: '2031-05-12/2031-05-14',
          place: null,
          participants: ['FI', 'NO', 'EU'],
          state: 'scheduled',
          articles: ['02'],
          evidence: [words('02', 'the spring meeting, between 12 and 14 May')],
        },
      ],
      related: [{ to: 'Fisheries protocol', how: 'part-of', articles: [], evidence: [] }],
      evidence: [words('02', 'the river water pact')],
    },
    {
      id: 'ceasefire-no-westmark-front',
      name: 'Ceasefire with the Westmark Front',
      aliases: [],
      kind: 'ceasefire',
      parties: ['NO', 'Westmark Front'],
      mediators: [],
      stage: 'rejected',
      since: null,
      contested: false,
      reasons: [],
      history: [],
      steps: [],
      terms: [],
      issues: [],
      meetings: [],
      related: [],
      evidence: [words('01', 'a ceasefire that the Front turned down')],
    },
  ],
  quotes: [
    {
      article: '02',
      speaker: 'Finnish minister of water',
      opens: 'We put our initials',
      text: 'We put our initials under every page on Tuesday',
      evidence: [words('02', 'We put our initials under every page on Tuesday')],
    },
  ],
  articles: [
    {
      id: '01',
      sha256: '0'.repeat(64),
      url: null,
      outlet: 'The Northern Sample',
      title: 'Delegations wrangle over a river',
      published: '2030-12-02',
      publishedFrom: 'dateline',
      source: 'reports/01.txt',
    },
    {
      id: '02',
      sha256: '1'.repeat(64),
      url: 'https://example.org/water/2031/03/05',
      outlet: null,
      title: 'Initials on the water pact',
      published: '2031-03-05T07:30:00+01:00',
      publishedFrom: 'json-ld',
      source: 'reports/02.html',
    },
  ],
}
