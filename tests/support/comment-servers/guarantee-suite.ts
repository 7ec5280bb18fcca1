import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {
  Stage,
  type GuaranteeSetup,
  type Kind,
  type Trouble,
} from './guarantee-stage.js';
import type {ServerDouble} from './server-double.js';
import type {Place, Visit} from './visit.js';

/** How a comment goes wrong, and whether the server has it then. */
const troubles: readonly (readonly [trouble: Trouble, arrives: boolean])[] = [
  ['no fault', true],
  ['drop-before', false],
  ['drop-after', true],
  ['error-before', false],
  ['error-after', true],
  ['html', false],
  ['html-after', true],
  ['hang-after', true],
  ['rate', false],
];

type Run = (kind: Kind, trouble: Trouble, arrives: boolean) => Promise<void>;

/** Runs a test for each way in which a comment, and a reply, goes wrong. */
function inEachTrouble(
  title: string,
  run: Run,
  kinds: readonly Kind[] = ['comment', 'reply'],
): void {
  for (const kind of kinds)
    for (const [trouble, arrives] of troubles)
      it(`${title} (${kind}, ${trouble})`, () => run(kind, trouble, arrives));
}

/**
 * No draft lost, no comment posted twice, no failure that is not told, through the
 * whole engine: the box without its page, over a double that fails as it is told to.
 */
export function describeGuarantees<Double extends ServerDouble>(
  setup: GuaranteeSetup<Double>,
): void {
  describe('the whole way of a comment', () => {
    const stage = new Stage(setup);
    beforeEach(() => stage.start());
    afterEach(() => stage.stop());
    describeSending(stage);
    describeImpatience(stage);
    describeLeaving(stage);
    describeTabs(stage);
    describeTwins(stage);
    if (setup.moderation) describeModeration(stage, setup.moderation);
  });
}

function describeSending<Double extends ServerDouble>(stage: Stage<Double>): void {
  const {unseen} = stage.setup;

  inEachTrouble('arrives once', async (kind, trouble, arrives) => {
    const place = stage.place(kind);
    const here = await (await stage.typing(place, trouble)).send();
    const failed = trouble === 'rate' ? 'limited' : unseen.here;
    stage.assertTold(here, arrives ? 'posted' : failed);
    assert.equal(stage.taken, arrives ? 1 : 0);
    if (here.phase === unseen.here) await stage.assertStays(here, place);
    await stage.persist(here);
    await stage.assertOnce(here, place, 'published');
  });
}

/** What has nothing to do with the place at which a comment is written. */
function describeImpatience<Double extends ServerDouble>(stage: Stage<Double>): void {
  const often: Run = async (kind, trouble) => {
    const place = stage.place(kind);
    const here = await stage.typing(place, trouble);
    here.sendWhile('checking');
    await Promise.all([here.send(), here.send(), here.send()]);
    stage.assertTold(here);
    await stage.persist(here);
    await stage.assertOnce(here, place, 'published');
  };
  inEachTrouble('arrives once, however often it is pressed', often, ['comment']);

  const blind: Run = async (kind, trouble, arrives) => {
    const place = stage.place(kind);
    const here = await stage.typing(place, trouble);
    here.reading = 'fails-after-writing';
    await here.send();
    if (trouble !== 'no fault' && trouble !== 'rate') {
      stage.assertTold(here, 'unknown');
      await here.send();
      stage.assertTold(here, 'unknown');
      assert.equal(stage.taken, arrives ? 1 : 0);
    }
    here.reading = 'works';
    await stage.persist(here);
    await stage.assertOnce(here, place, 'published');
  };
  inEachTrouble('is not sent again while nothing can be read', blind, ['comment']);
}

function describeLeaving<Double extends ServerDouble>(stage: Stage<Double>): void {
  inEachTrouble('is settled once its page is gone', async (kind, trouble, arrives) => {
    const place = stage.place(kind);
    (await (await stage.typing(place, trouble)).send()).crash();
    const later = await stage.visit(place);
    stage.assertTold(later, arrives ? 'posted' : stage.setup.unseen.later);
    if (!arrives) await stage.assertStays(later, place);
    await stage.persist(later);
    await stage.assertOnce(later, place, 'published');
  });
}

