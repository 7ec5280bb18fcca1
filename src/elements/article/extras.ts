// What an article does that no reader waits for. Both come at once, as one file.
export {PrintController} from './print-controller.js';
export {StructuredData} from './structured-data.js';
