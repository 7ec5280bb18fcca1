import 'kolom/kolom.css';
import 'kolom/all.js';
