import {html} from '../html.mjs';
import {picture} from '../picture.mjs';

const lead = html`<kolom-photo zoomable>
  <figure>
    ${picture('harbour', {
      alt: 'Perahu nelayan berlayar masuk ke dermaga saat fajar, dengan bukit biru di belakangnya',
    })}
    <figcaption>
      Perahu kembali ke dermaga Ranubaya sebelum matahari naik, Kamis (10/9/2026). Sejak
      pabrik es beroperasi, hasil tangkapan tidak lagi harus habis terjual sebelum pukul
      tujuh.
      <span data-kolom-role="credit">Foto: Harian Sauh/Damar Welang</span>
    </figcaption>
  </figure>
</kolom-photo>`;

const market = html`<kolom-photo zoomable>
  <figure>
    ${picture('market', {
      alt: 'Pedagang ikan di bawah terpal warna-warni pasar pelabuhan, cahaya pagi jatuh di antara lapak',
      lazy: true,
    })}
    <figcaption>
      Pasar ikan Ranubaya kini buka sampai lepas tengah hari.
      <span data-kolom-role="credit">Foto: Harian Sauh/Damar Welang</span>
    </figcaption>
  </figure>
</kolom-photo>`;

const classroom = html`<kolom-photo zoomable>
  <figure>
    ${picture('classroom', {
      alt: 'Anak-anak duduk di bangku kelas, cahaya sore masuk miring dari deretan jendela',
      lazy: true,
    })}
    <figcaption>
      Kelas sore di bekas gudang garam. Gurunya digaji dari sisa hasil usaha koperasi.
      <span data-kolom-role="credit">Foto: Harian Sauh/Damar Welang</span>
    </figcaption>
  </figure>
</kolom-photo>`;

