/**
 * Words that decide how text falls into tokens. All in lower case.
 * Each list says what it decides; `examples` and `not` in test/language/tokenise.test.ts hold them to it.
 */

/** Keep their full stop wherever they stand; hardly ever the last word of a sentence: "Lt. Gen. Smith". */
export const TITLES: ReadonlySet<string> = words(`
  mr mrs ms mx dr drs prof gen lt col maj capt cmdr sgt cpl pvt adm brig sen rep reps gov pres amb hon rev fr msgr
  supt insp det mlle mme st ste messrs atty sens govs gens profs revs dept asst assoc vs viz ft mt
`)

/** Keep their full stop; may end a sentence: "Smith Bros. and Co. et al." */
export const ABBREVIATIONS: ReadonlySet<string> = words(`
  inc ltd corp co bros jr sr plc llc etc al esp approx dept est univ cf ca eg ie ed eds jan feb mar apr jun jul aug
  sept sep oct nov dec mon tue tues wed thu thur thurs fri blvd ave rd hwy tel ext ala ariz ark calif colo conn fla
  ill ind kan ky mass mich minn miss mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
  vol fig figs para pp op cit incl excl max misc govt intl natl assn admin div yrs hrs mins secs lb lbs oz
`)

/** Keep their full stop only before a number: "No. 5", "Art. 12". */
export const BEFORE_NUMBER: ReadonlySet<string> = words(
  'no nos art arts sec ch p pp fig figs vol para sect ver res',
)

/** Of those above, words that are also plain words: the full stop stays only before what the abbreviation needs. */
export const PLAIN_TOO: ReadonlySet<string> = words(
  'mar sep sept jun jul oct nov dec jan feb apr aug mon wed fri thu tue ill ind mass miss ore wash pa max al fig',
)

/** First parts that stay joined to what the hyphen brings: "non-proliferation". */
export const PREFIXES: ReadonlySet<string> = words(`
  non e anti re co pre pro mid cross post over semi multi ex sub counter mini neo socio inter intra micro un ultra
  bi tri de dis mis extra hyper infra macro mega meta para pseudo quasi super supra trans under
`)

/** Written as one word, two by syntax: where the second begins. */
export const CONTRACTIONS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    cannot: [3],
    gonna: [3],
    gotta: [3],
    wanna: [3],
    gimme: [3],
    lemme: [3],
    outta: [3],
    dunno: [2, 3],
    dont: [2],
    wont: [2],
    cant: [2],
    didnt: [3],
    doesnt: [4],
    isnt: [2],
    wasnt: [3],
    couldnt: [5],
    wouldnt: [5],
    shouldnt: [6],
    havent: [4],
    hasnt: [3],
    arent: [3],
    aint: [2],
    thats: [4],
    youre: [3],
    theyre: [4],
    ive: [1],
    im: [1],
  }),
)

/** Units that stand apart from the figure they are written to: "1.5bn", "7pm", "40km". */
export const UNITS: ReadonlySet<string> = words(`
  m k b t bn mn tn tr mln bln trn am pm mm cm km kg g kt mt ft lb lbs oz mph kph km² sq ha hz khz mhz ghz kb mb gb tb kw mw
  gw kwh mwh gwh twh mb bpd boe pc pct million billion trillion min mins hr hrs h sec secs yr yrs p c f x
`)

/** After an apostrophe at the start of a word they are one token with it: "'em". */
export const AFTER_APOSTROPHE: ReadonlySet<string> = words('em til till cause bout n tis twas round cos')

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}
