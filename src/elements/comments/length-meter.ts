import {excess} from '../../comments/limits.js';
import type {Capabilities} from '../../comments/provider.js';
import type {FormWords} from './form-view.js';

/** So few characters, or this part of the limit, are said to be left. */
const FEW_LEFT = 20;
const PART_LEFT = 0.1;

/** How long a text is, against what the server takes. */
export class LengthMeter {
  readonly #words: FormWords;
  #maxLength: Capabilities['maxLength'];
  #excess = 0;

  constructor(words: FormWords) {
    this.#words = words;
  }

  /** The text is longer than the server takes. */
  get isOver(): boolean {
    return this.#excess > 0;
  }

  /** @returns Whether anything else is to be said than before. */
  measure(text: string, maxLength: Capabilities['maxLength']): boolean {
    const before = this.#excess;
    this.#maxLength = maxLength;
    this.#excess = maxLength ? excess(text.trim(), maxLength) : 0;
    return before !== this.#excess;
  }

  /** How many characters are too many, or left where those are few; else empty. */
  get said(): string {
    const {words, writing} = this.#words;
    const over = this.#excess;
    if (over > 0) return writing.term('tooLong', over, words.number(over));
    const {value = 0} = this.#maxLength ?? {};
    const isNear = over < 0 && -over <= Math.max(FEW_LEFT, value * PART_LEFT);
    return isNear ? writing.term('left', -over, words.number(-over)) : '';
  }
}
