/** Word lists of the terms: lemmas, lower case. What each tells is said once, here. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Nouns of doing and leaving undone: the head of a provision put as a noun phrase ("a ban on exports"). */
export const DEED_NOUNS = words(`
  ban halt end cessation withdrawal pullback pullout pull-out removal release exchange return transfer handover access
  reopening opening closure dismantling destruction disarmament demobilisation demobilization demilitarisation
  demilitarization reduction increase cut cap limit limitation ceiling freeze suspension lifting easing elimination
  abolition restoration recognition guarantee protection verification inspection monitoring deployment delivery payment
  compensation supply creation establishment formation appointment extension renewal review cooperation co-operation
  integration reintegration amnesty election referendum consultation commitment pledge promise obligation right freedom
  passage evacuation repatriation resettlement reconstruction investment purchase sale export import exemption waiver
  quota embargo moratorium buffer corridor zone mechanism commission committee fund tribunal observer assistance support
  aid relief swap sharing normalisation normalization resumption implementation accession membership registration
  disclosure settlement neutrality autonomy status`)

/** Verbs whose objects are what an instrument has in it, or what somebody wants in it. */
export const LISTING_VERBS = words(`
  include contain cover provide envisage envision foresee require demand propose involve comprise set establish create
  grant guarantee stipulate seek want offer promise ban bar prohibit end cut lift reduce eliminate abolish cap limit entail
  call feature list see mean impose scrap add drop`)

/** Verbs whose subject is an instrument and whose object is what it lays down. */
export const PROVIDING_VERBS = words(`
  provide require oblige commit stipulate include contain cover allow give grant set envisage envision foresee bar ban
  prohibit forbid limit cap guarantee promise create establish leave make call bind entitle permit lay spell stop end let
  open free exempt cut reduce raise lift remove keep protect specify define demand entail mean treat regulate govern
  restrict reserve oversee outline detail state say spell mandate authorise authorize exclude prescribe compel see involve
  put place pave offer extend protect shield rule transfer return recognise recognize impose introduce eliminate scrap
  abolish restore hand phase oblige envision secure ensure propose suggest`)

/** Verbs by which a party binds itself. */
export const UNDERTAKING_VERBS = words(
  'agree pledge promise undertake commit vow consent accept bind concede settle decide resolve oblige bound obliged committed obligate',
)

/** Verbs and adjectives by which a party wants something in. */
export const SEEKING_VERBS = words(`
  want demand seek insist ask require request press urge call push appeal wish condition expect need claim reiterate
  stipulate refuse hold lobby argue hope aim target prefer favour favor long`)

/** Verbs by which something is put forward. */
export const PROPOSING_VERBS = words(
  'propose offer suggest float table recommend moot volunteer envisage envision draft dangle intend consider contemplate study discuss',
)

/** Verbs that turn something down. */
export const REJECTING_VERBS = words('reject refuse rule oppose dismiss decline exclude')

/** Deeds that instruments are about, as verbs. */
export const DEED_VERBS = words(`
  withdraw release free lift open reopen allow share pay freeze halt stop cease cut reduce recognise recognize guarantee
  provide deploy hand return exchange remove keep join respect disarm dismantle destroy ship transfer inspect verify monitor
  limit cap cover apply grant give extend renew suspend ease end abolish eliminate drop scrap build establish create form
  set hold restore protect defend help support assist supply deliver buy sell purchase invest export import finance fund
  compensate admit access enter visit stay leave pull retreat vacate surrender integrate reintegrate demobilise demobilize
  extradite deport repatriate evacuate resettle rebuild reconstruct recruit train station base host patrol police guard
  refrain abstain avoid prevent prohibit ban bar forbid restrict tax levy exempt waive treat consult notify report disclose
  publish ratify implement convene meet negotiate resume normalise normalize drive move use fly sail pass run operate staff
  receive get retain remain become start begin last expire lapse enrich convert mine dig produce contribute commit adopt
  introduce phase replace store settle resolve review oversee cooperate coordinate collaborate divide split separate
  administer govern rule control elect vote appoint nominate swap lay demine clear rebuild offer accept raise lower`)

/** Verbs of saying, meeting and dealing: what is reported about an instrument and not what is in it. */
export const TALK_VERBS = words(`
  say tell add announce report describe speak write declare warn note explain argue insist reply ask answer comment
  deny confirm state think believe know hope fear expect meet talk negotiate discuss sign welcome praise criticise criticize
  condemn hail thank see look go come know feel find show seem appear happen remember read publish leak like prefer love`)

/** Nouns that mark a sentence as one about what a text has in it. */
export const CONTENT_NOUNS = words(`
  term provision clause article annex content detail element point measure commitment obligation undertaking chapter
  section paragraph protocol outline concession text draft package pillar phase stage step deadline timetable schedule`)

/** Nouns of harm, of opinion and of the past: a figure beside them is news, not a term. */
export const HARM_NOUNS = words(`
  dead death casualty killing victim wounded injured injury toll kill wound attack strike war vote poll survey voter
  percent majority respondent year-old age population trade-volume inflation gdp growth index share displaced refugee`)

/** "under the deal": prepositions that make an instrument the frame of what the clause lays down. */
export const FRAMES = words('under in by per through with within of as from')

/** Verbs of a span of time: "runs for 120 days". */
export const LASTING_VERBS = words(
  'last run extend renew prolong remain span cover apply continue hold stay stretch freeze suspend',
)

/** Verbs of an end: "expires on 5 February". */
export const ENDING_VERBS = words(
  'expire lapse end conclude finish complete close terminate run due set schedule deliver withdraw leave',
)

/** Nouns of a span: "an extension of 60 days". */
export const SPELL_NOUNS = words(
  'truce ceasefire cease-fire period extension pause lull halt term moratorium transition phase renewal window notice deadline freeze timetable guarantee pact deal treaty agreement plan exemption',
)

/** Words that make a percentage a tariff. */
export const DUTY_WORDS = words('tariff duty levy surcharge customs')

/** What is traded, and the words for what it pays at the border: together they make a percentage a tariff too. */
export const TRADED_NOUNS = words('export import goods good shipment product car steel aluminium aluminum')
export const CEILING_WORDS = words('ceiling rate pay levy tax face charge border')

/** Nouns that count prisoners, singular. */
export const PRISONERS = words('prisoner hostage detainee captive inmate pow')

/** Nouns that count troops, singular. */
export const TROOPS = words(
  'troop soldier force serviceman personnel peacekeeper fighter men combatant militant army marine guerrilla rebel',
)

/** Nouns that count those who deal and what is told of dealing: no terms of the instrument. */
export const COMPANY_UNITS = words(`
  side country party leader president minister nation state government people official source round meeting session
  capital man woman person diplomat negotiator team delegation member sentence word paragraph hand thing chamber lawmaker
  deputy senator reporter journalist minute term call visit question time page copy line story article version senators
  civilian child family resident voter respondent company firm expert analyst group neighbour neighbor ally power house
  document text agreement deal treaty pact draft issue point camp brother`)

/** Verbs by which prisoners come home, and the words of an exchange. */
export const FREEING_WORDS = words('free release swap exchange repatriate')
