import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {composeSeed} from '../../demo/seed/page.mjs';
import {parseSeed} from '../../demo/seed/parse.mjs';
import {startDemo} from '../../demo/server.mjs';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {
  layoutShift,
  scrollWidthAt,
  upgradeOf,
  violationsOf,
  visit,
  waitInPage,
} from '../support/page-tools.js';

const WIDTHS = [320, 768, 1440];
const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

// As a reader copies a page: sixteen sections, a long headline, a photo's credit
// and caption, the font setting, editor and writer, an empty comment box.
const TEXT = `Nasional Mondial Ekonomi Daerah Kota Olahraga Budaya Gaya Hidup Wisata Kesehatan Opini Wawancara Edisi Pekan Foto Video Infografis

Jembatan Gantung Kali Wening Dibuka Lagi Setelah Dua Musim Hujan, Warga Menyebutnya "Jalan Pulang yang Lebih Pendek"

Foto : Sauh/Damar Welang

Warga menyeberang pada hari pertama jembatan dibuka kembali, Kali Wening, 7 September 2026.

A   A   A   Pengaturan Font

KALI WENING - Jembatan yang putus dua tahun lalu dibuka kembali pada Senin pagi, kata kepala desa, dan anak-anak sekolah tidak lagi berjalan enam kilometer untuk sampai ke kelas mereka.

"Kami tidak perlu memutar lagi," kata Sutarmi Wijaya, pedagang sayur yang menyeberang paling awal dengan dua bakul di punggungnya.

Tali bajanya didatangkan dari galangan kapal tua di muara. Menurut para tukang, tali itu lebih kuat daripada yang lama, dan lebih mudah diperiksa.

Pekerjaan itu selesai sebulan sebelum waktunya karena sungai surut lebih awal tahun ini.


Redaktur : Halim Tarunadipa
Penulis : Sekar Puspaningrat

Komentar

Komentar
()

Top`;

let demo: Awaited<ReturnType<typeof startDemo>>;

before(async () => {
  const composed = await composeSeed(parseSeed(TEXT), '/no/such/naskah.txt');
  demo = await startDemo({comments: false, ...composed});
});
after(() => demo.close());

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`a page from plain text in ${engine}`, {timeout: 240_000}, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(1280, 900);
    });
    after(() => page.close());

    for (const width of WIDTHS) {
      it(`moves nothing when the elements come to life at ${width} px`, async () => {
        const {compared, moved} = await upgradeOf(page, demo.url, width);
        assert.ok(compared > 60, `only ${compared} elements were compared`);
        assert.deepEqual(moved, []);
      });
    }

    it('is accessible, no wider than a phone, and within its policy', async () => {
      demo.reports.length = 0;
      await visit(page, `${demo.url}/`);
      assert.deepEqual(await violationsOf(page), []);
      const width = await scrollWidthAt(page, `${demo.url}/`, 320);
      assert.ok(width <= 320, `${width} px`);
      assert.deepEqual(demo.reports, []);
    });

    it('tells search engines what it shows, under Trusted Types', async () => {
      await visit(page, `${demo.url}/`);
      await waitInPage(page, () => !!document.querySelector('[data-kolom-article]'));
      const graph = JSON.parse(
        (await page.evaluate(
          () => document.querySelector('[data-kolom-article]')!.textContent,
        )) as string,
      ) as Record<string, unknown>;
      assert.match(
        String(graph['headline']),
        /^Jembatan Gantung Kali Wening .*Pendek"$/,
      );
      assert.deepEqual(graph['author'], [
        {'@type': 'Person', name: 'Sekar Puspaningrat'},
      ]);
      assert.deepEqual(graph['editor'], [
        {'@type': 'Person', name: 'Halim Tarunadipa'},
      ]);
      assert.equal(graph['inLanguage'], 'id');
    });

    if (engine !== 'chromium') return;

    for (const width of WIDTHS) {
      it(`has no layout shift in the browser's own record at ${width} px`, async () => {
        await page.setViewport(width, 900);
        await visit(page, `${demo.url}/`);
        assert.equal(await layoutShift(page), 0);
      });
    }

    it('names each section once to assistive technology, in the row or the panel', async () => {
      await page.setViewport(768, 900);
      await visit(page, `${demo.url}/`);
      await waitInPage(
        page,
        () => window.deep('[part="button"][aria-expanded]').length,
      );
      const closed = await sectionNames(page);
      assert.ok(closed.length > 3 && closed.length < 16, String(closed));
      assert.equal(new Set(closed).size, closed.length);
      await page.evaluate(() =>
        window.deep('[part="button"][aria-expanded]')[0]!.click(),
      );
      const open = await sectionNames(page);
      assert.equal(open.length, 16);
      assert.equal(new Set(open).size, 16);
      assert.deepEqual(open.slice(0, closed.length), closed);
    });
  });
}

/** The links of the navigation, as the accessibility tree has them. */
async function sectionNames({puppeteer}: Page): Promise<string[]> {
  interface Node {
    readonly role: string;
    readonly name?: string;
    readonly children?: readonly Node[];
  }
  const names = (node: Node, inside: boolean): string[] => {
    const within = inside || (node.role === 'navigation' && node.name === 'Rubrik');
    const own = within && node.role === 'link' ? [node.name ?? ''] : [];
    return [...own, ...(node.children ?? []).flatMap((child) => names(child, within))];
  };
  const tree = await puppeteer?.accessibility.snapshot({interestingOnly: false});
  return tree ? names(tree, false) : [];
}
