// Compiled alone by scripts/package-types.mjs: what has an effect and no exports, with
// noUncheckedSideEffectImports and without a declaration of *.css anywhere.
import 'kolom/kolom.css';
import 'kolom/fonts.css';
import 'kolom/themes/contrast.css';
import 'kolom/themes/modern.css';
import 'kolom/themes/sepia.css';
import 'kolom/cdn/kolom.css';
import 'kolom/cdn/themes/sepia.css';
import 'kolom/early.js';
import 'kolom/cdn/comments.js';
import {discover} from 'kolom/cdn/kolom.js';

discover(document);
// @ts-expect-error no such sheet
import 'kolom/colour.css';
// @ts-expect-error no such element
import 'kolom/foto.js';
