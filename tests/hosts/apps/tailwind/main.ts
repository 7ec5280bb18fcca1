import './main.css';
import 'kolom/all.js';
