import {html} from '../html.mjs';
import {picture} from '../picture.mjs';

const lead = html`<kolom-photo zoomable>
  <figure>
    ${picture('street', {
      alt: 'A street of old shophouses at night, people under umbrellas, lanterns reflected in the wet paving',
    })}
    <figcaption>
      Jalan Pasar Lama in Tanjung Selasih, in the rain. Every shop on the street sets
      its clock by the lamp on the headland.
      <span data-kolom-role="credit">Photo: Harian Sauh/Damar Welang</span>
    </figcaption>
  </figure>
</kolom-photo>`;

const lighthouse = html`<kolom-photo zoomable layout="inset-end">
  <figure>
    ${picture('lighthouse', {
      alt: 'A red and white lighthouse on a dark headland at dusk, its beam reaching out over the sea, a keeper at the rail',
      sizes: '(max-width: 45rem) calc(100vw - 2rem), 20rem',
      lazy: true,
    })}
    <figcaption>
      The lamp at Tanjung Selasih, first lit in 1898.
      <span data-kolom-role="credit">Photo: Harian Sauh/Damar Welang</span>
    </figcaption>
  </figure>
</kolom-photo>`;

const terraces = html`<kolom-photo zoomable layout="wide">
  <figure>
    ${picture('terraces', {
      alt: 'Flooded rice terraces stepping down a misty valley, the water bright with morning sky',
      sizes: '(max-width: 64rem) calc(100vw - 2rem), 60rem',
      lazy: true,
    })}
    <figcaption>
      On the terraces above the bay, the first turn of the light is the signal to open
      the evening sluices.
      <span data-kolom-role="credit">Photo: Harian Sauh/Damar Welang</span>
    </figcaption>
  </figure>
</kolom-photo>`;

/** The article of the English edition. */
export const lamp = {
  lang: 'en',
  path: '/en/regions/the-lamp-that-kept-its-keeper',
  section: 'Regions',
  picture: 'lighthouse',
  headline: 'The lamp that kept its keeper',
  standfirst:
    'The lighthouse at Tanjung Selasih has run itself for two years. The town has paid its last keeper to stay, and has its reasons.',
  published: {
    datetime: '2026-09-11T16:30:00+07:00',
    text: '11 September 2026, 4.30 pm WIB',
  },
  credits: [
    {
      role: 'writer',
      label: 'Words',
      name: 'Maren Adisaputra',
      href: '/penulis/maren-adisaputra',
    },
    {role: 'editor', label: 'Editor', name: 'Halim Tarunadipa'},
    {role: 'photographer', label: 'Photographs', name: 'Damar Welang'},
    {role: 'translator', label: 'Translation', name: 'Ilse Kertanegara'},
  ],
  lead,
  body: html`
    <p>
      <span data-kolom-role="dateline">TANJUNG SELASIH</span> – At ten minutes to six
      Tirta Wanandi climbs 161 steps, as he has done almost every evening for thirty-one
      years, to watch a machine do his work. A sensor the size of a matchbox decides
      that it is dark enough. A relay clicks. Above his head half a tonne of glass,
      floating on a bath of oil, begins to turn.
    </p>
    <p>
      “It has never once been late,” he says. “I was late four times. I could tell you
      the dates.”
    </p>
    <p>
      The light was automated in 2024, the last on this coast, and the post of keeper
      was struck from the harbour authority’s books on the same day. Mr Wanandi was
      given a framed certificate and three months to leave the cottage. Then the town
      council did something that nobody at the authority had a form for. It rented the
      cottage itself, for a sum it will not disclose but describes as “about one fishing
      net a month”, and asked him to stay.
    </p>
    ${lighthouse}

    <h2>What the sensor cannot see</h2>
    <p>
      Ask in town why, and the answers come quickly. The sensor knows when it is dark.
      It does not know when a squall is standing behind the headland with the sun still
      shining on the bay. In the old days the keeper lit the lamp early for that, and
      boats turned round. In the first automatic year two of them did not, and came home
      under tow.
    </p>
    <p>
      Since then Mr Wanandi has had a switch. It is an ordinary brass light switch,
      screwed to the wall of the watch room by an electrician from Jalan Pasar Lama, and
      it does what the sensor does, only sooner. The authority’s inspector noticed it
      last spring. His report lists it under “fixtures, decorative”.
    </p>
    <blockquote>
      <p>
        “A machine is punctual. A keeper is early. For a boat that is the whole
        difference.”
      </p>
      <p>
        <cite>Yohana Batuwangi, who skippers the <i>Melati Laut</i></cite>
      </p>
    </blockquote>

    <h2>A clock for the hillside</h2>
    <p>
      The stranger claim on the lamp comes from inland. Above the bay the rice terraces
      of Lembah Wening share a single channel, and for longer than anyone can document,
      the right to its evening water has passed from the upper fields to the lower ones
      when the light makes its first turn. No farmer needs a watch for it; every field
      has a view.
    </p>
    ${terraces}
    <p>
      In automation’s first dry season the water went wrong. The new lamp drew its
      conclusions from the brightness of the sky, so that on overcast days it began
      twenty minutes sooner, and the upper fields lost twenty minutes of water. By
      August two cousins were no longer speaking. It was the water board, not the
      fishermen, that first proposed keeping a keeper: someone who could be told that
      tonight the light should wait.
    </p>
    <p>
      “People think that he looks after the lamp,” says Dewi Saraswangi, who keeps the
      board’s ledger. “The lamp is fine. He looks after the agreement.”
    </p>

    <h2>The price of being early</h2>
    <p>
      Not everyone in the capital is charmed. An automatic light is cheaper, and more
      lights on a remote coast can be kept burning for the same money; of the nine that
      were unmanned in the past decade, seven are more reliable than before. The harbour
      authority says that it has no objection to a tenant who likes stairs, and that any
      change to the published hours of the light would be another matter.
    </p>
    <p>
      The council’s own accounts, read aloud at a meeting in July, set down what the
      town believes it gets:
    </p>
    <ol>
      <li>the lamp lit early on 38 evenings, against weather;</li>
      <li>the lamp held back on 11, at the request of the water board;</li>
      <li>one grounding avoided, as the skipper tells it;</li>
      <li>two cousins, speaking.</li>
    </ol>
    <p>
      Mr Wanandi is sixty-three and has thought about who will come after him. He has no
      apprentice, and does not want one who only wants the cottage. On Fridays he lets
      the older schoolchildren wind the ceremonial clockwork, which drives nothing now.
      One of them, a girl of twelve, asked him last month why the stairs turn to the
      left.
    </p>
    <p>
      He had climbed them some twenty thousand times and had never wondered. “I told her
      to find out and tell me,” he says, and looks at the bay, where behind the headland
      the sky has begun to go the colour of slate. It is a quarter past five. He reaches
      for the switch.
    </p>
    <aside data-kolom-role="related">
      <p>
        Read also:
        <a href="/daerah/pabrik-es-surya-ranubaya" hreflang="id" lang="id"
          >Pabrik Es Bertenaga Surya Membangunkan Lagi Dermaga Ranubaya</a
        >
      </p>
    </aside>
  `,
};
