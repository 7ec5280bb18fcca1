import {describeEnvironment} from './every-element.js';

describeEnvironment('happy-dom');
