import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {minifyCssLiteral} from '../../scripts/css-literal.mjs';

const X = '@TEMPLATE_EXPRESSION();';

describe('minifying a css template', () => {
  it('takes comments and idle white space', () => {
    assert.equal(
      minifyCssLiteral('/* a */\n.x {\n  color: red;\n  margin: 0 auto;\n}\n'),
      ' .x{color:red;margin:0 auto}',
    );
  });

  it('leaves spaces that mean something', () => {
    const css = '.a .b:hover :is(i,b)>u{width:calc(1px + 2px)}';
    assert.equal(minifyCssLiteral(css), css);
  });

  it('leaves strings alone', () => {
    const css = '.x::before{content:"a;  { b: c }"}';
    assert.equal(minifyCssLiteral(css), css);
  });

  it('leaves expressions where they stand', () => {
    assert.equal(
      minifyCssLiteral(`.x {\n  font: 500 ${X} / ${X} ${X};\n  margin: ${X} 0;\n}`),
      `.x{font:500 ${X} / ${X} ${X};margin:${X} 0}`,
    );
  });

  it('leaves an expression that is a whole rule', () => {
    assert.equal(minifyCssLiteral(`${X}\n\n.x { top: 0; }`), `${X} .x{top:0}`);
  });
});
