import 'kolom/all.js';
