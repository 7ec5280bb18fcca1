// Generated from the folders in src/elements by scripts/entries.mjs.
// Edit those instead.
import './elements/article/define.js';
import './elements/article-body/define.js';
import './elements/back-to-top/define.js';
import './elements/byline/define.js';
import './elements/font-size/define.js';
import './elements/headline/define.js';
import './elements/photo/define.js';
import './elements/section-nav/define.js';
