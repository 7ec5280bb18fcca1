// Tells a newspaper's sections from a headline, and one section from the next where
// only a space stands between them: `Rona The Alun-Alun Kupas Edisi Weekend`.

// Names that newspapers in Indonesian and English print above their articles.
const KNOWN = words(`
  arsip automotive bahari berita bisnis bola book books breaking budaya buku
  business cerpen city climate comic crime culture daerah dunia economy edukasi education
  ekbis ekonomi energi energy english entertainment entrepreneur environment esai
  features feature figur film finance finansial food football foto galeri gallery games
  global graphics hankam health hiburan home hukum iklim industri infografik infografis
  infographics inovasi international internasional investasi investigasi jakarta jeda
  karier karir kesehatan keuangan khazanah kilas kolom komik kota kriminal kuliner
  kupas kultur letters lifestyle lingkungan living local lokal magazine makro markets
  market mancanegara media megapolitan metro metropolitan mondial money muda music musik
  nasional national nation news nusantara obituaries olahraga opini opinion otomotif
  outlook pariwisata pasar pendidikan perspektif pertanian peristiwa photo photos podcast
  podcasts politics politik polkam premium probis properti property puisi ragam regional
  regions region religi resensi resep rona rubrik sains sastra science seleb selebritas
  seni showbiz society sosial sosok splash sport sports style tajuk technology teknologi
  tech tekno teras tokoh travel trending trend tv umum utama video videos voice voices
  wawancara weather weekend wisata world
`);

// Names of more than one word.
const PHRASES = new Set(
  `cek fakta|dalam negeri|edisi khusus|edisi pekan|edisi weekend|fact check|film & tv|
  gaya hidup|hak jawab|ilmu & alam|jajak pendapat|kabar daerah|laporan khusus|
  laporan utama|letters to the editor|liputan khusus|long reads|luar negeri|most read|
  opini publik|real estate|rumah tangga|sepak bola|suara pembaca|surat pembaca|
  tajuk rencana|the alun-alun|top news|top stories|ruang baca|akhir pekan|
  hari ini|terkini hari ini|warta kota|big data|foto & video`
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' ')),
);
const LONGEST_PHRASE = 4;

// Words that are no section without the next one.
const HEADS = words(
  'the edisi gaya luar dalam surat tajuk jajak cek laporan liputan suara fact real top',
);
// Words that stand between two others.
const JOINTS = words('& + dan and of et y und en');

const SEPARATORS = /\s*[|,;•·●»›\t]\s*|\s{2,}/;
const CAPITALISED = /^["“'‘(]?\p{Lu}/u;
const NO_NAME = /[.!?:“”"]|\p{Nd}/u;

/**
 * The sections that these lines name, in their order.
 *
 * @param {string[]} lines As they are written, their inner spaces included.
 */
export function splitSections(lines) {
  if (lines.some((line) => SEPARATORS.test(line.trim()))) {
    return lines.flatMap((line) => line.trim().split(SEPARATORS)).filter(Boolean);
  }
  const short = (line) => line.split(' ').length <= 3 && joinWords(line).length === 1;
  if (lines.length > 1 && lines.every((line) => short(line) || isKnown(line))) {
    return lines;
  }
  return joinWords(lines.join(' '));
}

/**
 * Whether these lines are a newspaper's sections rather than a headline.
 *
 * @param {string[]} lines
 * @param {string} [next] The text below, which helps where the names are unknown.
 */
export function isSections(lines, next = '') {
  if (lines.some((line) => NO_NAME.test(line))) return false;
  const names = splitSections(lines);
  const known = names.filter(isKnown).length;
  if (known === names.length) return true;
  if (lines.length > 1 || SEPARATORS.test(lines[0] ?? '')) {
    return known >= 2 && known / names.length >= 0.3;
  }
  if (known >= 3 && known / names.length >= 0.5) return true;
  // Unknown names: a row of capitals above something that is not a standfirst.
  const capitals = names.every((name) => CAPITALISED.test(name));
  return capitals && names.length >= 6 && next !== '' && !/[.!?]["”’]?$/.test(next);
}

function isKnown(name) {
  const plain = name.toLowerCase();
  return PHRASES.has(plain) || plain.split(/[ /]/).every((word) => KNOWN.has(word));
}

function joinWords(line) {
  const rest = line.split(' ').filter(Boolean);
  const names = [];
  while (rest.length > 0) {
    const name = rest.splice(0, phraseLength(rest));
    while (JOINTS.has(rest[0]?.toLowerCase() ?? '') && rest.length > 1) {
      name.push(...rest.splice(0, 2));
    }
    // "Surat pembaca": a name begins with a capital letter.
    while (rest.length > 0 && /^\p{Ll}/u.test(rest[0])) name.push(rest.shift());
    names.push(name.join(' '));
  }
  return names;
}

function phraseLength(list) {
  for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
    const phrase = list.slice(0, length).join(' ').toLowerCase();
    if (list.length >= length && PHRASES.has(phrase)) return length;
  }
  return HEADS.has(list[0].toLowerCase()) && list.length > 1 ? 2 : 1;
}

function words(text) {
  return new Set(text.trim().split(/\s+/));
}
