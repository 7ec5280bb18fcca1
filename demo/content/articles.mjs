import {dermaga} from './dermaga.mjs';
import {lamp} from './lamp.mjs';

/** Everything that the newspaper has printed. */
export const ARTICLES = [dermaga, lamp];