/** The article of the front page. */
export const dermaga = {
  lang: 'id',
  path: '/daerah/pabrik-es-surya-ranubaya',
  section: 'Daerah',
  picture: 'harbour',
  headline: 'Pabrik Es Bertenaga Surya Membangunkan Lagi Dermaga Ranubaya',
  standfirst:
    'Enam tahun dermaga itu sepi karena es harus dibeli dari kota. Kini para nelayan membuatnya sendiri dari cahaya matahari, dan selisih ongkosnya membayar guru sore bagi anak-anak mereka.',
  published: {
    datetime: '2026-09-12T06:00:00+07:00',
    text: '12 September 2026, 06.00 WIB',
  },
  credits: [
    {
      role: 'writer',
      label: 'Penulis',
      name: 'Sekar Puspaningrat',
      href: '/penulis/sekar-puspaningrat',
    },
    {role: 'editor', label: 'Redaktur', name: 'Halim Tarunadipa'},
    {role: 'photographer', label: 'Fotografer', name: 'Damar Welang'},
  ],
  lead,
  body: html`
    <p>
      <span data-kolom-role="dateline">RANUBAYA</span> – Pukul empat lewat sedikit,
      lampu di ujung dermaga belum dipadamkan, Wiratno Sagara sudah menyeret tiga peti
      es ke perahunya. Balok-balok itu dicetak semalam, hanya dua ratus langkah dari
      tempat ia menambatkan tali. Enam tahun lamanya ia membeli es dari kota, tiga jam
      naik truk, dan separuhnya tiba sebagai air.
    </p>
    <p>
      “Dulu kami melaut sambil menghitung es, bukan menghitung ikan,” kata Wiratno, 47
      tahun, yang mewarisi perahu dan letak bubu dari ayahnya. “Kalau es habis sebelum
      siang, kami pulang, biar pun ikannya sedang ramai.”
    </p>
    <p>
      Sejak Maret lalu hitungan itu berubah. Koperasi Nelayan Bina Samudra menjalankan
      pabrik es kecil dengan 212 panel surya di atap bekas gudang garam. Setiap hari
      mesinnya membekukan empat ton air, cukup untuk seluruh armada Ranubaya yang
      tinggal 68 perahu. Pada hari cerah, sisanya dijual ke penjual ikan di dua desa
      tetangga.
    </p>

    <h2>Dingin yang ditabung</h2>
    <p>
      Gagasan itu datang dari orang yang tidak pernah melaut. Ratih Kusumawening,
      teknisi pendingin yang pulang kampung setelah belasan tahun bekerja di kota,
      memperhatikan bahwa atap gudang garam menghadap utara tanpa satu pohon pun
      menaunginya. Masalahnya hanya satu: matahari terbenam, sedangkan es dibutuhkan
      menjelang fajar.
    </p>
    <p>
      Ratih tidak membeli aki. Ia menyimpan dingin, bukan listrik. Pada siang hari mesin
      membekukan larutan garam di dalam tangki berdinding tebal. Malamnya, larutan
      itulah yang diam-diam mengubah air tawar menjadi balok es, sementara panel di atas
      atap tidur bersama seisi kampung.
    </p>
    <p>
      “Aki yang paling murah adalah es itu sendiri,” ujarnya. “Ia tidak meledak, tidak
      perlu diganti lima tahun sekali, dan kalau bocor, lantainya cuma basah.”
    </p>
    <p>
      Pembangunannya memakan sebelas bulan dan 1,9 miliar rupiah. Separuhnya pinjaman
      bergulir dari dana desa, sisanya simpanan anggota yang dikumpulkan sejak musim
      barat 2024. Tidak ada pita yang digunting. Mesin dinyalakan pada hari Selasa
      karena pada hari itulah larutan garamnya kebetulan siap, dan balok pertama
      dibagikan kepada anak-anak untuk diserut, disiram sirop, lalu dimakan sampai bibir
      mereka merah.
    </p>
    ${market}
    <p>
      Hitungannya sederhana dan ditempel di dinding kantor koperasi, di sebelah jadwal
      pasang surut. Siapa pun boleh membacanya, dan hampir setiap pagi ada yang
      membacanya keras-keras.
    </p>
    <table>
      <caption>
        Ongkos satu perahu untuk sepuluh hari melaut
      </caption>
      <thead>
        <tr>
          <th scope="col">Pos</th>
          <th scope="col">2025</th>
          <th scope="col">2026</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Es balok</th>
          <td>Rp1.150.000</td>
          <td>Rp380.000</td>
        </tr>
        <tr>
          <th scope="row">Angkutan</th>
          <td>Rp240.000</td>
          <td>–</td>
        </tr>
        <tr>
          <th scope="row">Ikan terbuang</th>
          <td>Rp520.000</td>
          <td>Rp90.000</td>
        </tr>
      </tbody>
    </table>

    <h2>Pasar yang tidak lagi tergesa</h2>
    <p>
      Perubahan paling kentara justru ada di darat. Dahulu pasar ikan Ranubaya selesai
      pukul tujuh. Tengkulak dari kota menunggu di ujung jalan, dan semakin tinggi
      matahari, semakin rendah tawaran mereka. Nelayan tidak punya pilihan selain
      menjual.
    </p>
    <p>
      Kini lapak-lapak buka sampai lepas tengah hari. Menurut catatan koperasi, harga
      rata-rata kembung di tingkat nelayan naik 31 persen dalam lima bulan, padahal
      harga di kota tidak bergerak. Yang berubah hanyalah siapa yang boleh menunggu.
    </p>
    <blockquote>
      <p>
        “Es tidak menambah satu ekor ikan pun. Ia menambah waktu, dan waktu ternyata
        bisa dijual.”
      </p>
      <p><cite>Nurlela Hadisuwita, pedagang ikan di pasar Ranubaya</cite></p>
    </blockquote>
    <p>
      Tidak semua orang senang. Dua pengepul besar berhenti membeli dari Ranubaya sejak
      Mei. Sebagian perahu yang berutang kepada mereka kini mencicil lewat koperasi,
      dengan bunga yang disepakati dalam rapat. Ketua koperasi, Baharudin Lamakera,
      mengakui cicilan itu berat. “Kami mengganti satu ketergantungan dengan yang lain,”
      katanya. “Bedanya, yang ini bisa kami pecat lewat pemungutan suara.”
    </p>
    <aside data-kolom-role="related">
      <p>
        Baca juga:
        <a href="/en/regions/the-lamp-that-kept-its-keeper" hreflang="en"
          >The lamp that kept its keeper</a
        >
      </p>
    </aside>

    <h2>Guru yang dibayar oleh es</h2>
    <p>
      Dari setiap balok yang terjual, koperasi menyisihkan seribu rupiah. Uang itu tidak
      dibagikan. Rapat anggota pada bulan April memutuskan memakainya untuk menggaji dua
      guru yang mengajar selepas sekolah, di ruang sebelah mesin yang dulu menjadi
      tempat karung garam.
    </p>
    <p>
      Saban sore, 43 anak duduk di sana. Sebagian besar adalah anak yang dahulu berhenti
      datang ke sekolah pada musim ikan karena harus membantu ibunya menjual tangkapan
      sebelum busuk. Ruangannya paling sejuk di seluruh kampung; dindingnya menempel
      pada tangki es.
    </p>
    ${classroom}
    <p>
      Laksmi Anindyasari, satu dari dua guru itu, memakai papan harga di pasar sebagai
      soal matematika. Murid-muridnya menghitung berapa balok yang harus dicetak bila
      gelombang tinggi membuat separuh perahu tinggal di darat. Jawaban mereka, katanya,
      beberapa kali lebih jitu daripada rencana koperasi.
    </p>
    <p>Tahun depan pengurus koperasi hendak mengerjakan tiga hal:</p>
    <ul>
      <li>menambah satu tangki larutan garam sebagai cadangan pada musim hujan;</li>
      <li>memasang alat ukur suhu di palka sepuluh perahu;</li>
      <li>mengundang desa tetangga menjadi anggota, bukan hanya pembeli.</li>
    </ul>
    <p>
      Musim hujan memang ujian yang belum pernah mereka lewati. Selama sebelas hari
      mendung pada akhir Juni, mesin hanya sanggup mencetak setengah dari biasanya, dan
      nelayan bergiliran mendapat jatah. Tidak ada yang memecahkan kaca kantor, kata
      Baharudin sambil tertawa, tetapi juga tidak ada yang tersenyum.
    </p>
    <p>
      Menjelang pukul delapan, Wiratno kembali merapat. Peti esnya masih menyisakan
      sepertiga balok. Ia tidak terburu-buru menurunkan ikan. Ia duduk di bibir dermaga,
      menyalakan rokok, dan membiarkan para pembeli menghampirinya.
    </p>
  `,
};