/** Sends the same words from two tabs, at once and then until each has told. */
async function sendFromTwoTabs<Double extends ServerDouble>(
  stage: Stage<Double>,
  place: Place,
  trouble: Trouble,
): Promise<Visit> {
  const one = await stage.typing(place, trouble);
  const other = (await stage.visit(place)).type();
  await Promise.all([one.send(), other.send()]);
  assert.deepEqual(one.failures.includes('elsewhere'), false);
  assert.equal(other.failures[0], 'elsewhere');
  // What becomes of the one is told in the other as well.
  for (const tab of [one, other]) stage.assertTold(tab);
  assert.equal(other.done, one.done);
  for (const tab of [other, one]) await stage.persist(tab);
  assert.equal(stage.taken, 1, 'comments that the server took');
  assert.ok(one.shown.length <= 1 && other.shown.length <= 1, 'it is shown once');
  return stage.visit(place);
}

function describeTabs<Double extends ServerDouble>(stage: Stage<Double>): void {
  inEachTrouble('arrives once out of two tabs', async (kind, trouble) => {
    const later = await sendFromTwoTabs(stage, stage.place(kind), trouble);
    assert.deepEqual(later.shown, ['published']);
  });
}

function describeTwins<Double extends ServerDouble>(stage: Stage<Double>): void {
  const {refusesTwins = false, unseen} = stage.setup;
  for (const [trouble, arrives] of troubles) {
    it(`is not taken for an older one of the same words (${trouble})`, async () => {
      stage.addTwin();
      const place = stage.place('comment');
      const here = await (await stage.typing(place, trouble)).send();
      const failed = trouble === 'rate' ? 'limited' : unseen.here;
      const refused = trouble === 'no fault' ? 'refused' : failed;
      const taken = arrives ? 'posted' : failed;
      stage.assertTold(here, refusesTwins ? refused : taken);
      await stage.persist(here);
      // What somebody has said before is not told to have been posted now.
      stage.assertTold(here, refusesTwins ? 'refused' : 'posted');
      assert.equal(stage.taken, refusesTwins ? 0 : 1);
      for (const {shown} of [here, await stage.visit(place)])
        assert.equal(shown.length, refusesTwins ? 1 : 2);
    });
  }
}

function describeModeration<Double extends ServerDouble>(
  stage: Stage<Double>,
  moderation: NonNullable<GuaranteeSetup<Double>['moderation']>,
): void {
  const {hold, approve, shows = false} = moderation;
  const {refusesTwins = false, unseen} = stage.setup;
  /** A server that tells nobody what it holds, and would hold it a second time. */
  const hides = !shows && !refusesTwins;

  inEachTrouble('is held once', async (kind, trouble, arrives) => {
    hold(stage.double);
    const place = stage.place(kind);
    const here = await (await stage.typing(place, trouble)).send();
    const held = trouble === 'no fault' || (arrives && shows);
    const failed = trouble === 'rate' ? 'limited' : unseen.here;
    stage.assertTold(here, held ? 'held' : failed);
    assert.equal(stage.taken, arrives ? 1 : 0);
    if (here.phase === unseen.here) await stage.assertStays(here, place);
    if (hides && arrives && !held) return;
    await stage.persist(here);
    await stage.assertOnce(here, place, 'pending');
    approve(stage.double);
    assert.deepEqual((await stage.visit(place)).shown, ['published']);
  });

  inEachTrouble(
    'is held once when its page is gone',
    async (kind, trouble, arrives) => {
      hold(stage.double);
      const place = stage.place(kind);
      (await (await stage.typing(place, trouble)).send()).crash();
      const later = await stage.visit(place);
      stage.assertTold(later, unseen.later);
      await stage.assertStays(later, place);
      if (hides && arrives) return;
      await stage.persist(later);
      await stage.assertOnce(later, place, 'pending');
    },
  );

  inEachTrouble('is held once out of two tabs', async (kind, trouble, arrives) => {
    hold(stage.double);
    const place = stage.place(kind);
    if (hides && arrives && trouble !== 'no fault') {
      const tabs = [await stage.typing(place, trouble), await stage.visit(place)];
      for (const tab of tabs) stage.assertTold(await tab.send(), 'unknown');
      // Who presses now in spite of what is said decides.
      assert.equal(stage.taken, 1);
      return;
    }
    const later = await sendFromTwoTabs(stage, place, trouble);
    assert.deepEqual(later.shown, ['pending']);
  });
}
