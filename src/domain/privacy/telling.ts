import type { Pattern } from './patterns';

/** Words that tell of a person without a number: where they hide, where they come from, how they came, what happened to them. */

const COUNTRIES =
  'afghanistan|albania|algeria|angola|argentina|armenia|bangladesh|belize|bolivia|brazil|cameroon|cambodia|canada|chad|chile|china|colombia|congo|costa rica|cuba|dominican republic|ecuador|egypt|el salvador|eritrea|ethiopia|gambia|ghana|guatemala|guinea|guyana|haiti|honduras|india|indonesia|iran|iraq|jamaica|jordan|kenya|kyrgyzstan|laos|lebanon|liberia|mali|mauritania|(?<!new )m[eé]xico|moldova|morocco|myanmar|nepal|nicaragua|nigeria|pakistan|panama|paraguay|per[uú]|philippines|romania|russia|rwanda|senegal|sierra leone|somalia|south korea|spain|sri lanka|sudan|syria|tajikistan|thailand|togo|turkey|uganda|ukraine|uruguay|uzbekistan|venezuela|vietnam|yemen';
const PEOPLES =
  'afghan|albanian|angolan|argentin(?:e|ian)|armenian|bangladeshi|belizean|bolivian|brazilian|cameroonian|cambodian|chilean|chinese|colombian|congolese|costa rican|cuban|dominican|ecuador(?:i)?an|egyptian|eritrean|ethiopian|gambian|ghanaian|guatemalan|guinean|guyanese|haitian|honduran|indonesian|iranian|iraqi|jamaican|kenyan|laotian|liberian|malian|mauritanian|mexican|moldovan|moroccan|burmese|nepal(?:i|ese)|nicaraguan|nigerian|pakistani|panamanian|paraguayan|peruvian|filipin[oa]|romanian|russian|rwandan|salvador(?:i)?an|senegalese|somali|sudanese|syrian|thai|togolese|turkish|ugandan|ukrainian|uruguayan|uzbek|venezuelan|vietnamese|yemeni|guatemaltec[oa]|hondure[ñn][oa]|salvadore[ñn][oa]|mexican[oa]';

function t(kind: Pattern['kind'], confidence: Pattern['confidence'], source: string): Pattern {
  return { kind, confidence, re: new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, 'giu') };
}

export const TELLING: readonly Pattern[] = [
  // The words before are added by hand: a pattern that begins with any word tries every letter of a long text again and again.
  { ...t('shelter', 'medium', "(?:(?:women'?s|family|emergency|dv|homeless)\\s+)?shelters?"), wordsBefore: 2 },
  t(
    'shelter',
    'medium',
    'safe\\s?-?house|albergue|casa\\s+de\\s+(?:paz|la|las|los|maria)|transitional\\s+housing|family\\s+justice\\s+center|rape\\s+crisis\\s+center',
  ),
  t(
    'country-of-birth',
    'high',
    `(?:born|raised|grew\\s+up)\\s+in\\s+(?:${COUNTRIES})|(?:country|place)\\s+of\\s+birth|c\\.?o\\.?b\\.?\\s*:?\\s*(?:${COUNTRIES})|native\\s+of\\s+\\p{L}+|foreign[\\s-]born|pa[ií]s\\s+de\\s+nacimiento|(?:es|soy|viene|originari[oa])\\s+de\\s+(?:${COUNTRIES})`,
  ),
  t(
    'nationality',
    'high',
    `nationality|nacionalidad|(?:citizen|national)s?\\s+of\\s+\\p{L}+|country\\s+of\\s+citizenship|(?:${PEOPLES})(?:\\s+(?:national|citizen|passport|consulate|man|woman|male|female))?`,
  ),
  t('nationality', 'medium', `(?:from|in|to|back\\s+to)\\s+(?:${COUNTRIES})|(?:${COUNTRIES})`),
  t(
    'entry',
    'high',
    'e\\.?w\\.?i\\.?|enter(?:ed|ing)\\s+without\\s+(?:inspection|papers|a\\s+visa)|enter(?:ed|ing)\\s+(?:the\\s+)?(?:u\\.?s\\.?a?\\.?|united\\s+states|country|illegally|unlawfully|on\\s+an?|with\\s+an?|at|near|through)|without\\s+inspection|crossed\\s+(?:the\\s+)?(?:border|river|desert|illegally|at|near)|overstay(?:ed|s)?|(?:date|manner|place|port)\\s+of\\s+(?:last\\s+)?entry|last\\s+entry|paroled(?:\\s+in)?|arriv(?:ed|al)\\s+(?:in|to)\\s+(?:the\\s+)?(?:u\\.?s\\.?|united\\s+states)|came\\s+to\\s+(?:the\\s+)?(?:u\\.?s\\.?|united\\s+states|this\\s+country)|(?:tourist|student|work|visitor)\\s+visa|smuggl(?:ed|er)|coyote|i-?94|re-?entered|cruz[óo]\\s+la\\s+frontera',
  ),
  t(
    'status',
    'high',
    'undocumented|out\\s+of\\s+status|no\\s+(?:legal\\s+|lawful\\s+)?(?:status|papers)|without\\s+(?:legal\\s+)?(?:status|papers)|sin\\s+papeles|illegal(?:s|\\s+alien|\\s+immigrant)?|unlawfully\\s+present|green\\s+card|l\\.?p\\.?r\\.?|(?:lawful\\s+)?permanent\\s+resident|daca(?:\\s+recipient)?|tps(?:\\s+holder)?|asylum\\s+(?:seeker|applicant|case|pending)|asylee|refugee|(?:final\\s+|prior\\s+)?(?:removal|deportation)\\s+order|ordered\\s+removed|(?:been\\s+|was\\s+|previously\\s+)?deported|visa\\s+expired|expired\\s+visa|immigration\\s+status|work\\s+permit|removable|deportable|inadmissible|non-?citizen|alien',
  ),
  t(
    'victim',
    'high',
    '(?:crime\\s+)?victim(?:s|ized|ised|a)?|survivors?|(?:eye)?witness(?:es|ed)?|u[\\s-]?visas?|t[\\s-]?visas?|vawa|i-?918|i-?914|i-?360|supp(?:lement|\\.)?\\s+b|abus(?:ed|er|ers|e|ive)|domestic\\s+violence|violencia\\s+dom[eé]stica|dv|traffick(?:ed|ing|er)|raped?|sexual(?:ly)?\\s+(?:assault(?:ed)?|abused?)|stalk(?:ed|er|ing)|(?:protection|protective|restraining|no-contact)\\s+order|self-?petition(?:s|er)?|pending\\s+petition|petition(?:s|er|ed)?|batter(?:ed|er)|strangled|assaulted\\s+(?:him|her|them|by)|beat(?:en)?\\s+(?:him|her|them|by|up)|cooperat(?:ed|ing)\\s+with\\s+(?:the\\s+)?police',
  ),
];
