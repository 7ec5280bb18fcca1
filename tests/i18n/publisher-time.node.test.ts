import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {en} from '../../src/i18n/locales/byline/en.js';
import {id} from '../../src/i18n/locales/byline/id.js';
import {publisherTime, utcOffset} from '../../src/i18n/publisher-time.js';

describe('publisherTime', () => {
  it("reads the publisher's clock, not the machine's", () => {
    for (const zone of ['Asia/Jakarta', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      assert.deepEqual(publisherTime('2026-11-13T23:30:00+07:00', 'id'), {
        day: '13 November 2026',
        clock: {hour: '23', minute: '30'},
        offset: 420,
      });
      assert.deepEqual(publisherTime('2026-01-01', 'en'), {day: 'January 1, 2026'});
    }
  });

  it('takes every form that HTML allows', () => {
    assert.equal(publisherTime('2026-11-13 08:00Z', 'id')?.offset, 0);
    assert.equal(publisherTime(' 2026-11-13T08:00:00.000-0330 ', 'id')?.offset, -210);
    assert.equal(publisherTime('2026-11-13T08:00', 'id')?.offset, undefined);
  });

  it('refuses what is no date', () => {
    for (const value of ['', 'yesterday', '2026-02-30', '2026-13-01', '13/11/2026']) {
      assert.equal(publisherTime(value, 'id'), undefined);
    }
  });

  it('speaks some language where the tag is malformed', () => {
    assert.equal(publisherTime('2026-11-13', 'x_y')?.day, 'November 13, 2026');
  });
});

describe('zones', () => {
  it("have Indonesia's names in Indonesian and an offset elsewhere", () => {
    assert.deepEqual([420, 480, 540].map(id.bylineZone), ['WIB', 'WITA', 'WIT']);
    assert.equal(id.bylineZone(0), 'UTC');
    assert.equal(en.bylineZone(420), 'UTC+7');
    assert.equal(utcOffset(330), 'UTC+5:30');
    assert.equal(utcOffset(-210), 'UTC−3:30');
  });
});
