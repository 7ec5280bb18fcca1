import {describeEnvironment} from './every-element.js';

describeEnvironment('jsdom');
