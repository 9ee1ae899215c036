/**
 * How courts, jails and the national list shorten words. Both sides of a search pass through it: the descriptors (ASSLT, LARC, BURGL,
 * STGARM) and what people type. Left: as written; right: the word or words that stand in the index. Words of one meaning share one
 * word ("firearm" is "gun"); a person still sees the descriptor as the list has it.
 */
const TABLE = `
asslt aslt asst aslt aslts asslts assaults assaulting assaulted: assault
agg aggr aggrav aggrv aggravtd ag aggravate: aggravated
batt batts batty bttry: battery
conspire conspiring consp conspir cons: conspiracy
burg bur burgl burgs brgl brglry burglaries burglarize: burglary
larc larcen larcenies lar: theft
larceny thft thf theif steal stealing stole thefts larcency: theft
rob robb robbry robberies robbing rbry: robbery
veh vehs vehic vehicles auto autos automobile car cars truck motorcycle mv: vehicle
mot motor: motor
poss possess possession possessing possesing possesion possesed possessed psn possn pos posses possesses: possess
sale sales sell selling sold seller vend: sell
del deliver delivery deliv delivering distrib distribute distribution distributing dist dlvr: distribute
man manu manuf manufacture manufacturing mfr mfg manufac produce producing production produc: manufacture
traff traffick traf trafficing: trafficking
smuggl smuggle smuggling smuggled: smuggling
transp transport transporting transportation trnsp: transport
mj marij marihuana marijauna mari marijuana weed pot cannabis mariju: marijuana
meth methamp methamphet methamphetamine methamphetamines amphetamine amphet crystal amphetamines: amphetamine
coke cocaine coc cocain crack: cocaine
hallucinogen hallucinogens halluc: hallucinogen
opium opiate opiates opioid opioids: opium
deriv derivative derivatives: deriv
synth synthetic: synthetic
narc narcs narco narcotics narcot: narcotic
barb barbiturates barbit: barbiturate
cs cntl contr ctrl controlled cont ctl: controlled
sub subst substance substances subs: substance
para paraph paraphen equip equipment equipt paraphenalia: paraphernalia
rx prescrip presc: prescription
sch sched schd: schedule
gun guns firearm firearms handgun handguns pistol revolver rifle shotgun gunshot fa: gun
wpn wpns weap weapons weapn wep: weapon
knife knives machete blade: weapon knife
strongarm stgarm: strongarm
resid residence residential dwelling habitation hab house home apartment apt dwell inhabited: residence
nonresid nonresidential: nonresidence
bldg bldgs buildings structure comm commercial store shop: building
biz bus busn businesses: business
prop props property properties prprty: property
pub public: public
off offcr ofcr ofc offr officers officer leo cop cops police policeman deputy pol: officer
pubserv servant: public servant
fam familymember families: family
nonfam nonfamily: nonfamily
dom domes: domestic
viol vio violation violate violating violations violated vi vltn: violation
violence: violence
prob prb probat: probation
par parolee: parole
inj injure injuring injuries injured: injury
inf infl infli: influence
influence: influence
bod: bodily
crim criminal crimes crime criminally: criminal
misch mischf mischeif: mischief
dmg dam damages damaging destroy destruction destroying destruct: damage
tamp tampering tampered tampr: tamper
evid evidnce: evidence
wit witn witnesses: witness
disord disordly disorder diso: disorderly
cond conduct: conduct
trespas tresp trespassing tres trsp trespasser trespassed: trespass
unl unlaw unlawfully illegal illeg illegally unlwf: unlawful
unauth unauthorized unauthorised unath: unauthorized
lic licence licenses dl: license
driv drive drove drvg drving drv dr driver drivers operate operating operator oper: driving
unlic: unlicensed
susp suspended suspension suspd susd: suspended
rev revoked revocation revkd: revoked
insur ins: insurance
reg regis register registration registered registering: register
fail failed failing failure fails ftc flr: fail
appr appear appearing appearance: appear
ident identify identification identifying identity idty id: identity
info inform information informing: information
obstr obstruct obstructing obstruction obs obstructed: obstruct
resis resisting resisted rstg rst: resist
interf interfere interfering interference interfer: interfere
elude eluding eludes fleeing flee fled flight: flee
evade evading evad evasion evd: evading
hinder hindering: hinder
imperson impersonate impersonating personate personation impersonation: impersonate
fraud fraudulent fraudulently fraudulant frd defraud defrauding: fraud
forge forged forgery forging forg forgeries: forgery
counterf counterfeited counterfeiting cntrft: counterfeit
embezz embezzle embezzling embez embezzlement: embezzle
ck cks chk check checks cheque: check
insuff insufficient nsf: insufficient
credit: credit
stln stol stolen: stolen
recv rec receiv receive receiving rcv received recvg: receive
conceal concealed concealing conc concld concealment: conceal
carr carry carrying carried: carry
prohib prohibited proh: prohibited
disch discharging fire firing shoot shooting shots discharge: firing
brandishing: brandish
exhib exhibiting display displaying exhibition: exhibit
expl explosive explosives bomb bombs: explosive
incend incendiary: incendiary
threat threats threaten threatening threatened thrts: threat
terr terror terrorist terroristic terrorism: terroristic
intim intimidate intimidating: intimidation
harass harassing harrassment harrass: harassment
stalk stalker: stalking
kidnap kidnapping kidnaping abduct abduction kidnapped kidnp: kidnap
impris imprison imprisonment: imprisonment
murd murder murdering homicide homic kill killing: homicide
manslaughter mansl manslgt: manslaughter
invol involuntary: involuntary
vol voluntary: voluntary
neglig negligent negligence neg: negligent
sex sexual sexually sexul sxl: sex
rape raping rap: rape
indec indecent indecency: indecent
expos expose exposure exp: exposure
lasciv lascivious: lascivious
molest molestation molesting: molest
porn pornography pornographic: porn
obsc obscene obscenity: obscene
exploit exploitation exploiting: exploitation
entice enticing enticement: entice
solicit soliciting solicitation solic: solicit
prost prostitute prostitution prostituting: prostitution
chld chd child children juv juvenile kid kids minors minor: minor
girl: girl
boy: boy
contrib contribute contributing: contribute
delinq delinquent delinquency: delinquency
negl neglect neglecting: neglect
abuse abusing abus: abuse
cruel cruelty: cruelty
aband abandon abandoning abandonment: abandon
endang endanger endangering endangerment: endanger
elder elderly eld: elderly
disabl disabled disability: disabled
wife spouse spousal husband cohab cohabitant girlfriend: spouse
liq liquor alc alcohol alcoholic beer booze: alcohol
intox intoxicated intoxication drunk drunken drunkenness intoxicated: intoxicated
impair impaired impairment: impaired
accid accident crash collision acc: accident
reckl reckless rckls: reckless
carel careless: careless
speed speeding: speeding
trfc: traffic
oblig: obligation
bndry: boundary
cust custody custodial: custody
esc escape escaping escapee: escape
fug fugitive: fugitive
abscond absconding: abscond
contempt contemp : contempt
ct crt court courts: court
ord order orders: order
prot protect protective protection protec: protective
restrn restrain restraining restraint restr: restraint
perj perjury: perjury
brib bribe bribery bribing: bribe
extort extortion: extort
gambl gamble gambling: gambling
arson burn burning burned: arson
vandal vandalize vandalism vand: vandalism
mal malic malicious: malicious
remain remaining remained: remain
deface defacing defaced: deface
follow following: follow
distract distracted distracting: distracted
avoid avoiding: avoid
disobey disobeying disobeyed disobedience: disobey
compound compounding: compounding
ammo ammunition: ammunition
disrupt disrupting disruption: disrupt
consume consuming consumption: consume
hunt hunting: hunt
harbor harboring harbouring: harboring
take taking taken takes: take
breath breathing: breath
refusing: refuse
burglari: burglary
ordin ordnance: ordinance
dest: damage
wilful: willful
refus refusal refused: refuse
mdse: merchandise
snatch snatched: snatch
personation: impersonate
substan substanc: substance
habitati: residence
strang: strangulation
physical: physical
sexl: sex
dischrg: firing
loit: loitering
maint maintaining maintain: maintain
solct: solicit
homicid: homicide
concl: conceal
terrorize terrorizing terrorising: terrorize
merch mdse merchandise: merchandise
shoplift shoplifting shoplifter: shoplift
pett petty petit pet: petty
grd grnd grand: grand
breaking brk break: breaking
ent enter entering entry entered: entry
re-entry reentry reenter reentering: reentry
immig immigr immigration: immigration
alien aliens: alien
deport deported deportation: deported
citizen citizenship: citizenship
launder laundering laundry: launder
govt gov government governmental: government
doc document documents docs: document
instr instrument instruments: instrument
equal: equal
tele telephone phone: telephone
commun communicate communicating communication communications: communication
comp computer: computer
anim animal animals dog dogs: animal
conserv conservation: conservation
serv service services: service
emp employee employees: employee
mail mails postal: mail
pkg package: package
conditional condit: conditional
rel release released: release
superv supervised supervision: supervised
fals false fictitious fict: false
rpt report reporting reports: report
stmt statement statements: statement
obt obtain obtaining: obtain
hosp: hospital
corp corporal: corporal
strang strangle strangulation strangling choking choke suffocate suffocation: strangulation
ser sbi serious: serious
gbi great: great
dw deadly ddly: deadly
felon felons: felon
conv convicted convict: convicted
wnt want warrant warr wrnt: warrant
retal retaliate retaliation: retaliation
bailjump jumping jump: jumping
cultivate cultivating cultivation grow growing: grow
fin financial: financial
respon responsibility resp: responsibility
acct account: account
org organized organised: organized
act activity activities acts: activity
loiter loitering prowl prowling: loitering
purse purses: purse
snatch snatching: snatch
pocketpicking pickpocket pickpocketing: pickpocket
juris jurisdiction: jurisdiction
expired : expired
plates plate tag tags: plate
ricks: risk
gross: gross
lewd lewdness: lewd
fond fondling fondle: fondling
sod sodomy: sodomy
stat statutory: statutory
`;

export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [left = '', right = ''] = line.split(': ');
      const words = right.split(' ');
      return left.split(' ').map((w) => [w, words] as const);
    }),
);

/** Words that say how, how many or how serious, and nothing about which offense. */
export const NOISE: ReadonlySet<string> = new Set(
  (
    'a an the of or and to in on at by for from with w wo without in into any other another person persons his her their his/her n u ' +
    'felony felonies misdemeanor misdemeanors misd fel mis count counts ct cts degree deg dgr 1st 2nd 3rd 4th 5th first second third fourth fifth class cl ' +
    'cat category attempt attempted attempting att attm attmpt atmpt enhanced enh enhancement repeat prior priors pc see thru via more less than over under least fac'
  ).split(' '),
);
