// Draws the newspaper's pictures and writes them, in three widths and formats, to
// pictures/. They are committed: npm start draws nothing.
//   node demo/draw-pictures.mjs [NAME …]
import {mkdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import sharp from 'sharp';

import {paint} from './draw/paint.mjs';
import {PICTURES} from './picture.mjs';

const FOLDER = join(import.meta.dirname, 'pictures');
const WIDTHS = [480, 960, 1600];
const FORMATS = {
  avif: (image, grain) => image.avif({quality: Math.round(38 / grain), effort: 3}),
  webp: (image, grain) => image.webp({quality: Math.round(44 / grain), effort: 4}),
  jpg: (image, grain) => image.jpeg({quality: Math.round(50 / grain), mozjpeg: true}),
};

async function render(name) {
  // A picture that is all texture hides what a file leaves out.
  const {brushes, draw, size, jitter, grain = 1} = await import(`./draw/${name}.mjs`);
  const painted = await paint(draw(size), {brushes, seed: name.length * 97, jitter});
  const original = await painted.png({compressionLevel: 3}).toBuffer();
  for (const width of WIDTHS) {
    for (const [type, encode] of Object.entries(FORMATS)) {
      const file = join(FOLDER, `${name}-${width}.${type}`);
      await encode(sharp(original).resize({width}), grain).toFile(file);
      const {size: bytes} = await stat(file);
      console.log(
        `${String(Math.round(bytes / 1024)).padStart(5)} kB  ${name}-${width}.${type}`,
      );
    }
  }
}

await mkdir(FOLDER, {recursive: true});
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(PICTURES))
  await render(name);
