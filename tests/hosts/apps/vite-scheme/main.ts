import './site.css';
import '../vite/main.ts';
